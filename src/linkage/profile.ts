import { inferFields } from './infer-fields.ts';
import type { RawColumn, RawTable } from './table.ts';

/** What a column is like, for someone about to link it. */
export interface ColumnProfile {
  readonly column: string;
  readonly use: string;
  readonly because: string;
  readonly filled: number;
  readonly missing: number;
  readonly distinct: number;
  /** The commonest values with their counts. */
  readonly commonest: readonly (readonly [string, number])[];
  /** Values that look typed for want of knowing: frequent far beyond the next, or all one character, or 1 January. */
  readonly suspicious: readonly (readonly [string, number])[];
  /** Pairs that a block on this column alone would make. */
  readonly pairsIfBlocked: number;
  readonly largestBlock: number;
}

export interface Profile {
  readonly rows: number;
  readonly idColumn: string | null;
  readonly columns: readonly ColumnProfile[];
}

/** Missingness, cardinality, fillers and what can be blocked on, of every column. */
export function profileTable(table: RawTable): Profile {
  const inferred = inferFields(table);
  return {
    rows: table.rows,
    idColumn: inferred.idColumn,
    columns: table.columns.map((column, index) => {
      const made = inferred.assumptions[index];
      return { ...profileColumn(column), use: made?.use ?? 'unused', because: made?.because ?? '' };
    }),
  };
}

function profileColumn(column: RawColumn): Omit<ColumnProfile, 'use' | 'because'> {
  const counts = new Int32Array(column.dictionary.size);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  const missing = counts[0] ?? 0;
  counts[0] = 0;
  const ranked = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, 20);
  const named = ranked.flatMap((code): (readonly [string, number])[] =>
    (counts[code] ?? 0) > 0 ? [[column.dictionary.text(code), counts[code] ?? 0]] : [],
  );
  let pairs = 0;
  for (const count of counts) pairs += (count * (count - 1)) / 2;
  return {
    column: column.name,
    filled: column.codes.length - missing,
    missing,
    distinct: column.dictionary.size - 1,
    commonest: named.slice(0, 5),
    suspicious: suspiciousOf(named, column.codes.length - missing, column.dictionary.size - 1),
    pairsIfBlocked: pairs,
    largestBlock: named[0]?.[1] ?? 0,
  };
}

const fillerText =
  /^(?:n\/?a|none|null|nil|unknown|not known|unk|test|xx+|\?+|-+|\.+|0+|9{3,}|(?:01[/-]01[/-]\d{4})|(?:\d{4}-?01-?01)|(?:1900-?\d\d-?\d\d)|(.)\1{3,})$/i;

function suspiciousOf(
  ranked: readonly (readonly [string, number])[],
  filled: number,
  distinct: number,
): readonly (readonly [string, number])[] {
  // In a column of many values, one that is ten times as common as the tenth commonest stands out.
  const ordinary = ranked[9]?.[1] ?? Number.POSITIVE_INFINITY;
  return ranked.filter(
    ([text, count]) =>
      (fillerText.test(text) && count > 1) ||
      (distinct > 100 && count > 10 * ordinary && count > filled / 200),
  );
}
