import { withholdCounts } from '../publication/index.ts';
import { type Cohort, type CountSet, cohorts, countSet } from './count-set.ts';
import type { Cut, TrueCounts } from './counts.ts';
import {
  type CohortCounts,
  countName,
  type EarlierReturn,
  guardedMeasures,
  type Known,
  type ReturnedCount,
  type Standing,
  shownBy,
  threshold,
} from './guarded.ts';
import { hiddenByChange } from './restated.ts';

/** Below this a whole is not cut: two parts of fewer than twenty cannot both be ten or more. */
const cutFrom = 2 * threshold;

/**
 * Withholds what would show people: the totals of each cohort first, then each cut of it with those totals given. A whole that
 * is withheld is not cut, nor one too small. Where no pattern protects what is left, parts go until one does. A set that was
 * not sent is not in the result. docs/explanation/disclosure-control.md says why this is enough.
 */
export function protectCounts(
  truth: TrueCounts,
  standing: Omit<Standing, 'dimension'>,
  before: readonly EarlierReturn[],
): readonly ReturnedCount[] {
  const hidden = hiddenByChange(truth, before);
  const earlier = hidden.length === 0 ? before : [...before, hidden];
  return cohorts.flatMap((cohort) => {
    const sent = cohort.sets.filter(({ id }) => truth.totals.has(id)).map(({ id }) => id);
    if (sent.length === 0) return [];
    const totals = protectTotals(cohort, sent, truth, standing, earlier);
    const cuts = truth.cuts
      .filter(({ counts }) => sent.some((id) => counts.has(id)))
      .flatMap((cut) => protectCut(cohort, cut, totals, standing, earlier));
    return [
      ...sent.map((set) => ({ set, dimension: '', category: '', count: totals.get(set) ?? 'withheld' })),
      ...cuts,
    ];
  });
}

type Totals = ReadonlyMap<string, Known>;

function protectTotals(
  cohort: Cohort,
  sent: readonly string[],
  truth: TrueCounts,
  standing: Omit<Standing, 'dimension'>,
  earlier: readonly EarlierReturn[],
): Totals {
  const counts: CohortCounts = {
    cohort,
    sets: new Set(sent),
    categories: [],
    countOf: (set) => truth.totals.get(set),
  };
  const shown = protectCohort(counts, { ...standing, dimension: '' }, earlier, []);
  return new Map(sent.map((set) => [set, shown?.get(keyOf(set, '')) ?? 'withheld']));
}

function protectCut(
  cohort: Cohort,
  cut: Cut,
  totals: Totals,
  standing: Omit<Standing, 'dimension'>,
  earlier: readonly EarlierReturn[],
): readonly ReturnedCount[] {
  const { dimension } = cut;
  const sets = cohort.sets.filter(({ id }) => cut.counts.has(id));
  const categories = categoriesOf(
    cut,
    sets.map(({ id }) => id),
    earlier,
  );
  const trueCount = (set: string, category: string): number => cut.counts.get(set)?.get(category) ?? 0;
  const given = sets.filter(({ id }) => {
    const total = totals.get(id);
    return typeof total === 'number' && (total === 0 || total >= cutFrom);
  });
  const inWhole = given.filter(({ within }) => within.every((whole) => given.some(({ id }) => id === whole)));
  const totalsFirst: EarlierReturn = sets.map(({ id }) => ({
    set: id,
    dimension: '',
    category: '',
    count: totals.get(id) ?? 'withheld',
  }));
  const shown = protectAsMuch(
    inWhole.map(({ id }) => id),
    earlier,
    (ids) =>
      protectCohort(
        {
          cohort,
          sets: new Set(ids),
          categories,
          countOf: (set, category) => (category === '' ? totals.get(set) : trueCount(set, category)),
        },
        { ...standing, dimension },
        earlier,
        totalsFirst,
      ),
  );
  const said = new Map(sets.map((set) => [set.id, saidOf(set, categories, shown, totals)]));
  return sets.flatMap(({ id }) =>
    categories.map((category) => ({
      set: id,
      dimension,
      category,
      count: said.get(id)?.get(category) ?? 'withheld',
    })),
  );
}

const wholesOf = ({ within }: CountSet): readonly CountSet[] => within.flatMap((id) => countSet(id) ?? []);

