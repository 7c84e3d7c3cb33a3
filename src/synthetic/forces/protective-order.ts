import type { Random } from '../../kernel/index.ts';
import { drawFrom } from '../open-data/draw.ts';
import { drawDays, happens } from './chance.ts';
import type { Crime } from './course.ts';
import type { Habit } from './habit.ts';
import {
  convicted,
  kindsAfterCrime,
  type OrderKind,
  type OrderPlan,
  orderPlans,
  reasonsNoAction,
  reasonsNotPursued,
  reasonsRefused,
  sameDay,
} from './order-plan.ts';

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

/** What orders come of a crime. A notice that was given is followed by its order before the court. */
export function ordersAfter(random: Random, crime: Crime, habit: Habit): readonly ProtectiveOrder[] {
  const orders: ProtectiveOrder[] = [];
  for (const kind of kindsAfterCrime) {
    const plan = orderPlans[kind];
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
  const plan = orderPlans[kind];
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
