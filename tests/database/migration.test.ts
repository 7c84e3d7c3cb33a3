import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/database/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';

let clone: Clone;
beforeAll(async () => {
  clone = await cloneDatabase();
});

describe('migrations', () => {
  it('[DB-7] are applied once: a second run changes nothing', async () => {
    const before = await clone.query(
      'select number, sha256, applied_at from migration.applied order by number',
    );
    expect(before.length).toBeGreaterThan(0);
    expect(await migrate(clone.url)).toEqual({ applied: [] });
    expect(
      await clone.query('select number, sha256, applied_at from migration.applied order by number'),
    ).toEqual(before);
  });

  it('[DB-7] two at once take turns', async () => {
    const admin = new URL(clone.url);
    const name = `${admin.pathname.slice(1)}_twice`;
    await clone.query(`create database ${name} template template0`);
    admin.pathname = `/${name}`;
    try {
      const reports = await Promise.all([migrate(admin.toString()), migrate(admin.toString())]);
      expect(reports.map((report) => report.applied.length > 0).sort()).toEqual([false, true]);
    } finally {
      await clone.query(`drop database ${name} with (force)`);
    }
  });

  it('[DB-7] of two databases of one cluster at once make their shared roles in turn', async () => {
    const other = await cloneDatabase();
    for (let round = 0; round < 5; round += 1) {
      const both = [clone.url, other.url].flatMap((url) => [migrate(url), migrate(url)]);
      expect(await Promise.all(both)).toEqual(both.map(() => ({ applied: [] })));
    }
  });

  it('[DB-7] an edited one stops the start and says which', async () => {
    await clone.query(`update migration.applied set sha256 = 'another' where number = 1`);
    await expect(migrate(clone.url)).rejects.toMatchObject({
      code: 'changed_migration',
      message: expect.stringContaining('000001'),
    });
  });

  it('[DB-7] an unknown one, from a newer program, stops the start', async () => {
    await clone.query(
      `insert into migration.applied (number, name, sha256) values (999999, '999999_later.sql', 'x')`,
    );
    await expect(migrate(clone.url)).rejects.toMatchObject({
      code: expect.stringMatching(/newer_schema|changed_migration/),
    });
    await clone.query(`update migration.applied set number = 0 where number = 999999`);
    await expect(migrate(clone.url)).rejects.toMatchObject({
      code: 'newer_schema',
      message: expect.stringContaining('999999_later'),
    });
  });

  it('[DB-7] one that fails leaves nothing of itself', async () => {
    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    await client.query(
      'drop schema records cascade; delete from migration.applied where number >= 3; delete from migration.applied where number = 0',
    );
    await client.query(
      `update migration.applied set sha256 = (select sha256 from migration.applied limit 1)`,
    );
    await client.query('create schema records; create table records.file (id int)');
    await client.end();
    await expect(migrate(clone.url)).rejects.toThrow();
    const left = await clone.query(`select 1 from migration.applied where number >= 3`);
    expect(left).toEqual([]);
  });
});
