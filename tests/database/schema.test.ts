import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/database/index.ts';
import { cloneDatabase } from '../engines/clone.ts';
import { canDump, dumpSchema } from './schema-dump.ts';

describe('schema.sql', () => {
  it('[DB-12] is the dump of the migrated schema (UPDATE_SCHEMA=1 writes it)', async (context) => {
    const clone = await cloneDatabase();
    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    const { rows } = await client.query<{ number: number }>(
      `select current_setting('server_version_num')::int as number`,
    );
    await client.end();
    // pg_dump 15 refuses a newer server, so the dump is taken where both are 15.
    if ((rows[0]?.number ?? 0) >= 160_000) return;
    if (!canDump) {
      if (process.env.CI === 'true')
        throw new Error('pg_dump 15 is not installed (Debian: postgresql-client-15)');
      context.skip('pg_dump 15 is not installed (Debian: postgresql-client-15)');
    }
    const dumped = dumpSchema(clone.url);
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(projectPath('schema.sql'), dumped);
    expect(dumped).toBe(readFileSync(projectPath('schema.sql'), 'utf8'));
  });
});
