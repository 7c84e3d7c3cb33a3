import {
  addDays,
  assertNever,
  type Bilingual,
  type PlainDate,
  plainDate,
  present,
  type Random,
  randomFrom,
} from '../../kernel/index.ts';
import type { ActionContent } from '../../plans/index.ts';
import { type Deed, deedsOf, type Fate } from './fate.ts';
import { type MadeUpPromise, promises } from './promise.ts';

/** How a made-up force goes about its plan. Which force plays which part is drawn from the seed: a name means nothing. */
export const conducts = [
  'keeps-up',
  'slips',
  'overdue',
  'silent',
  'without-evidence',
  'never-adopted',
] as const;
export type Conduct = (typeof conducts)[number];

/** What of an action is the same whoever holds it; posts are filled when it is stored. */
export type MadeUpContent = Omit<ActionContent, 'owner' | 'strategicLead'> & { readonly post: string };

export interface MadeUpAction {
  readonly content: MadeUpContent;
  /** Empty for a draft. In order of time. */
  readonly deeds: readonly Deed[];
}

export interface MadeUpPlan {
  readonly force: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  readonly openedOn: PlainDate;
  /** Null where the force never adopted its plan. */
  readonly adoptedOn: PlainDate | null;
  readonly conduct: Conduct;
  readonly actions: readonly MadeUpAction[];
  /** What the force says of where it stands; null where it says nothing. */
  readonly reply: Bilingual | null;
  /** When it said so, or would have. */
  readonly repliedOn: PlainDate;
}

/** What to make up: the same order gives the same plans. */
export interface PlanOrder {
  readonly seed: number;
  readonly forces: readonly string[];
  readonly actionsPerForce: number;
  /** Days from report to report; a quarter where it is left out. */
  readonly reportEveryDays?: number;
  readonly today: PlainDate;
}

/** How many of a hundred forces go about it how, and what becomes of their actions, by shares of a hundred. */
const shares: readonly (readonly [Conduct, number])[] = [
  ['keeps-up', 45],
  ['slips', 30],
  ['overdue', 10],
  ['silent', 8],
  ['without-evidence', 4],
  ['never-adopted', 3],
];

const outcomes: Readonly<Record<Conduct, readonly (readonly [Fate, number])[]>> = {
  'keeps-up': [
    ['delivered-on-time', 60],
    ['on-track', 25],
    ['delivered-late', 8],
    ['withdrawn', 7],
  ],
  slips: [
    ['delivered-on-time', 30],
    ['delivered-late', 30],
    ['moved', 25],
    ['on-track', 15],
  ],
  overdue: [
    ['overdue', 40],
    ['moved', 20],
    ['delivered-late', 15],
    ['delivered-on-time', 15],
    ['on-track', 10],
  ],
  silent: [
    ['silent', 55],
    ['delivered-on-time', 30],
    ['delivered-late', 15],
  ],
  'without-evidence': [
    ['without-evidence', 50],
    ['delivered-on-time', 30],
    ['on-track', 20],
  ],
  'never-adopted': [['on-track', 100]],
};

/**
 * Deals a number of cards by shares and shuffles them. Dealt and not drawn, so that a small country holds some of everything
 * and a force that keeps up is not made to fail by luck.
 */
function deal<Card>(
  table: readonly (readonly [Card, number])[],
  count: number,
  random: Random,
): readonly Card[] {
  const cards: Card[] = [];
  let owed = 0;
  for (const [card, share] of table) {
    owed += (share * count) / 100;
    while (cards.length < Math.round(owed)) cards.push(card);
  }
  return cards
    .map((card) => ({ card, lot: random.next() }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ card }) => card);
}

/** The made-up plans of an order, under the framework of 2021, one a force. */
export function madeUpPlans(order: PlanOrder): readonly MadeUpPlan[] {
  const random = randomFrom(order.seed).fork('plans');
  const parts = deal(shares, order.forces.length, random);
  return order.forces.map((force, index) =>
    planOf(force, present(parts[index], 'a part for every force'), order, random.fork(force)),
  );
}

function planOf(force: string, conduct: Conduct, order: PlanOrder, random: Random): MadeUpPlan {
  const late = conduct === 'slips' || conduct === 'overdue' ? random.whole(10, 70) : -random.whole(0, 12);
  const adoptedOn = conduct === 'never-adopted' ? null : addDays(plainDate('2022-03-31'), late);
  const planned = deal(outcomes[conduct], order.actionsPerForce, random);
  const actions = planned.map((fate, index) => actionOf(fate, index, adoptedOn, order, random));
  return {
    force,
    framework: 'england-wales-2021',
    frameworkVersion: 1,
    openedOn: addDays(plainDate('2022-01-10'), random.whole(0, 40)),
    adoptedOn,
    conduct,
    actions,
    reply: replyOf(conduct),
    repliedOn: addDays(order.today, -random.whole(10, 60)),
  };
}

