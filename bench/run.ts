// npm run bench [-- --only NAME] [-- --quick]: every bench of this folder, one after another, in this process's own order.
// Standard output is one JSON object; standard error is for people: what is under way, then a table.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchCase, type BenchOptions, type BenchReport, machine } from './report.ts';

/** In the order they run. A bench that is not written yet is left out, and said so. */
const names = [
  'import',
  'measures',
  'pages',
  'linkage',
  'clocks',
  'clocks-recompute',
  'synthetic',
  'extracts',
  'returns',
  'plans',
  'national',
] as const;

interface BenchFile {
  readonly bench: (options: BenchOptions) => Promise<BenchReport>;
}

const isBenchFile = (loaded: unknown): loaded is BenchFile =>
  typeof loaded === 'object' && loaded !== null && 'bench' in loaded && typeof loaded.bench === 'function';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean' } },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function load(name: string): Promise<BenchFile | undefined> {
  // This file runs compiled, beside the others.
  const file = new URL(`./${name}.js`, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return undefined;
  const loaded: unknown = await import(file.href);
  return isBenchFile(loaded) ? loaded : undefined;
}

function chosen(): readonly string[] {
  const only = values.only ?? [];
  const unknown = only.filter((name) => !names.some((known) => known === name));
  if (unknown.length === 0) return only.length === 0 ? names : only;
  say(`There is no bench called ${unknown.join(', ')}. Expected: ${names.join(', ')}.`);
  process.exit(2);
}

/** Three or more digits as whole numbers with commas; smaller ones with two places. */
const shown = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });

function row(report: BenchReport, one: BenchCase): readonly string[] {
  return [
    report.name,
    one.name,
    `${shown(one.value)} ${one.unit}`,
    one.baseline === null ? '' : `${shown(one.baseline.value)} ${one.baseline.name}`,
    one.ratio === null ? '' : shown(one.ratio),
    one.aim === null ? '' : `${one.aim.met ? 'met' : 'MISSED'}: ${one.aim.text}`,
  ];
}

function table(reports: readonly BenchReport[]): string {
  const header = ['bench', 'case', 'value', 'baseline', 'ratio', 'aim'];
  const rows = [header, ...reports.flatMap((report) => report.cases.map((one) => row(report, one)))];
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const reports: BenchReport[] = [];
const failed: string[] = [];
for (const name of chosen()) {
  const file = await load(name);
  if (file === undefined) {
    say(`${name}: not here`);
    continue;
  }
  say(`${name} …`);
  try {
    reports.push(await file.bench({ quick: values.quick === true, progress: (line) => say(`  ${line}`) }));
  } catch (error) {
    // One bench that cannot run must not hide the figures of the others.
    failed.push(name);
    say(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
say('');
say(table(reports));
process.stdout.write(`${JSON.stringify({ machine: machine(), reports, failed })}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
