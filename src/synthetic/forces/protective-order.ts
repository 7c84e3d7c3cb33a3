import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { drawDays, happens, type Quantiles } from './chance.ts';
import type { Crime } from './course.ts';
import type { Habit } from './habit.ts';
import { offenceKind } from './offence.ts';

export type OrderKind =
  | 'dvpn'
  | 'dvpo'
  | 'spo-interim'
  | 'spo'
  | 'non-molestation'
  | 'occupation'
  | 'restraining'
  | 'shpo'
  | 'fmpo'
  | 'fgmpo';

export type OrderEventKind =
  | 'considered'
  | 'not-pursued'
  | 'applied-for'
  | 'granted'
  | 'refused'
  | 'served'
  | 'varied'
  | 'breached'
  | 'breach-arrest'
  | 'breach-charged'
  | 'breach-proved'
  | 'breach-no-action'
  | 'ended';

export interface OrderEvent {
  readonly kind: OrderEventKind;
  readonly day: number;
  /** Minute of the day, where a law counts hours from it. */
  readonly minute: number | null;
  readonly reason: string;
}

/** One order or notice with all that ever happens to it; events in order of time. */
export interface ProtectiveOrder {
  readonly kind: OrderKind;
  readonly crime: Crime;
  readonly soughtBy: string;
  /** null: without end, or never made. */
  readonly endsDay: number | null;
  readonly events: readonly OrderEvent[];
}

interface OrderPlan {
  /** Chance that it comes into question at a crime that fits. */
  readonly considered: number;
  readonly applied: number;
  readonly granted: number;
  readonly soughtBy: Weighted<string>;
  /** Days from the crime to the thought, from there to the request, from there to the decision. */
  readonly waits: readonly [Quantiles, Quantiles, Quantiles];
  /** Days that it holds; null for without end. */
  readonly holds: Weighted<number | null>;
  readonly served: number;
  readonly breached: number;
  readonly hours: boolean;
  readonly fits: (crime: Crime) => boolean;
}

const soon: Quantiles = [
  [0, 0],
  [0.7, 0.99],
  [1, 4],
];
const weeks: Quantiles = [
  [0, 1],
  [0.5, 14],
  [1, 70],
];
const sameDay: Quantiles = [
  [0, 0],
  [1, 0.99],
];
const twoDays: Quantiles = [
  [0, 1],
  [1, 2.99],
];

const convicted = (crime: Crime): boolean =>
  crime.investigation.steps.some(({ kind }) => kind === 'convicted');
const police: Weighted<string> = [['police', 1]];
const victimMostly: Weighted<string> = [
  ['victim', 92],
  ['other-agency', 8],
];

