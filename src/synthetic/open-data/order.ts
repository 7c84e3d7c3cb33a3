import { addMonths, type Month, monthsFrom } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';

/** What to make up: the same order always gives the same bytes. */
export interface Order {
  readonly seed: number;
  readonly forces: readonly TerritorialForce[];
  readonly firstMonth: Month;
  /** How many months, at least six, so that every story has room. */
  readonly months: number;
}

export function lastMonthOf(order: Order): Month {
  return addMonths(order.firstMonth, order.months - 1);
}

export function monthsOf(order: Order): readonly Month[] {
  return monthsFrom(order.firstMonth, lastMonthOf(order));
}
