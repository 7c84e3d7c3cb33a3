import type { Period } from '../measures/index.ts';
import type { CountName, GuardedFigure, GuardedMeasure } from '../publication/index.ts';
import { type Cohort, type CountSet, countSet } from './count-set.ts';

/**
 * Counts from one to nine are small. Source of the number: the "10-5" rule of the Office for National Statistics, by which
 * the project's releases go too.
 */
export const threshold = 10;

/** A count of a return on its way: what it is, or that it must not be said. */
export type Known = number | 'withheld';

/** One count of a return, as it leaves the force. */
export interface ReturnedCount {
  readonly set: string;
  /** Empty for the whole. */
  readonly dimension: string;
  readonly category: string;
  readonly count: Known;
}

/** What an earlier return of the same force and quarter said, whatever its day or definition. */
export type EarlierReturn = readonly ReturnedCount[];

/** Counts of one cohort, for the whole (`''`) and, where it is cut, for each category. */
export interface CohortCounts {
  readonly cohort: Cohort;
  /** Sets that are looked at; the others are as if they had never been counted. */
  readonly sets: ReadonlySet<string>;
  readonly categories: readonly string[];
  /** Undefined where nothing was said of it. */
  countOf(set: string, category: string): Known | undefined;
}

/** Where the counts stand: one force and one period; and the cut, so that two cuts are never taken for one. */
export interface Standing {
  readonly force: string;
  readonly period: Period;
  readonly dimension: string;
}

const disclosure: GuardedMeasure['definition']['disclosure'] = { rule: 'suppress', threshold };

const breakdownOf = (category: string, apart: string): string =>
  [apart === '' ? '' : `apart=${apart}`, category === '' ? '' : `group=${category.replace(';', '/')}`]
    .filter((part) => part !== '')
    .join(';');

/**
 * Lays a cohort out as disclosure control reads it: each whole as a count, each part as a share of its whole, and what shares
 * nothing as categories of theirs. The difference of a part and its whole, and what categories leave, are protected there.
 */
export function guardedMeasures(counts: CohortCounts, standing: Standing): readonly GuardedMeasure[] {
  const sets = counts.cohort.sets.filter(({ id }) => counts.sets.has(id));
  const measures = sets.flatMap((set) => [
    ...(set.within.length === 0 ? [wholeOf(set, counts, standing)] : []),
    ...(set.apart === undefined ? wholesAbove(set, counts.sets) : []).map((whole) =>
      shareOf(set, whole, counts, standing),
    ),
  ]);
  const groups = new Map(
    sets.flatMap(({ apart, within: [whole = ''] }) =>
      apart === undefined || !counts.sets.has(whole)
        ? []
        : [[`${whole}/${apart}`, { whole, apart }] as const],
    ),
  );
  const apart = [...groups.values()].map(({ apart: name, whole }) =>
    apartOf(
      sets.filter((set) => set.apart === name && set.within[0] === whole),
      whole,
      counts,
      standing,
    ),
  );
  return [...measures, ...apart, ...sets.flatMap((set) => sharedOf(set, counts, standing))];
}

/** The nearest wholes that are looked at: a stage that is not held hides no difference between those around it. */
function wholesAbove({ within }: CountSet, looked: ReadonlySet<string>): readonly string[] {
  return [
    ...new Set(
      within.flatMap((id) => {
        const above = countSet(id);
        return looked.has(id) || above === undefined ? [id] : wholesAbove(above, looked);
      }),
    ),
  ];
}

const onlyIn = (whole: string): string => `${whole} only`;

/**
 * What two sets share, with what is in one of them only, as categories of the whole that both lie in: what is in neither is
 * left over, and who knows all four counts knows it.
 */
