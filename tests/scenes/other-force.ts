import type { Database } from '../../src/database/index.ts';
import { type Instant, instant, isoOf, londonDateOf, plainDate, present } from '../../src/kernel/index.ts';
import { readClockReference, sendNotices, startClock } from '../../src/operations/clocks/index.ts';
import { readForces } from '../../src/operations/installation/index.ts';
import {
  attachHome,
  linkAction,
  type NationalDesk,
  readNationalRules,
  readRecommendations,
  recordEngagement,
  recordSaid,
  replyToRecommendation,
} from '../../src/operations/national/index.ts';
import {
  acknowledgeStep,
  addAction,
  addEvidence,
  adoptPlan,
  changeAction,
  moveAction,
  openPlan,
  type PlanDesk,
  raiseNotices,
  readAction,
  readPlan,
  replyToFinding,
  reportProgress,
} from '../../src/operations/plans/index.ts';
import type { PlanAction } from '../../src/plans/index.ts';
import type { Clone } from '../engines/clone.ts';
import { holdRecords } from './analyst-held.ts';
import { crime, load, packageOf } from './extract-force.ts';
import { must, readFrameworks } from './national-desk.ts';
import { appoint } from './plan-people.ts';
import { planRules, wholePromise } from './plans.ts';

/** What a force does in its own plan. */
export const planDeeds = [
  'add',
  'change',
  'move',
  'report',
  'evidence',
  'reply',
  'answer',
  'notices',
] as const;

/** What it does besides: in registers, among its people, with its clocks and its extracts. */
export const otherDeeds = ['engage', 'home', 'mapping', 'person', 'clock', 'package', 'records'] as const;

/** What it does in public: whoever may read the register of recommendations reads this. */
export const publicDeeds = ['answer-recommendation', 'link'] as const;

export type Deed = (typeof planDeeds)[number] | (typeof otherDeeds)[number] | (typeof publicDeeds)[number];

/** Where a force does what it does. */
export interface Place {
  readonly clone: Clone;
  readonly staff: Database;
  readonly jobs: Database;
  readonly clock: { now(): Instant };
}

/** A force that goes about its own business, so that a test can look for it elsewhere. */
export interface OtherForce {
  readonly lead: PlanDesk;
  readonly plan: string;
  /** Does it; whether it is taken or refused does not matter here. */
  do(deed: Deed): Promise<void>;
}

/** A force with its people and an adopted plan of one action. */
export async function openOtherForce(place: Place, force: string): Promise<OtherForce> {
  const at = { staff: place.staff, clock: place.clock };
  const post = (role: 'force-lead' | 'action-owner') =>
    appoint(place.clone, at, { role, force, purpose: 'plan' });
  const [lead, owner] = [await post('force-lead'), await post('action-owner')];
  const plan = must(await openPlan(lead, { id: 'england-wales-2021', version: 1 })).id;
  const promise = {
    ...wholePromise,
    owner: { post: 'Owner', person: owner.act.capacity.person },
    strategicLead: { post: 'Chief', person: null },
  };
  must(await addAction(lead, plan, promise));
  must(await adoptPlan(lead, plan));
  const national: NationalDesk = {
    database: place.staff,
    act: lead.act,
    role: 'force-lead',
    rules: readNationalRules(),
    forces: readForces(),
    frameworks: await readFrameworks(place.jobs),
    clock: place.clock,
    madeUp: true,
  };
  let count = 0;
  return {
    lead,
    plan,
    do: async (deed) => {
      count += 1;
      const last = present(must(await readPlan(lead, plan)).actions.at(-1), 'an action of the other force');
      const { action } = must(await readAction(lead, last.action.id));
      await doDeed(deed, { ...place, force, plan, action, lead, owner, national, promise, count });
    },
  };
}

interface Doing extends Place {
  readonly force: string;
  readonly plan: string;
  readonly action: PlanAction;
  readonly lead: PlanDesk;
  readonly owner: PlanDesk;
  readonly national: NationalDesk;
  readonly promise: typeof wholePromise;
  readonly count: number;
}

/** Records of its own, of another size than anybody else's, with a profile and questions. */
async function keepRecords({ clone, staff, jobs, clock, force }: Doing): Promise<void> {
  const { act } = await appoint(
    clone,
    { staff, clock },
    { role: 'force-analyst', force, purpose: 'records' },
  );
  const { person } = act.capacity;
  const size = { months: 12, crimesAMonth: 15 };
  await holdRecords({ jobs, staff, clock }, { person, force, size, system: 'their-system' });
}

