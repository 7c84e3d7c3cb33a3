// Import: rows per second against a raw COPY of the same columns into the same table, and growth in time and memory.
// Rows are the national month of the real data, repeated under made-up dates; without that data they are made up whole.
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { migrate, openHome, startEmbeddedServer } from '../src/database/index.ts';
import { present } from '../src/kernel/index.ts';
import { realData } from '../tests/engines/real-data.ts';
import { monthLines, writeStreetFile } from './import-rows.ts';
import {
  type BenchCase,
  type BenchOptions,
  type BenchReport,
  compared,
  machine,
  measured,
} from './report.ts';

const columns = 'part_id, crime_id, crime_type, last_outcome, lsoa, longitude, latitude';
const answer = z.object({
  read: z.number(),
  accepted: z.number(),
  seconds: z.number(),
  peakMegabytes: z.number(),
});

/** Imports each size, takes the accepted rows out again, and puts the same rows back by a raw COPY, in turns. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // Root lends the database another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(openHome(join(folder, 'home')));
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await migrate(server.url);
    const lines: string[] = [];
    for await (const line of monthLines(realData('policeuk', 'national-2025-12'))) lines.push(line);
    const cases: BenchCase[] = [];
    for (const rows of options.quick ? [10_000] : [100_000, 1_000_000, 4_000_000]) {
      options.progress(`import: ${rows} rows`);
      cases.push(...(await benchSize(client, server.url, folder, lines, rows)));
    }
    return { name: 'import', machine: machine(), cases };
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(
  client: pg.Client,
  url: string,
  folder: string,
  lines: readonly string[],
  rows: number,
): Promise<BenchCase[]> {
  const file = join(folder, 'street.csv');
  await writeStreetFile(lines, rows, file);
  const turns: { readonly imported: z.infer<typeof answer>; readonly raw: number }[] = [];
  for (let turn = 0; turn < (rows > 1_000_000 ? 1 : 3); turn += 1) {
    await emptyTables(client);
    const imported = runImport(url, file);
    turns.push({ imported, raw: await rawCopy(client, join(folder, 'street.copy')) });
  }
  rmSync(file);
  const imported = middleOf(
    turns.map((turn) => turn.imported),
    ({ seconds }) => seconds,
  );
  const raw = middleOf(
    turns.map((turn) => turn.raw),
    (seconds) => seconds,
  );
  return [
    compared(
      { name: `rows a second, ${rows} rows`, value: imported.read / imported.seconds, unit: 'rows/s' },
      { name: 'raw COPY of the same columns', value: imported.accepted / raw },
      { text: 'at least half of raw COPY', holds: (ratio) => ratio >= 0.5 },
    ),
    measured(`time, ${rows} rows`, imported.seconds, 's'),
    {
      ...measured(`peak memory, ${rows} rows`, imported.peakMegabytes, 'MB'),
      aim: { text: 'under 400 MB', met: imported.peakMegabytes < 400 },
    },
  ];
}

/** The median by a measure: one slow turn on a busy machine says nothing. */
function middleOf<Turn>(turns: readonly Turn[], by: (turn: Turn) => number): Turn {
  const sorted = turns.toSorted((a, b) => by(a) - by(b));
  return present(sorted[Math.floor(sorted.length / 2)], 'a turn');
}

/**
 * Two tables that name each other are emptied together, and those that stand on them; the triggers that forbid it rest, for
 * this database is the bench's own. The checkpoint leaves no earlier run's writing to this one.
 */
async function emptyTables(client: pg.Client): Promise<void> {
  await client.query(
    'set session_replication_role = replica; truncate records.street, records.file, records.part, records.restatement cascade',
  );
  await client.query('reset session_replication_role');
  await client.query('checkpoint');
}

function runImport(url: string, file: string): z.infer<typeof answer> {
  const child = fileURLToPath(new URL('./import-child.js', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, WATERSHED_HOME: dirname(file) };
  const run = spawnSync(process.execPath, [child, file], { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stderr);
  return answer.parse(JSON.parse(run.stdout));
}

/** Seconds that a raw COPY of the rows takes that the import accepted. */
async function rawCopy(client: pg.Client, file: string): Promise<number> {
  await pipeline(client.query(copyTo(`copy records.street (${columns}) to stdout`)), createWriteStream(file));
  await emptyTables(client);
  const before = performance.now();
  await pipeline(
    createReadStream(file, { highWaterMark: 262_144 }),
    client.query(copyFrom(`copy records.street (${columns}) from stdin`)),
  );
  const seconds = (performance.now() - before) / 1000;
  rmSync(file);
  return seconds;
}
