import { addMonths, type Month, month, monthsFrom } from '../../kernel/index.ts';
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

/**
 * What a first start makes up: two whole financial years, so that quarters, years and the Home Office's tables are whole
 * too. Always the same, so that a page of it can be shown and talked about.
 */
export function demonstrationOrder(forces: readonly TerritorialForce[]): Order {
  return { seed: 1, forces, firstMonth: month('2023-04'), months: 24 };
}
