import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  adoptedPlan,
  type Ground,
  keepUp,
  must,
  readFrameworks,
  seat,
} from '../../../tests/scenes/national-desk.ts';
import { loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { plainDate, present } from '../../kernel/index.ts';
import { isReady, type NewEngagement, type NewRecommendation, wholeMatrix } from '../../national/index.ts';
import { isId } from '../plans/index.ts';
import {
  attachHome,
  attachMappedHomes,
  closeRecommendation,
  endHome,
  enterRecommendation,
  linkAction,
  type NationalDesk,
  openCountryView,
  readChase,
  readCrosswalk,
  readEngagements,
  readFindings,
  readMatrix,
  readNational,
  readNationalRules,
  readRecommendations,
  recordDecision,
  recordEngagement,
  recordFinding,
  recordSaid,
  replyToRecommendation,
  unlinkAction,
  withdrawFinding,
} from './index.ts';

const words = { en: 'Words', cy: 'Geiriau' };
const rules = readNationalRules().update;
const recommendation: NewRecommendation = {
  source: 'inspection',
  body: 'Example Inspectorate (made up)',
  reference: 'Recommendation 4',
  title: words,
  text: words,
  madeOn: plainDate('2022-01-10'),
  replyDueOn: plainDate('2022-03-06'),
  address: 'https://inspectorate.example/4',
  forces: ['essex', 'kent'],
};
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
let essexActions: ReadonlyMap<string, string>;
const action = (of: ReadonlyMap<string, string>, reference: string) => present(of.get(reference), reference);

beforeAll(async () => {
  clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  open = await clone.open('public');
  await loadGround(jobs);
  const clock = setClock('2022-03-20');
  ground = { clone, staff: await clone.open('staff'), clock, frameworks: await readFrameworks(jobs) };
  const later = { dueOn: plainDate('2030-03-31') };
  const made = await adoptedPlan(ground, 'kent', [
    {},
    { nationalAction: 'A15', pillars: ['pursuit'], ...later },
    { nationalAction: null, source: 'local', publish: false, ...later },
  ]);
  kentActions = made.actions;
  essexActions = (
    await adoptedPlan(ground, 'essex', [{ nationalAction: 'A22', pillars: ['trust', 'pursuit', 'spaces'] }])
  ).actions;
  clock.set('2023-06-30');
  await keepUp(made.lead, action(kentActions, 'T2'), '2023-06-30');
  coordinator = await seat(ground, 'national-coordinator');
  kent = await seat(ground, 'force-lead', 'kent');
  essex = await seat(ground, 'force-lead', 'essex');
  panel = await seat(ground, 'panel-member', 'kent');
});

const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: Error) => error.message,
  );
const count = async (table: string) =>
  (await clone.query<{ n: number }>(`select count(*)::int as n from national.${table}`))[0]?.n;

