// What forces send, at the size at which they send it: loading against a raw COPY of the same rows into the same tables, and
// every measure of a quarter. A force: a made-up year of the largest one outside London. The country: a made-up year of every
// force, one package after another. Both at their real size.
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { migrate, openHome, projectPath, rowTables, startEmbeddedServer } from '../src/database/index.ts';
import {
  type BenchCase,
  type BenchOptions,
  type BenchReport,
  compared,
  machine,
  measured,
} from './report.ts';

const loadAnswer = z.object({
  rows: z.number(),
  seconds: z.number(),
  processorSeconds: z.number(),
  peakMegabytes: z.number(),
});
type LoadAnswer = z.infer<typeof loadAnswer>;
const measureAnswer = z.object({ crimes: z.number(), seconds: z.number(), peakMegabytes: z.number() });
const largeForce = 'greater-manchester';

/** `force-load`: loading a force's year and the raw COPY, turn by turn, and nothing else. */
export const parts = ['force-load'] as const;
const turns = 3;

/** A force at its own size, then the country; each in a database of its own. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  if (options.part === 'force-load') {
    const cases = await withGround(options, (ground) => benchForceLoad(ground));
    return { name: 'extracts', machine: machine(), cases };
  }
  const large = await withGround(options, (ground) => benchForce(ground));
  const country = await withGround(options, (ground) => benchCountry(ground));
  return { name: 'extracts', machine: machine(), cases: [...large, ...country] };
}

interface Ground {
  readonly options: BenchOptions;
  readonly folder: string;
  readonly url: string;
  readonly client: pg.Client;
}

async function withGround<Value>(
  options: BenchOptions,
  work: (ground: Ground) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // Root lends the database another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(openHome(join(folder, 'home')));
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await migrate(server.url);
    const ground = { options, folder, url: server.url, client };
    watershed(ground, [
      'vawg',
      'load',
      projectPath('reference', 'vawg-definition-default.yaml'),
      '--by',
      'bench',
    ]);
    return await work(ground);
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchForce(ground: Ground): Promise<readonly BenchCase[]> {
  const { options } = ground;
  options.progress('extracts: making a force up');
  const scale = options.quick ? '0.02' : '1';
  const given = makeForces(ground, scale, ['--forces', largeForce]);
  options.progress('extracts: loading it');
  const loaded = runLoad(ground, given);
  const quarter = measureCases(ground, { place: "a force's quarter", force: largeForce, secondsMax: 2 });
  options.progress('extracts: raw COPY of the same rows');
  const raw = await rawCopy(ground);
  return [...loadCases("a force's year", loaded, raw), ...quarter];
}

/** The load and the raw COPY several times, one after the other, so that whatever else the machine does falls on both. */
async function benchForceLoad(ground: Ground): Promise<readonly BenchCase[]> {
  const { options } = ground;
  options.progress('extracts: making a force up');
  const given = makeForces(ground, options.quick ? '0.02' : '1', ['--forces', largeForce]);
  const seen: { readonly loaded: LoadAnswer; readonly raw: number }[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    options.progress(`extracts: loading it, and raw COPY of the same rows, ${turn} of ${turns}`);
    const loaded = runLoad(ground, given);
    seen.push({ loaded, raw: await rawCopy(ground) });
    await ground.client.query(
      `truncate extracts.package, ${rowTables.map((table) => `extracts.${table}`).join(', ')} cascade`,
    );
  }
  const ratioOf = ({ loaded, raw }: (typeof seen)[number]): number => raw / loaded.seconds;
  const middle = [...seen].sort((one, other) => ratioOf(one) - ratioOf(other))[Math.floor(turns / 2)];
  return middle === undefined ? [] : loadCases("a force's year", middle.loaded, middle.raw);
}

async function benchCountry(ground: Ground): Promise<readonly BenchCase[]> {
  const { options } = ground;
  options.progress('extracts: making the country up');
  const given = makeForces(ground, options.quick ? '0.01' : '1', []);
  options.progress('extracts: loading it');
  const loaded = runLoad(ground, given);
  options.progress('extracts: raw COPY of the same rows');
  const raw = await rawCopy(ground);
  // What the server does by itself some minutes after so much was stored.
  await ground.client.query('vacuum analyze');
  return [
    ...loadCases("the country's year", loaded, raw),
    ...measureCases(ground, { place: "the country's quarter", force: undefined, secondsMax: 60 }),
    ...measureCases(ground, {
      place: "a force's quarter beside the country's records",
      force: largeForce,
      secondsMax: 2,
    }),
  ];
}

