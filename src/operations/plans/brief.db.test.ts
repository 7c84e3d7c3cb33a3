import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appoint, loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import {
  type BriefCountedAction,
  briefActionsIn,
  type CountedAction,
  type Database,
  listPlans,
  migrate,
  readBriefText,
  readBriefTexts,
  readCountedActions,
} from '../../database/index.ts';
import { plainDate, present } from '../../kernel/index.ts';
import type { Rating } from '../../plans/index.ts';
import { madeUpPlans } from '../../synthetic/index.ts';
import { storeMadeUpPlans } from '../demonstration/index.ts';

const act = { actor: 'Robin Example (made up)', purpose: 'test' };
const forces = ['essex', 'kent', 'surrey'];
const framework = 'england-wales-2021';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  const today = plainDate('2026-11-22');
  await storeMadeUpPlans(jobs, madeUpPlans({ seed: 3, forces, actionsPerForce: 14, today }), act.actor);
});

const ratingInBrief = (rating: Rating | null) =>
  rating && { colour: rating.colour, meaning: rating.meaning, basis: { kind: rating.basis.kind } };

/** What a list shows of an action, by the reading of its row and its whole histories. */
function shortened({ action, facts }: CountedAction): BriefCountedAction {
  const { id, plan, force, reference, nationalAction, pillars, localAction, state, startOn, dueOn } = action;
  const { publish, baseline, claim, verification, outcome, kind, strategicLead, owner } = action;
  return {
    action: {
      ...{
        id,
        plan,
        force,
        reference,
        nationalAction,
        pillars,
        localAction,
        state,
        startOn,
        dueOn,
        publish,
        kind,
      },
      baseline: baseline && { dueOn: baseline.dueOn, adoptedOn: baseline.adoptedOn },
      claim: claim && { grade: claim.grade, on: claim.on },
      verification: verification && { grade: verification.grade },
      outcome: outcome && { kind: outcome.kind },
      strategicLead: strategicLead && { post: strategicLead.post },
      owner: owner && { post: owner.post },
      equalityAssessment: action.equalityAssessment && { assessedOn: action.equalityAssessment.assessedOn },
    },
    facts: {
      evidence: { count: facts.evidence.count },
      lastReportedOn: facts.lastReportedOn,
      dueMovedOn: facts.dueMovedOn,
      ratings: { now: ratingInBrief(facts.ratings.now), before: ratingInBrief(facts.ratings.before) },
    },
  };
}

/** Every action in brief, and the same by its histories. */
function bothReadings(): Promise<{
  readonly told: readonly BriefCountedAction[];
  readonly written: readonly BriefCountedAction[];
}> {
  return jobs.transact(act, async (transaction) => {
    const texts = await readBriefTexts(transaction, framework);
    const plans = (await listPlans(transaction)).filter((plan) => plan.framework === framework);
    const ofPlans: string[] = [];
    for (const { id } of plans) ofPlans.push(await readBriefText(transaction, id));
    expect(texts.map(({ plan, text }) => [plan, text])).toEqual(plans.map(({ id }, at) => [id, ofPlans[at]]));
    return {
      told: texts.flatMap(({ text }) => briefActionsIn(text)),
      written: (await readCountedActions(transaction, { framework })).map(shortened),
    };
  });
}

/** Something that is written of an action: which table, when, and what of it a list could show. */
const writing = fc.record({
  table: fc.constantFrom('evidence', 'report', 'revision', 'action'),
  action: fc.nat(),
  at: fc.date({
    min: new Date('2021-01-01T00:00Z'),
    max: new Date('2026-11-22T00:00Z'),
    noInvalidDate: true,
  }),
  field: fc.constantFrom('dueOn', 'localAction'),
  rated: fc.constantFrom('evidence', 'judgement', 'not'),
});

const somebody = `(select id from directory.person order by id limit 1), 'force-lead'`;
const statements = {
  evidence: `insert into plans.evidence (action_id, force, title, dated_on, grade, address, at, person, role)
    select id, force, 'Notes', $2::timestamptz::date, 'record', 'https://force.example/' || $3::text || $4::text, $2::timestamptz,
      ${somebody} from plans.action where id = $1`,
  report: `insert into plans.report (action_id, force, period_ends_on, activity, next_step, blockers, rag_colour, rag_meaning,
      rag_evidence, rag_judgement, at, person, role)
    select id, force, $2::timestamptz::date, $3::text, 'Next', '', case when $4::text <> 'not' then 'amber' end,
      case when $4 <> 'not' then 'at-risk' end, case when $4 = 'evidence' then array[gen_random_uuid()] end,
      case when $4 = 'judgement' then 'It seems so' end, $2::timestamptz, ${somebody} from plans.action where id = $1`,
  revision: `insert into plans.revision (action_id, force, field, before, after, reason, at, person, role)
    select id, force, $3::text, '1', '2', $4::text, $2::timestamptz, ${somebody} from plans.action where id = $1`,
  action: `update plans.action set local_action = $2::text || $3::text || $4::text, row_version = row_version + 1 where id = $1`,
} as const;

