export { inMonth, inPeriod, monthName, onDate, onDay, onWeekday } from './date-words.ts';
export { assert, assertNever, Defect, Fault, present } from './fault.ts';
export {
  type Clock,
  type Instant,
  instant,
  isoOf,
  londonDateOf,
  londonOffsetMinutes,
  readInstant,
} from './instant.ts';
export { decimalInWords, wholeInWords } from './number.ts';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  monthOf,
  monthsBetween,
  monthsFrom,
  type PlainDate,
  plainDate,
  plainDateOfDay,
  readMonth,
  readPlainDate,
  weekdayOf,
} from './plain-date.ts';
export { type Random, randomFrom, seedOf } from './random.ts';
export { Remembered } from './remembered.ts';
export { type Accepted, accept, type Refusal, type Result, refuse } from './result.ts';
export { type Bilingual, type Language, languages } from './text.ts';