interface Quarter {
  readonly place: string;
  /** Undefined for the country. */
  readonly force: string | undefined;
  readonly secondsMax: number;
}

/** Every measure of a quarter, groups of victims by one characteristic at a time, and crossed with each other as well. */
function measureCases(ground: Ground, { force, place, secondsMax }: Quarter): readonly BenchCase[] {
  const { options } = ground;
  return (['single', 'pairs'] as const).flatMap((characteristics) => {
    options.progress(`extracts: measures of ${place}, ${characteristics}`);
    const { crimes, peakMegabytes, seconds } = runMeasures(ground, characteristics, force);
    const groups = characteristics === 'pairs' ? ', characteristics in pairs too' : '';
    const aim = { text: `under ${secondsMax} s`, met: seconds < secondsMax };
    return [
      {
        ...measured(`every measure of ${place}${groups}, ${crimes} crimes`, seconds, 's'),
        aim: options.quick ? null : aim,
      },
      measured(`peak memory, measures of ${place}${groups}`, peakMegabytes, 'MB'),
    ];
  });
}

function loadCases(what: string, loaded: LoadAnswer, raw: number): readonly BenchCase[] {
  return [
    compared(
      {
        name: `rows a second, ${what} of ${loaded.rows} rows`,
        value: loaded.rows / loaded.seconds,
        unit: 'rows/s',
      },
      { name: 'raw COPY of the same rows', value: loaded.rows / raw },
      { text: 'at least half of raw COPY', holds: (ratio) => ratio >= 0.5 },
    ),
    measured(`time, ${what}`, loaded.seconds, 's'),
    measured(`processor time beside the server's, ${what}`, loaded.processorSeconds, 's'),
    measured(`peak memory, ${what}`, loaded.peakMegabytes, 'MB'),
  ];
}

function run(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  statusMax: 0 | 1 = 0,
): string {
  const ran = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment });
  if (ran.status === null || ran.status > statusMax) throw new Error(ran.stderr);
  return ran.stdout;
}

const environmentOf = ({ url, folder }: Ground): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: url,
  WATERSHED_HOME: folder,
});

function watershed(ground: Ground, args: readonly string[]): void {
  run(projectPath('bin', 'watershed.js'), args, environmentOf(ground));
}

/** Folders of packages, one a force. */
function makeForces(ground: Ground, scale: string, which: readonly string[]): readonly string[] {
  const out = join(ground.folder, 'made-up');
  const order = ['--seed', '3', '--scale', scale, '--from', '2024-04', '--to', '2025-03', ...which];
  // 1: a figure of the made-up country lies outside its range, which changes nothing about how long it takes to load.
  const made = ['synthetic', 'forces', '--out', out, ...order];
  run(projectPath('bin', 'watershed.js'), made, environmentOf(ground), 1);
  return readdirSync(out)
    .filter((name) => name.startsWith('made-up-'))
    .map((name) => join(out, name));
}

const child = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

function runLoad(ground: Ground, folders: readonly string[]): LoadAnswer {
  const printed = run(child('extracts-child'), ['2025-04-30', ...folders], environmentOf(ground));
  return loadAnswer.parse(JSON.parse(printed));
}

function runMeasures(
  ground: Ground,
  characteristics: 'single' | 'pairs',
  force: string | undefined,
): z.infer<typeof measureAnswer> {
  const asked = ['2025-01', '2025-04-30', characteristics, ...(force === undefined ? [] : [force])];
  return measureAnswer.parse(JSON.parse(run(child('extracts-measures-child'), asked, environmentOf(ground))));
}

/** Seconds that a raw COPY takes of the rows that the load accepted, into the tables that hold them, one after another, indexes included. */
async function rawCopy({ client, folder }: Ground): Promise<number> {
  const fileOf = (table: string): string => join(folder, `${table}.copy`);
  for (const table of rowTables) {
    await pipeline(
      client.query(copyTo(`copy extract_rows.${table} to stdout`)),
      createWriteStream(fileOf(table)),
    );
  }
  await client.query(`truncate ${rowTables.map((table) => `extracts.${table}`).join(', ')}`);
  await client.query('checkpoint');
  const before = performance.now();
  await client.query('begin');
  for (const table of rowTables) {
    await pipeline(
      createReadStream(fileOf(table), { highWaterMark: 262_144 }),
      client.query(copyFrom(`copy extract_rows.${table} from stdin`)),
    );
  }
  await client.query('commit');
  const seconds = (performance.now() - before) / 1000;
  for (const table of rowTables) rmSync(fileOf(table));
  return seconds;
}
