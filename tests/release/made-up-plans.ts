import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays, plainDate, present } from '../../src/kernel/index.ts';
import { parseForces, territorial } from '../../src/places/index.ts';
import {
  type ActionFacts,
  actionOverview,
  type CutFacts,
  type Plan,
  type PlanAction,
  type PublicPlan,
  planOverview,
  promiseChanges,
  publicPlanOf,
} from '../../src/plans/index.ts';
import type { PlanChanges } from '../../src/publication/index.ts';
import { promises } from '../../src/synthetic/plans/promise.ts';
import { projectFile } from '../../src/web/folder.ts';
import { madeUpAction, planRules, somebody } from '../scenes/plans.ts';

const forces = territorial(parseForces(parse(readFileSync(projectFile('reference', 'forces.yaml'), 'utf8'))));
const edition = present(planRules.editions[0], 'an edition');
const today = plainDate('2024-06-10');

/** How a force's promises stand, one letter a promise: on time, moved, overdue, silent, evidence lacking, verified, gap, withdrawn. */
const conducts = ['oovvvg', 'mmvvog', 'odddvm', 'ssvogv', 'eevvoe', 'ovovow'] as const;

const reported = (on: string): Partial<ActionFacts> => ({ lastReportedOn: plainDate(on) });
const claim = {
  grade: 'complete',
  on: plainDate('2023-11-20'),
  person: somebody.owner,
  role: 'action-owner',
} as const;
const verdict = (grade: 'complete' | 'limited') => ({
  claim,
  state: 'verified' as const,
  verification: { grade, on: plainDate('2024-01-15'), person: somebody.panel, role: 'panel-member' as const },
});

interface Told {
  readonly action?: Partial<PlanAction>;
  readonly facts?: Partial<ActionFacts>;
}

function told(letter: string): Told {
  switch (letter) {
    case 'm':
      return { action: { dueOn: plainDate('2024-12-31') }, facts: { dueMovedOn: plainDate('2024-02-01') } };
    case 'd':
      return { action: { dueOn: plainDate('2024-02-29') }, facts: { dueMovedOn: plainDate('2023-12-01') } };
    case 's':
      return { facts: reported('2023-08-01') };
    case 'e':
      return {
        facts: { evidence: { count: 0, byGrade: { statement: 0, record: 0, result: 0 }, newestOn: null } },
      };
    case 'v':
      return { action: verdict('complete') };
    case 'g':
      return { action: verdict('limited') };
    case 'w':
      return { action: { state: 'withdrawn' } };
    default:
      return {};
  }
}

const baseline = {
  startOn: plainDate('2023-04-01'),
  dueOn: plainDate('2023-12-31'),
  localAction: 'As promised.',
  adoptedOn: plainDate('2023-03-20'),
};
const usual: ActionFacts = {
  evidence: { count: 2, byGrade: { statement: 0, record: 1, result: 1 }, newestOn: plainDate('2024-03-01') },
  lastReportedOn: plainDate('2024-04-30'),
  dueMovedOn: null,
  ratings: { now: null, before: null },
};

/** Verified promises kept their first date; live ones were first promised for the end of 2024. */
function overviewOf(letter: string, index: number) {
  const { action, facts } = told(letter);
  const closed = 'vg'.includes(letter);
  const first =
    closed || letter === 'd' ? baseline.dueOn : plainDate(letter === 'm' ? '2024-06-30' : '2024-12-31');
  const promise = present(promises[(index * 3) % promises.length], 'a promise');
  const made = madeUpAction({
    id: `action ${index}`,
    reference: `${promise.pillar.slice(0, 1).toUpperCase()}${index + 1}`,
    pillars: [promise.pillar],
    publicWording: promise.wording,
    startOn: baseline.startOn,
    dueOn: first,
    baseline: { ...baseline, dueOn: first },
    ...action,
  });
  return actionOverview(made, { ...usual, ...facts }, today, edition);
}

function cutOf(index: number, on = today): CutFacts {
  const moved = { on: plainDate('2024-02-01'), from: plainDate('2024-06-30'), to: plainDate('2024-12-31') };
  const delays = [{ ...moved, reason: 'The training supplier withdrew and the contract was let again.' }];
  const words = {
    en: 'We know that we are late and have set new dates.',
    cy: 'Gwyddom ein bod yn hwyr ac rydym wedi gosod dyddiadau newydd.',
  };
  return {
    delays: new Map([['action 0', delays]]),
    answers: new Map(),
    replies: index % 6 === 2 ? [{ on: addDays(on, -20), words, action: null }] : [],
  };
}

/** Every force but one has a plan; one never adopted its own. */
export function madeUpPublicPlans(): readonly PublicPlan[] {
  return forces.slice(0, -1).map(({ slug }, index) => {
    const adoptedOn = index === 7 ? null : baseline.adoptedOn;
    const plan: Plan = {
      id: slug,
      force: slug,
      framework: 'england-wales-2021',
      frameworkVersion: 1,
      openedOn: plainDate('2022-02-01'),
      adoptedOn,
      rowVersion: 1,
    };
    const letters = adoptedOn === null ? [] : [...present(conducts[index % conducts.length], 'a conduct')];
    const overview = planOverview(plan, plainDate('2022-03-31'), letters.map(overviewOf), today, edition);
    return publicPlanOf(overview, cutOf(index), today, edition);
  });
}

/** As if every moved date had moved, and every verified promise been verified, since the release before. */
export function madeUpPlanChanges(): PlanChanges {
  return {
    since: '2024-05-made-up',
    plans: madeUpPublicPlans().map((plan) => {
      const before: PublicPlan = {
        ...plan,
        actions: plan.actions.map((action) => ({
          ...action,
          state: action.state === 'verified' ? 'delivered' : action.state,
          facts: { ...action.facts, dueOn: action.facts.firstDueOn },
        })),
      };
      return { force: plan.force, framework: plan.framework, changes: promiseChanges(before, plan) };
    }),
  };
}
