import type { ExtractDefinition } from '../extracts/definition.ts';
import type { ExtractCell } from '../extracts/figure.ts';
import { carries } from '../extracts/figures.ts';
import type { GroupCount } from './completeness.ts';

/**
 * Counts of a proportion by the characteristics that its cells begin with: of `age=18-24;stage=charged` by `age` the group
 * is `18-24`; by two, the group is `age=18-24;ethnicity=black`. Ordered by group.
 */
export function groupsOf(
  definition: ExtractDefinition,
  cells: readonly ExtractCell[],
  by: readonly string[],
): readonly GroupCount[] {
  if (definition.kind !== 'proportion') return [];
  const groups = new Map<string, { count: number; total: number }>();
  for (const { cell, count } of cells) {
    const parts = cell.split(';').slice(0, by.length);
    const group = by.length === 1 ? (parts[0] ?? '').slice((by[0] ?? '').length + 1) : parts.join(';');
    const sums = groups.get(group) ?? { count: 0, total: 0 };
    if (carries(cell, definition.numerator.cells)) sums.count += count;
    if (carries(cell, definition.denominator.cells)) sums.total += count;
    groups.set(group, sums);
  }
  return [...groups]
    .map(([group, sums]) => ({ group, ...sums }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
