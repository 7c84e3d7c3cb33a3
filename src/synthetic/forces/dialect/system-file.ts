import { present } from '../../../kernel/index.ts';
import type { ExtractTable } from '../extract-table.ts';
import type { Clerk } from './cell-text.ts';
import type { DialectFile, Giving, Row, SystemRecord } from './dialect.ts';
import {
  constantOf,
  copyOf,
  type Draft,
  emptyDraft,
  hasRoom,
  isFilled,
  meet,
  write,
} from './system-record.ts';

export type NamedRows = Readonly<Record<ExtractTable, readonly Row[]>>;

/** What a system made of rows: its records, and the rows that it could hold, in the order written. */
export interface Written {
  readonly records: SystemRecord[];
  readonly held: { readonly table: ExtractTable; readonly row: Row }[];
}

/**
 * The three shapes in which systems export: a record a row; one record for a crime with its people beside each other; a record
 * for each outcome with the crime again in each. Which one a file has shows in its profile.
 */
export function writeFile(clerk: Clerk, file: DialectFile, rows: NamedRows): Written {
  const written: Written = { records: [], held: [] };
  if (file.rows.some(({ repeated }) => repeated === 'once')) stacked(clerk, file, rows, written);
  else if (file.rows.length === 1 || file.rows.every(({ when }) => when.some((one) => 'is' in one)))
    apart(clerk, file, rows, written);
  else beside(clerk, file, rows, written);
  return written;
}

const noCrime: Row = {};

function apart(clerk: Clerk, file: DialectFile, rows: NamedRows, written: Written): void {
  const grouped = new Map<string, Draft>();
  for (const giving of file.rows)
    for (const row of rows[giving.gives]) {
      // A file with a column for each question holds one record for each who answered.
      const spread = giving.for_each === undefined ? undefined : spreadColumn(giving);
      const key = spread === undefined ? undefined : row[linkOf(giving.gives)];
      const draft = (key === undefined ? undefined : grouped.get(key)) ?? emptyDraft();
      meet(draft, giving.when, '');
      const each = spread === undefined ? '' : (row[spread] ?? '');
      if (!write(clerk, draft, giving, row, each, noCrime)) continue;
      if (!isFilled(draft, giving.when, each)) continue;
      if (key === undefined || !grouped.has(key)) written.records.push(draft.record);
      if (key !== undefined) grouped.set(key, draft);
      written.held.push({ table: giving.gives, row });
    }
}

/** The column whose value is written as the name of a cell. */
const spreadColumn = (giving: Giving): string | undefined =>
  Object.entries(giving.columns).find(([, cell]) => 'value' in cell && cell.value === '#')?.[0];

/** The column by which rows of a table hang together. */
function linkOf(table: ExtractTable): string {
  switch (table) {
    case 'orders':
    case 'order_events':
      return 'order_ref';
    case 'survey_answers':
      return 'response_ref';
    case 'disclosures':
      return 'disclosure_ref';
    case 'allegations':
      return 'case_ref';
    default:
      return 'crime_ref';
  }
}

/** Rows by the crime or order that they belong to. */
function children(rows: readonly Row[], link: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[link] ?? '';
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  }
  return found;
}

interface Family {
  readonly anchor: Giving;
  readonly link: string;
  readonly of: (table: ExtractTable, anchor: Row) => readonly Row[];
}

function familyOf(file: DialectFile, rows: NamedRows): Family {
  const anchor = present(file.rows[0], 'a file that gives something');
  const link = linkOf(anchor.gives);
  const byTable = new Map(
    [...new Set(file.rows.map(({ gives }) => gives))].map((table) => [table, children(rows[table], link)]),
  );
  return { anchor, link, of: (table, row) => byTable.get(table)?.get(row[link] ?? '') ?? [] };
}

