import type { Allegation } from './allegation.ts';
import { dayText, momentText } from './day-text.ts';
import type { Disclosure } from './disclosure.ts';
import type { Cells } from './extract-table.ts';
import { type Habit, type SeldomHeldOrder, seldomHeldOrders } from './habit.ts';
import type { ProtectiveOrder } from './protective-order.ts';
import type { SurveyResponse } from './survey.ts';

/** True where the force's systems know of such orders at all. */
export function holdsOrder(habit: Habit, kind: string): boolean {
  const seldom = seldomHeldOrders.find((one): one is SeldomHeldOrder => one === kind);
  return seldom === undefined || !habit.notHeld.includes(seldom);
}

/** Events of an order that a force has recorded by a day. A force that does not record thoughts holds none of "considered". */
export function eventsHeld(
  order: ProtectiveOrder,
  habit: Habit,
  extractDay: number,
): ProtectiveOrder['events'] {
  return order.events.filter(
    ({ kind, day }) =>
      day <= extractDay && !(habit.considersUnrecorded && (kind === 'considered' || kind === 'not-pursued')),
  );
}

export interface OrderRefs {
  readonly order: string;
  readonly crime: string;
  readonly respondent: string;
  readonly protected: string;
}

/** The day on which it ends is known once it is granted. */
export function orderRow(order: ProtectiveOrder, events: ProtectiveOrder['events'], refs: OrderRefs): Cells {
  const granted = events.some(({ kind }) => kind === 'granted');
  return [
    refs.order,
    order.kind,
    refs.crime,
    refs.respondent,
    refs.protected,
    order.soughtBy,
    granted && order.endsDay !== null ? dayText(order.endsDay) : '',
  ];
}

export function* orderEventRows(events: ProtectiveOrder['events'], ref: string): Generator<Cells> {
  for (const { day, kind, minute, reason } of events)
    yield [ref, kind, dayText(day), minute === null ? '' : momentText(day, minute), reason];
}

export function disclosureRow(
  disclosure: Disclosure,
  refs: { readonly disclosure: string; readonly personAtRisk: string; readonly subject: string },
  extractDay: number,
): Cells {
  const { askedBy, appliedDay, decidedDay, decision, disclosedDay, route } = disclosure;
  const decided = decidedDay <= extractDay;
  const told = disclosedDay !== null && disclosedDay <= extractDay;
  return [
    refs.disclosure,
    route,
    askedBy,
    dayText(appliedDay),
    decided ? decision : 'pending',
    decided ? dayText(decidedDay) : '',
    told ? dayText(disclosedDay) : '',
    refs.personAtRisk,
    refs.subject,
  ];
}

export function* surveyRows(response: SurveyResponse, ref: string): Generator<Cells> {
  for (const { question, answer } of response.answers)
    yield [
      ref,
      dayText(response.day).slice(0, 7),
      response.collectedBy,
      response.stage,
      question,
      answer,
      response.ageBand,
      response.ethnicGroup,
      response.disability,
      response.offenceGroup,
    ];
}

const numbered = (prefix: string, number: number): string => `${prefix}${String(number).padStart(5, '0')}`;

export function allegationRow(one: Allegation, prefix: string): Cells {
  return [
    numbered(`${prefix}-K`, one.caseNumber),
    String(one.allegationNumber),
    one.subjectNumber === null ? '' : numbered(`${prefix}-B`, one.subjectNumber),
    one.role,
    one.kind,
    dayText(one.recordedDay),
    one.category,
    dayText(one.flaggedDay),
    one.flaggedBy,
    one.victimKind,
    one.victimSex,
    one.outcome,
    one.action,
    one.outcomeDay === null ? '' : dayText(one.outcomeDay),
  ];
}
