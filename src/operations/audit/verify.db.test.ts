import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appendAudit, type Database, type Home, openHome } from '../../database/index.ts';
import { type Clock, instant } from '../../kernel/index.ts';
import { anchorAudit, verifyAudit } from './index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const clock: Clock = { now: () => instant(Date.UTC(2026, 10, 22, 12)) };
const folder = mkdtempSync(join(tmpdir(), 'watershed-anchors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('audit anchors', () => {
  let clone: Clone;
  let jobs: Database;
  let home: Home;
  let round = 0;
  const append = () =>
    jobs.transact(act, (transaction) =>
      appendAudit(transaction, {
        operation: 'load',
        subjectKind: 'file',
        subjectId: '1',
        details: { rows: 1 },
      }),
    );

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    for (let index = 0; index < 4; index += 1) await append();
  });

  beforeEach(async () => {
    round += 1;
    home = openHome(join(folder, String(round)));
    await anchorAudit(jobs, home, clock);
  });

  it('[DB-11] fit an untouched chain, and are written once for one end', async () => {
    await anchorAudit(jobs, home, clock);
    expect(await verifyAudit(jobs, home)).toMatchObject({ anchors: 1, fault: undefined });
    await append();
    await anchorAudit(jobs, home, clock);
    expect(await verifyAudit(jobs, home)).toMatchObject({ anchors: 2, fault: undefined });
  });

  it('[DB-11] tell when the end was cut off together with its head', async () => {
    const [kept] = await clone.query<{ at: string }>('select max(sequence)::text as at from audit.entry');
    await clone.query('begin; alter table audit.entry disable trigger all');
    await clone.query('create temp table kept as select * from audit.entry');
    await clone.query(`delete from audit.entry where sequence = (select max(sequence) from audit.entry)`);
    await clone.query(
      'update audit.head set (sequence, hash) = (select sequence, hash from audit.entry order by sequence desc limit 1)',
    );
    await clone.query('commit');
    expect((await verifyAudit(jobs, home)).fault).toContain(`entry ${kept?.at} was anchored`);
    await clone.query('delete from audit.entry; insert into audit.entry select * from kept; drop table kept');
    await clone.query(
      'update audit.head set (sequence, hash) = (select sequence, hash from audit.entry order by sequence desc limit 1)',
    );
    expect((await verifyAudit(jobs, home)).fault).toBeUndefined();
  });

  it('[DB-11] are refused when edited or signed by another key', async () => {
    const file = home.path('audit-anchors.jsonl');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace('2026-11-22', '2026-11-23'));
    expect((await verifyAudit(jobs, home)).fault).toMatch(/signature/);
    writeFileSync(file, 'not json\n');
    await expect(verifyAudit(jobs, home)).rejects.toMatchObject({ code: 'broken_anchor' });
  });

  it('[DB-11] count a line that a crash cut short as absent, and write the next one after the whole ones', async () => {
    const file = home.path('audit-anchors.jsonl');
    const written = readFileSync(file, 'utf8');
    await append();
    for (const length of [1, 40, written.length - 1]) {
      writeFileSync(file, written + written.slice(0, length));
      expect(await verifyAudit(jobs, home)).toMatchObject({ anchors: 1, fault: undefined });
    }
    await anchorAudit(jobs, home, clock);
    expect(await verifyAudit(jobs, home)).toMatchObject({ anchors: 2, fault: undefined });
    expect(readFileSync(file, 'utf8').startsWith(written)).toBe(true);
    // The first line of all may be cut short as well; the control: with its end, the same text is a broken anchor.
    writeFileSync(file, written.slice(0, 40));
    expect(await verifyAudit(jobs, home)).toMatchObject({ anchors: 0, fault: undefined });
    writeFileSync(file, `${written.slice(0, 40)}\n`);
    await expect(verifyAudit(jobs, home)).rejects.toMatchObject({ code: 'broken_anchor' });
  });

  it('[DB-11] are signed with a key that its owner alone can read', () => {
    expect(statSync(home.path('keys', 'audit-anchor.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(home.path('home.json')).mode & 0o777).toBe(0o600);
  });
});
