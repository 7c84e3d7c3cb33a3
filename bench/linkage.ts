import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { adjustmentsOf, linkRecords, prepare, Scorer, tableOf } from '../src/linkage/index.ts';
import { madeUpRecords, writePeople } from './linkage-people.ts';
import { benchmarkSettings } from './linkage-settings.ts';
import {
  type BenchCase,
  type BenchOptions,
  type BenchReport,
  compared,
  machine,
  measured,
} from './report.ts';

/** This file runs compiled, three folders below the project. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const ourRun = z.object({
  candidates: z.number(),
  steps: z.record(z.string(), z.number()),
  processorSeconds: z.number(),
  memoryPeakMegabytes: z.number(),
});
const peerRun = z.object({ cpuSeconds: z.number(), memoryPeakMegabytes: z.number() });
const judged = z.object({ pairwise: z.object({ f1: z.number().nullable() }) });

function watershed(...args: readonly string[]): string {
  const done = spawnSync(process.execPath, [join(root, 'bin', 'watershed.js'), ...args], {
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new Error(`watershed ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}

function f1Of(clusters: string): number {
  return (
    judged.parse(JSON.parse(watershed('link', 'evaluate', clusters, '--truth', 'person', '--json'))).pairwise
      .f1 ?? 0
  );
}

/** Links made-up people of one size from a file to a file, as a person would, in a process of its own. */
function linkOnce(folder: string, records: number, options: BenchOptions): readonly BenchCase[] {
  const people = join(folder, `people-${records}.csv`);
  const clusters = join(folder, `clusters-${records}.csv`);
  writePeople(people, records, 7);
  const name = (what: string): string => `${records.toLocaleString('en-GB')} records: ${what}`;
  options.progress(name('linking'));
  const started = performance.now();
  const said = watershed(
    'link',
    people,
    '--settings',
    join(folder, 'settings.json'),
    '--out',
    clusters,
    '--json',
    '--quiet',
  );
  const seconds = (performance.now() - started) / 1000;
  const run = ourRun.parse(JSON.parse(said));
  const memory = { name: name('peak memory'), value: run.memoryPeakMegabytes, unit: 'MB' };
  const time = { name: name('wall time'), value: seconds, unit: 's' };
  const processor = { name: name('processor time'), value: run.processorSeconds, unit: 's' };
  const f1 = measured(name('F1'), f1Of(clusters), '');
  const steps = Object.entries(run.steps).map(([step, ms]) =>
    measured(name(step.toLowerCase()), ms / 1000, 's'),
  );
  const peer = records <= 1_000_000 ? peerOnce(folder, people, options) : null;
  if (peer === null)
    return [time, processor, memory].map((one) => measured(one.name, one.value, one.unit)).concat(f1, steps);
  return [
    compared(
      time,
      { name: 'Splink', value: peer.seconds },
      { text: 'a tenth of the time at 1 million', holds: (ratio) => records < 1_000_000 || ratio <= 0.1 },
    ),
    compared(processor, { name: 'Splink', value: peer.processorSeconds }),
    compared(
      memory,
      { name: 'Splink', value: peer.memoryPeakMegabytes },
      { text: 'half the memory at 1 million', holds: (ratio) => records < 1_000_000 || ratio <= 0.5 },
    ),
    compared(f1, { name: 'Splink', value: peer.f1 }, { text: 'F1 no lower', holds: (ratio) => ratio >= 1 }),
    ...steps,
  ];
}

/** The same with Splink, where WATERSHED_SPLINK_PYTHON names a Python that has it. */
function peerOnce(
  folder: string,
  people: string,
  options: BenchOptions,
): { seconds: number; processorSeconds: number; memoryPeakMegabytes: number; f1: number } | null {
  const python = process.env.WATERSHED_SPLINK_PYTHON;
  if (python === undefined) return null;
  options.progress('linking the same with Splink');
  const clusters = join(folder, 'peer.csv');
  const started = performance.now();
  const done = spawnSync(
    python,
    [join(root, 'bench', 'peers', 'splink_link.py'), people, clusters, String(machine().cores)],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`Splink ended with ${done.status}: ${done.stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const said = peerRun.parse(JSON.parse(done.stdout.trim().split('\n').at(-1) ?? ''));
  return {
    seconds,
    processorSeconds: said.cpuSeconds,
    memoryPeakMegabytes: said.memoryPeakMegabytes,
    f1: f1Of(clusters),
  };
}

/** Pairs a second of comparing and scoring alone, on one thread, against reading the same codes without comparing. */
function kernel(quick: boolean): readonly BenchCase[] {
  const rows = [...madeUpRecords(quick ? 5000 : 100_000, 7)].map((record) => ({ ...record }));
  const prepared = prepare(tableOf(rows), benchmarkSettings(), 2026);
  if (!prepared.ok) throw new Error(prepared.message);
  const { records } = prepared.value;
  const linked = linkRecords(prepared.value, null);
  if (!linked.ok) throw new Error(linked.message);
  const scorer = new Scorer(records, linked.value.model, adjustmentsOf(linked.value.model, records));
  const pairs = quick ? 100_000 : 2_000_000;
  const rate = (visit: (i: number, j: number) => number): number => {
    let sum = 0;
    const started = performance.now();
    for (let pair = 0; pair < pairs; pair += 1) {
      const i = pair % records.count;
      const j = (i * 7 + 1 + Math.floor(pair / records.count)) % records.count;
      sum += visit(i, j);
    }
    const seconds = (performance.now() - started) / 1000;
    if (Number.isNaN(sum)) throw new Error('a weight was no number');
    return pairs / seconds;
  };
  const { fields } = records;
  const bound = rate((i, j) => fields.reduce((sum, { codes }) => sum + (codes[i] === codes[j] ? 1 : 0), 0));
  return [
    compared(
      {
        name: 'random pairs scored in full, one thread',
        value: rate((i, j) => scorer.bitsOf(i, j)),
        unit: 'pairs/s',
      },
      { name: 'equality of codes alone', value: bound },
    ),
  ];
}

/** Linkage: from file to file at growing sizes, beside Splink where it is installed, and the comparison kernel alone. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-linkage-'));
  try {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(benchmarkSettings()));
    // The launcher builds what is stale; that is no part of linking.
    watershed('link', '--help');
    const sizes = options.quick ? [5000] : [50_000, 100_000, 1_000_000, 5_000_000];
    const cases = sizes.flatMap((records) => linkOnce(folder, records, options));
    return { name: 'linkage', machine: machine(), cases: [...cases, ...kernel(options.quick)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
