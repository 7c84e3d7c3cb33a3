import { accept, type Result, refuse } from '../../kernel/index.ts';
import { addDerived, type Draft, type Label, labelKey, type Relation, type TableRefusal } from './table.ts';

const additive = (whole: number, parts: readonly number[]): Relation => [
  { label: whole, sign: 1 },
  ...parts.map((label) => ({ label, sign: -1 as const })),
];

/**
 * Names the count that a part of a measure shows for a breakdown: parts of two measures with one name are the same count.
 * Undefined where it is like no other. Needed where a table holds one place and period, in which equal counts say nothing.
 */
export type CountName = (measure: string, part: Label['part'], breakdown: string) => string | undefined;

/**
 * Finds how the labels of a draft hang together, adding the labels that figures let anyone derive. What is looked for is
 * fixed (categories make their total; numerator and rest make the denominator; two measures count the same thing);
 * whether it holds is read from the counts, so that a definition's words cannot promise independence that the counts
 * do not have. Refuses parts that are more than their whole.
 */
export function relate(draft: Draft, nameOf?: CountName): Result<readonly Relation[], TableRefusal> {
  addMargins(draft);
  const relations: Relation[] = [];
  for (const group of groupsOfCategories(draft)) {
    const found = relateCategories(draft, group);
    if (!found.ok) return found;
    relations.push(...found.value);
  }
  for (const [all, label] of draft.labels.entries()) {
    const counted = find(draft, { ...label, part: 'counted' });
    if (label.part !== 'all' || counted === undefined) continue;
    const found = relateNumerator(draft, all, counted);
    if (!found.ok) return found;
    relations.push(...found.value);
  }
  relations.push(...relateMeasures(draft, nameOf));
  return accept(relations);
}

interface Group {
  readonly measure: number;
  readonly part: Label['part'];
  /** The breakdown without the dimension. */
  readonly above: string;
  readonly dimension: string;
  readonly categories: number[];
}

/** Labels that differ in the category of one dimension only. */
function groupsOfCategories(draft: Draft): readonly Group[] {
  const groups = new Map<string, Group>();
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

/** Adds the totals that nobody published, down to everyone: categories that are known make their total known. */
function addMargins(draft: Draft): void {
  for (let before = -1; before !== draft.labels.length; ) {
    before = draft.labels.length;
    for (const group of groupsOfCategories(draft)) {
      const label: Label = { measure: group.measure, part: group.part, breakdown: group.above };
      if (find(draft, label) === undefined) addMargin(draft, label, group.categories);
    }
  }
}

function addMargin(draft: Draft, label: Label, categories: readonly number[]): void {
  const first = categories[0] ?? 0;
  const length = draft.counts[first]?.length ?? 0;
  const rows = Array.from({ length }, (_, row) => row);
  const shared =
    categories.length > 1 && categories.every((category) => allEqual(draft, first, category, rows));
  const counts = Int32Array.from(rows, (row) =>
    shared
      ? Math.max(...categories.map((category) => countAt(draft, category, row)))
      : categories.reduce((sum, category) => sum + countAt(draft, category, row), 0),
  );
  const index = addDerived(draft, label, counts);
  for (const row of rows) {
    if (categories.some((category) => shownAt(draft, category, row))) markShown(draft, index, row);
  }
}

const find = (draft: Draft, label: Label): number | undefined => {
  const key = labelKey(label);
  const index = draft.labels.findIndex((other) => labelKey(other) === key);
  return index === -1 ? undefined : index;
};

const shownAt = (draft: Draft, label: number, row: number): boolean =>
  (draft.shown[label]?.[row] ?? -1) !== -1;
const countAt = (draft: Draft, label: number, row: number): number => draft.counts[label]?.[row] ?? 0;

function markShown(draft: Draft, label: number, row: number): void {
  const shown = draft.shown[label];
  if (shown !== undefined) shown[row] = countAt(draft, label, row);
}

/** Rows in which the whole and at least one of the parts are known. */
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
    (row) =>
      !shownAt(draft, first, row) ||
      !shownAt(draft, second, row) ||
      countAt(draft, first, row) === countAt(draft, second, row),
  );

