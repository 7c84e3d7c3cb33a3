import { accept, present, type Result, refuse } from '../../kernel/index.ts';
import { addDerived, type Draft, type Label, labelKey, type Relation, type TableRefusal } from './table.ts';

type Part = Label['part'];

const additive = (whole: number, parts: readonly number[]): Relation => [
  { label: whole, sign: 1 },
  ...parts.map((label) => ({ label, sign: -1 as const })),
];

/**
 * Finds how the labels of a draft hang together, adding the labels that figures let anyone derive. What is looked for is
 * fixed (numerator and rest make the denominator; categories make their total; two measures count the same thing);
 * whether it holds is read from the counts, so that a definition's words cannot promise independence that the counts
 * do not have. Refuses categories that are more than their total.
 */
export function relate(draft: Draft): Result<readonly Relation[], TableRefusal> {
  const relations: Relation[] = [];
  for (const group of groupsOfCategories(draft)) {
    const found = relateCategories(draft, group);
    if (!found.ok) return found;
    relations.push(...found.value);
  }
  for (const [index, label] of draft.labels.entries()) {
    if (label.part === 'all') relations.push(...relateNumerator(draft, index, label));
  }
  relations.push(...relateMeasures(draft));
  return accept(relations);
}

interface Group {
  readonly measure: number;
  readonly part: Part;
  /** The breakdown without the dimension. */
  readonly above: string;
  readonly dimension: string;
  readonly categories: readonly number[];
}

