import { accept, type Result } from '../kernel/index.ts';
import { type DisclosureRefusal, withholdCounts } from '../publication/index.ts';
import {
  type CohortCounts,
  countName,
  type EarlierReturn,
  guardedMeasures,
  type Known,
  type Standing,
  shownBy,
} from './guarded.ts';

/** What is said of a cohort, by `keyOf`. */
export type Shown = ReadonlyMap<string, Known>;

/** Set and category as one key; the whole has no category. */
export const keyOf = (set: string, category: string): string =>
  `${set} ${category === '' ? '' : `group=${category.replace(';', '/')}`}`;

/**
 * What may be said of each count, by set and category; refused where nothing protects them. A count that several figures
 * show is said when one of them is.
 */
export function protectCohort(
  counts: CohortCounts,
  standing: Standing,
  earlier: readonly EarlierReturn[],
  given: EarlierReturn,
): Result<Shown, DisclosureRefusal> {
  const results = guardedMeasures(counts, standing);
  const known = earlier.map((counted) => asEarlier(counted, counts, standing));
  const protection = withholdCounts({
    results,
    earlier: [asEarlier(given, counts, standing), ...known],
    nation: '',
    belongsToNation: new Set(),
    countName,
  });
  if (!protection.ok) return protection;
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
  return accept(shown);
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
