import { assertNever, type Language, month, plainDate } from '../../../../kernel/index.ts';
import type { CoveredMonths, RefusedLoad } from '../../../../operations/extracts/index.ts';
import { contractTitle } from '../../../records/code-words.ts';
import { inMonth, inPeriod, onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { checkMessages } from './messages.ts';

/** Which months a package is said to cover. */
export function coversWords(covers: CoveredMonths, language: Language): string {
  return say(checkMessages, language).covers({ months: inPeriod(covers, language) });
}

const monthWords = (text: string, language: Language): string => inMonth(month(text.slice(0, 7)), language);

/** Why a package was refused: what was seen, where, and what to do. */
export function refusalWords(refusal: RefusedLoad, language: Language): string {
  const t = say(checkMessages, language);
  switch (refusal.code) {
    case 'package_made_up':
      return t['package-made-up'];
    case 'package_empty':
      return t['package-empty'];
    case 'package_faulty_rows':
      return t['package-faulty-rows']({ n: refusal.faults });
    case 'package_older':
      return t['package-older']({
        rows: contractTitle(refusal.subject, language),
        month: monthWords(refusal.month, language),
        held: onDate(plainDate(refusal.heldAsAt), language),
        day: onDate(refusal.asAt, language),
      });
    case 'package_ahead':
      return t['package-ahead']({
        month: inMonth(refusal.to, language),
        day: onDate(refusal.asAt, language),
      });
    case 'package_shrinks':
      return t['package-shrinks']({
        rows: contractTitle(refusal.subject, language),
        month: monthWords(refusal.month, language),
        before: count(refusal.rowsBefore),
        now: count(refusal.rowsNow),
      });
    case 'package_overlaps':
      return t['package-overlaps']({
        rows: contractTitle(refusal.subject, language),
        n: count(refusal.rows),
        months: refusal.months.map((each) => monthWords(each, language)).join(', '),
      });
    default:
      return assertNever(refusal);
  }
}