const words = (count: number) => ({ en: `We said ${count}`, cy: `Dywedasom ni ${count}` });

async function doDeed(deed: Deed, doing: Doing): Promise<void> {
  const { action, lead, owner, plan, promise, count, jobs, clock } = doing;
  const seen = { id: action.id, rowVersion: action.rowVersion };
  switch (deed) {
    case 'add':
      await addAction(lead, plan, { ...promise, reference: `X${count}` });
      return;
    case 'change':
      await changeAction(lead, seen, { ...action, localAction: `Words ${count}` }, 'New words.');
      return;
    case 'move':
      for (const move of ['adopt', 'start', 'claim', 'withdraw'] as const) {
        if ((await moveAction(lead, seen, { move, reason: 'So.', grade: 'limited' })).ok) return;
      }
      return;
    case 'report':
      await reportProgress(lead, action.id, {
        periodEndsOn: plainDate('2022-09-01'),
        activity: 'Done.',
        nextStep: '',
        blockers: '',
        rating: null,
      });
      return;
    case 'evidence':
      await addEvidence(lead, action.id, {
        title: 'Notes',
        datedOn: plainDate('2022-09-01'),
        grade: 'record',
        substance: { kind: 'file', name: 'notes.txt', content: Buffer.from(`Notes ${count}`) },
      });
      return;
    case 'reply':
      await replyToFinding(lead, { plan, action: null }, words(count));
      return;
    case 'answer':
      await acknowledgeStep(owner, action.id, 'owner', 'Soon.');
      return;
    case 'notices':
      await raiseNotices({ jobs, rules: planRules, clock });
      return;
    default:
      await doBesides(deed, doing);
  }
}

async function doBesides(deed: Exclude<Deed, (typeof planDeeds)[number]>, doing: Doing): Promise<void> {
  const { national, action, force, clone, staff, jobs, clock, lead, count } = doing;
  const today = londonDateOf(clock.now());
  const { recommendations } = await readRecommendations(national);
  const asked = recommendations.find(({ forces }) => forces.includes(force))?.id ?? '';
  switch (deed) {
    case 'engage':
      await engage(national, force, count);
      return;
    case 'home':
      await attachHome(national, action.id, { entry: 'prepare', isPrimary: true, reason: 'It fits.' });
      return;
    case 'mapping':
      await clone.query(
        `insert into plans.sheet_mapping (force, mapping, set_at, set_by) values ($1, '{"headings":{}}', $2, $3)
         on conflict (force) do update set set_at = excluded.set_at`,
        [force, isoOf(clock.now()), lead.act.capacity.person],
      );
      return;
    case 'person':
      await appoint(clone, { staff, clock }, { role: 'action-owner', force, purpose: 'plan' });
      return;
    case 'clock':
      await runClock(doing);
      return;
    case 'records':
      await keepRecords(doing);
      return;
    case 'package': {
      const files = packageOf({ crimes: [crime(`C${count}`, '2025-01-05')] });
      await load(jobs, files, { force });
      return;
    }
    case 'answer-recommendation':
      await replyToRecommendation(national, asked, {
        force,
        on: today,
        stance: 'accepted',
        words: words(count),
      });
      return;
    case 'link':
      await linkAction(national, asked, { action: action.id, measure: null, reason: `So ${count}.` });
  }
}

async function engage(desk: NationalDesk, force: string, count: number): Promise<void> {
  const on = londonDateOf(desk.clock.now());
  const engagement = {
    force,
    organisation: `A made-up centre ${count}`,
    byAndFor: true,
    askedOn: on,
    asked: words(count),
    payment: 'paid',
    publish: false,
  } as const;
  const { id } = must(await recordEngagement(desk, engagement));
  await recordSaid(desk, id, { on, words: words(count) });
}

/** Starts a clock that has been missed by now, and sends its notices. */
async function runClock({ jobs, lead, force, clock, count }: Doing): Promise<void> {
  const reference = readClockReference();
  const viewer = { force, clearances: [] };
  const start = {
    rule: 'dvpn-hearing',
    compartment: 'open',
    team: 'custody',
    person: null,
    personId: null,
    subjectKind: 'notice',
    subjectId: String(count),
    startedAt: instant(clock.now() - 240 * 3_600_000),
  } as const;
  await startClock({ database: jobs, act: lead.act, viewer, reference }, start);
  await sendNotices(jobs, reference, clock.now());
}
