import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import {
  type AnalystScene,
  analystClock,
  analystScene,
  crimesOf,
} from '../../../tests/scenes/analyst-scene.ts';
import { load, packageOf } from '../../../tests/scenes/extract-force.ts';
import { setClock } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { readForces } from '../installation/index.ts';
import {
  type AnalystDesk,
  askMeasures,
  listProfiles,
  type Parcel,
  readQuestion,
  readQuestions,
  Workbench,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'analyst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const reported: unknown[] = [];

let clone: Clone;
let jobs: Database;
let kent: AnalystDesk;
let gwent: AnalystDesk;
let entries: AnalystScene['entries'];
let workbench: Workbench;
beforeAll(async () => {
  ({ clone, jobs, kent, gwent, entries } = await analystScene());
  workbench = new Workbench({
    jobs,
    folder: join(folder, 'waiting'),
    forces: readForces(),
    origin: 'made-up',
    clock: analystClock,
    report: (_operation, failure) => void reported.push(failure),
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
    return { profile, asAt: plainDate('2025-07-05'), fewer: false, covers: undefined };
  };
  const counts = () =>
    clone.query<{ packages: number }>('select count(*)::int as packages from extracts.package');

  it('[EX-60] is checked, and stored only when it was accepted: its own bytes, in its own force', async () => {
    const before = await counts();
    const parcel = await parcelOf(crimesOf('L', '2025-04', 25));
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

  it('[EX-42] [EX-60] is loaded for the months that it was accepted as covering: the empty ones are held', async () => {
    workbench.discard(kent);
    const parcel = await parcelOf(crimesOf('C', '2024-10', 25));
    const covers = { from: month('2024-09'), to: month('2024-11') };
    workbench.lay(kent, parcel, { ...(await choices()), covers });
    await workbench.settled(kent, 30_000);
    expect((await workbench.accept(kent, parcel.seal)).ok).toBe(true);
    await workbench.settled(kent, 30_000);
    const held = await clone.query(
      `select to_char(month, 'YYYY-MM') as month, rows, to_char(covers_from, 'YYYY-MM') as "from"
       from extracts.part join extracts.acceptance using (package_id)
       where subject = 'crimes' and month between '2024-09-01' and '2024-11-30' order by 1`,
    );
    expect(held).toEqual([
      { month: '2024-09', rows: 0, from: '2024-09' },
      { month: '2024-10', rows: 25, from: '2024-09' },
      { month: '2024-11', rows: 0, from: '2024-09' },
    ]);
  });

  it('[EX-60] is not loaded when its files changed after the check', async () => {
    workbench.discard(kent);
    const parcel = await parcelOf(crimesOf('M', '2025-03', 25));
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
    workbench.lay(kent, await parcelOf(crimesOf('N', '2025-03', 2)), await choices());
    await workbench.settled(kent, 30_000);
    const later = { ...kent, now: setClock('2025-07-11').now() };
    expect(workbench.find(later)).toBeUndefined();
    expect(readdirSync(join(folder, 'waiting'))).toEqual([]);
  });

  it('[EX-62] a profile made by example is tried, stored in versions, and is the force’s own', async () => {
    const parcel = await parcelOf(crimesOf('P', '2025-04', 10));
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
    await load(jobs, packageOf(crimesOf('Q', '2025-06', 40)), {
      force: 'kent',
      asAt: plainDate('2025-07-08'),
    });
    const id = await ask(kent);
    await workbench.answer();
    const standing = await readQuestion(kent, id);
    const figures = standing?.state === 'answered' ? standing.answer.figures : [];
    expect(figures.find(({ measure }) => measure === 'crimes-recorded')?.value).toBe(95);
  });
});
