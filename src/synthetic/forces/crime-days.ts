import type { Random } from '../../kernel/index.ts';
import { drawDays, happens, type Quantiles } from './chance.ts';
import { type OffenceName, offenceKind } from './offence.ts';
import type { Person } from './person.ts';

/** Days between one crime and the next of a course; some share an incident. */
const gaps: Quantiles = [
  [0, 0],
  [0.12, 0],
  [0.5, 18],
  [0.8, 75],
  [0.95, 190],
  [1, 420],
];
export const betweenVictims: Quantiles = [
  [0, 1],
  [0.4, 45],
  [1, 400],
];

/** Days from a crime to its record. Sexual offences are often told of years later. */
const delays = {
  soon: [
    [0, 0],
    [0.7, 0.99],
    [0.9, 5],
    [0.98, 40],
    [1, 500],
  ],
  late: [
    [0, 0],
    [0.35, 1],
    [0.55, 21],
    [0.72, 300],
    [0.9, 2500],
    [1, 12_000],
  ],
} as const satisfies Record<string, Quantiles>;

/** Minutes of the day at which people report. */
export const minutes: Quantiles = [
  [0, 0],
  [0.08, 180],
  [0.12, 420],
  [0.5, 840],
  [0.85, 1260],
  [1, 1439],
];

/** A long course is a dense one: what is reported dozens of times is reported within two years. */
export function crimeDays(random: Random, startDay: number, count: number): readonly number[] {
  const pace = Math.min(1, 12 / count);
  const days = [startDay];
  for (let index = 1; index < count; index += 1)
    days.push((days[index - 1] ?? startDay) + drawDays(random, gaps, pace));
  return days;
}

/**
 * Nobody under ten can commit a crime (Children and Young Persons Act 1933, section 50). Two years more, because a record may
 * have a birthday wrong by one.
 */
export const responsibleAge = 12;

/** First and last day on which it may have been committed; never before both were old enough for the offence. */
export function committedDays(
  random: Random,
  offence: OffenceName,
  { offender, victim }: { readonly offender: Person; readonly victim: Person },
  recordedDay: number,
): readonly [number, number] {
  const { ages, group } = offenceKind(offence);
  const late = group === 'rape' || group === 'other-sexual';
  const to = recordedDay - drawDays(random, late ? delays.late : delays.soon);
  const longer = offence === 'coercive-control' || offence === 'stalking' || offence === 'harassment';
  const from = longer ? to - random.whole(7, 700) : to - (happens(random, 0.1) ? random.whole(1, 30) : 0);
  // A child is told of years later, when she is grown; her age at the time must still fit the offence.
  const oldEnough = Math.max(
    Math.ceil(victim.bornDay + Math.max(3, ages[0]) * 365.25),
    Math.ceil(offender.bornDay + responsibleAge * 365.25),
  );
  const earliest = Math.min(recordedDay, oldEnough + 1);
  return [Math.max(earliest, from), Math.max(earliest, to)];
}
