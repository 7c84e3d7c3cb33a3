import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { crime, load, packageOf, suspect, victim } from '../../../tests/scenes/extract-force.ts';
import { appoint, loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { readForces } from '../installation/index.ts';
import { loadShippedDefinitions } from '../vawg/index.ts';
import {
  type AnalystDesk,
  askMeasures,
  decideOfRow,
  listProfiles,
  type Parcel,
  readCoverageRegister,
  readDualRoles,
  readHeldRows,
  readOnePackage,
  readPackages,
  readQuestion,
  readQuestions,
  readRecord,
  Workbench,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'analyst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = setClock('2025-07-10');
const reported: unknown[] = [];

let clone: Clone;
let jobs: Database;
let kent: AnalystDesk;
let gwent: AnalystDesk;
let workbench: Workbench;

async function deskAt(force: string): Promise<AnalystDesk> {
  const place = { staff: await clone.open('staff'), clock };
  const { act, database } = await appoint(clone, place, { role: 'force-analyst', force, purpose: 'records' });
  return { act, database, now: clock.now() };
}

const entries = (operation: string) =>
  clone.query<{ actor: string; subject: string; reason: string; purpose: string }>(
    `select actor, subject_id as subject, reason, purpose from audit.entry where operation = $1 order by sequence`,
    [operation],
  );

const rowsOf = (prefix: string, month: string, count: number) => {
  const refs = Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  return {
    crimes: refs.map((ref) => crime(ref, `${month}-10`)),
    victims: refs.map((ref) => victim(ref)),
    suspects: refs.map((ref) => suspect(ref, { family_name: 'SECRETNAME', date_of_birth: '1980-01-02' })),
  };
};

beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  await loadShippedDefinitions(jobs);
  [kent, gwent] = [await deskAt('kent'), await deskAt('gwent')];
  workbench = new Workbench({
    jobs,
    folder: join(folder, 'waiting'),
    forces: readForces(),
    origin: 'made-up',
    clock,
    report: (_operation, failure) => void reported.push(failure),
  });
  const counter = {
    crimes: [
      ...rowsOf('K', '2025-05', 30).crimes,
      crime('K-COUNTER', '2025-06-02', { incident_ref: 'NRPF 1' }),
      crime('K-LATER', '2025-06-03'),
    ],
    victims: [...rowsOf('K', '2025-05', 30).victims, victim('K-LATER', { person_ref: 'S-K0', sex: 'male' })],
    suspects: [
      ...rowsOf('K', '2025-05', 30).suspects,
      suspect('K-LATER', { person_ref: 'V-K0', sex: 'female' }),
    ],
  };
  await load(jobs, packageOf(counter), { force: 'kent' });
  await load(jobs, packageOf(rowsOf('G', '2025-05', 20)), { force: 'gwent' });
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

describe('a package on the workbench', () => {
  const parcelOf = async (rows: Parameters<typeof packageOf>[0]): Promise<Parcel> => {
    const parcel = workbench.spool.open();
    for (const path of packageOf(rows)) {
      await parcel.take(path, Readable.from([readFileSync(path)]));
    }
    return parcel;
  };
  const choices = async () => {
    const profile = (await listProfiles(kent)).find(({ id }) => id === 'shipped.contract');
    if (profile === undefined) throw new Error('no profile');
    return { profile, asAt: plainDate('2025-07-05'), fewer: false };
  };
  const counts = () =>
    clone.query<{ packages: number }>('select count(*)::int as packages from extracts.package');

  it('[EX-60] is checked, and stored only when it was accepted: its own bytes, in its own force', async () => {
    const before = await counts();
    const parcel = await parcelOf(rowsOf('L', '2025-04', 25));
    expect(workbench.lay(kent, parcel, await choices())).toBe(true);
    await workbench.settled(kent, 30_000);
    expect(workbench.find(kent)?.stage.kind).toBe('checked');
    expect(workbench.find(gwent)).toBeUndefined();
    expect(await counts()).toEqual(before);
    expect(await workbench.accept(gwent, parcel.seal)).toMatchObject({ code: 'nothing-laid' });
    expect(await workbench.accept(kent, '0'.repeat(64))).toMatchObject({ code: 'moved-on' });
    const twice = await Promise.all([
      workbench.accept(kent, parcel.seal),
      workbench.accept(kent, parcel.seal),
    ]);
    expect(twice.map(({ ok }) => ok)).toEqual([true, false]);
    await workbench.settled(kent, 30_000);
    expect(workbench.find(kent)?.stage).toMatchObject({ kind: 'ended', report: { state: 'loaded' } });
    const [acceptance] = await clone.query(
      `select acceptance.force, outcome, accepted_by::text as by, package.loaded_by as loader, package.force as loaded
       from extracts.acceptance join extracts.package on package.id = acceptance.package_id`,
    );
    const by = kent.act.actor;
    expect(acceptance).toEqual({ force: 'kent', outcome: 'loaded', by, loader: by, loaded: 'kent' });
    expect(readdirSync(join(folder, 'waiting'))).toEqual([]);
    expect(await workbench.interrupted(kent)).toBeUndefined();
  });

  it('[EX-60] is not loaded when its files changed after the check', async () => {
    workbench.discard(kent);
    const parcel = await parcelOf(rowsOf('M', '2025-03', 25));
    workbench.lay(kent, parcel, await choices());
    await workbench.settled(kent, 30_000);
    writeFileSync(parcel.files[0] ?? '', 'crime_ref\n');
    const before = await counts();
    expect((await workbench.accept(kent, parcel.seal)).ok).toBe(true);
    await workbench.settled(kent, 30_000);
    expect(workbench.find(kent)?.stage.kind).toBe('stopped');
    expect(await counts()).toEqual(before);
    expect(reported.splice(0)).toMatchObject([{ code: 'package_changed' }]);
  });

  it('[EX-61] is put away by its person, and forgotten when nobody looks at it', async () => {
    workbench.discard(kent);
    workbench.lay(kent, await parcelOf(rowsOf('N', '2025-03', 2)), await choices());
    await workbench.settled(kent, 30_000);
    const later = { ...kent, now: setClock('2025-07-11').now() };
    expect(workbench.find(later)).toBeUndefined();
    expect(readdirSync(join(folder, 'waiting'))).toEqual([]);
  });

  it('[EX-62] a profile made by example is tried, stored in versions, and is the force’s own', async () => {
    const parcel = await parcelOf(rowsOf('P', '2025-04', 10));
    expect(await workbench.drafts.propose(kent, parcel, 'our-system')).toBeUndefined();
    const draft = workbench.drafts.find(kent);
    expect(draft?.text).toContain('name: our-system');
    expect(draft?.text).not.toContain('SECRETNAME');
    await workbench.drafts.tryOut(kent, 'format: nonsense\n', undefined);
    expect(workbench.drafts.find(kent)?.trial.kind).toBe('faulty');
    expect(await workbench.drafts.store(kent, 'format: nonsense\n')).toMatchObject({ code: 'faulty' });
    const contract = (await listProfiles(kent)).find(({ id }) => id === 'shipped.contract')?.content ?? '';
    const own = contract.replace(/^name: .*$/m, 'name: our-system');
    await workbench.drafts.tryOut(kent, own, undefined);
    expect(workbench.drafts.find(kent)?.trial).toMatchObject({ kind: 'read', account: { refused: false } });
    expect(await workbench.drafts.store(kent, own)).toEqual({ ok: true, value: 'own.our-system.1' });
    expect(readdirSync(join(folder, 'waiting'))).toEqual([]);
    expect(await workbench.drafts.store(kent, own)).toMatchObject({ code: 'known-already' });
    expect(await workbench.drafts.store(kent, `${own}# changed\n`)).toEqual({
      ok: true,
      value: 'own.our-system.2',
    });
    expect((await listProfiles(kent)).map(({ id }) => id).slice(0, 2)).toEqual([
      'own.our-system.2',
      'own.our-system.1',
    ]);
    expect((await listProfiles(gwent)).every(({ origin }) => origin === 'shipped')).toBe(true);
  });
});

describe('questions about measures', () => {
  const asked = {
    quarter: month('2025-04'),
    asAt: plainDate('2025-07-10'),
    vawg: 'default',
    characteristics: 'single',
    reason: 'the board of July',
  } as const;
  const ask = async (desk: AnalystDesk, change: object = {}): Promise<string> => {
    const question = await askMeasures(desk, { ...asked, ...change });
    if (!question.ok) throw new Error(question.message);
    return question.value;
  };

  it('[EX-63] are refused without a reason, a quarter, a day or a definition that can be', async () => {
    for (const [change, code] of [
      [{ reason: ' ' }, 'no-reason'],
      [{ asAt: plainDate('2025-07-11') }, 'as-at'],
      [{ asAt: plainDate('2025-03-31') }, 'as-at'],
      [{ vawg: 'nobody' }, 'no-such-definition'],
      [{ quarter: month('2025-05') }, 'no-such-quarter'],
    ] as const) {
      expect(await askMeasures(kent, { ...asked, ...change })).toMatchObject({ ok: false, code });
    }
    expect(await readQuestions(kent)).toEqual([]);
  });

  it('[EX-63] are answered beside the door, once for the same rows, and never for another force', async () => {
    const first = await ask(kent);
    expect((await readQuestion(kent, first))?.state).toBe('waiting');
    await workbench.answer();
    expect(reported).toEqual([]);
    const standing = await readQuestion(kent, first);
    const figures = standing?.state === 'answered' ? standing.answer.figures : [];
    expect(figures.find(({ measure }) => measure === 'crimes-recorded')).toMatchObject({
      place: 'kent',
      value: 55,
    });
    expect(await readQuestion(gwent, first)).toBeUndefined();
    expect(await readQuestion(kent, 'nonsense')).toBeUndefined();
    const again = await ask(kent, { reason: 'the board of August' });
    await workbench.answer();
    expect((await readQuestion(kent, again))?.state).toBe('answered');
    expect(await clone.query('select count(*)::int as answers from extracts.answer')).toEqual([
      { answers: 1 },
    ]);
    expect((await entries('measures.compute-from-extracts')).map(({ reason }) => reason)).toEqual([
      'the board of July',
    ]);
    expect((await entries('measures.read-computed')).map(({ actor, reason }) => [actor, reason])).toEqual([
      [kent.act.actor, 'the board of August'],
    ]);
  });

  it('[EX-63] are computed anew over other rows', async () => {
    await load(jobs, packageOf(rowsOf('Q', '2025-06', 40)), { force: 'kent', asAt: plainDate('2025-07-08') });
    const id = await ask(kent);
    await workbench.answer();
    const standing = await readQuestion(kent, id);
    const figures = standing?.state === 'answered' ? standing.answer.figures : [];
    expect(figures.find(({ measure }) => measure === 'crimes-recorded')?.value).toBe(95);
  });
});
