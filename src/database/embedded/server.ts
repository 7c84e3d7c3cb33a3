import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { diskFull, isDiskFull } from '../disk.ts';
import type { Home } from '../home.ts';
import { type Account, databaseAccount, handOver, requireReach } from './account.ts';
import { type Binaries, findBinaries, reachableBinaries } from './binaries.ts';
import { heldBy, startFault } from './failure.ts';
import { withLock } from './lock.ts';
import { readPostmaster } from './postmaster.ts';
import { isRunning, isZombie, programOf } from './process.ts';

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
  // A program that was killed ends its statement soon, not when a load of minutes is through.
  'client_connection_check_interval=250ms',
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
  try {
    return await withLock(home.path('starting.lock'), () => startOrJoin(home, binaries));
  } catch (error) {
    throw isDiskFull(error) ? diskFull(home.folder, error) : error;
  }
}

async function startOrJoin(home: Home, installed: Binaries): Promise<EmbeddedServer> {
  const account = databaseAccount(home.path('postgres'));
  requireReach(home.path('postgres'), account);
  const binaries = reachableBinaries(installed, account);
  if (!existsSync(home.path('postgres', 'PG_VERSION'))) initialise(binaries, home, account);
  const joined = await join(home);
  if (joined !== undefined) return serverAt(joined.pid, joined.port, home, false);
  const { pid, port } = await launchUntilReady(binaries, home, account);
  await ensureDatabase(home, port);
  return serverAt(pid, port, home, true);
}

const urlOf = (home: Home, port: number, database: string): string =>
  `postgres://${firstRole}:${home.ownerPassword}@127.0.0.1:${port}/${database}`;

/** Holds a session of its own from here to `stop`, by which another process sees that the server is in use. */
async function serverAt(pid: number, port: number, home: Home, started: boolean): Promise<EmbeddedServer> {
  const url = urlOf(home, port, databaseName);
  const hold = new pg.Client({ connectionString: url, application_name: 'watershed hold' });
  // It ends with the server; what needs the server notices by itself.
  hold.on('error', () => undefined);
  await hold.connect();
  const stop = async (): Promise<void> => {
    await withLock(home.path('starting.lock'), async () => {
      await hold.end().catch(() => undefined);
      await stopUnlessUsed(url, pid);
    });
  };
  return { url, pid, started, stop };
}

/** Makes the data folder under another name and renames it when whole, so that a crash leaves nothing half made. */
function initialise(binaries: Binaries, home: Home, account: Account | undefined): void {
  const unfinished = home.path('postgres.unfinished');
  const passwordFile = home.path('first-password');
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    handOver(unfinished, account);
    writeFileSync(passwordFile, home.ownerPassword, { mode: 0o600 });
    handOver(passwordFile, account);
    const switches = ['-D', unfinished, '-U', firstRole, '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256'];
    const run = spawnSync(binaries.initdb, [...switches, `--pwfile=${passwordFile}`], {
      encoding: 'utf8',
      cwd: '/',
      ...account,
    });
    if (run.status !== 0) throw startFault(home, `${run.stderr ?? ''}${run.error?.message ?? ''}`);
    renameSync(unfinished, home.path('postgres'));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * The server that already runs on the folder; undefined when none does. Where the file names a process that is no
 * PostgreSQL, its number was given anew: PostgreSQL then decides by its own rules whether it may start.
 */
async function join(home: Home): Promise<{ pid: number; port: number } | undefined> {
  for (let waited = 0; waited < startMillisecondsMax; waited += 250) {
    const found = readPostmaster(home.path('postgres'));
    if (found === undefined) return undefined;
    // PostgreSQL would wait for it for ever, because a zombie still answers to its number.
    if (isZombie(found.pid)) rmSync(home.path('postgres', 'postmaster.pid'), { force: true });
    if (!isRunning(found.pid) || !['', 'postgres'].includes(programOf(found.pid))) return undefined;
    if (found.ready && (await answers(urlOf(home, found.port, 'postgres')))) return found;
    await pause(250);
  }
  throw heldBy(home);
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

/** After a crash the old server's sessions may take a moment to end; until then PostgreSQL refuses to start. */
async function launchUntilReady(
  binaries: Binaries,
  home: Home,
  account: Account | undefined,
): Promise<{ pid: number; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const logFrom = sizeOf(home.path('postgres.log'));
    const pid = launch(binaries, home, account, port);
    if (await becomesReady(home, pid, port)) return { pid, port };
    const said = readFrom(home.path('postgres.log'), logFrom);
    const orphans = /pre-existing shared memory block|Address already in use/.test(said);
    if (!orphans || attempt === 20) throw startFault(home, said);
    await pause(500);
  }
}

/** False when the server ended instead. */
async function becomesReady(home: Home, pid: number, port: number): Promise<boolean> {
  for (let waited = 0; waited < startMillisecondsMax; waited += 50) {
    const found = readPostmaster(home.path('postgres'));
    const ready = found?.ready === true && found.pid === pid;
    if (ready && (await answers(urlOf(home, port, 'postgres')))) return true;
    if (!isRunning(pid)) return false;
    await pause(50);
  }
  return false;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function readFrom(file: string, from: number): string {
  return existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '';
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
  if (await isUsed(url)) return;
  // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk. SIGQUIT is its immediate one, for
  // a server that a crash left unable to shut down; what was committed is recovered at the next start.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isRunning(pid) || !['', 'postgres'].includes(programOf(pid))) return;
    process.kill(pid, signal);
    for (let waited = 0; isRunning(pid) && waited < 20_000; waited += 20) await pause(20);
  }
}

/** A session that was closed stays in the server's list for a moment, so the list is read for a second before it counts. */
async function isUsed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'watershed probe' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let waited = 0; waited < 1000; waited += 50) {
      const others = await client.query(
        `select 1 from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name like 'watershed%' limit 1`,
      );
      if (others.rowCount === 0) return false;
      await pause(50);
    }
    return true;
  } catch {
    // It does not answer: it is already stopping.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