function relateCategories(draft: Draft, group: Group): Result<readonly Relation[], TableRefusal> {
  const { measure, part, above, categories, dimension } = group;
  const total = find(draft, { measure, part, breakdown: above });
  if (total === undefined) return accept([]);
  const rows = comparableRows(draft, total, categories);
  const shared = categories.every((category) => allEqual(draft, total, category, rows));
  if (shared) return accept(categories.map((category) => additive(total, [category])));
  return addUp(draft, total, categories, {
    measure,
    part: 'remainder',
    breakdown: [above, `${dimension}=(others, ${part})`].filter((piece) => piece !== '').join(';'),
  });
}

/** What is in the denominator and not in the numerator is as good as published. */
function relateNumerator(
  draft: Draft,
  all: number,
  counted: number,
): Result<readonly Relation[], TableRefusal> {
  const { measure = 0, breakdown = '' } = draft.labels[all] ?? {};
  return addUp(draft, all, [counted], { measure, part: 'rest', breakdown });
}

/** The whole, its parts, and what is left over, as a label of its own where anything ever is. */
function addUp(
  draft: Draft,
  whole: number,
  parts: readonly number[],
  left: Label,
): Result<readonly Relation[], TableRefusal> {
  const rows = comparableRows(draft, whole, parts);
  const wrong = rows.find((row) => leftOver(draft, whole, parts, row) < 0);
  if (wrong !== undefined) return refuse('counts_do_not_add_up', explain(draft, left, wrong));
  if (rows.every((row) => leftOver(draft, whole, parts, row) === 0)) return accept([additive(whole, parts)]);
  // Where a part is shown for longer periods only, its counts are not known month by month: nothing is left there.
  const counts = Int32Array.from({ length: draft.counts[whole]?.length ?? 0 }, (_, row) =>
    Math.max(0, leftOver(draft, whole, parts, row)),
  );
  const index = addDerived(draft, left, counts);
  for (const row of rows) markShown(draft, index, row);
  return accept([additive(whole, [...parts, index])]);
}

function explain(draft: Draft, label: Label, row: number): string {
  const width = draft.periods.names.length;
  return (
    `${draft.measures[label.measure]?.definition.id}, ${draft.places.names[Math.floor(row / width)]}, ` +
    `${draft.periods.names[row % width]}, "${label.breakdown}": the parts are more than the whole (${label.part}). ` +
    'Expected categories that share nothing, and a numerator within its denominator.'
  );
}

/** Labels of two measures that are the same counts: by name, or else because unit and counts agree wherever both are shown. */
function relateMeasures(draft: Draft, nameOf: CountName | undefined): readonly Relation[] {
  const same = nameOf === undefined ? agreeing(draft) : named(draft, nameOf);
  const relations: Relation[] = [];
  for (const [second, { measure }] of draft.labels.entries()) {
    for (let first = 0; first < second; first += 1) {
      const other = draft.labels[first]?.measure ?? measure;
      if (other !== measure && same(first, second)) relations.push(additive(first, [second]));
    }
  }
  return relations;
}

function agreeing(draft: Draft): (first: number, second: number) => boolean {
  return (first, second) => {
    const [one, other] = [draft.labels[first]?.measure ?? -1, draft.labels[second]?.measure ?? -1];
    if (unitOf(draft, one) !== unitOf(draft, other)) return false;
    const rows = comparableRows(draft, first, [second]);
    return allEqual(draft, first, second, rows) && rows.some((row) => countAt(draft, first, row) > 0);
  };
}

function named(draft: Draft, nameOf: CountName): (first: number, second: number) => boolean {
  const names = draft.labels.map(({ breakdown, measure, part }) =>
    nameOf(draft.measures[measure]?.definition.id ?? '', part, breakdown),
  );
  return (first, second) => names[first] !== undefined && names[first] === names[second];
}

const unitOf = (draft: Draft, measure: number): string | undefined =>
  draft.measures[measure]?.definition.unit;
