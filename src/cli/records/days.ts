import { instant, londonDateOf, type PlainDate, readMonth, readPlainDate } from '../../kernel/index.ts';
import { type CoveredMonths, coveredMonths, coveredMonthsMax } from '../../operations/extracts/index.ts';
import { UsageError } from '../command.ts';

/** The day of `--as-at`; today in London without it. */
export function asAtOf(text: string | undefined): PlainDate {
  if (text === undefined) return londonDateOf(instant(Date.now()));
  const date = readPlainDate(text);
  if (date === undefined) throw new UsageError(`--as-at ${text}: expected a day such as 2025-03-31`);
  return date;
}

/** The months of `--covers`, `2025-03` or `2025-01..2025-03`; undefined without it. */
export function coversOf(text: string | undefined): CoveredMonths | undefined {
  if (text === undefined) return undefined;
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [readMonth(first), readMonth(last)];
  if (from === undefined || to === undefined || from > to || more.length > 0) {
    throw new UsageError(`--covers ${text}: expected months such as 2025-01..2025-03`);
  }
  const covers = coveredMonths(from, to);
  if (covers === undefined) {
    throw new UsageError(`--covers ${text}: expected at most ${coveredMonthsMax} months`);
  }
  return covers;
}
