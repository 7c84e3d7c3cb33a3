import { addDays, assert, dayOf, firstDayOf, lastDayOf, type Month } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';

/** What made-up forces are asked for. The same order gives the same bytes; a force's bytes do not depend on which others are asked for. */
export interface ForcesOrder {
  readonly seed: number;
  /** All territorial forces: a force's share of the country is worked out from all of them. */
  readonly country: readonly TerritorialForce[];
  /** 1 is a country of the real size: about a million crimes against women and girls a year. */
  readonly scale: number;
  readonly from: Month;
  readonly to: Month;
}

/** Days after the last month on which the extract is made: what happens later is not known to it. */
const extractDelayDays = 30;

/** The days of an order, counted from 1970-01-01, all included. */
export interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
  /** The last day that the extract knows of. */
  readonly extractDay: number;
}

export function spanOf(order: Pick<ForcesOrder, 'from' | 'to'>): Span {
  assert(order.from <= order.to, 'the first month is not after the last');
  const last = lastDayOf(order.to);
  return {
    firstDay: dayOf(firstDayOf(order.from)),
    lastDay: dayOf(last),
    extractDay: dayOf(addDays(last, extractDelayDays)),
  };
}
