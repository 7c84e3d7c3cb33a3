import { beforeAll, describe, expect, it } from 'vitest';
import type { Clone } from '../../../tests/engines/clone.ts';
import {
  type Ground,
  keepUp,
  must,
  openRegisterScene,
  refusedBy,
  seat,
} from '../../../tests/scenes/national-desk.ts';
import { appoint } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { instant, plainDate, present } from '../../kernel/index.ts';
import { isReady, type NewEngagement, wholeMatrix } from '../../national/index.ts';
import { isId } from '../plans/index.ts';
import {
  attachHome,
  attachMappedHomes,
  endHome,
  type NationalDesk,
  openCountryView,
  readChase,
  readCrosswalk,
  readEngagements,
  readFindings,
  readMatrix,
  readNational,
  readNationalRules,
  recordDecision,
  recordEngagement,
  recordFinding,
  recordSaid,
  withdrawFinding,
} from './index.ts';

const words = { en: 'Words', cy: 'Geiriau' };
const rules = readNationalRules().update;
const engagement: NewEngagement = {
  force: 'kent',
  organisation: 'Example Women’s Project (made up)',
  byAndFor: true,
  askedOn: plainDate('2022-02-01'),
  asked: words,
  payment: 'paid',
  publish: true,
};

let clone: Clone;
let ground: Ground;
let open: Database;
let coordinator: NationalDesk;
let kent: NationalDesk;
let essex: NationalDesk;
let panel: NationalDesk;
let kentActions: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ clone, ground, open, coordinator, kent, essex, panel, kentActions } = await openRegisterScene());
}, 60_000);
const action = (of: ReadonlyMap<string, string>, reference: string) => present(of.get(reference), reference);

describe('engagement', () => {
  it('[NA-5] [NA-6] goes from asked to heard to answered, and readies the plan', async () => {
    const [before] = await readEngagements(kent, 'kent');
    expect(isReady(before?.readiness ?? [])).toBe(false);
    const { id } = must(await recordEngagement(kent, engagement));
    expect(
      await recordDecision(kent, id, { kind: 'changed', on: plainDate('2022-04-01'), words }),
    ).toMatchObject({ code: 'not-heard' });
    must(await recordSaid(kent, id, { on: plainDate('2022-03-01'), words }));
    must(await recordDecision(kent, id, { kind: 'changed', on: plainDate('2022-04-01'), words }));
    expect(
      await recordDecision(kent, id, { kind: 'not-changed', on: plainDate('2022-05-01'), words }),
    ).toMatchObject({ code: 'decided-already' });
    const [after] = await readEngagements(kent, 'kent');
    expect(isReady(after?.readiness ?? [])).toBe(true);
    expect(await refusedBy(clone.query(`update national.engagement set said_en = 'other'`))).toMatch(
      /is fixed/,
    );
    expect(await refusedBy(clone.query(`update national.engagement set organisation = 'other'`))).toMatch(
      /is fixed/,
    );
  });

  it('[NA-60] of one force is nothing to another, and what is not published is nothing to the public', async () => {
    const { id } = must(
      await recordEngagement(kent, { ...engagement, organisation: 'Quiet (made up)', publish: false }),
    );
    expect(await readEngagements(essex, 'kent')).toMatchObject([{ engagements: [] }]);
    expect(await recordSaid(essex, id, { on: plainDate('2022-03-01'), words })).toMatchObject({
      code: 'not-found',
    });
    expect(await refusedBy(recordEngagement(essex, engagement))).toMatch(/row-level security/);
    expect(
      (await readNational(open, rules).shelf()).engagements.map(({ organisation }) => organisation),
    ).toEqual([engagement.organisation]);
    expect((await readEngagements(coordinator)).map(({ force }) => force)).toEqual(['kent']);
  });
});

