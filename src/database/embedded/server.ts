import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../../kernel/index.ts';
import type { Home } from '../home.ts';
import { type Account, databaseAccount, handOver } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { withLock } from './lock.ts';
import { isRunning, readPostmaster } from './postmaster.ts';

/** Name of the first role and of the database of the embedded server. */
const firstRole = 'watershed_first';
const databaseName = 'watershed';
const startMillisecondsMax = 60_000;

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'wal_compression=on',
  'password_encryption=scram-sha-256',
  'log_min_messages=warning',
  // A statement that fails is logged by its code alone: its text and parameters may carry a person.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'timezone=UTC',
  'lc_messages=C',
];

export interface EmbeddedServer {
  /** Connects as the server's first role to the database `watershed`. */
  readonly url: string;
  readonly pid: number;
  /** True when this call started it; false when it was running already. */
  readonly started: boolean;
  /** Stops the server unless another Watershed process still uses it. Every own connection must be closed before. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs there already (after a crash of the application, or
 * beside another process). Faults: `no_embedded_database`, `home_not_reachable`, `home_held`, `disk_full`,
 * `database_start_failed`.
 */
export async function startEmbeddedServer(home: Home, binaries = findBinaries()): Promise<EmbeddedServer> {
  const dataFolder = home.path('postgres');
  const account = databaseAccount();
  return withLock(home.path('starting.lock'), async () => {
    if (!existsSync(home.path('postgres', 'PG_VERSION'))) initialise(binaries, home, account);
    const joined = await join(dataFolder, home);
    if (joined !== undefined) return serverAt(joined.pid, joined.port, home, false);
    const port = await freePort();
    const pid = launch(binaries, home, account, port);
    await untilReady(dataFolder, home, pid, port);
    await ensureDatabase(home, port);
    return serverAt(pid, port, home, true);
  });
}

const urlOf = (home: Home, port: number, database: string): string =>
  `postgres://${firstRole}:${home.ownerPassword}@127.0.0.1:${port}/${database}`;

function serverAt(pid: number, port: number, home: Home, started: boolean): EmbeddedServer {
  const url = urlOf(home, port, databaseName);
  return { url, pid, started, stop: () => stopUnlessUsed(url, pid) };
}

/** Makes the data folder under another name and renames it when whole, so that a crash leaves nothing half made. */
function initialise(binaries: Binaries, home: Home, account: Account | undefined): void {
  const unfinished = home.path('postgres.unfinished');
  const passwordFile = home.path('first-password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, account);
  writeFileSync(passwordFile, home.ownerPassword, { mode: 0o600 });
  handOver(passwordFile, account);
  const run = spawnSync(
    binaries.initdb,
    [
      '-D',
      unfinished,
      '-U',
      firstRole,
      '-E',
      'UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    { encoding: 'utf8', cwd: '/', ...account },
  );
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw startFault(`${run.stderr ?? ''}${run.error?.message ?? ''}`);
  }
  renameSync(unfinished, home.path('postgres'));
}

function startFault(said: string): Fault {
  if (/No space left on device/i.test(said)) {
    return new Fault(
      'disk_full',
      'The disk is full: the database could not start. Nothing was changed. Free some space.',
    );
  }
  const lastLines = said.trim().split('\n').slice(-4).join('\n');
  return new Fault('database_start_failed', `The embedded PostgreSQL did not start. It said:\n${lastLines}`);
}

/** The server that already runs on the folder; undefined when none does. */
async function join(dataFolder: string, home: Home): Promise<{ pid: number; port: number } | undefined> {
  for (let waited = 0; waited < startMillisecondsMax; waited += 250) {
    const found = readPostmaster(dataFolder);
    if (found === undefined || !isRunning(found.pid)) return undefined;
    if (found.ready && (await answers(urlOf(home, found.port, 'postgres')))) return found;
    await pause(250);
  }
  const holder = readPostmaster(dataFolder);
  throw new Fault(
    'home_held',
    `Process ${holder?.pid} holds ${dataFolder} but does not answer as its PostgreSQL. ` +
      'Stop that process, or choose another data folder with WATERSHED_HOME.',
  );
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    application_name: 'watershed probe',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A port of the loopback that was free a moment ago. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches it only through us. */
function launch(binaries: Binaries, home: Home, account: Account | undefined, port: number): number {
  const log = openSync(home.path('postgres.log'), 'a', 0o600);
  const switches = [...settings, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries.postgres, ['-D', home.path('postgres'), ...switches], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...account,
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child.pid ?? 0;
}

async function untilReady(dataFolder: string, home: Home, pid: number, port: number): Promise<void> {
  for (let waited = 0; waited < startMillisecondsMax; waited += 50) {
    const ready = readPostmaster(dataFolder)?.ready === true;
    if (ready && (await answers(urlOf(home, port, 'postgres')))) return;
    if (pid === 0 || !isRunning(pid)) break;
    await pause(50);
  }
  throw startFault(
    existsSync(home.path('postgres.log')) ? readFileSync(home.path('postgres.log'), 'utf8').slice(-2000) : '',
  );
}

async function ensureDatabase(home: Home, port: number): Promise<void> {
  const client = new pg.Client({
    connectionString: urlOf(home, port, 'postgres'),
    application_name: 'watershed probe',
  });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0)
      await client.query(`create database ${databaseName} template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}

/** Others are client sessions of Watershed that are not ours: while there is one, the server stays. */
async function stopUnlessUsed(url: string, pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'watershed probe' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const others = await client.query(
      `select 1 from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name like 'watershed%' limit 1`,
    );
    if (others.rowCount !== 0) return;
  } catch {
    // It does not answer: it is already stopping.
  } finally {
    await client.end().catch(() => undefined);
  }
  // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk.
  if (isRunning(pid)) process.kill(pid, 'SIGINT');
  for (let waited = 0; isRunning(pid) && waited < 30_000; waited += 20) await pause(20);
}