function sharedOf(set: CountSet, counts: CohortCounts, standing: Standing): readonly GuardedMeasure[] {
  const [first = '', second] = set.within;
  const [above = ''] = countSet(first)?.within ?? [];
  if (second === undefined || ![first, second, above].every((id) => counts.sets.has(id))) return [];
  const only = (whole: string, category: string): Known | undefined => {
    const [all, shared] = [counts.countOf(whole, category), counts.countOf(set.id, category)];
    if (all === undefined || shared === undefined) return undefined;
    return all === 'withheld' || shared === 'withheld' ? 'withheld' : all - shared;
  };
  const figures = [whole, ...counts.categories].flatMap((category) => [
    figureOf(breakdownOf(category, ''), [counts.countOf(above, category)]),
    figureOf(breakdownOf(category, set.id), [counts.countOf(set.id, category)]),
    ...[first, second].map((id) => figureOf(breakdownOf(category, onlyIn(id)), [only(id, category)])),
  ]);
  return [measureOf(`${above}/${set.id}`, set.unit, 'count', figures, standing)];
}

type Counted = Pick<GuardedFigure, 'breakdown' | 'numerator' | 'denominator' | 'markers'>;

function measureOf(
  id: string,
  unit: string,
  kind: 'count' | 'proportion',
  counted: readonly (Counted | undefined)[],
  { dimension, force, period }: Standing,
): GuardedMeasure {
  return {
    definition: { id: `${id}@${dimension}`, kind, unit, disclosure },
    figures: counted.flatMap((figure) => (figure === undefined ? [] : [{ ...figure, place: force, period }])),
  };
}

/** A figure of one or two counts; withheld where one of them is, and none where one was never said. */
function figureOf(breakdown: string, parts: readonly (Known | undefined)[]): Counted | undefined {
  const [numerator, denominator = null] = parts;
  if (numerator === undefined || parts.includes(undefined)) return undefined;
  if (parts.includes('withheld')) return { breakdown, numerator: null, denominator: null, markers: ['[c]'] };
  return {
    breakdown,
    numerator: numerator === 'withheld' ? null : numerator,
    denominator: denominator === 'withheld' ? null : denominator,
    markers: [],
  };
}

const whole = '';

function wholeOf(set: CountSet, counts: CohortCounts, standing: Standing): GuardedMeasure {
  const figures = [whole, ...counts.categories].map((category) =>
    figureOf(breakdownOf(category, ''), [counts.countOf(set.id, category)]),
  );
  return measureOf(set.id, set.unit, 'count', figures, standing);
}

function shareOf(set: CountSet, of: string, counts: CohortCounts, standing: Standing): GuardedMeasure {
  const figures = [whole, ...counts.categories].map((category) =>
    figureOf(breakdownOf(category, ''), [counts.countOf(set.id, category), counts.countOf(of, category)]),
  );
  return measureOf(`${set.id}<${of}`, set.unit, 'proportion', figures, standing);
}

function apartOf(
  sets: readonly CountSet[],
  of: string,
  counts: CohortCounts,
  standing: Standing,
): GuardedMeasure {
  const figures = [whole, ...counts.categories].flatMap((category) => [
    figureOf(breakdownOf(category, ''), [counts.countOf(of, category)]),
    ...sets.map(({ id }) => figureOf(breakdownOf(category, id), [counts.countOf(id, category)])),
  ]);
  return measureOf(`${of}/${sets[0]?.apart ?? ''}`, sets[0]?.unit ?? '', 'count', figures, standing);
}

/** Says of every part of those measures which count it is. */
export const countName: CountName = (measure, part, breakdown) => {
  const id = measure.slice(0, measure.indexOf('@'));
  const parts = breakdown.split(';');
  const apart = parts.find((each) => each.startsWith('apart='))?.slice('apart='.length);
  const group = parts.find((each) => each.startsWith('group=')) ?? '';
  const [set = '', of] = id.split(/[</]/);
  const isShared = (countSet(set)?.within.length ?? 0) > 1;
  if (part === 'rest' && isShared && of !== undefined) return `${onlyIn(of)} ${group}`;
  if (part === 'rest' || part === 'remainder') return undefined;
  const counted = apart ?? set;
  return `${part === 'all' ? (of ?? set) : counted} ${group}`;
};

/** Of each figure of such a measure, the counts that it shows: by set and category. */
export function shownBy({ definition }: GuardedMeasure, breakdown: string): readonly string[] {
  const parts = definition.kind === 'proportion' ? (['counted', 'all'] as const) : (['counted'] as const);
  return parts.flatMap((part) => countName(definition.id, part, breakdown) ?? []);
}
