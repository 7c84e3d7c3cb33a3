import { countSet } from './count-set.ts';
import type { TrueCounts } from './counts.ts';
import type { EarlierReturn, ReturnedCount } from './guarded.ts';
import { threshold } from './guarded.ts';

/**
 * What a restatement must not say of counts that an earlier return said. A count that changed by less than ten goes, and with it
 * every other changed count that it adds up with: a total's change less the changes that are shown would be its own.
 */
export function hiddenByChange(truth: TrueCounts, earlier: readonly EarlierReturn[]): EarlierReturn {
  return earlier.flatMap((before) => hiddenSince(truth, before));
}

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
