import fc from 'fast-check';
import { addDays, type PlainDate, plainDate } from '../../src/kernel/index.ts';
import type { ActionStanding, RecommendationStanding } from '../../src/national/index.ts';
import { actionStates, type Position, positions } from '../../src/plans/index.ts';

/** The day on which the scenes look at things. */
export const today = plainDate('2024-06-30');
export const forceNames = ['avon', 'bedford', 'cheshire', 'derby', 'essex'] as const;
export const pillarNames = ['trust', 'pursuit', 'spaces'] as const;

/** An action of a plan that stands well; `over` says what differs. */
export function standing(over: Partial<ActionStanding> = {}): ActionStanding {
  return {
    force: 'avon',
    action: 'a1',
    reference: 'T1',
    framework: 'england-wales-2021',
    frameworkVersion: 1,
    nationalAction: 'A1',
    pillars: ['trust'],
    state: 'in-progress',
    firstDueOn: plainDate('2024-12-31'),
    dueOn: plainDate('2024-12-31'),
    slipDays: 0,
    position: 'on-time',
    rule: 'on-time',
    sinceOn: null,
    claimed: null,
    verified: null,
    hasMeasure: true,
    published: true,
    ...over,
  };
}

const position = fc.option(fc.constantFrom<Position>(...positions), { nil: null });
const day = fc.integer({ min: 1, max: 900 }).map((days): PlainDate => addDays(today, -days));

/** Standings of up to sixty actions, each with an id and a reference of its own. */
export const anyStandings: fc.Arbitrary<readonly ActionStanding[]> = fc
  .array(
    fc.record({
      force: fc.constantFrom(...forceNames),
      framework: fc.constantFrom('england-wales-2021', 'england-wales-2024'),
      nationalAction: fc.option(fc.constantFrom('A1', 'A2', 'A3'), { nil: null }),
      pillars: fc.subarray([...pillarNames, 'unknown'], { minLength: 0 }),
      state: fc.constantFrom(...actionStates),
      position,
      sinceOn: fc.option(day, { nil: null }),
      hasMeasure: fc.boolean(),
      published: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map((one, index) => standing({ ...one, action: `action-${index}`, reference: `R${index}` })),
  );

/** How a recommendation stands with one force; `over` says what differs. */
export function recommendationStanding(over: Partial<RecommendationStanding> = {}): RecommendationStanding {
  return {
    recommendation: 'r1',
    force: 'avon',
    madeOn: plainDate('2024-01-10'),
    replyDueOn: plainDate('2024-03-06'),
    repliedOn: null,
    actions: 0,
    measures: 0,
    closed: false,
    ...over,
  };
}