describe('recommendations', () => {
  let id: string;

  it('[NA-1] are entered by the coordinator, once, and by a panel to its own force alone', async () => {
    id = must(await enterRecommendation(coordinator, recommendation)).id;
    expect(await enterRecommendation(coordinator, recommendation)).toMatchObject({ code: 'entered-already' });
    expect(await enterRecommendation(coordinator, { ...recommendation, forces: ['narnia'] })).toMatchObject({
      code: 'unknown-force',
    });
    const ofPanel = {
      ...recommendation,
      source: 'panel' as const,
      body: 'Example Panel (made up)',
      forces: ['kent'],
    };
    expect(must(await enterRecommendation(panel, ofPanel)).id).not.toBe(id);
    for (const wrong of [
      { ...ofPanel, reference: '5', forces: ['essex'] },
      { ...ofPanel, reference: '5', forces: ['kent', 'essex'] },
      { ...ofPanel, reference: '5', source: 'inspection' as const },
    ])
      expect(await refusedBy(enterRecommendation(panel, wrong))).toMatch(/row-level security/);
    expect(await refusedBy(enterRecommendation(kent, { ...ofPanel, reference: '6' }))).toMatch(
      /row-level security/,
    );
    expect(await count('recommendation')).toBe(2);
    expect(
      await refusedBy(clone.query(`insert into national.recommendation_force values ('${id}', 'gwent')`)),
    ).toMatch(/come in with it/);
  });

  it('[NA-3] are answered by an action of the force itself, and shown by a measure', async () => {
    const link = { action: action(kentActions, 'T1'), measure: 'M5', reason: 'It does what was asked.' };
    expect(await linkAction(kent, id, { ...link, measure: 'M99' })).toMatchObject({
      code: 'no-such-measure',
    });
    expect(await linkAction(kent, id, { ...link, reason: ' ' })).toMatchObject({ code: 'no-reason' });
    // Another force's action is not there for this one.
    expect(await linkAction(kent, id, { ...link, action: action(essexActions, 'T1') })).toMatchObject({
      ok: false,
    });
    const answer = must(await linkAction(kent, id, link)).id;
    expect(await linkAction(kent, id, link)).toMatchObject({ code: 'linked-already' });
    const register = await readRecommendations(coordinator);
    const of = (force: string) =>
      register.standings.find((one) => one.recommendation === id && one.force === force);
    expect(of('kent')).toMatchObject({ actions: 1, measures: 1 });
    expect(of('essex')).toMatchObject({ actions: 0, measures: 0 });
    expect(register.summary).toMatchObject({ withoutAction: 2, repliesOverdue: 3 });
    expect(await unlinkAction(essex, answer, 'Not mine.')).toMatchObject({ code: 'not-found' });
    must(await unlinkAction(kent, answer, 'Another does it better.'));
    must(await linkAction(kent, id, { ...link, action: action(kentActions, 'T3'), measure: null }));
  });

  it('[NA-2] are replied to once, by the force that was asked', async () => {
    const reply = { force: 'kent', on: plainDate('2023-06-01'), stance: 'accepted' as const, words };
    expect(await replyToRecommendation(kent, id, { ...reply, words: { en: 'Yes', cy: '' } })).toMatchObject({
      code: 'no-words',
    });
    expect(await replyToRecommendation(kent, id, { ...reply, on: plainDate('2021-06-01') })).toMatchObject({
      code: 'dates-reversed',
    });
    expect(await refusedBy(replyToRecommendation(kent, id, { ...reply, force: 'essex' }))).toMatch(
      /row-level security/,
    );
    must(await replyToRecommendation(kent, id, reply));
    expect(await replyToRecommendation(kent, id, reply)).toMatchObject({ code: 'replied-already' });
    expect(
      (await readRecommendations(panel)).standings.find(
        ({ force, recommendation: of }) => force === 'kent' && of === id,
      ),
    ).toMatchObject({
      repliedOn: '2023-06-01',
    });
  });

  it('[NA-62] are public, without what staff wrote for staff and without an action that is not shown', async () => {
    const { recommendations } = await readNational(open, rules).shelf();
    const shown = present(
      recommendations.find((one) => one.id === id),
      id,
    );
    expect(shown.answers).toMatchObject([{ force: 'kent', actionReference: null, measure: null }]);
    const told = JSON.stringify(recommendations);
    expect(told).not.toContain('Another does it better');
    expect(
      await refusedBy(
        open.transact({ actor: 'public', purpose: 'look' }, (transaction) =>
          transaction.query('select reason from national.recommendation_answer'),
        ),
      ),
    ).toMatch(/permission denied/);
    must(await closeRecommendation(coordinator, id, words));
    expect(
      await linkAction(kent, id, { action: action(kentActions, 'T2'), measure: null, reason: 'x' }),
    ).toMatchObject({ code: 'closed' });
    expect(await closeRecommendation(kent, id, words)).toMatchObject({ code: 'not-found' });
  });
});

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
    const first = must(await readCrosswalk(coordinator));
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
    expect(must(await readCrosswalk(coordinator)).orphans.withoutPrimary).toEqual([]);
    expect(await endHome(kent, id, '')).toMatchObject({ code: 'no-reason' });
    must(await endHome(kent, id, 'It fits elsewhere.'));
    must(await attachHome(kent, own, { ...home, entry: 'protect' }));
    const last = must(await readCrosswalk(coordinator));
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

  it('[NA-60] a force crosses its own actions alone', async () => {
    const mine = must(await readCrosswalk(essex));
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
    expect(of('recommendation.enter')).toBe(2);
    expect(of('recommendation.reply')).toBe(1);
    expect(of('recommendation.close')).toBe(1);
    expect(of('engagement.ask')).toBe(2);
    expect(of('home.attach')).toBe(3);
    expect(of('home.end')).toBe(1);
    expect(of('finding.record')).toBe(1);
    expect(of('finding.withdraw')).toBe(1);
  });
});
