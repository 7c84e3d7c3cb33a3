import type { ExtractDefinition } from '../extracts/definition.ts';
import type { GroupCell } from '../extracts/figure.ts';
import { carries } from '../extracts/figures.ts';
import type { GroupCount } from './completeness.ts';

/**
 * Counts of a proportion by group, of cells of one characteristic or pair: by `age` the group is `18-24`; by two it is
 * `age=18-24;ethnicity=black`. Ordered by group.
 */
export function groupsOf(definition: ExtractDefinition, cells: readonly GroupCell[]): readonly GroupCount[] {
  if (definition.kind !== 'proportion') return [];
  const facts = [...new Set(cells.map(({ fact }) => fact))];
  const [counted, total] = [definition.numerator, definition.denominator].map(
    (wanted) => new Set(facts.filter((fact) => carries(fact, wanted.cells))),
  );
  const groups = new Map<string, { count: number; total: number }>();
  for (const { by, count, fact, group } of cells) {
    const name = by.includes(';') ? group : group.slice(by.length + 1);
    const sums = groups.get(name) ?? { count: 0, total: 0 };
    if (counted?.has(fact)) sums.count += count;
    if (total?.has(fact)) sums.total += count;
    groups.set(name, sums);
  }
  return [...groups]
    .map(([group, sums]) => ({ group, ...sums }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
