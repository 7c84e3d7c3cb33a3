import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import {
  type Model,
  probabilityOfBits,
  ruleInWords,
  type StartValues,
  startSets,
} from '../../linkage/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { pathFrom, readModel, readSettings, wholeOption } from './options.ts';
import { progressOn } from './progress.ts';
import { reportPage } from './report.ts';
import { type LinkRun, runLink } from './run-link.ts';
import { checkWritable, csvCell, csvChunks, writeWhole } from './write-csv.ts';
import { rowsAgain } from './write-rows.ts';

/** `watershed link`: which records are one person, in anyone's files. */
export const linkCommand: Command = {
  name: 'link',
  summary: 'Find which records are one person, in one file or several',
  help: `
Usage: watershed link FILE… --out CLUSTERS.csv [options]

Reads CSV, CSV.gz or Parquet. One file is searched for duplicates; several are linked with one another and searched. The
output holds every input row with its cluster and the probability of the weakest link that holds the cluster together.
Without settings or a model it works out what the columns hold, says what it assumed and writes that as settings to edit.

  --out FILE            where the rows with their clusters go (CSV, or CSV.gz)
  --settings FILE       settings to use, as an earlier run wrote them
  --settings-out FILE   where inferred settings go (by default beside the output: CLUSTERS.settings.json)
  --start-values NAME   where learning starts from: ${startSets.join(' or ')}
  --fix-m               keeps those values as they are instead of learning m, where NAME has one
  --model FILE          a model to apply instead of learning one
  --model-out FILE      where the model goes
  --pairs FILE          where the scored pairs go
  --report FILE         where a page about the run goes (HTML, with everything in it)
  --truth COLUMN        a column with the true person: the report then shows for whom the run erred
  --held FILE           rows linked in an earlier run; needs --held-pairs and --model
  --held-pairs FILE     the scored pairs of that run: only pairs with a new row are scored
  --threads N           threads to work with (by default one a core); one takes less memory
  --json                one object about the run on standard output
  --quiet               no progress

Ends with 0 when the rows are linked. The same rows, settings and seed give the same clusters on any number of threads
and in any order of rows.

  watershed link people.csv --out clusters.csv
  watershed link north.csv south.csv.gz --settings people.settings.json --out clusters.csv --report report.html
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        settings: { type: 'string' },
        'settings-out': { type: 'string' },
        'start-values': { type: 'string' },
        'fix-m': { type: 'boolean' },
        model: { type: 'string' },
        'model-out': { type: 'string' },
        pairs: { type: 'string' },
        report: { type: 'string' },
        truth: { type: 'string' },
        held: { type: 'string' },
        'held-pairs': { type: 'string' },
        threads: { type: 'string' },
        json: { type: 'boolean' },
        quiet: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file to link');
    if (values.out === undefined) throw new UsageError('say with --out where the result goes');
    if ((values.held === undefined) !== (values['held-pairs'] === undefined)) {
      throw new UsageError('--held and --held-pairs go together');
    }
    if (values.held !== undefined && values.model === undefined) {
      throw new UsageError('--held needs --model: old and new pairs must be scored alike');
    }
    const startValues = startValuesOf(values['start-values'], values['fix-m'] === true);
    if (startValues !== null && values.model !== undefined) {
      throw new UsageError('--start-values is for learning a model; --model applies one already learnt');
    }
    const at = (path: string): string => pathFrom(terminal, path);
    const outputs = [values.out, values['settings-out'], values['model-out'], values.pairs, values.report];
    await checkWritable(outputs.flatMap((path) => (path === undefined ? [] : [at(path)])));
    const progress = progressOn(terminal, values.quiet === true);
    const run = await runLink({
      files: positionals.map(at),
      held:
        values.held === undefined ? null : { file: at(values.held), pairs: at(values['held-pairs'] ?? '') },
      settings: values.settings === undefined ? null : await readSettings(at(values.settings)),
      model: values.model === undefined ? null : await readModel(at(values.model)),
      startValues,
      truth: values.report === undefined ? null : (values.truth ?? null),
      threads: wholeOption(values.threads, 'threads', defaultThreads()),
      progress,
      assumed: (prepared) => sayAssumptions(terminal, prepared, values.quiet === true),
    });
    progress.step('Writing');
    await writeWhole(at(values.out), clusterChunks(run));
    const settingsOut = values['settings-out'] ?? (run.inferred ? settingsBeside(values.out) : undefined);
    if (settingsOut !== undefined)
      await writeFile(at(settingsOut), `${JSON.stringify(run.prepared.settings, null, 2)}\n`);
    if (values['model-out'] !== undefined)
      await writeFile(at(values['model-out']), `${JSON.stringify(run.model, null, 1)}\n`);
    if (values.pairs !== undefined) await writeWhole(at(values.pairs), csvChunks(pairRows(run)));
    const steps = progress.finish();
    if (values.report !== undefined)
      await writeFile(at(values.report), reportPage(run, steps, values.truth ?? null));
    terminal.out(values.json === true ? `${JSON.stringify(summaryOf(run, steps))}\n` : `${inWords(run)}\n`);
    return 0;
  },
};

function startValuesOf(name: string | undefined, fixed: boolean): StartValues | null {
  if (name === undefined) {
    if (fixed) throw new UsageError('--fix-m needs --start-values: say which values to keep');
    return null;
  }
  const from = startSets.find((one) => one === name);
  if (from === undefined)
    throw new UsageError(`--start-values knows ${startSets.join(' and ')}, not "${name}"`);
  return { from, use: fixed ? 'fixed' : 'start' };
}

/** Threads to use where nobody said: one a core, eight at most. */
const defaultThreads = (): number => Math.max(1, Math.min(8, cpus().length));

const settingsBeside = (out: string): string => `${out.replace(/\.csv(\.gz)?$/, '')}.settings.json`;

function sayAssumptions(terminal: Terminal, run: Pick<LinkRun, 'prepared'>, quiet: boolean): void {
  if (quiet || run.prepared.assumptions.length === 0) return;
  const lines = run.prepared.assumptions.map((one) => `  ${one.column}: ${one.use}, as ${one.because}`);
  const { settings } = run.prepared;
  const rules = settings.everyPair ? ['every pair'] : settings.blocking.map(ruleInWords);
  terminal.err(
    `\nAssumed of the columns:\n${lines.join('\n')}\nPairs are compared that share: ${rules.join('; ')}.\n`,
  );
}

/** The weakest link of a record's cluster as a probability; empty where it stands alone. */
function weakestOf(run: LinkRun, record: number): string {
  const bits = run.clusters.weakestBits[run.clusters.clusterOf[record] ?? 0] ?? Number.NaN;
  return Number.isNaN(bits) ? '' : probabilityOfBits(bits).toFixed(6);
}

function clusterChunks(run: LinkRun): AsyncIterable<Uint8Array> {
  const { table, prepared, clusterNames } = run;
  const recordOfRow = new Int32Array(table.rows);
  prepared.order.rowAt.forEach((row, record) => {
    recordOfRow[row] = record;
  });
  const several = table.sources.length > 1;
  const names = [...(several ? ['source_file'] : []), 'cluster_id', 'weakest_link'];
  return rowsAgain(run.paths, table, names, (row) => {
    const record = recordOfRow[row] ?? 0;
    const source = several ? `${csvCell(table.sources[table.sourceOf[row] ?? 0] ?? '')},` : '';
    return `${source}${csvCell(clusterNames(record))},${weakestOf(run, record)}`;
  });
}

function* pairRows(run: LinkRun): Iterable<readonly string[]> {
  const { pairs, prepared, clusters } = run;
  yield ['left_id', 'right_id', 'bits', 'probability', 'same_cluster'];
  for (let place = 0; place < pairs.left.length; place += 1) {
    const left = pairs.left[place] ?? 0;
    const right = pairs.right[place] ?? 0;
    const bits = pairs.bits[place] ?? 0;
    const same = clusters.clusterOf[left] === clusters.clusterOf[right];
    yield [
      prepared.order.idOf(left),
      prepared.order.idOf(right),
      String(bits),
      probabilityOfBits(bits).toFixed(6),
      same ? 'yes' : 'no',
    ];
  }
}

function summaryOf(run: LinkRun, steps: Readonly<Record<string, number>>): unknown {
  return {
    rows: run.table.rows,
    clusters: run.clusterCount,
    candidates: run.candidates,
    carried: run.carried,
    pairsKept: run.pairs.left.length,
    cuts: run.clusters.cuts.length,
    valuesCompared: run.valuesCompared,
    threads: run.threads,
    model: modelSummary(run.model),
    blocking: run.blockingReport,
    steps,
    processorSeconds: processorSeconds(),
    memoryPeakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Seconds of processor time that all threads took together: what a busy machine does not stretch. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e4) / 100;
}

function modelSummary(model: Model): unknown {
  const { matchShare, training, comparisons } = model;
  return {
    matchShare,
    training,
    untrained: comparisons.filter((one) => !one.trained).map((one) => one.name),
  };
}

function inWords(run: LinkRun): string {
  const number = (value: number): string => value.toLocaleString('en-GB');
  const untrained = run.model.comparisons.filter((one) => !one.trained).map((one) => one.name);
  return [
    `${number(run.table.rows)} rows are ${number(run.clusterCount)} people by this model.`,
    `${number(run.candidates)} pairs were compared, ${number(run.pairs.left.length)} kept, ${number(run.clusters.cuts.length)} links not followed.`,
    ...run.blockingReport
      .filter((rule) => rule.skippedBlocks > 0)
      .map(
        (rule) =>
          `The rule "${rule.rule}" left out ${rule.skippedBlocks} blocks over the cap; the largest holds ${number(rule.largestSkipped)} rows.`,
      ),
    ...(untrained.length > 0
      ? [`Not learnt from these rows, start values used: ${untrained.join(', ')}.`]
      : []),
  ].join('\n');
}