/** Chances chosen so that the country comes near the published counts of orders; see `calibration/targets.ts`. */
const plans: Readonly<Record<OrderKind, OrderPlan>> = {
  dvpn: {
    considered: 0.024,
    applied: 0.6,
    granted: 0.66,
    soughtBy: police,
    waits: [soon, sameDay, sameDay],
    holds: [[2, 1]],
    served: 0.97,
    breached: 0.03,
    hours: true,
    fits: (crime) => crime.domestic && crime.investigation.namedDay !== null && !crime.counterAllegation,
  },
  // A DVPO follows its notice and is never thought of on its own: `ordersAfter` draws it.
  dvpo: {
    considered: 0,
    applied: 1,
    granted: 0.88,
    soughtBy: police,
    waits: [sameDay, sameDay, twoDays],
    holds: [
      [28, 8],
      [21, 1],
      [14, 1],
    ],
    served: 0.96,
    breached: 0.19,
    hours: true,
    fits: () => false,
  },
  'spo-interim': {
    considered: 0.012,
    applied: 0.5,
    granted: 0.85,
    soughtBy: police,
    waits: [weeks, weeks, weeks],
    holds: [[120, 1]],
    served: 0.93,
    breached: 0.2,
    hours: false,
    fits: (crime) => crime.offence === 'stalking' && crime.investigation.namedDay !== null,
  },
  spo: {
    considered: 0.045,
    applied: 0.36,
    granted: 0.84,
    soughtBy: police,
    waits: [weeks, weeks, weeks],
    holds: [
      [730, 5],
      [1825, 2],
      [null, 1],
    ],
    served: 0.94,
    breached: 0.26,
    hours: false,
    fits: (crime) => crime.offence === 'stalking' && crime.investigation.namedDay !== null,
  },
  'non-molestation': {
    considered: 0.045,
    applied: 0.95,
    granted: 0.9,
    soughtBy: victimMostly,
    waits: [weeks, weeks, soon],
    holds: [
      [365, 8],
      [180, 3],
    ],
    served: 0.86,
    breached: 0.22,
    hours: false,
    fits: (crime) => crime.domestic && crime.victim.sex === 'female' && crime.investigation.namedDay !== null,
  },
  occupation: {
    considered: 0.003,
    applied: 0.9,
    granted: 0.6,
    soughtBy: victimMostly,
    waits: [weeks, weeks, weeks],
    holds: [[180, 1]],
    served: 0.9,
    breached: 0.1,
    hours: false,
    fits: (crime) => crime.relationship === 'partner' && crime.investigation.namedDay !== null,
  },
  restraining: {
    considered: 0.55,
    applied: 0.95,
    granted: 0.88,
    soughtBy: [
      ['prosecutor', 8],
      ['court', 2],
    ],
    waits: [sameDay, sameDay, sameDay],
    holds: [
      [730, 4],
      [1825, 4],
      [null, 2],
    ],
    served: 0.98,
    breached: 0.22,
    hours: false,
    fits: (crime) =>
      convicted(crime) && (crime.domestic || crime.offence === 'stalking' || crime.offence === 'harassment'),
  },
  shpo: {
    considered: 0.7,
    applied: 0.92,
    granted: 0.92,
    soughtBy: [
      ['prosecutor', 9],
      ['police', 1],
    ],
    waits: [sameDay, sameDay, sameDay],
    holds: [
      [1825, 3],
      [3650, 4],
      [null, 3],
    ],
    served: 0.99,
    breached: 0.12,
    hours: false,
    fits: (crime) => convicted(crime) && ['rape', 'other-sexual'].includes(offenceKind(crime.offence).group),
  },
  fmpo: {
    considered: 0.5,
    applied: 0.6,
    granted: 0.9,
    soughtBy: [
      ['other-agency', 5],
      ['police', 3],
      ['victim', 2],
    ],
    waits: [soon, soon, soon],
    holds: [
      [365, 1],
      [null, 1],
    ],
    served: 0.9,
    breached: 0.06,
    hours: false,
    fits: (crime) => crime.honourBased && crime.investigation.namedDay !== null,
  },
  fgmpo: {
    considered: 0.06,
    applied: 0.7,
    granted: 0.9,
    soughtBy: [
      ['other-agency', 6],
      ['police', 4],
    ],
    waits: [soon, soon, soon],
    holds: [[null, 1]],
    served: 0.95,
    breached: 0.02,
    hours: false,
    fits: (crime) => crime.honourBased && crime.investigation.namedDay !== null,
  },
};

const kinds: readonly OrderKind[] = [
  'dvpn',
  'spo-interim',
  'spo',
  'non-molestation',
  'occupation',
  'restraining',
  'shpo',
  'fmpo',
  'fgmpo',
];

const reasonsNotPursued: Weighted<string> = [
  ['not-necessary', 26],
  ['other-protection', 28],
  ['not-enough-evidence', 18],
  ['her-wish', 14],
  ['out-of-time', 6],
  ['other', 4],
  ['not-known', 4],
];
const reasonsRefused: Weighted<string> = [
  ['court-refused', 70],
  ['not-enough-evidence', 15],
  ['not-necessary', 10],
  ['not-known', 5],
];
const reasonsNoAction: Weighted<string> = [
  ['not-enough-evidence', 55],
  ['her-wish', 25],
  ['other', 10],
  ['not-known', 10],
];

/** What orders come of a crime. A notice that was given is followed by its order before the court. */
export function ordersAfter(random: Random, crime: Crime, habit: Habit): readonly ProtectiveOrder[] {
  const orders: ProtectiveOrder[] = [];
  for (const kind of kinds) {
    const plan = plans[kind];
    if (!plan.fits(crime)) continue;
    const byPolice = kind === 'dvpn' || kind === 'spo' || kind === 'spo-interim';
    if (!happens(random, Math.min(0.95, plan.considered * (byPolice ? habit.orders : 1)))) continue;
    const from = convicted(crime) && plan.waits[0] === sameDay ? convictionDay(crime) : namedDay(crime);
    const order = liveOrder(random, kind, crime, from);
    orders.push(order);
    const given = order.events.find((event) => event.kind === 'granted');
    if (kind === 'dvpn' && given !== undefined && happens(random, 0.96))
      orders.push(liveOrder(random, 'dvpo', crime, given.day));
  }
  return orders;
}

