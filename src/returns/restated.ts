import { type Cohort, countSet } from './count-set.ts';
import type { TrueCounts } from './counts.ts';
import { type EarlierReturn, type Known, type ReturnedCount, type Standing, threshold } from './guarded.ts';
import { keyOf, protectCohort } from './protect-cohort.ts';

/**
 * What a restatement must not say of counts that an earlier return said. A count that changed by less than ten goes, and with it
 * every other changed count that it adds up with: a total's change less the changes that are shown would be its own.
 */
export function hiddenByChange(truth: TrueCounts, earlier: readonly EarlierReturn[]): EarlierReturn {
  return earlier.flatMap((before) => hiddenSince(truth, before));
}

/**
 * What must go after an earlier return so that whoever knows that rows were only added does not learn which few those are: what
 * was added since is a table of its own, and is protected as one. Nothing where rows were taken away or changed their place
 * too, which nobody can then take for granted.
 */
export function hiddenByGrowth(
  cohort: Cohort,
  truth: TrueCounts,
  before: EarlierReturn,
  standing: Omit<Standing, 'dimension'>,
): EarlierReturn {
  const grown = grownSince(truth, before).filter(({ set }) => cohort.sets.some(({ id }) => id === set));
  const totals = grown.filter(({ dimension }) => dimension === '');
  const hidden = hiddenIn(cohort, { ...standing, dimension: '' }, totals, []);
  const given = totals.filter((each) => !hidden.includes(each));
  const cuts = truth.cuts.flatMap(({ dimension }) => {
    const known = grown.filter((each) => each.dimension === dimension);
    const at = { ...standing, dimension };
    return [...hiddenIn(cohort, at, known, given), ...hiddenAmongOthers(cohort, at, known, given)];
  });
  return [...hidden, ...cuts].map((each) => ({ ...each, count: 'withheld' }));
}

/** Of what was added, as far as it is known, the counts that must not be. */
function hiddenIn(
  cohort: Cohort,
  standing: Standing,
  known: readonly ReturnedCount[],
  given: readonly ReturnedCount[],
): readonly ReturnedCount[] {
  if (known.every(({ count }) => count === 0)) return [];
  if ([...given, ...known].some(({ count }) => typeof count === 'number' && count < 0)) return [];
  const counts = new Map([...given, ...known].map((each) => [keyOf(each.set, each.category), each.count]));
  const categories = [...new Set(known.map(({ category }) => category))].filter(
    (category) => category !== '',
  );
  const sets = new Set([...given, ...known].map(({ set }) => set));
  const countOf = (set: string, category: string) => counts.get(keyOf(set, category));
  const shown = protectCohort({ cohort, sets, categories, countOf }, standing, [], given);
  if (!shown.ok && shown.code === 'counts_do_not_add_up') return [];
  return known.filter(
    ({ category, count, set }) => count !== 0 && !(shown.ok && shown.value.has(keyOf(set, category))),
  );
}

/**
 * The same with every category that was withheld of any set taken together: what was added there is known of each set, less
 * what was added elsewhere, and a few may be left between two sets.
 */
function hiddenAmongOthers(
  cohort: Cohort,
  standing: Standing,
  known: readonly ReturnedCount[],
  given: readonly ReturnedCount[],
): readonly ReturnedCount[] {
  const sets = given.filter(({ set }) => known.some((each) => each.set === set));
  const of = (set: string, category: string) =>
    known.find((each) => each.set === set && each.category === category);
  const categories = [...new Set(known.map(({ category }) => category))];
  const everywhere = categories.filter((category) =>
    sets.every(({ set }) => of(set, category) !== undefined),
  );
  if (everywhere.length === categories.length) return [];
  const together = sets.map((total): ReturnedCount => {
    const elsewhere = everywhere.map((category) => of(total.set, category)?.count ?? 0);
    return { ...total, dimension: standing.dimension, category: others, count: less(total.count, elsewhere) };
  });
  const kept = known.filter(({ category }) => everywhere.includes(category));
  const hidden = hiddenIn(cohort, standing, [...kept, ...together], given);
  return known.filter(
    (each) =>
      hidden.includes(each) ||
      (each.count !== 0 &&
        !everywhere.includes(each.category) &&
        hidden.some(({ category, set }) => category === others && set === each.set)),
  );
}

const others = '(others)';
const less = (whole: Known, parts: readonly Known[]): Known =>
  parts.reduce<Known>(
    (left, part) => (left === 'withheld' || part === 'withheld' ? 'withheld' : left - part),
    whole,
  );

function hiddenSince(truth: TrueCounts, before: EarlierReturn): EarlierReturn {
  const changed = before.flatMap((each) => {
    const now = nowOf(truth, each);
    if (each.count === 'withheld' || now === undefined || now === each.count) return [];
    return [{ each, small: Math.abs(now - each.count) < threshold }];
  });
  const groups = new Map<string, ReturnedCount[]>();
  for (const { each } of changed) {
    for (const name of groupsOf(each)) groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const hidden = new Set<ReturnedCount>();
  let next = changed.filter(({ small }) => small).map(({ each }) => each);
  while (next.length > 0) {
    for (const each of next) hidden.add(each);
    next = next
      .flatMap(groupsOf)
      .flatMap((name) => (groups.get(name) ?? []).filter((each) => !hidden.has(each)));
  }
  return [...hidden].map((each) => ({ ...each, count: 'withheld' }));
}

/** By how much each count that an earlier return said is more now, or less. */
function grownSince(truth: TrueCounts, before: EarlierReturn): readonly ReturnedCount[] {
  return before.flatMap((each) => {
    const now = nowOf(truth, each);
    return each.count === 'withheld' || now === undefined ? [] : [{ ...each, count: now - each.count }];
  });
}

/** The count now; undefined where it was not sent. */
function nowOf(
  { cuts, totals }: TrueCounts,
  { category, dimension, set }: ReturnedCount,
): number | undefined {
  if (dimension === '' || !totals.has(set)) return totals.get(set);
  return (
    cuts
      .find((cut) => cut.dimension === dimension)
      ?.counts.get(set)
      ?.get(category) ?? 0
  );
}

/** What a count adds up with: the categories of its cut, and the sets that share nothing with it. */
function groupsOf({ category, dimension, set }: ReturnedCount): readonly string[] {
  const { apart, within } = countSet(set) ?? {};
  return [
    ...(dimension === '' ? [] : [`${set} by ${dimension}`]),
    ...(apart === undefined ? [] : [`${within?.[0]}/${apart} ${dimension} ${category}`]),
  ];
}
