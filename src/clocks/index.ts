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
export { type Counter, type Counting, counterOf, leftOutBy, type Pause } from './counting.ts';
export { type Deadline, type DeadlineRefusal, deadlineFrom, deadlineOf } from './deadline.ts';
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
export { parseRules } from './rule-table.ts';
