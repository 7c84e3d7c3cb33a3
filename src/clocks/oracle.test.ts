import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assert, present, randomFrom } from '../kernel/index.ts';
import { type Counting, calendarOf, counterOf, leftOutBy, parseHolidayTable, parseRules } from './index.ts';

// An oracle that shares nothing with the engine but the reading of a rule: it asks the runtime's own time-zone data for
// London's date, knows the holidays by walking through each month, and counts minute by minute.

const calendar = calendarOf(parseHolidayTable(parse(readFileSync('reference/bank-holidays.yaml', 'utf8'))));
const book = parseRules(parse(readFileSync('reference/clock-rules.yaml', 'utf8')));
const firstYear = 2019;
const lastYear = 2035;
const hour = 3_600_000;
const minute = 60_000;
const day = 24 * hour;

const opens = Date.UTC(firstYear - 1, 11, 1);
const closes = Date.UTC(lastYear + 3, 0, 2);
const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clockHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit' });
/** London's date in each hour of UTC, as days from 1970. Clocks change on the hour, so an hour never has two dates. */
const dayOfHour = Int32Array.from(
  { length: (closes - opens) / hour },
  (_, index) => Date.parse(london.format(opens + index * hour)) / day,
);
const dayAt = (moment: number): number => dayOfHour[Math.floor((moment - opens) / hour)] ?? Number.NaN;

function easter(year: number): number {
  // Gauss, with the corrections for 1900 to 2099, as days after 22 March.
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const days = d === 29 && e === 6 ? 28 : d === 28 && e === 6 && year % 19 > 10 ? 27 : d;
  return Date.UTC(year, 2, 22 + days + e);
}

const written = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const sunday = 0;
const monday = 1;
const saturday = 6;

function mondaysOf(year: number, month: number): number[] {
  return Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, month, day + 1)))
    .filter((date) => date.getUTCMonth() === month && date.getUTCDay() === monday)
    .map((date) => date.getTime());
}

/** Bank holidays of a year, as a lawyer would list them from the Act, the proclamations and the newspapers. */
function bankHolidays(year: number): string[] {
  const christmas = new Date(Date.UTC(year, 11, 25)).getUTCDay();
  const boxing = (christmas + 1) % 7;
  const newYear = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const list = [
    written(easter(year) + day),
    written(Date.UTC(year, 0, newYear === saturday ? 3 : newYear === sunday ? 2 : 1)),
    written(present(mondaysOf(year, 4)[0], 'a Monday in May')),
    written(present(mondaysOf(year, 4).at(-1), 'a Monday in May')),
    written(present(mondaysOf(year, 7).at(-1), 'a Monday in August')),
    ...(boxing === sunday ? [] : [`${year}-12-26`]),
    ...(christmas === sunday || boxing === sunday ? [`${year}-12-27`] : []),
    ...(christmas === saturday || boxing === saturday ? [`${year}-12-28`] : []),
  ];
  const moved: Record<string, string> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };
  const added = ['2022-06-03', '2022-09-19', '2023-05-08'].filter((date) => date.startsWith(`${year}`));
  return [...list.map((date) => moved[date] ?? date), ...added];
}

const years = Array.from({ length: lastYear - firstYear + 4 }, (_, index) => firstYear - 1 + index);
const sets: Record<string, Set<string>> = {
  'bank-holiday': new Set(years.flatMap(bankHolidays)),
  'good-friday': new Set(years.map((year) => written(easter(year) - 48 * hour))),
  'christmas-day': new Set(years.map((year) => `${year}-12-25`)),
};

function isLeftOut(date: string, kinds: readonly string[]): boolean {
  const weekday = new Date(date).getUTCDay();
  return kinds.some((kind) => {
    if (kind === 'saturday') return weekday === saturday;
    if (kind === 'sunday') return weekday === sunday;
    return present(sets[kind], kind).has(date);
  });
}

const leftOutDays = new Map<string, Uint8Array>();
/** For a set of kinds, 1 for each day from 1970 that is left out. */
function leftOutOf(kinds: readonly string[]): Uint8Array {
  const key = kinds.join();
  const known = leftOutDays.get(key);
  if (known !== undefined) return known;
  const made = Uint8Array.from({ length: closes / day + 1 }, (_, index) =>
    index * day >= opens && isLeftOut(written(index * day), kinds) ? 1 : 0,
  );
  leftOutDays.set(key, made);
  return made;
}

