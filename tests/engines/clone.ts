import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, type Door, openDatabase } from '../../src/database/index.ts';
import { atEndOfFile } from './file-end.ts';

/** A database of this test file's own, cloned from the migrated template; closed and dropped when the file is done. */
export interface Clone {
  /** As the server's first role, which row-level security does not bind: for setting the scene and looking behind it. */
  readonly url: string;
  open(door: Door): Promise<Database>;
  /** Runs statements as the first role. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Closes everything that was opened here and gives the database's name, for others to be cloned from it as it stands. */
  seal(): Promise<string>;
}

/** `from`: a database that was sealed; left out, the migrated template, which is empty. */
export async function cloneDatabase(from = 'template_for_tests'): Promise<Clone> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  await once(admin.toString(), `create database ${name} template ${from}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const opened: Database[] = [];
  const client = new pg.Client({ connectionString: url.toString() });
  client.on('error', () => undefined);
  await client.connect();
  const close = async (): Promise<void> => {
    await Promise.all([...opened.splice(0).map((database) => database.close()), client.end()]);
  };
  let sealed = false;
  atEndOfFile(async () => {
    if (!sealed) await close();
    await once(admin.toString(), `drop database if exists ${name} with (force)`);
  });
  return {
    url: url.toString(),
    open: async (door) => {
      const database = await openDatabase(url.toString(), door, 4);
      let closed: Promise<void> | undefined;
      // A test may close it before the file ends, and a pool ends once.
      const closable = {
        ...database,
        close: () => {
          closed ??= database.close();
          return closed;
        },
      };
      opened.push(closable);
      return closable;
    },
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    seal: async () => {
      await close();
      sealed = true;
      return name;
    },
  };
}

/** Cloning fails while another clone of the same template runs, so it is tried again for a while. */
async function once(url: string, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === '55006';
      if (!busy || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end();
    }
  }
}
