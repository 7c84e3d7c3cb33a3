import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedServer, openHome, startEmbeddedServer } from '../../src/database/index.ts';
import { newHome, start } from './processes.ts';

const home = mkdtempSync(join(tmpdir(), 'watershed-fault-'));
let server: EmbeddedServer;

/** Statements as the server's first role, in a database of one's own choice. */
async function run(database: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf({ database }) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

interface Change {
  readonly host?: string;
  readonly port?: number;
  readonly role?: string;
  readonly password?: string;
  readonly database?: string;
}

/** The address of the server, changed in one thing. */
function addressOf(change: Change): string {
  const url = new URL(server.url);
  if (change.host !== undefined) url.hostname = change.host;
  if (change.port !== undefined) url.port = String(change.port);
  if (change.role !== undefined) url.username = change.role;
  if (change.password !== undefined) url.password = change.password;
  if (change.database !== undefined) url.pathname = `/${change.database}`;
  return url.toString();
}

/** What the application says when it is started with an address; it must end with 1. */
async function saidOf(address: string): Promise<{ readonly fault: string; readonly message: string }> {
  const program = start(newHome(), ['hold'], { DATABASE_URL: address });
  expect(await program.ended).toBe(1);
  const said = program.facts.at(-1);
  // Whatever is wrong, the password is not for a screen or a log.
  expect(said?.message).not.toContain(new URL(server.url).password);
  return { fault: said?.fault ?? '', message: said?.message ?? '' };
}

async function listen(accept: Parameters<typeof createServer>[1]): Promise<number> {
  const listener: Server = createServer(accept);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void listener.close());
  const address = listener.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('DATABASE_URL', () => {
  beforeAll(async () => {
    chmodSync(home, 0o755);
    server = await startEmbeddedServer(openHome(home));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('[DB-14] the control: a right address of an empty database starts', async () => {
    await run('postgres', 'create database right_address');
    const program = start(newHome(), ['hold'], { DATABASE_URL: addressOf({ database: 'right_address' }) });
    expect(await program.until(({ ready, fault }) => ready === true || fault !== undefined)).toMatchObject({
      ready: true,
      started: false,
    });
    expect(await program.end()).toBe(0);
  });

  it.each([
    [
      'a port where nothing listens',
      () => addressOf({ port: 9 }),
      'database_unreachable',
      /127\.0\.0\.1:9\b/,
    ],
    ['a wrong password', () => addressOf({ password: 'wrong' }), 'database_refused', /watershed_first/],
    ['a role that is not there', () => addressOf({ role: 'nobody_here' }), 'database_refused', /nobody_here/],
    [
      'a database that is not there',
      () => addressOf({ database: 'none' }),
      'database_unknown',
      /called none/,
    ],
    ['something that is no address', () => 'localhost:5432', 'database_address', /postgres:\/\/ROLE/],
    ['the address of something else', () => 'http://127.0.0.1/x', 'database_address', /postgres:\/\/ROLE/],
  ])('[DB-14] %s: says so', async (_, address, code, words) => {
    const said = await saidOf(address());
    expect(said.fault).toBe(code);
    expect(said.message).toMatch(words);
  });

  it('[DB-14] a program that is no PostgreSQL: says so, whether it answers or keeps silent', async () => {
    const chatty = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await saidOf(addressOf({ port: chatty }))).toMatchObject({ fault: 'database_unreachable' });
    const silent = await listen((socket) => socket.on('error', () => undefined));
    const said = await saidOf(addressOf({ port: silent }));
    expect(said.fault).toBe('database_unreachable');
    expect(said.message).toContain(`127.0.0.1:${silent}`);
  });

  it('[DB-14] a server older than 15: says which it is', async () => {
    // A server of that age is not at hand, so this one says that it is: the role looks into its own schema first.
    await run(
      'postgres',
      'create database old_server',
      `create role old_first superuser login password 'old'`,
    );
    await run(
      'old_server',
      'create schema elsewhere',
      `create function elsewhere.current_setting(text) returns text language sql as
         $$ select case $1 when 'server_version' then '14.11' when 'server_version_num' then '140011' end $$`,
      'alter role old_first in database old_server set search_path = elsewhere, pg_catalog',
    );
    const said = await saidOf(addressOf({ role: 'old_first', password: 'old', database: 'old_server' }));
    expect(said.fault).toBe('old_server');
    expect(said.message).toMatch(/14\.11.*15 or later/);
  });

  it('[DB-14] a schema newer than the program: says which migration it does not know', async () => {
    await run('postgres', 'create database newer_schema');
    const address = addressOf({ database: 'newer_schema' });
    const program = start(newHome(), ['hold'], { DATABASE_URL: address });
    await program.until(({ ready }) => ready === true);
    await program.end();
    await run(
      'newer_schema',
      `insert into migration.applied (number, name, sha256) values (999999, '999999_later.sql', 'x')`,
    );
    const said = await saidOf(address);
    expect(said.fault).toBe('newer_schema');
    expect(said.message).toContain('999999_later.sql');
  });

  it('[DB-14] a role that may not set a database up: says what it lacks', async () => {
    await run(
      'postgres',
      'create database weak_role',
      `create role weak_first login password 'weak'`,
      'grant connect on database weak_role to weak_first',
    );
    const said = await saidOf(addressOf({ role: 'weak_first', password: 'weak', database: 'weak_role' }));
    expect(said.fault).toBe('database_role_too_weak');
    expect(said.message).toMatch(/weak_first.*CREATEROLE/);
  });

  it('[DB-14] a host that nobody knows: says its name', async () => {
    // Names under .invalid are never given out (RFC 2606); the answer comes from the machine's own resolver.
    const said = await saidOf(addressOf({ host: 'watershed.invalid' }));
    expect(said.fault).toBe('database_unreachable');
    expect(said.message).toContain('watershed.invalid');
  });

  it('[DB-14] leaves the log of the embedded server without a statement or a person', () => {
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toMatch(/STATEMENT|password 'weak'/);
  });
});
