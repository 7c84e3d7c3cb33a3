// Loading of extract packages: rows per second against a raw COPY of the same rows into the same tables, and peak memory. The
// package is a made-up year of the largest force outside London: about 100 thousand crimes with victims, suspects, outcomes.
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

const answer = z.object({ rows: z.number(), seconds: z.number(), peakMegabytes: z.number() });
const force = 'greater-manchester';

/** Makes a package, loads it once, takes the rows out again, and puts the same rows back by a raw COPY. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // Root lends the database another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(openHome(join(folder, 'home')));
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await migrate(server.url);
    options.progress('extracts: making a force up');
    const given = makeForce(join(folder, 'made-up'), options.quick ? '0.02' : '1');
    options.progress('extracts: loading it');
    const loaded = runLoad(server.url, given);
    options.progress('extracts: raw COPY of the same rows');
    const raw = await rawCopy(client, folder);
    return { name: 'extracts', machine: machine(), cases: casesOf(loaded, raw) };
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function casesOf(loaded: z.infer<typeof answer>, raw: number): readonly BenchCase[] {
  return [
    compared(
      {
        name: `rows a second, a force's year of ${loaded.rows} rows`,
        value: loaded.rows / loaded.seconds,
        unit: 'rows/s',
      },
      { name: 'raw COPY of the same rows', value: loaded.rows / raw },
      { text: 'at least half of raw COPY', holds: (ratio) => ratio >= 0.5 },
    ),
    measured("time, a force's year", loaded.seconds, 's'),
    measured("peak memory, a force's year", loaded.peakMegabytes, 'MB'),
  ];
}

function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): string {
  const ran = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: environment });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

function makeForce(out: string, scale: string): string {
  const order = ['--seed', '3', '--forces', force, '--scale', scale, '--from', '2024-04', '--to', '2025-03'];
  run(projectPath('bin', 'watershed.js'), ['synthetic', 'forces', '--out', out, ...order], process.env);
  return join(out, `made-up-${force}`);
}

function runLoad(url: string, given: string): z.infer<typeof answer> {
  const child = fileURLToPath(new URL('./extracts-child.js', import.meta.url));
  const environment = { ...process.env, DATABASE_URL: url, WATERSHED_HOME: dirname(given) };
  return answer.parse(JSON.parse(run(child, [given, force, '2025-04-30'], environment)));
}

/** Seconds that a raw COPY takes of the rows that the load accepted, table after table, indexes included. */
async function rawCopy(client: pg.Client, folder: string): Promise<number> {
  const fileOf = (table: string): string => join(folder, `${table}.copy`);
  for (const table of rowTables) {
    await pipeline(
      client.query(copyTo(`copy extracts.${table} to stdout`)),
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
      client.query(copyFrom(`copy extracts.${table} from stdin`)),
    );
  }
  await client.query('commit');
  return (performance.now() - before) / 1000;
}