describe('homes', () => {
  it('[NA-10] [NA-11] [NA-12] are attached with a reason, ended with one, and both views agree', async () => {
    expect(must(await attachMappedHomes(coordinator)).attached).toBeGreaterThan(3);
    const first = must(await readCrosswalk(coordinator, undefined));
    expect(first.newer.total).toEqual(first.older.total);
    expect(first.older.total.actions).toBe(4);
    expect(first.orphans.withoutPrimary.map(({ reference }) => reference)).toEqual(['T3']);
    const own = action(kentActions, 'T3');
    const home = { entry: 'prepare', isPrimary: true, reason: 'It readies the force.' };
    expect(await attachHome(essex, own, home)).toMatchObject({ code: 'not-found' });
    expect(await attachHome(kent, own, { ...home, entry: 'nowhere' })).toMatchObject({
      code: 'unknown-entry',
    });
    const { id } = must(await attachHome(kent, own, home));
    expect(await attachHome(kent, own, { ...home, entry: 'pursue' })).toMatchObject({
      code: 'primary-already',
    });
    must(await attachHome(kent, own, { ...home, entry: 'pursue', isPrimary: false }));
    expect(must(await readCrosswalk(coordinator, undefined)).orphans.withoutPrimary).toEqual([]);
    expect(await endHome(kent, id, '')).toMatchObject({ code: 'no-reason' });
    must(await endHome(kent, id, 'It fits elsewhere.'));
    must(await attachHome(kent, own, { ...home, entry: 'protect' }));
    const last = must(await readCrosswalk(coordinator, undefined));
    expect(last.newer.total).toEqual(first.older.total);
    expect(
      last.homes
        .filter((one) => one.action === own)
        .map(({ entry }) => entry)
        .sort(),
    ).toEqual(['prepare', 'protect', 'pursue']);
    expect(await refusedBy(clone.query('delete from national.home'))).toMatch(/what was told stays/);
    expect(
      await refusedBy(
        clone.query(`update national.home set ended_on = null, ended_reason = null, ended_by = null`),
      ),
    ).toMatch(/is fixed/);
  });

  it('[NA-13] are told with day, role and reason, and with a name to whom may know the person', async () => {
    const told = async (reader: NationalDesk) =>
      must(await readCrosswalk(reader, 'kent')).told.filter(
        ({ reason, ended }) => ended !== null && reason === 'It readies the force.',
      );
    const mapped = async (reader: NationalDesk) =>
      must(await readCrosswalk(reader, 'kent')).told.find(({ reason }) => reason !== 'It readies the force.');
    const ended = { reason: 'It fits elsewhere.', by: { role: 'force-lead' } };
    expect(await told(kent)).toMatchObject([
      { attachedBy: { role: 'force-lead', name: expect.stringMatching(/./) }, ended },
    ]);
    expect(await mapped(coordinator)).toMatchObject({
      attachedBy: { role: 'national-coordinator', name: expect.stringMatching(/./) },
    });
    // A force's lead knows the people of the force, a panel nobody: they are told the role.
    expect(await mapped(kent)).toMatchObject({ attachedBy: { role: 'national-coordinator', name: null } });
    expect(await told(panel)).toMatchObject([{ attachedBy: { role: 'force-lead', name: null }, ended }]);
    expect(must(await readCrosswalk(essex, 'kent')).told).toEqual([]);
  });

  it('[NA-60] a force crosses its own actions alone', async () => {
    const mine = must(await readCrosswalk(essex, 'essex'));
    expect(new Set(mine.standings.map(({ force }) => force))).toEqual(new Set(['essex']));
    expect(new Set(mine.homes.map(({ force }) => force))).toEqual(new Set(['essex']));
  });
});