const namedDay = (crime: Crime): number => crime.investigation.namedDay ?? crime.recordedDay;

function convictionDay(crime: Crime): number {
  return crime.investigation.steps.find(({ kind }) => kind === 'convicted')?.day ?? namedDay(crime);
}

/** The life of one order: each step no earlier than the one before, nothing after it ends but its end. */
function liveOrder(random: Random, kind: OrderKind, crime: Crime, fromDay: number): ProtectiveOrder {
  const plan = plans[kind];
  const events: OrderEvent[] = [];
  let minute = random.whole(540, 1020);
  const happen = (event: OrderEventKind, day: number, reason = ''): void => {
    minute = Math.min(1439, minute + random.whole(1, 45));
    events.push({ kind: event, day, minute: plan.hours ? minute : null, reason });
  };
  const soughtBy = drawFrom(random, plan.soughtBy);
  const order = (endsDay: number | null): ProtectiveOrder => ({ kind, crime, soughtBy, endsDay, events });
  const consideredDay = fromDay + drawDays(random, plan.waits[0]);
  if (kind !== 'dvpo') happen('considered', consideredDay);
  if (!happens(random, plan.applied)) {
    happen(
      'not-pursued',
      consideredDay + drawDays(random, plan.waits[1]),
      drawFrom(random, reasonsNotPursued),
    );
    return order(null);
  }
  const appliedDay = consideredDay + drawDays(random, plan.waits[1]);
  happen('applied-for', appliedDay);
  const decidedDay = appliedDay + drawDays(random, plan.waits[2]);
  if (!happens(random, plan.granted)) {
    happen('refused', decidedDay, drawFrom(random, reasonsRefused));
    return order(null);
  }
  happen('granted', decidedDay);
  const holds = drawFrom(random, plan.holds);
  const endsDay = holds === null ? null : decidedDay + holds;
  inForce(random, plan, decidedDay, endsDay, happen);
  return order(endsDay);
}

function inForce(
  random: Random,
  plan: OrderPlan,
  grantedDay: number,
  endsDay: number | null,
  happen: (event: OrderEventKind, day: number, reason?: string) => void,
): void {
  const lastDay = endsDay ?? grantedDay + 1500;
  if (!happens(random, plan.served)) {
    if (endsDay !== null) happen('ended', endsDay);
    return;
  }
  const servedDay = Math.min(lastDay, grantedDay + (happens(random, 0.75) ? 0 : random.whole(1, 14)));
  happen('served', servedDay);
  let day = servedDay;
  if (endsDay !== null && endsDay - servedDay > 200 && happens(random, 0.04)) {
    day = random.whole(servedDay, servedDay + 100);
    happen('varied', day);
  }
  let chance = plan.breached;
  while (day < lastDay && happens(random, chance)) {
    const breachDay =
      day +
      1 +
      drawDays(random, [
        [0, 0],
        [0.5, 18],
        [1, 250],
      ]);
    if (breachDay > lastDay) break;
    happen('breached', breachDay);
    day = enforce(random, breachDay, lastDay, happen);
    chance = 0.45;
  }
  if (endsDay !== null) happen('ended', endsDay);
}

/** What is done about a breach, within the life of the order. Returns the last day of it. */
function enforce(
  random: Random,
  breachDay: number,
  lastDay: number,
  happen: (event: OrderEventKind, day: number, reason?: string) => void,
): number {
  const within = (day: number): number => Math.min(lastDay, day);
  if (!happens(random, 0.58)) {
    const day = within(breachDay + random.whole(0, 30));
    happen('breach-no-action', day, drawFrom(random, reasonsNoAction));
    return day;
  }
  const arrestDay = within(breachDay + (happens(random, 0.7) ? random.whole(0, 2) : random.whole(3, 30)));
  happen('breach-arrest', arrestDay);
  if (!happens(random, 0.6)) return arrestDay;
  const chargeDay = within(arrestDay + random.whole(0, 5));
  happen('breach-charged', chargeDay);
  if (!happens(random, 0.75)) return chargeDay;
  const provedDay = within(chargeDay + random.whole(1, 60));
  happen('breach-proved', provedDay);
  return provedDay;
}
