import type { Result } from '../kernel/index.ts';
import type { DisclosureRefusal } from '../publication/index.ts';
import { type Cohort, cohorts } from './count-set.ts';
import type { Cut, TrueCounts } from './counts.ts';
import { sayWhatFollows } from './follows.ts';
import {
  type CohortCounts,
  type EarlierReturn,
  type Known,
  type ReturnedCount,
  type Standing,
  threshold,
} from './guarded.ts';
import { keyOf, protectCohort, type Shown } from './protect-cohort.ts';
import { hiddenByChange, hiddenByGrowth } from './restated.ts';

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
  const changed = hiddenByChange(truth, before);
  return cohorts.flatMap((cohort) => {
    const sent = cohort.sets.filter(({ id }) => truth.totals.has(id)).map(({ id }) => id);
    if (sent.length === 0) return [];
    const hidden = [...changed, ...before.flatMap((each) => hiddenByGrowth(cohort, truth, each, standing))];
    const earlier =
      hidden.length === 0 ? before : [...before, ...before.map((each) => without(each, hidden))];
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

/** An earlier return as if it had not said what must go: a part goes with whatever whole it was said of. */
function without(earlier: EarlierReturn, hidden: EarlierReturn): EarlierReturn {
  const keys = new Set(hidden.map(nameOf));
  return earlier.map((each) => (keys.has(nameOf(each)) ? { ...each, count: 'withheld' } : each));
}

const nameOf = ({ category, dimension, set }: ReturnedCount): string => `${set} ${dimension} ${category}`;

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
  return new Map(
    sent.map((set) => [set, (shown.ok ? shown.value.get(keyOf(set, '')) : undefined) ?? 'withheld']),
  );
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
  const said = sayWhatFollows({ sets, categories, totals, shown });
  return sets.flatMap(({ id }) =>
    categories.map((category) => ({
      set: id,
      dimension,
      category,
      count: said.get(keyOf(id, category)) ?? 'withheld',
    })),
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

/**
 * Drops the last set until what is left can be protected: a part goes before the whole that it lies in. After an earlier
 * return of the quarter all go at once: a part that was said then and is dropped now would still be known.
 */
function protectAsMuch(
  sets: readonly string[],
  earlier: readonly EarlierReturn[],
  attempt: (sets: readonly string[]) => Result<Shown, DisclosureRefusal>,
): Shown {
  for (let left = sets; left.length > 0; left = left.slice(0, -1)) {
    const shown = attempt(left);
    if (shown.ok) return shown.value;
    if (earlier.length > 0) break;
  }
  return new Map();
}