function walkHours(start: number, count: number, kinds: readonly string[]): number {
  const leftOut = leftOutOf(kinds);
  let left = count * 60;
  let now = start;
  while (left > 0) {
    if (leftOut[dayAt(now)] === 0) left -= 1;
    now += minute;
  }
  return now;
}

/** The minute at which the current London day has ended. */
function walkToDayEnd(from: number): number {
  const today = dayAt(from);
  let now = from;
  while (dayAt(now) === today) now += minute;
  return now;
}

function walkDays(start: number, counting: Extract<Counting, { unit: 'days' }>): number {
  const leftOut = leftOutOf(counting.leavesOut);
  let left = counting.count;
  let now = counting.firstDay === 'counted' ? start : walkToDayEnd(start);
  while (left > 0) {
    if (leftOut[dayAt(now)] === 0) left -= 1;
    now = walkToDayEnd(now);
  }
  return now;
}

const dayOfMonthAt = (moment: number): number => new Date(dayAt(moment) * day).getUTCDate();

/** Walks day by day and counts the month's dates as they pass; a month too short for the date passes with its end. */
function walkMonths(start: number, counting: Extract<Counting, { unit: 'months' }>): number {
  const ofMonth = dayOfMonthAt(start);
  let passed = 0;
  let now = walkToDayEnd(start);
  for (;;) {
    const ends = walkToDayEnd(now);
    const isDate = dayOfMonthAt(now) === ofMonth;
    const tooShort = dayOfMonthAt(ends) === 1 && dayOfMonthAt(now) < ofMonth;
    if (isDate || tooShort) passed += 1;
    if (passed === counting.count) return isDate && counting.firstDay === 'counted' ? now : ends;
    now = ends;
  }
}

function oracle(start: number, counting: Counting): number {
  switch (counting.unit) {
    case 'hours':
      return walkHours(start, counting.count, counting.leavesOut);
    case 'days':
      return walkDays(start, counting);
    case 'months':
      return walkMonths(start, counting);
  }
}

const countings = new Map(
  [...book.clocks.values(), ...book.counting.values()]
    .flatMap((clock) => clock.versions)
    .map((version) => [version.countingId, version.counting]),
);

function agree(id: string, start: number): void {
  const counting = present(countings.get(id), id);
  const engine = counterOf(calendar, counting).deadline(start);
  const walked = oracle(start, counting);
  // Comparing before asserting keeps half a million checks quick; the message names the start.
  assert(
    engine === walked,
    `${id} from ${new Date(start).toISOString()}: engine ${new Date(engine).toISOString()}, oracle ${new Date(walked).toISOString()}`,
  );
}

const from = Date.UTC(firstYear, 0, 1);
const to = Date.UTC(lastYear + 1, 0, 1);
const short = [...countings].filter(([, counting]) => counting.unit === 'hours' || counting.count <= 30);
const long = [...countings].filter(([id]) => !short.some(([other]) => other === id));

/** Runs of days left out, named by weekday and kind: what a clock meets around a holiday. */
function patternsOf(kinds: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let run: string[] = [];
  let began = from;
  for (let today = from; today < to; today += day) {
    const date = written(today);
    if (isLeftOut(date, kinds)) {
      if (run.length === 0) began = today;
      run.push(nameOf(date, kinds));
    } else if (run.length > 0) {
      const name = run.join(', ');
      found.set(name, [...(found.get(name) ?? []), began]);
      run = [];
    }
  }
  return found;
}

function nameOf(date: string, kinds: readonly string[]): string {
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(date).getUTCDay()];
  const kind = ['christmas-day', 'good-friday', 'bank-holiday'].find(
    (name) => kinds.includes(name) && present(sets[name], name).has(date),
  );
  return kind === undefined ? `${weekday}` : `${weekday} ${kind}`;
}