/** Labels that differ in the category of one dimension only. */
function groupsOfCategories(draft: Draft): readonly Group[] {
  const groups = new Map<string, Group & { categories: number[] }>();
  for (const [index, { measure, part, breakdown }] of draft.labels.entries()) {
    const pairs = breakdown === '' ? [] : breakdown.split(';');
    for (const pair of pairs) {
      const above = pairs.filter((other) => other !== pair).join(';');
      const dimension = pair.slice(0, pair.indexOf('='));
      const key = `${measure} ${part} ${dimension} ${above}`;
      const group = groups.get(key) ?? { measure, part, above, dimension, categories: [] };
      group.categories.push(index);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

const find = (draft: Draft, label: Label): number | undefined => {
  const key = labelKey(label);
  const index = draft.labels.findIndex((other) => labelKey(other) === key);
  return index === -1 ? undefined : index;
};

const shownAt = (draft: Draft, label: number, row: number): boolean =>
  (draft.shown[label]?.[row] ?? -1) !== -1;
const countAt = (draft: Draft, label: number, row: number): number => draft.counts[label]?.[row] ?? 0;

/** Rows in which a figure shows the whole and at least one of the parts. */
function comparableRows(draft: Draft, whole: number, parts: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < (draft.counts[whole]?.length ?? 0); row += 1) {
    if (shownAt(draft, whole, row) && parts.some((part) => shownAt(draft, part, row))) rows.push(row);
  }
  return rows;
}

const leftOver = (draft: Draft, whole: number, parts: readonly number[], row: number): number =>
  parts.reduce((left, part) => left - countAt(draft, part, row), countAt(draft, whole, row));

const allEqual = (draft: Draft, first: number, second: number, rows: readonly number[]): boolean =>
  rows.every(
    (row) => !shownAt(draft, second, row) || countAt(draft, first, row) === countAt(draft, second, row),
  );

function relateCategories(draft: Draft, group: Group): Result<readonly Relation[], TableRefusal> {
  const { measure, part, above, categories } = group;
  const total = find(draft, { measure, part, breakdown: above });
  const shared = part === 'counted' ? sharedDenominator(draft, group) : undefined;
  const relations = shared === undefined ? [] : addUp(draft, shared, group, 'of the denominator');
  if (total === undefined) return accept(relations ?? []);
  const rows = comparableRows(draft, total, categories);
  const same = categories.every((category) => allEqual(draft, total, category, rows));
  if (same && categories.length > 1) {
    return accept([...(relations ?? []), ...categories.map((category) => additive(total, [category]))]);
  }
  const parts = addUp(draft, total, group, '');
  if (parts !== undefined) return accept([...(relations ?? []), ...parts]);
  // Shares of one denominator need not make a total of their own: women stopped and searches that found something.
  if (relations !== undefined && relations.length > 0) return accept(relations);
  const row = rows.find((candidate) => leftOver(draft, total, categories, candidate) < 0) ?? 0;
  const width = draft.periods.names.length;
  return refuse(
    'counts_do_not_add_up',
    `${draft.measures[measure]?.definition.id}, ${draft.places.names[Math.floor(row / width)]}, ` +
      `${draft.periods.names[row % width]}: the categories of ${group.dimension} are more than their total (${part}). ` +
      'Expected categories that share nothing.',
  );
}

/** The denominator that every category of a group is a share of; undefined where each has its own. */
function sharedDenominator(draft: Draft, group: Group): number | undefined {
  const all = group.categories.map((category) =>
    find(draft, { ...present(draft.labels[category], 'a category'), part: 'all' }),
  );
  const first = all[0];
  if (first === undefined || all.length < 2) return undefined;
  const isShared = all.every(
    (label) => label !== undefined && allEqual(draft, first, label, comparableRows(draft, first, [label])),
  );
  return isShared ? first : undefined;
}

/** The categories and what is left of the whole beside them; undefined where they are more than the whole. */
function addUp(draft: Draft, whole: number, group: Group, of: string): readonly Relation[] | undefined {
  const { categories } = group;
  const rows = comparableRows(draft, whole, categories);
  if (rows.some((row) => leftOver(draft, whole, categories, row) < 0)) return undefined;
  if (rows.every((row) => leftOver(draft, whole, categories, row) === 0))
    return [additive(whole, categories)];
  const { measure, above, dimension } = group;
  const breakdown = [above, `${dimension}=(others${of === '' ? '' : ` ${of}`}, ${group.part})`].join(';');
  // Where a category is shown for longer periods only, its counts are not known month by month: nothing is left there.
  const counts = Int32Array.from({ length: draft.counts[whole]?.length ?? 0 }, (_, row) =>
    Math.max(0, leftOver(draft, whole, categories, row)),
  );
  const remainder = addDerived(draft, { measure, part: 'remainder', breakdown }, counts);
  return [additive(whole, [...categories, remainder])];
}

/** What is in the denominator and not in the numerator is as good as published. */
function relateNumerator(draft: Draft, all: number, label: Label): readonly Relation[] {
  const counted = find(draft, { ...label, part: 'counted' });
  if (counted === undefined) return [];
  const length = draft.counts[all]?.length ?? 0;
  const rest = Int32Array.from({ length }, (_, row) => Math.max(0, leftOver(draft, all, [counted], row)));
  const index = addDerived(draft, { ...label, part: 'rest' }, rest);
  for (const row of comparableRows(draft, all, [counted])) {
    const shown = draft.shown[index];
    if (shown !== undefined) shown[row] = rest[row] ?? -1;
  }
  return [additive(all, [counted, index])];
}

/** Labels of two measures that count the same unit and agree wherever both are shown are the same counts. */
function relateMeasures(draft: Draft): readonly Relation[] {
  const relations: Relation[] = [];
  for (const [second, { measure }] of draft.labels.entries()) {
    for (let first = 0; first < second; first += 1) {
      const other = present(draft.labels[first], 'a label').measure;
      if (other === measure || unitOf(draft, other) !== unitOf(draft, measure)) continue;
      const rows = comparableRows(draft, first, [second]);
      const agree = allEqual(draft, first, second, rows);
      if (agree && rows.some((row) => countAt(draft, first, row) > 0)) {
        relations.push(additive(first, [second]));
      }
    }
  }
  return relations;
}

const unitOf = (draft: Draft, measure: number): string | undefined =>
  draft.measures[measure]?.definition.unit;
