import { instant, londonDateOf, type PlainDate, readPlainDate } from '../../kernel/index.ts';
import { UsageError } from '../command.ts';

/** The day of `--as-at`; today in London without it. */
export function asAtOf(text: string | undefined): PlainDate {
  if (text === undefined) return londonDateOf(instant(Date.now()));
  const date = readPlainDate(text);
  if (date === undefined) throw new UsageError(`--as-at ${text}: expected a day such as 2025-03-31`);
  return date;
}
