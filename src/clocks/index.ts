export {
  type Calendar,
  calendarOf,
  type DayKind,
  dateAt,
  dayIndexOf,
  dayKinds,
  isWorkingDay,
  kindsOn,
  openingOf,
} from './calendar.ts';
export { calendarFile } from './calendar-file.ts';
export { type Counter, type Counting, counterOf, leftOutBy, type Pause } from './counting.ts';
export { type Deadline, type DeadlineRefusal, deadlineFrom, deadlineOf } from './deadline.ts';
export { drawCalendar } from './drawing.ts';
export {
  type CountedDay,
  type Explanation,
  type ExplanationLine,
  explain,
  type LeftOutDay,
  type LinePart,
} from './explanation.ts';
export { deadlineInWords, explanationLines, standingSentence } from './explanation-text.ts';
export {
  easterSunday,
  type Holiday,
  type HolidayAuthority,
  type HolidayTable,
  holidaysOf,
  type ProclaimedDay,
  parseHolidayTable,
} from './holiday.ts';
export { londonClock, londonIso, readStart, type TimeRefusal, type WrittenStart } from './london.ts';
export {
  type ClockRule,
  findRule,
  type RuleBook,
  type RuleVersion,
  type TimelineSpan,
  timelineOf,
  versionOn,
  withVersion,
} from './rule.ts';
export { parseCounting, parseRules } from './rule-table.ts';
export { type Court, type LastSitting, lastSittingBefore, type SittingHours } from './sitting.ts';
export {
  capital,
  endOfDay,
  kindNames,
  latestMoment,
  lengthOf,
  longDate,
  longMoment,
  spanOf,
} from './wording.ts';