function beside(clerk: Clerk, file: DialectFile, rows: NamedRows, written: Written): void {
  const { anchor, of } = familyOf(file, rows);
  for (const row of rows[anchor.gives]) {
    const draft = emptyDraft();
    if (!write(clerk, draft, anchor, row, '', row)) continue;
    written.records.push(draft.record);
    written.held.push({ table: anchor.gives, row });
    const places = new Map<string, string>();
    for (const giving of file.rows.slice(1))
      for (const child of of(giving.gives, row)) {
        if (constantOf(giving, 'event') !== undefined && constantOf(giving, 'event') !== child.event)
          continue;
        const each = placeOf(giving, child, draft, places);
        if (each === undefined || !hasRoom(draft, giving.when, each)) continue;
        if (!write(clerk, draft, giving, child, each, row)) continue;
        if (giving.gives === 'suspects') places.set(child.person_ref ?? '', each);
        written.held.push({ table: giving.gives, row: child });
      }
  }
}

/** Where in a wide record a row belongs: people in the next free place, what is about a suspect in his. */
function placeOf(
  giving: Giving,
  row: Row,
  draft: Draft,
  places: ReadonlyMap<string, string>,
): string | undefined {
  const person = 'person_ref' in giving.columns ? (row.person_ref ?? '') : '';
  if (giving.for_each === undefined) return (row.person_ref ?? '') === '' || person !== '' ? '' : undefined;
  if (giving.gives === 'victims' || giving.gives === 'suspects')
    return giving.for_each.find((each) => hasRoom(draft, giving.when, each));
  return places.get(person);
}

function stacked(clerk: Clerk, file: DialectFile, rows: NamedRows, written: Written): void {
  const { anchor, of } = familyOf(file, rows);
  const leaf = present(file.rows.at(-1), 'a leaf');
  const heldOnce = new Set<Row>();
  const hold = (table: ExtractTable, row: Row): void => {
    if (heldOnce.has(row)) return;
    heldOnce.add(row);
    written.held.push({ table, row });
  };
  const add = (draft: Draft, giving: Giving, row: Row, crime: Row): boolean => {
    if (!hasRoom(draft, giving.when, '') || !write(clerk, draft, giving, row, '', crime)) return false;
    hold(giving.gives, row);
    return true;
  };
  for (const row of rows[anchor.gives]) {
    const base = emptyDraft();
    if (!add(base, anchor, row, row)) continue;
    for (const giving of file.rows.filter(({ gives }) => gives === 'victims'))
      for (const victim of of('victims', row).slice(0, 1)) add(base, giving, victim, row);
    const leaves = of(leaf.gives, row);
    const suspects = file.rows.some(({ gives }) => gives === 'suspects') ? of('suspects', row) : [];
    const ofNobody = leaves.filter((one) => (one.person_ref ?? '') === '');
    const drafts = suspects.flatMap((suspect) => suspectDrafts(file, base, { suspect, crime: row, of }, add));
    for (const one of ofNobody) {
      const draft = copyOf(base);
      if (add(draft, leaf, one, row)) drafts.push(draft);
    }
    written.records.push(...(drafts.length === 0 ? [base] : drafts).map(({ record }) => record));
  }
}

/** One record for each outcome of a suspect, or one if he has none; what was done about him in each. */
function suspectDrafts(
  file: DialectFile,
  base: Draft,
  { suspect, crime, of }: { readonly suspect: Row; readonly crime: Row; readonly of: Family['of'] },
  add: (draft: Draft, giving: Giving, row: Row, crime: Row) => boolean,
): readonly Draft[] {
  const own = (row: Row): boolean => row.person_ref === suspect.person_ref;
  const draft = copyOf(base);
  for (const giving of file.rows) {
    if (giving.gives === 'suspects') add(draft, giving, suspect, crime);
    if (giving.gives !== 'investigation_events') continue;
    for (const event of of('investigation_events', crime))
      if (own(event) && constantOf(giving, 'event') === event.event) add(draft, giving, event, crime);
  }
  const leaf = present(file.rows.at(-1), 'a leaf');
  const drafts = of(leaf.gives, crime)
    .filter(own)
    .flatMap((outcome) => {
      const copy = copyOf(draft);
      return add(copy, leaf, outcome, crime) ? [copy] : [];
    });
  return drafts.length === 0 ? [draft] : drafts;
}
