import { z } from 'zod';
import {
  addDays,
  type Bilingual,
  dayOf,
  lastDayOf,
  month,
  type PlainDate,
  plainDate,
  plainDateOfDay,
  readPlainDate,
  weekdayOf,
} from '../kernel/index.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const mark = z.enum(['S', 'M', 'I']);
const authorityName = z.enum(['schedule', 'proclamation', 'common-law']);
const isoWeekday = z.int().min(1).max(7);
const date = z.string().transform((text, context): PlainDate => {
  const read = readPlainDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: `not a date: ${text}` });
  return z.NEVER;
});

const occasion = z.union([
  z.strictObject({ easter: z.int() }),
  z.strictObject({ date: z.string().regex(/^\d{2}-\d{2}$/), weekdays: z.array(isoWeekday).min(1) }),
  z.strictObject({
    weekday: isoWeekday,
    of_month: z.int().min(1).max(12),
    nth: z.union([z.int().min(1).max(4), z.literal('last')]),
  }),
]);

const authority = z.strictObject({ title: bilingual, url: z.string().url(), mark });

const holidayTable = z.strictObject({
  covers: z.strictObject({ from: z.int(), to: z.int() }),
  published_to: z.int(),
  read_on: z.string(),
  authorities: z.strictObject({ schedule: authority, proclamation: authority, 'common-law': authority }),
  rules: z.array(z.strictObject({ id: z.string(), name: bilingual, authority: authorityName, on: occasion })),
  single_days: z.array(z.strictObject({ date, name: bilingual, instead_of: z.string().optional(), mark })),
});

type HolidayTableRow = z.infer<typeof holidayTable>;
/** The dated rules of public holidays in England and Wales: `reference/bank-holidays.yaml`. */
export type HolidayTable = HolidayTableRow;
type HolidayRule = HolidayTableRow['rules'][number];

/** Why a day is a holiday: the Act, a proclamation (made or expected), the common law, or an administrator's entry. */
export type HolidayAuthority = 'schedule' | 'proclamation' | 'expected' | 'common-law' | 'administrator';

/** One holiday. `kind` keeps bank holidays apart from the two common-law days, because statutes do. */
export interface Holiday {
  readonly date: PlainDate;
  readonly kind: 'bank-holiday' | 'good-friday' | 'christmas-day';
  readonly name: Bilingual;
  readonly authority: HolidayAuthority;
  /** What makes it one, in words. */
  readonly source: Bilingual;
}

/** A day that an administrator entered because a proclamation named it. */
export interface ProclaimedDay {
  readonly date: PlainDate;
  readonly name: Bilingual;
  /** Where the proclamation is published. */
  readonly source: string;
  /** The rule of the holiday table that makes no day in that year because this day stands instead, or null. */
  readonly insteadOf: string | null;
}

/** Reads `reference/bank-holidays.yaml`, already parsed from YAML. Throws a zod error that names the row at fault. */
export function parseHolidayTable(table: unknown): HolidayTable {
  return holidayTable.parse(table);
}

/** Easter Sunday of a year in the Gregorian calendar: the anonymous algorithm of 1876 (Meeus, Jones, Butcher). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const index = epact + weekday - 7 * late + 114;
  return dateIn(year, Math.floor(index / 31), (index % 31) + 1);
}

function dateIn(year: number, monthNumber: number, day: number): PlainDate {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return plainDate(`${pad(year, 4)}-${pad(monthNumber, 2)}-${pad(day, 2)}`);
}

function nthWeekday(year: number, monthNumber: number, weekday: number, nth: number | 'last'): PlainDate {
  const first = dateIn(year, monthNumber, 1);
  if (nth === 'last') {
    const last = lastDayOf(month(first.slice(0, 7)));
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The day a rule makes in a year, or null when its condition does not hold that year. */
function dayMade(rule: HolidayRule, year: number): PlainDate | null {
  if ('easter' in rule.on) return plainDateOfDay(dayOf(easterSunday(year)) + rule.on.easter);
  if ('nth' in rule.on) return nthWeekday(year, rule.on.of_month, rule.on.weekday, rule.on.nth);
  const [monthNumber = '', day = ''] = rule.on.date.split('-');
  const made = dateIn(year, Number(monthNumber), Number(day));
  return rule.on.weekdays.includes(weekdayOf(made)) ? made : null;
}

function kindOf(rule: HolidayRule): Holiday['kind'] {
  if (rule.authority !== 'common-law') return 'bank-holiday';
  return 'easter' in rule.on ? 'good-friday' : 'christmas-day';
}

/**
 * Every public holiday of a year in England and Wales, in order of date: the table's rules, its single days, and the days
 * an administrator has entered. A day that a proclamation moved is not listed at its ordinary date.
 */
export function holidaysOf(
  table: HolidayTable,
  year: number,
  proclaimed: readonly ProclaimedDay[] = [],
): readonly Holiday[] {
  const entered = proclaimed.filter((day) => day.date.startsWith(`${year}-`));
  const single = table.single_days.filter((day) => day.date.startsWith(`${year}-`));
  const moved = new Set([...entered.map((day) => day.insteadOf), ...single.map((day) => day.instead_of)]);
  const byRule = table.rules
    .filter((rule) => !moved.has(rule.id))
    .flatMap((rule) => {
      const made = dayMade(rule, year);
      return made === null ? [] : [ruleHoliday(table, rule, made, year)];
    });
  const bySingleDay = single.map(
    (day): Holiday => ({
      date: day.date,
      kind: 'bank-holiday',
      name: day.name,
      authority: 'proclamation',
      source: table.authorities.proclamation.title,
    }),
  );
  const byAdministrator = entered.map(
    (day): Holiday => ({
      date: day.date,
      kind: 'bank-holiday',
      name: day.name,
      authority: 'administrator',
      source: { en: day.source, cy: day.source },
    }),
  );
  return [...byRule, ...bySingleDay, ...byAdministrator].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function ruleHoliday(table: HolidayTable, rule: HolidayRule, made: PlainDate, year: number): Holiday {
  const expected = rule.authority === 'proclamation' && year > table.published_to;
  return {
    date: made,
    kind: kindOf(rule),
    name: rule.name,
    authority: expected ? 'expected' : rule.authority,
    source: table.authorities[rule.authority].title,
  };
}