describe('actions in brief', () => {
  it('[PL-28] say what their rows and histories say, whatever is written of them and in whatever order', async () => {
    const first = await bothReadings();
    expect(first.told).toHaveLength(forces.length * 14);
    expect(first.told).toEqual(first.written);
    const ids = first.told.map(({ action }) => action.id);
    await fc.assert(
      fc.asyncProperty(fc.array(writing, { minLength: 1, maxLength: 8 }), async (writings) => {
        for (const { table, action, at, field, rated } of writings) {
          const id = present(ids[action % ids.length], 'an action');
          await clone.query(statements[table], [id, at.toISOString(), field, rated]);
        }
        const { told, written } = await bothReadings();
        expect(told).toEqual(written);
      }),
      { numRuns: 25 },
    );
  });

  it('[PL-28] lose nothing of two who write of one action at the same time', async () => {
    const [{ id } = { id: '' }] = await clone.query<{ id: string }>(
      `select id from plans.action where force = 'kent' and state = 'in-progress' order by reference limit 1`,
    );
    const facts = async () =>
      present(
        (await bothReadings()).told.find(({ action }) => action.id === id),
        'the action',
      ).facts;
    const before = await facts();
    const two = [
      new pg.Client({ connectionString: clone.url }),
      new pg.Client({ connectionString: clone.url }),
    ];
    const [one, other] = two;
    await Promise.all(two.map((client) => client.connect()));
    try {
      await Promise.all(two.map((client) => client.query('begin')));
      await one?.query(statements.report, [id, '2026-11-21T12:00Z', 'Newest', 'evidence']);
      const waiting = other?.query(statements.evidence, [id, '2026-11-20T12:00Z', 'a', 'b']);
      await vi.waitFor(async () => {
        const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect(await clone.query(waits)).toHaveLength(1);
      });
      await one?.query('commit');
      await waiting;
      await other?.query('commit');
    } finally {
      await Promise.all(two.map((client) => client.end()));
    }
    expect(await facts()).toMatchObject({
      evidence: { count: before.evidence.count + 1 },
      lastReportedOn: '2026-11-21',
      ratings: { now: { meaning: 'at-risk' } },
    });
    const { told, written } = await bothReadings();
    expect(told).toEqual(written);
  });

  it('[PL-28] are read by whoever reaches the plan, and written by nobody', async () => {
    const place = { staff: await clone.open('staff'), clock: setClock('2026-11-22') };
    const read = async (role: 'force-lead' | 'national-coordinator', force: string | null) => {
      const desk = await appoint(clone, place, {
        role,
        force,
        purpose: force === null ? 'coordinate' : 'plan',
      });
      return place.staff.transact(desk.act, async (transaction) =>
        (await readBriefTexts(transaction, framework)).flatMap(({ text }) =>
          briefActionsIn(text).map(({ action }) => action.force),
        ),
      );
    };
    expect(new Set(await read('force-lead', 'kent'))).toEqual(new Set(['kent']));
    expect(new Set(await read('national-coordinator', null))).toEqual(new Set(forces));
    for (const door of [place.staff, jobs]) {
      for (const statement of [
        `update plans.brief set told = '[]'`,
        'delete from plans.brief',
        `select plans.tell_in_brief('{}')`,
      ]) {
        await expect(door.transact(act, (transaction) => transaction.query(statement))).rejects.toMatchObject(
          {
            code: '42501',
          },
        );
      }
    }
  });

  it('[PL-28] are told of the plans that were there before them', async () => {
    const before = await bothReadings();
    await clone.query(`drop table plans.brief;
      drop function plans.tell_changed_in_brief() cascade; drop function plans.tell_in_brief(uuid[]);
      drop policy owner_reads on plans.action; drop policy owner_reads on plans.evidence;
      drop policy owner_reads on plans.revision; drop policy owner_reads on plans.report;
      delete from migration.applied where number = 48`);
    await migrate(clone.url);
    expect(await bothReadings()).toEqual(before);
  });
});
