import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Month, readMonth } from '../../kernel/index.ts';
import { readContracts, readProfileFile } from '../../operations/extracts/index.ts';
import { readForces } from '../../operations/installation/index.ts';
import { type TerritorialForce, territorial } from '../../places/index.ts';
import type { Dialect } from '../../synthetic/index.ts';
import { type Command, UsageError } from '../command.ts';
import { type WrittenForces, writeForces } from './write-forces.ts';

/** The profile of files in the contracts' own columns. */
const contractProfile = 'contract';

/** `watershed synthetic forces`: writes what made-up forces would send, person by person. */
export const syntheticForcesCommand: Command = {
  name: 'synthetic forces',
  summary: 'Write the person-level extracts of made-up forces, the truth behind them, and how near they come',
  help: `
Usage: watershed synthetic forces --out FOLDER [--seed N] [--forces all|SLUG,SLUG] [--scale S] [--from MONTH] [--to MONTH]
                                  [--dialect NAME] [--json]

Makes up people and what happens to them, and writes what their forces would send: crimes, victims, suspects, investigation
events, outcomes, orders, disclosures, survey answers and allegations, in the columns of the extract contracts. The truth
(who is who, who did what) stands in a folder of its own. A report holds the made-up country against published figures.
Nobody in the files is real; every row says so. The same seed gives the same bytes; a force's files are the same whichever
other forces are asked for.

  --out FOLDER    a new or an empty folder
  --seed N        a whole number of 0 or more; 1 by default
  --forces LIST   all (by default), or forces by their slugs with commas between
  --scale S       above 0 and up to 1, the real size: about a million crimes against women and girls a year; 0.1 by default
  --from, --to    first and last month in which crimes are recorded; 2023-04 to 2025-03 by default
  --dialect NAME  as a made-up records system would write it: a profile among profiles/ (meridian, longshore, quarterdeck). What
                  the system cannot hold it does not send. Without it, the columns of the contracts (profile contract)
  --json          one object on standard output: {"forces":…,"files":…,"bytes":…,"rows":{…},"seconds":…,"targets":[…]}

Ends with 1 where a figure lies outside its range. Figures are judged for the whole country only, and where the order is
large enough to hold them; what is not judged is said so.

Example: watershed synthetic forces --seed 7 --forces kent,sussex --scale 0.05 --out made-up-forces
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        seed: { type: 'string' },
        forces: { type: 'string' },
        scale: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        dialect: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    if (values.out === undefined) throw new UsageError('name a folder with --out');
    const country = territorial(readForces());
    const [from, to] = [
      readSpanMonth('from', values.from ?? '2023-04'),
      readSpanMonth('to', values.to ?? '2025-03'),
    ];
    if (from > to) throw new UsageError(`--from ${from} lies after --to ${to}`);
    const order = {
      seed: readSeed(values.seed ?? '1'),
      country,
      scale: readScale(values.scale ?? '0.1'),
      from,
      to,
    };
    const slugs = readSlugs(values.forces ?? 'all', country);
    const folder = resolve(terminal.folder, values.out);
    const started = performance.now();
    const written = await writeForces({
      order,
      slugs,
      dialect: readDialect(values.dialect),
      folder,
      progress: (force, done, total) => terminal.err(`${done} of ${total} forces: ${force}\n`),
    });
    const seconds = (performance.now() - started) / 1000;
    if (values.json === true) terminal.out(`${JSON.stringify(jsonOf(written, seconds))}\n`);
    else terminal.out(tell(written, folder, seconds));
    return written.judged.some(({ verdict }) => verdict === 'outside') ? 1 : 0;
  },
};

function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--seed ${text}: expected a whole number of 0 to 999999999`);
  return Number(text);
}

function readDialect(name: string | undefined): Dialect | null {
  if (name === undefined || name === contractProfile) return null;
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    throw new UsageError(`--dialect ${name}: expected the name of a profile, for example meridian`);
  return readProfileFile(
    fileURLToPath(new URL(`../../../profiles/${name}.yaml`, import.meta.url)),
    readContracts(),
  );
}

/** A share of the real size. Usage error for anything else. */
export function readScale(text: string): number {
  const scale = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || scale <= 0 || scale > 1)
    throw new UsageError(`--scale ${text}: expected a number above 0 and up to 1, for example 0.1`);
  return scale;
}

function readSpanMonth(option: string, text: string): Month {
  const month = readMonth(text);
  if (month === undefined) throw new UsageError(`--${option} ${text}: expected a month such as 2024-03`);
  return month;
}

/** Forces by their slugs with commas between, or all. Usage error with all of them for anything else. */
export function readSlugs(text: string, country: readonly TerritorialForce[]): readonly string[] {
  const known = country.map(({ slug }) => slug);
  if (text === 'all') return known;
  const asked = text.split(',').map((slug) => slug.trim());
  const unknown = asked.filter((slug) => !known.includes(slug));
  if (unknown.length > 0)
    throw new UsageError(
      `there is no force "${unknown.join('", "')}"; expected all, or some of ${known.join(', ')}`,
    );
  return asked;
}

const rowsOf = (written: WrittenForces): number =>
  Object.values(written.rows).reduce((sum, rows) => sum + rows, 0);

function jsonOf(written: WrittenForces, seconds: number): object {
  const { judged, ...rest } = written;
  return {
    ...rest,
    seconds: Math.round(seconds * 100) / 100,
    rowsASecond: Math.round(rowsOf(written) / seconds),
    peakMegabytes: peakMegabytes(),
    targets: judged.map(({ base, made, target, verdict }) => ({
      statistic: target.statistic,
      published: target.published,
      made,
      base,
      verdict,
    })),
  };
}

/** The most memory that the program held at any time. */
const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function tell(written: WrittenForces, folder: string, seconds: number): string {
  const count = (value: number): string => value.toLocaleString('en-GB');
  const rate = count(Math.round(rowsOf(written) / seconds));
  const lines = Object.entries(written.rows).map(([table, rows]) => `  ${table}: ${count(rows)}`);
  const outside = written.judged.filter(({ verdict }) => verdict === 'outside');
  const inside = written.judged.filter(({ verdict }) => verdict === 'inside').length;
  const judged = inside + outside.length;
  const shares =
    judged === 0
      ? 'no figure was judged: a part of the country is not the country'
      : `${inside} of ${judged} judged figures lie within their range`;
  const wrong = outside.map(
    ({ made, target }) => `  outside: ${target.words.en}: ${made?.toFixed(2)}, published ${target.published}`,
  );
  return [
    `Made up, nobody in it is real: ${written.forces} forces, ${written.files} files, ${count(Math.round(written.bytes / 1e6))} MB, in ${folder}`,
    ...lines,
    `${count(rowsOf(written))} rows at ${rate} a second, at most ${peakMegabytes()} MB of memory`,
    `${shares}; see report.html`,
    ...wrong,
    '',
  ].join('\n');
}
