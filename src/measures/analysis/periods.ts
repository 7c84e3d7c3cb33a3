import { addMonths, type Month, monthsFrom } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Period } from '../figure.ts';
import type { Span } from './received.ts';

type PeriodKind = MeasureDefinition['periods'][number];

/** Length of a period in months, and the calendar months that one can begin in: years run from April to March. */
const kinds: Readonly<Record<PeriodKind, { readonly months: number; readonly begins: readonly number[] }>> = {
  month: { months: 1, begins: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  quarter: { months: 3, begins: [1, 4, 7, 10] },
  year: { months: 12, begins: [4] },
};

/** Every whole period of a kind that lies inside the span, oldest first. A period that the span cuts is not made. */
export function periodsOf(kind: PeriodKind, span: Span): readonly Period[] {
  const { months, begins } = kinds[kind];
  return monthsFrom(span.from, span.to).flatMap((from) => {
    const to = addMonths(from, months - 1);
    return begins.includes(Number(from.slice(5, 7))) && to <= span.to ? [{ from, to }] : [];
  });
}

export function monthsOf(period: Period): readonly Month[] {
  return monthsFrom(period.from, period.to);
}