describe('the country', () => {
  it('[NA-15] [NA-16] [NA-18] is seen whole by the coordinator and by nobody of one force', async () => {
    const view = openCountryView(ground.clock);
    const matrix = must(await readMatrix(coordinator, view, wholeMatrix));
    expect(matrix.rows).toHaveLength(43);
    expect(matrix.columns).toHaveLength(25);
    expect(matrix.rows.find(({ force }) => force === 'kent')).toMatchObject({ actions: 3, behind: 2 });
    expect(
      matrix.behind.map(({ standing }) => `${standing.force} ${standing.reference} ${standing.position}`),
    ).toEqual(expect.arrayContaining(['kent T1 overdue', 'essex T1 overdue']));
    expect(
      must(await readMatrix(coordinator, view, { ...wholeMatrix, force: 'kent', positions: ['overdue'] }))
        .behind,
    ).toHaveLength(1);
    const chase = must(await readChase(coordinator, view));
    expect(chase.entries.filter(({ kind }) => kind === 'no-plan')).toHaveLength(41);
    expect(chase.withoutByAndFor).not.toContain('kent');
    // What was looked at for somebody else is not shown to one who reaches less.
    for (const desk of [kent, panel]) {
      expect(await readMatrix(desk, view, wholeMatrix)).toMatchObject({ code: 'not-found' });
      expect(await readChase(desk, view)).toMatchObject({ code: 'not-found' });
    }
    const ended: NationalDesk = await seat(ground, 'national-coordinator');
    must(await readMatrix(ended, view, wholeMatrix));
    await clone.query(
      `update directory.appointment set ended_at = now(), ended_by = 'test' where person_id = $1`,
      [ended.act.capacity?.person],
    );
    expect(await readMatrix(ended, view, wholeMatrix)).toMatchObject({ code: 'not-found' });
  });
});

describe('findings', () => {
  it('[NA-20] are recorded by the coordinator and taken back with a reason', async () => {
    const finding = {
      code: 'data-quality',
      title: words,
      statement: words,
      term: 'likely',
      evidence: [{ kind: 'figure' as const, subject: 'plans.overdue' }],
      forces: ['kent'],
    };
    expect(await recordFinding(coordinator, { ...finding, term: 'maybe' })).toMatchObject({
      code: 'unknown-term',
    });
    const { id } = must(await recordFinding(coordinator, finding));
    expect(isId(id)).toBe(true);
    expect(await refusedBy(recordFinding(kent, finding))).toMatch(/row-level security/);
    expect(await readFindings(kent)).toEqual([]);
    must(await withdrawFinding(coordinator, id, 'It no longer holds.'));
    expect(await readFindings(coordinator)).toMatchObject([
      { id, withdrawn: { reason: 'It no longer holds.' } },
    ]);
    expect(await withdrawFinding(coordinator, id, 'Again.')).toMatchObject({ code: 'not-found' });
  });
});

describe('the audit', () => {
  it('[NA-61] holds one entry for each act, and none for what was refused', async () => {
    const entries = await clone.query<{ operation: string; n: number }>(
      `select operation, count(*)::int as n from audit.entry where operation like 'national.%' group by 1 order by 1`,
    );
    const of = (operation: string) => entries.find((one) => one.operation === `national.${operation}`)?.n;
    expect(of('engagement.ask')).toBe(2);
    expect(of('home.attach')).toBe(3);
    expect(of('home.end')).toBe(1);
    expect(of('finding.record')).toBe(1);
    expect(of('finding.withdraw')).toBe(1);
  });
});

describe('a look at the country', () => {
  it('[NA-15] is worked out anew for a plan that changed and for a framework that did, and for nothing else', async () => {
    let at = 0;
    const view = openCountryView({ now: () => instant(at) });
    const look = async (desk = coordinator) => {
      at += 60_000;
      return must(await readMatrix(desk, view, wholeMatrix));
    };
    const first = await look();
    // The very same, so that what was drawn of it is not drawn again.
    expect(await look()).toBe(first);
    const { frameworks } = coordinator;
    const shorter = frameworks.frameworks.map((one) => ({ ...one, actions: one.actions.slice(0, 3) }));
    const another = await look({ ...coordinator, frameworks: { ...frameworks, frameworks: shorter } });
    expect(another.columns).toHaveLength(4);
    expect((await look()).columns).toEqual(first.columns);
    const kentIn = ({ rows }: typeof first) => rows.find(({ force }) => force === 'kent');
    expect(kentIn(first)).toMatchObject({ behind: 2 });
    const lead = await appoint(clone, ground, { role: 'force-lead', force: 'kent', purpose: 'plan' });
    await keepUp(lead, action(kentActions, 'T3'), '2023-06-30');
    const changed = await look();
    expect(kentIn(changed)).toMatchObject({ behind: 1 });
    expect(changed.rows.filter(({ force }) => force !== 'kent')).toEqual(
      first.rows.filter(({ force }) => force !== 'kent'),
    );
  });
});