/**
 * What is said of a set in each category. Where nothing of a whole above it lies in any category but one, neither does
 * anything of the set, and the one category is all of it: whoever reads both could tell, so it is said.
 */
function saidOf(
  set: CountSet,
  categories: readonly string[],
  shown: Shown,
  totals: Totals,
): ReadonlyMap<string, Known> {
  const total = totals.get(set.id);
  const isEmpty = (at: CountSet, category: string): boolean =>
    shown.get(keyOf(at.id, category)) === 0 ||
    wholesOf(at).some((whole) => totals.get(whole.id) === 0 || isEmpty(whole, category));
  const left = categories.filter((category) => !isEmpty(set, category));
  return new Map(
    categories.map((category) => {
      if (typeof total === 'number' && !left.includes(category)) return [category, 0];
      const one = left.length === 1 && left[0] === category ? total : undefined;
      return [category, shown.get(keyOf(set.id, category)) ?? one ?? 'withheld'];
    }),
  );
}

/** Every category that any set holds or that an earlier return named, in order; what is not known first. */
function categoriesOf(
  cut: Cut,
  sets: readonly string[],
  earlier: readonly EarlierReturn[],
): readonly string[] {
  const now = sets.flatMap((set) => [...(cut.counts.get(set)?.keys() ?? [])]);
  const before = earlier
    .flat()
    .flatMap(({ category, dimension, set }) =>
      dimension === cut.dimension && sets.includes(set) ? [category] : [],
    );
  const first = (category: string): string => (category === 'unknown' ? '' : category);
  return [...new Set([...now, ...before])].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

type Shown = ReadonlyMap<string, Known>;

/**
 * Drops the last set until what is left can be protected: a part goes before the whole that it lies in. After an earlier
 * return of the quarter all go at once: a part that was said then and is dropped now would still be known.
 */
function protectAsMuch(
  sets: readonly string[],
  earlier: readonly EarlierReturn[],
  attempt: (sets: readonly string[]) => Shown | undefined,
): Shown {
  for (let left = sets; left.length > 0; left = left.slice(0, -1)) {
    const shown = attempt(left);
    if (shown !== undefined) return shown;
    if (earlier.length > 0) break;
  }
  return new Map();
}

const keyOf = (set: string, category: string): string =>
  `${set} ${category === '' ? '' : `group=${category.replace(';', '/')}`}`;

/**
 * What may be said of each count, by set and category; undefined where nothing protects them. A count that several figures
 * show is said when one of them is.
 */
function protectCohort(
  counts: CohortCounts,
  standing: Standing,
  earlier: readonly EarlierReturn[],
  given: EarlierReturn,
): Shown | undefined {
  const results = guardedMeasures(counts, standing);
  const known = earlier.map((counted) => asEarlier(counted, counts, standing));
  const protection = withholdCounts({
    results,
    earlier: [asEarlier(given, counts, standing), ...known],
    nation: '',
    belongsToNation: new Set(),
    countName,
  });
  if (!protection.ok) return undefined;
  const shown = new Map<string, Known>();
  for (const [index, measure] of results.entries()) {
    for (const [at, figure] of measure.figures.entries()) {
      const said = protection.value[index]?.has(at) === true ? [] : [figure.numerator, figure.denominator];
      for (const [part, name] of shownBy(measure, figure.breakdown).entries()) {
        const count = said[part];
        if (typeof count === 'number') shown.set(name, count);
      }
    }
  }
  return shown;
}

/** An earlier return in the same layout, of the sets that are looked at now. */
function asEarlier(counted: EarlierReturn, { cohort, sets }: CohortCounts, standing: Standing) {
  const said = new Map(
    counted
      .filter(({ dimension }) => dimension === '' || dimension === standing.dimension)
      .map(({ category, count, set }) => [keyOf(set, category), count]),
  );
  const categories = [
    ...new Set(
      counted.flatMap(({ category, dimension }) =>
        dimension === standing.dimension && category !== '' ? [category] : [],
      ),
    ),
  ];
  return guardedMeasures(
    { cohort, sets, categories, countOf: (set, category) => said.get(keyOf(set, category)) },
    standing,
  );
}
