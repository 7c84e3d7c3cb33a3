import type { Comparison, EqualityTable, Finding } from './comparison.ts';
import type { Completeness, GroupCount } from './completeness.ts';

/** Counts from 1 to one less than this are withheld, and enough beside them that no sum gives one away. */
export const smallestShown = 10;

/** A row of an equality table with what may be shown of it: null is withheld, never zero. */
export interface ShownGroup {
  readonly group: string;
  readonly count: number | null;
  readonly total: number | null;
}

export interface ShownTable {
  readonly measure: string;
  readonly by: string;
  readonly completeness: Completeness;
  readonly rows: readonly ShownGroup[];
  readonly rates: Comparison;
}

/**
 * Which of some counts are withheld: the small ones, and then the next in size until those withheld are two or more and hold
 * `smallestShown` together. Whoever knows the sum of all of them learns no withheld count by subtraction. Equal counts are
 * withheld in their order, so that the same table is always withheld alike.
 */
export function withheldAmong(counts: readonly number[]): readonly boolean[] {
  const withheld = counts.map((count) => count > 0 && count < smallestShown);
  if (!withheld.includes(true)) return withheld;
  const open = (): boolean => {
    const hidden = counts.filter((_, at) => withheld[at]);
    return hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= smallestShown;
  };
  const rest = counts
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !withheld[at])
    // A zero hides nothing beside a small count, so it goes last.
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.at - b.at);
  for (const { at } of rest) {
    if (open()) break;
    withheld[at] = true;
  }
  return withheld;
}

/**
 * A table as it may be shown: totals first, then counts, then what is left of each total. A group of which anything is
 * withheld stands in no comparison, because its ratio would give the count away.
 */
export function withoutSmallNumbers(table: EqualityTable): ShownTable {
  const totals = withheldAmong(table.rows.map(({ total }) => total));
  const counts = withheldAmong(table.rows.map(({ count }) => count));
  const rest = withheldAmong(table.rows.map(({ count, total }) => total - count));
  const rows = table.rows.map((row: GroupCount, at): ShownGroup => {
    const countHidden = totals[at] === true || counts[at] === true || rest[at] === true;
    return {
      group: row.group,
      count: countHidden ? null : row.count,
      total: totals[at] === true ? null : row.total,
    };
  });
  const hidden = new Set(rows.filter(({ count }) => count === null).map(({ group }) => group));
  const rates =
    table.rates.state === 'shown'
      ? { ...table.rates, ratios: table.rates.ratios.filter(({ group }) => !hidden.has(group)) }
      : table.rates;
  return { measure: table.measure, by: table.by, completeness: table.completeness, rows, rates };
}

/** The findings that still stand beside a ratio that is shown. */
export function findingsShown(
  findings: readonly Finding[],
  tables: readonly ShownTable[],
): readonly Finding[] {
  const shown = new Set(
    tables.flatMap(({ measure, by, rates }) =>
      rates.state === 'shown' ? rates.ratios.map(({ group }) => JSON.stringify([measure, by, group])) : [],
    ),
  );
  return findings.filter(({ measure, by, group }) => shown.has(JSON.stringify([measure, by, group])));
}