describe('the oracle that walks minute by minute', () => {
  it('[CL-26] agrees for every way of counting, at random starts from 2019 to 2035', () => {
    const random = randomFrom(20_261_122);
    for (const [id] of short) {
      for (let run = 0; run < 300; run += 1)
        agree(id, from + random.whole(0, (to - from) / minute - 1) * minute);
    }
    for (const [id] of long) {
      for (let run = 0; run < 40; run += 1)
        agree(id, from + random.whole(0, (to - from) / minute - 1) * minute);
    }
    expect(countings.size).toBe(short.length + long.length);
  }, 120_000);

  it('[CL-26] agrees around every clock change, also in the hour that comes twice', () => {
    let changes = 0;
    for (let at = from; at < to; at += hour) {
      if (clockHour.format(at - hour) === clockHour.format(at + day - hour)) continue;
      if (new Date(at).getUTCHours() !== 1) continue;
      changes += 1;
      for (const [id] of short) {
        for (const hours of [-72, -49, -48, -25, -24, -23, -2, -1, 0, 1, 2, 23, 24, 25]) {
          agree(id, at + hours * hour + 30 * minute);
        }
      }
    }
    expect(changes).toBe(2 * (lastYear - firstYear + 1));
  }, 120_000);

  it('[CL-26] agrees on each day around every run of left-out days that occurs', () => {
    const kindSets = new Map(short.map(([, counting]) => [leftOutBy(counting).join(), leftOutBy(counting)]));
    const names: string[] = [];
    for (const kinds of kindSets.values()) {
      for (const [name, starts] of patternsOf(kinds)) {
        names.push(`${kinds.length} kinds left out: ${name} (${starts.length})`);
        for (const start of starts.length > 40 ? starts.slice(0, 4) : starts) {
          for (const [id, counting] of short.filter(([, one]) => leftOutBy(one).join() === kinds.join())) {
            const reach = counting.unit === 'hours' ? 4 : 2;
            for (let days = -reach; days <= 7; days += 1) {
              agree(id, start + days * day + 15 * hour + 7 * minute);
            }
          }
        }
      }
    }
    expect(names.sort()).toMatchInlineSnapshot(`
      [
        "3 kinds left out: Fri christmas-day (2)",
        "3 kinds left out: Fri good-friday (17)",
        "3 kinds left out: Sat christmas-day, Sun (3)",
        "3 kinds left out: Sun (879)",
        "3 kinds left out: Sun christmas-day (2)",
        "3 kinds left out: Sun, Mon christmas-day (3)",
        "3 kinds left out: Thu christmas-day (2)",
        "3 kinds left out: Tue christmas-day (2)",
        "3 kinds left out: Wed christmas-day (3)",
        "4 kinds left out: Fri bank-holiday (3)",
        "4 kinds left out: Fri christmas-day, Sat bank-holiday, Sun, Mon bank-holiday (2)",
        "4 kinds left out: Fri good-friday (17)",
        "4 kinds left out: Sat christmas-day, Sun, Mon bank-holiday, Tue bank-holiday (3)",
        "4 kinds left out: Sun (801)",
        "4 kinds left out: Sun christmas-day, Mon bank-holiday, Tue bank-holiday (2)",
        "4 kinds left out: Sun, Mon bank-holiday (76)",
        "4 kinds left out: Sun, Mon christmas-day, Tue bank-holiday (3)",
        "4 kinds left out: Thu bank-holiday (2)",
        "4 kinds left out: Thu bank-holiday, Fri bank-holiday (1)",
        "4 kinds left out: Thu christmas-day, Fri bank-holiday (2)",
        "4 kinds left out: Tue bank-holiday (2)",
        "4 kinds left out: Tue christmas-day, Wed bank-holiday (2)",
        "4 kinds left out: Wed bank-holiday (3)",
        "4 kinds left out: Wed christmas-day, Thu bank-holiday (3)",
        "5 kinds left out: Fri bank-holiday, Sat, Sun (3)",
        "5 kinds left out: Fri christmas-day, Sat bank-holiday, Sun, Mon bank-holiday (2)",
        "5 kinds left out: Fri good-friday, Sat, Sun, Mon bank-holiday (17)",
        "5 kinds left out: Sat christmas-day, Sun, Mon bank-holiday, Tue bank-holiday (3)",
        "5 kinds left out: Sat, Sun (795)",
        "5 kinds left out: Sat, Sun christmas-day, Mon bank-holiday, Tue bank-holiday (2)",
        "5 kinds left out: Sat, Sun, Mon bank-holiday (59)",
        "5 kinds left out: Sat, Sun, Mon christmas-day, Tue bank-holiday (3)",
        "5 kinds left out: Thu bank-holiday (2)",
        "5 kinds left out: Thu bank-holiday, Fri bank-holiday, Sat, Sun (1)",
        "5 kinds left out: Thu christmas-day, Fri bank-holiday, Sat, Sun (2)",
        "5 kinds left out: Tue bank-holiday (2)",
        "5 kinds left out: Tue christmas-day, Wed bank-holiday (2)",
        "5 kinds left out: Wed bank-holiday (3)",
        "5 kinds left out: Wed christmas-day, Thu bank-holiday (3)",
      ]
    `);
  }, 120_000);
});
