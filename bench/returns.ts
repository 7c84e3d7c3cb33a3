// A force's return: building it from a quarter of a large force's records, and accepting it at the national end. A made-up year
// of the largest force outside London, at its real size.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../src/database/index.ts';
import { month, plainDate } from '../src/kernel/index.ts';
import { extractSubjects } from '../src/measures/index.ts';
import { type Installation, openInstallation } from '../src/operations/installation/index.ts';
import {
  acceptReturn,
  buildReturn,
  signingKeyOf,
  trustKey,
  writePackage,
} from '../src/operations/returns/index.ts';
import { type BenchCase, type BenchOptions, type BenchReport, machine, measured } from './report.ts';

const force = 'greater-manchester';
const act = { by: 'bench', reason: 'how long it takes' };

/** Builds, builds again, and accepts; in an installation of its own. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // Root lends the database another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const environment = { ...process.env, WATERSHED_HOME: join(folder, 'home') };
  try {
    options.progress('returns: making a force up and loading it');
    loadForce(folder, environment, options.quick ? '0.02' : '1');
    const installation = await openInstallation(environment);
    try {
      return { name: 'returns', machine: machine(), cases: await measure(installation, folder, options) };
    } finally {
      await installation.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function watershed(environment: NodeJS.ProcessEnv, args: readonly string[], statusMax: 0 | 1 = 0): void {
  const program = projectPath('bin', 'watershed.js');
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: environment });
  if (ran.status === null || ran.status > statusMax) throw new Error(ran.stderr);
}

function loadForce(folder: string, environment: NodeJS.ProcessEnv, scale: string): void {
  const out = join(folder, 'made-up');
  const span = ['--from', '2024-04', '--to', '2025-03'];
  // 1: a figure of the made-up force lies outside its range, which changes nothing about how long its return takes.
  watershed(
    environment,
    ['synthetic', 'forces', '--out', out, '--forces', force, '--scale', scale, ...span],
    1,
  );
  watershed(environment, ['vawg', 'load', '--by', act.by]);
  const reading = ['--profile', projectPath('profiles', 'contract.yaml'), '--as-at', '2025-04-30'];
  const whose = ['--force', force, '--by', act.by, '--made-up'];
  watershed(environment, ['records', 'load', join(out, `made-up-${force}`), ...reading, ...whose]);
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const before = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - before) / 1000 };
}

async function measure(
  { forces, home, open }: Installation,
  folder: string,
  { progress }: BenchOptions,
): Promise<readonly BenchCase[]> {
  const jobs = await open('jobs');
  const request = {
    force,
    quarter: month('2024-10'),
    asAt: plainDate('2025-04-30'),
    vawg: 'default',
    subjects: extractSubjects,
    ...act,
  };
  const build = () => timed(() => buildReturn(jobs, home, forces, request));
  progress('returns: building');
  const built = await build();
  if (!built.value.ok) throw new Error(built.value.message);
  const again = await build();
  const { counts, files, withheld } = built.value.value;
  const zip = join(folder, 'return.zip');
  await writePackage(zip, files);
  await trustKey(jobs, force, signingKeyOf(home, force).publicPem, act);
  progress('returns: accepting');
  const accepted = await timed(() => acceptReturn(jobs, forces, zip, act));
  if (accepted.value.state !== 'accepted') throw new Error(`the return was ${accepted.value.state}`);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  return [
    measured(`building a return of ${counts} counts, ${withheld} withheld`, built.seconds, 's'),
    measured('building it again, unchanged', again.seconds, 's'),
    measured('accepting it at the national end', accepted.seconds, 's'),
    measured('its files', bytes / 1024, 'KB'),
    measured('its zip', statSync(zip).size / 1024, 'KB'),
  ];
}
