import { birthText, type Clerk, cellText, kindOf, timeText } from './cell-text.ts';
import type { Condition, Giving, Row, SystemRecord, TakenCell } from './dialect.ts';

/** A record being written, and which of its cells say something that must not be written over. */
export interface Draft {
  readonly record: SystemRecord;
  readonly said: Set<string>;
}

export const emptyDraft = (): Draft => ({ record: {}, said: new Set() });

export const copyOf = (draft: Draft): Draft => ({ record: { ...draft.record }, said: new Set(draft.said) });

export const named = (written: string, each: string): string => written.replaceAll('#', each);

/** Columns that a row cannot do without: where the system has no way to say one, it does not hold the row. */
const needed = ['crime_ref', 'person_ref', 'order_ref', 'order_type', 'event', 'outcome', 'disclosure_ref'];

/**
 * Writes a row into a record, so that the giving would read it back. False where the system cannot hold it: then the record
 * is as it was. `crime` is the crime that an age is counted at.
 */
export function write(
  clerk: Clerk,
  draft: Draft,
  giving: Giving,
  row: Row,
  each: string,
  crime: Row,
): boolean {
  const texts = new Map<string, { readonly text: string; readonly column: string }>();
  for (const [column, cell] of Object.entries(giving.columns)) {
    const value = row[column] ?? '';
    if ('value' in cell) continue;
    if ('born' in cell) {
      const on = crime.committed_from === '' ? crime.recorded_on : crime.committed_from;
      texts.set(named(cell.born, each), { text: birthText(clerk, value, on ?? ''), column });
      continue;
    }
    if (cell.time !== undefined) {
      if (value !== '') texts.set(named(cell.time, each), { text: timeText(clerk.dialect, value), column });
      continue;
    }
    const text = cellText(clerk, cell, column, value);
    if (text === undefined && needed.includes(column)) return false;
    offer(draft, texts, named(cell.from, each), { text: text ?? '', column }, isKnown(column, value, text));
  }
  for (const [name, { text }] of texts) draft.record[name] = text;
  return true;
}

const isKnown = (column: string, value: string, text: string | undefined): boolean =>
  text !== undefined &&
  value !== '' &&
  (kindOf(column) !== 'code' || !['not-known', 'not-asked', 'declined', 'not-held'].includes(value));

/** Where one cell feeds two columns, a moment says more than its day, and something known more than nothing. */
function offer(
  draft: Draft,
  texts: Map<string, { readonly text: string; readonly column: string }>,
  name: string,
  offered: { readonly text: string; readonly column: string },
  known: boolean,
): void {
  const first = !texts.has(name);
  const better = known && (kindOf(offered.column) === 'instant' || !draft.said.has(name));
  if (first || better) texts.set(name, offered);
  if (known) draft.said.add(name);
}

/** True where a record has room for what a giving reads from it: none of its conditions is met yet. */
export function hasRoom(draft: Draft, when: readonly Condition[], each: string): boolean {
  return when.every(
    (condition) => !('filled' in condition) || !draft.said.has(named(condition.column, each)),
  );
}

/** True where a reader will find the row: what must be filled says something known. */
export function isFilled(draft: Draft, when: readonly Condition[], each: string): boolean {
  return when.every((condition) => !('filled' in condition) || draft.said.has(named(condition.column, each)));
}

/** Meets the conditions that ask for a certain word. */
export function meet(draft: Draft, when: readonly Condition[], each: string): void {
  for (const condition of when)
    if ('is' in condition) draft.record[named(condition.column, each)] = condition.is[0] ?? '';
}

/** The value that a giving has for a column in every row. */
export function constantOf(giving: Giving, column: string): string | undefined {
  const cell = giving.columns[column];
  return cell !== undefined && 'value' in cell ? cell.value : undefined;
}

/** Every column of a file, in the order in which the profile comes to them. */
export function headerOf(rows: readonly Giving[], others: readonly string[]): readonly string[] {
  const names = rows.flatMap((giving) =>
    (giving.for_each ?? ['']).flatMap((each) =>
      [...giving.when.map(({ column }) => column), ...Object.values(giving.columns).flatMap(columnsOf)].map(
        (name) => named(name, each),
      ),
    ),
  );
  return [...new Set([...names, ...others])];
}

function columnsOf(cell: Giving['columns'][string]): readonly string[] {
  if ('value' in cell) return [];
  if ('born' in cell) return [cell.born];
  const taken: TakenCell = cell;
  return taken.time === undefined ? [taken.from] : [taken.from, taken.time];
}
