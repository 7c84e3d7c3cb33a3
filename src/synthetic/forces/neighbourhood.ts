import { addMonths, dayOf, firstDayOf, type Month, monthsFrom, type Random } from '../../kernel/index.ts';
import { drawTally, streamOf } from './chance.ts';
import { type Course, type Crime, counterShare, drawOutline, playCourse, type Scene } from './course.ts';
import type { Habit } from './habit.ts';
import type { ForcesOrder, Span } from './order.ts';
import { type PatternName, patternNames, patternOf } from './pattern.ts';
import { Population } from './population.ts';
import type { Traveller } from './traveller.ts';

/**
 * A part of a force small enough to hold: its people meet each other and nobody else, save those who travel. Making a
 * country one neighbourhood after another is what keeps memory constant.
 */
export interface Neighbourhood {
  readonly order: ForcesOrder;
  readonly span: Span;
  readonly habit: Habit;
  /** Place of the force in the country, from 1. */
  readonly forceNumber: number;
  /** From 1. */
  readonly number: number;
  readonly crimesAMonth: number;
  readonly travellers: readonly Traveller[];
}

/** Months before the first in which courses begin too: as long as they may last. */
const leadMonths = 24;

/** How violence moves through the year, January first; mean 1. Chosen by us. */
const season = [0.95, 0.93, 0.98, 0.99, 1.03, 1.07, 1.1, 1.06, 1.0, 0.99, 0.95, 0.95] as const;

/** What a neighbourhood is drawn with; each part has numbers of its own, so that one never moves another. */
export interface Setting {
  readonly random: Random;
  readonly prefix: string;
  readonly population: Population;
}

export function settingOf(place: Neighbourhood): Setting {
  const { forceNumber, habit, number, order } = place;
  const random = streamOf(`made-up forces/${order.seed}/${habit.force.slug}/${number}`);
  const prefix = `MADEUP-${String(forceNumber).padStart(2, '0')}-${String(number).padStart(4, '0')}`;
  const district = `${1 + (forceNumber % 9)}${'0123456789ABEHMNPRVWXY'.charAt(number % 22)}`;
  return {
    random,
    prefix,
    population: new Population(random.fork('people'), habit, `${prefix}-T`, district),
  };
}

/** Crimes of a neighbourhood in the order recorded, and the courses they belong to. */
export function crimesOf(place: Neighbourhood, setting: Setting): readonly Crime[] {
  const { order, span, habit } = place;
  const scene: Scene = { random: setting.random, habit, span, population: setting.population };
  const courses: Course[] = [];
  for (const month of monthsFrom(addMonths(order.from, -leadMonths), order.to))
    for (const pattern of patternNames) courses.push(...coursesFrom(scene, place, pattern, month));
  for (const { person, when } of place.travellers) {
    const startDay = span.firstDay + Math.floor(when * (span.lastDay - span.firstDay + 1));
    courses.push(playCourse(scene, drawOutline(scene.random, 'partner', startDay), person));
  }
  return courses
    .flatMap(({ crimes }) => crimes)
    .sort((a, b) => a.recordedDay - b.recordedDay || a.minute - b.minute);
}

function* coursesFrom(
  scene: Scene,
  place: Neighbourhood,
  pattern: PatternName,
  month: Month,
): Generator<Course> {
  const { random, span } = scene;
  const firstDay = dayOf(firstDayOf(month));
  const lastDay = dayOf(firstDayOf(addMonths(month, 1))) - 1;
  const weight = season[Number(month.slice(5, 7)) - 1] ?? 1;
  const expected = (place.crimesAMonth * patternOf(pattern).share * weight) / crimesACourse(pattern);
  for (let left = drawTally(random, expected); left > 0; left -= 1) {
    const outline = drawOutline(random, pattern, random.whole(firstDay, lastDay));
    const lone = outline.repeats.length === 1 && outline.repeats[0] === 1;
    // What began before the span and holds one crime leaves nothing in it; most courses are of that kind.
    if (lone && outline.startDay < span.firstDay) continue;
    const course = playCourse(scene, outline, null);
    if (course.crimes.length > 0) yield course;
  }
}

/** The mean number of crimes of a course, however long it lasts. */
export function crimesACourse(name: PatternName): number {
  const { domestic, repeats, victims } = patternOf(name);
  return mean(victims) * mean(repeats) * (domestic ? 1 + counterShare : 1);
}

function mean(weighted: readonly (readonly [number, number])[]): number {
  let [sum, total] = [0, 0];
  for (const [value, weight] of weighted) {
    sum += value * weight;
    total += weight;
  }
  return sum / total;
}
