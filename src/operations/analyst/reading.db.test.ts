import { beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import { type AnalystScene, analystScene } from '../../../tests/scenes/analyst-scene.ts';
import {
  type AnalystDesk,
  decideOfRow,
  readCoverageRegister,
  readDualRoles,
  readHeldRows,
  readOnePackage,
  readPackages,
  readRecord,
} from './index.ts';

let clone: Clone;
let kent: AnalystDesk;
let gwent: AnalystDesk;
let entries: AnalystScene['entries'];
beforeAll(async () => {
  ({ clone, kent, gwent, entries } = await analystScene());
});

describe('reading a record', () => {
  it('[EX-64] gives a crime with what hangs on it, without names, and leaves one entry with the reason', async () => {
    const read = await readRecord(kent, { crimeRef: 'K0', reason: 'the suspect count looks wrong' });
    const parts = read.ok ? read.value.parts.map(({ contract, rows }) => [contract.name, rows.length]) : [];
    expect(parts).toEqual([
      ['crimes', 1],
      ['victims', 1],
      ['suspects', 1],
      ['investigation_events', 0],
      ['outcomes', 0],
      ['orders', 0],
      ['order_events', 0],
    ]);
    expect(JSON.stringify(read)).not.toMatch(/SECRETNAME|1980-01-02/);
    expect(await entries('read record')).toEqual([
      {
        actor: kent.act.actor,
        subject: 'kent K0',
        reason: 'the suspect count looks wrong',
        purpose: 'records',
      },
    ]);
  });

  it('[EX-64] shows nothing without a reason, and another force’s as what is not there', async () => {
    const before = await entries('read record');
    const refused = [
      await readRecord(kent, { crimeRef: 'K0', reason: ' \n' }),
      await readRecord(kent, { crimeRef: 'G0', reason: 'to look' }),
      await readRecord(kent, { crimeRef: 'NOBODY', reason: 'to look' }),
    ];
    expect(refused.map((each) => (each.ok ? 'shown' : each.code))).toEqual([
      'no-reason',
      'not-found',
      'not-found',
    ]);
    expect(refused[1]).toEqual(refused[2]);
    expect(await entries('read record')).toEqual(before);
    // The control: for its own force it is there.
    expect((await readRecord(gwent, { crimeRef: 'G0', reason: 'to look' })).ok).toBe(true);
  });

  it('[EX-64] shows nothing where the entry cannot be written', async () => {
    await clone.query(
      'revoke execute on function audit.append(text, text, text, text, jsonb) from watershed_staff',
    );
    await expect(readRecord(kent, { crimeRef: 'K0', reason: 'to look' })).rejects.toThrow(
      /permission denied/,
    );
    await clone.query(
      'grant execute on function audit.append(text, text, text, text, jsonb) to watershed_staff',
    );
    expect((await readRecord(kent, { crimeRef: 'K0', reason: 'to look' })).ok).toBe(true);
  });

  it('[EX-64] the wall between forces is the database’s: without its policy the other force’s record would be shown', async () => {
    const asGwent = { ...kent, act: { ...kent.act, capacity: { ...kent.act.capacity, force: 'gwent' } } };
    // Whoever claims another force in the transaction holds no appointment there, and reaches nothing.
    expect(await readRecord(asGwent, { crimeRef: 'G0', reason: 'to look' })).toMatchObject({
      code: 'not-found',
    });
    const tables = [
      'part',
      'crimes',
      'victims',
      'suspects',
      'investigation_events',
      'outcomes',
      'orders',
      'order_events',
    ];
    for (const table of tables) {
      await clone.query(
        `create policy broken on extracts.${table} for select to watershed_staff using (true)`,
      );
    }
    expect((await readRecord(asGwent, { crimeRef: 'G0', reason: 'to look' })).ok).toBe(true);
    for (const table of tables) await clone.query(`drop policy broken on extracts.${table}`);
  });
});

describe('victims who stand as suspects', () => {
  it('[EX-65] are references to look at, counter-allegations told, for a reason that is kept', async () => {
    expect(await readDualRoles(kent, ' ')).toMatchObject({ ok: false, code: 'no-reason' });
    const list = await readDualRoles(kent, 'the quarterly review');
    expect(list.ok && list.value).toMatchObject({
      count: 1,
      pairs: [{ victimIn: 'K0', suspectIn: 'K-LATER', countered: true, arrested: false }],
    });
    expect(JSON.stringify(list)).not.toMatch(/V-K0|S-K0/);
    const other = await readDualRoles(gwent, 'the quarterly review');
    expect(other.ok && other.value.count).toBe(0);
    expect(
      (await entries('list victims named as suspects')).map(({ reason, subject }) => [subject, reason]),
    ).toEqual([
      ['kent', 'the quarterly review'],
      ['gwent', 'the quarterly review'],
    ]);
  });
});

describe('what is on the shelf', () => {
  it('[EX-66] is the force’s own: packages, coverage and rows held back', async () => {
    const [own] = await readPackages(kent);
    const [others] = await readPackages(gwent);
    expect([await readPackages(kent), await readPackages(gwent)].map((list) => list.length)).toEqual([1, 1]);
    expect(await readOnePackage(kent, others?.id ?? -1)).toBeUndefined();
    const shelved = await readOnePackage(kent, own?.id ?? -1);
    const sums = (shelved?.intake ?? []).map(({ given, accepted, repeated, setAside, withParent, held }) => [
      given,
      accepted + repeated + setAside + withParent + held,
    ]);
    expect(sums.length).toBe(3);
    for (const [given, sum] of sums) expect(given).toBe(sum);
    const register = await readCoverageRegister(kent);
    expect(register.months.map(({ subject, month, rows }) => [subject, month, rows])).toEqual([
      ['crimes', '2025-05', 30],
      ['crimes', '2025-06', 1],
    ]);
    expect(await readHeldRows(gwent)).toEqual([]);
  });

  it('[EX-66] a decision carries its reason and the name of who decided, in no other force', async () => {
    const [row] = await readHeldRows(kent);
    expect(row).toMatchObject({ column: 'incident_ref', line: 32 });
    const place = row ?? { packageId: -1, fileNumber: 0, line: 0 };
    expect(await decideOfRow(kent, place, 'let-in', ' ')).toMatchObject({ code: 'no_reason' });
    expect(await decideOfRow(gwent, place, 'let-in', 'not mine')).toMatchObject({ code: 'not_held' });
    expect(await decideOfRow(kent, place, 'let-in', 'the name of a shop')).toMatchObject({ ok: true });
    expect(await readHeldRows(kent)).toEqual([]);
    expect(await clone.query('select force, reason, decided_by as by from extracts.decision')).toEqual([
      { force: 'kent', reason: 'the name of a shop', by: kent.act.actor },
    ]);
  });

  it('[EX-66] nobody writes in another force or in another person’s name', async () => {
    const write = (force: string, by: string) =>
      kent.database.transact(kent.act, (transaction) =>
        transaction.query(
          `insert into extracts.decision (force, file_sha256, line, decision, reason, decided_by)
           values ($1, sha256('made up'), 1, 'let-in', 'because', $2)`,
          [force, by],
        ),
      );
    await expect(write('gwent', kent.act.actor)).rejects.toThrow(/row-level security/);
    await expect(write('kent', gwent.act.actor)).rejects.toThrow(/row-level security/);
    await expect(write('kent', kent.act.actor)).resolves.toBeDefined();
  });
});