function actionOf(
  fate: Fate,
  index: number,
  adoptedOn: PlainDate | null,
  { today, reportEveryDays = 91 }: PlanOrder,
  random: Random,
): MadeUpAction {
  const promise = present(promises[index % promises.length], 'a promise');
  const firstOn = adoptedOn ?? plainDate('2022-03-31');
  const { startOn, dueOn } = datesOf(fate, firstOn, today, random);
  // Live actions were added to the plan later; the rest came in with it.
  const span = {
    adoptedOn: startOn > addDays(firstOn, 60) ? addDays(startOn, -14) : firstOn,
    startOn,
    dueOn,
    today,
    reportEveryDays,
  };
  const deeds = adoptedOn === null ? [] : deedsOf(fate, span, random);
  return {
    content: contentOf(promise, index, startOn, dueOn, random),
    deeds: deeds.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  };
}

/** First dates that let the fate come true by today: what is delivered lies behind, what is on track ahead. */
function datesOf(
  fate: Fate,
  firstOn: PlainDate,
  today: PlainDate,
  random: Random,
): { readonly startOn: PlainDate; readonly dueOn: PlainDate } {
  const soon = addDays(firstOn, random.whole(5, 50));
  switch (fate) {
    case 'delivered-on-time':
    case 'delivered-late':
    case 'withdrawn':
      return { startOn: soon, dueOn: addDays(soon, random.whole(300, 700)) };
    case 'on-track':
      return {
        startOn: addDays(today, -random.whole(250, 500)),
        dueOn: addDays(today, random.whole(40, 400)),
      };
    case 'moved':
      return { startOn: addDays(today, -700), dueOn: addDays(today, -random.whole(200, 400)) };
    case 'overdue':
      return { startOn: addDays(today, -600), dueOn: addDays(today, -random.whole(30, 250)) };
    case 'silent':
    case 'without-evidence':
      return {
        startOn: addDays(today, -random.whole(500, 700)),
        dueOn: addDays(today, random.whole(30, 300)),
      };
    default:
      return assertNever(fate);
  }
}

const pillarLetters: Readonly<Record<string, string>> = { trust: 'T', pursuit: 'P', spaces: 'S' };

function contentOf(
  promise: MadeUpPromise,
  index: number,
  startOn: PlainDate,
  dueOn: PlainDate,
  random: Random,
): MadeUpContent {
  const byAndFor = random.next() < 0.6;
  return {
    reference: `${pillarLetters[promise.pillar] ?? 'L'}${String(index + 1).padStart(2, '0')}`,
    nationalAction: promise.nationalAction,
    pillars: [promise.pillar],
    source: promise.nationalAction === null ? 'local' : 'framework',
    kind: promise.kind,
    localAction: promise.wording.en,
    startOn,
    dueOn,
    post: promise.post,
    partners: [
      { name: 'A made-up council', byAndFor: false },
      ...(byAndFor ? [{ name: 'A made-up by-and-for service', byAndFor: true }] : []),
    ],
    outcome:
      promise.measure === null
        ? { kind: 'no-measure', reason: 'Nothing is counted for this yet; the panel judges it.' }
        : { kind: 'measure', measure: promise.measure },
    equalityAssessment:
      promise.kind === 'hot-spot'
        ? { reference: 'Equality assessment (made up)', assessedOn: addDays(startOn, -20) }
        : null,
    scrutiny: { body: 'A made-up panel of women', decision: null, decidedOn: null },
    publish: true,
    publicWording: promise.wording,
  };
}

function replyOf(conduct: Conduct): Bilingual | null {
  switch (conduct) {
    case 'overdue':
      return {
        en: 'We know that we are late. A new lead has been in post since the summer and has set new dates.',
        cy: 'Gwyddom ein bod yn hwyr. Mae arweinydd newydd yn ei swydd ers yr haf ac mae wedi gosod dyddiadau newydd.',
      };
    case 'silent':
      return {
        en: 'The work goes on. We did not report because the post that writes the reports was empty.',
        cy: 'Mae’r gwaith yn parhau. Ni wnaethom adrodd am fod y swydd sy’n ysgrifennu’r adroddiadau yn wag.',
      };
    case 'keeps-up':
    case 'slips':
    case 'without-evidence':
    case 'never-adopted':
      return null;
    default:
      return assertNever(conduct);
  }
}
