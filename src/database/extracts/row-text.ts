import { type CanonicalValue, type Column, type Contract, contractNames } from '../../extracts/index.ts';

/** The tables of rows about people: one for each contract, and what suspects are recognised by, apart. */
export const rowTables = [...contractNames, 'suspect_identity'] as const;
export type RowTable = (typeof rowTables)[number];

/** What every row of a part has in common, as text of COPY: what stands before its own columns, and what after them. */
export interface PartText {
  readonly begin: string;
  readonly end: string;
}

/** The text that a row becomes for COPY: of the row itself, and of what one person is recognised by where there is any. */
export interface RowText {
  readonly row: string;
  readonly identity: string | undefined;
}

type CellText = (value: CanonicalValue) => CanonicalValue;

/** How COPY is told to read these rows. No canonical value is an empty text, so that nothing stands for nothing. */
export const rowFormat = `(format text, null '')`;

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text;

/** How the values of a column are written; undefined where they are just as they are. */
function cellTextOf(column: Column): CellText | undefined {
  switch (column.type) {
    case 'text':
      return (value) => (typeof value === 'string' ? escaped(value) : value);
    case 'month':
      return (value) => (value === null ? null : `${value}-01`);
    default:
      // Codes, references, offences, days and numbers hold no character that COPY reads as anything but itself.
      return undefined;
  }
}

const textOf = (cell: CellText | undefined, value: CanonicalValue): CanonicalValue =>
  cell === undefined ? value : cell(value);

/** Places of a contract's columns that stand in the table of its own name, and of those kept apart for linkage. */
export function columnsApart(contract: Contract): {
  readonly own: readonly number[];
  readonly apart: readonly number[];
} {
  const places = contract.columns.map((_, at) => at);
  const isApart = (at: number): boolean => contract.columns[at]?.sensitivity === 'linkage';
  return { own: places.filter((at) => !isApart(at)), apart: places.filter(isApart) };
}

/** Writes the rows of one contract in COPY's text format, column after column as `columnsApart` orders them. */
export function rowWriter(
  contract: Contract,
): (values: readonly CanonicalValue[], part: PartText) => RowText {
  const cells = contract.columns.map(cellTextOf);
  const { own, apart } = columnsApart(contract);
  const key = contract.key.map((name) => contract.columns.findIndex((column) => column.name === name));
  if (apart.length === 0 && cells.every((cell) => cell === undefined)) {
    return (values, { begin, end }) => ({ row: `${begin}${values.join('\t')}${end}`, identity: undefined });
  }
  const identity = [...key, ...apart];
  const textAt = (values: readonly CanonicalValue[], places: readonly number[]): string => {
    const texts: CanonicalValue[] = [];
    for (const at of places) texts.push(textOf(cells[at], values[at] ?? null));
    return texts.join('\t');
  };
  return (values, { begin, end }) => {
    const identified = apart.some((at) => values[at] !== null);
    return {
      row: `${begin}${textAt(values, own)}${end}`,
      identity: identified ? `${begin}${textAt(values, identity)}${end}` : undefined,
    };
  };
}
