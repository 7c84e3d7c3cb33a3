import type { CanonicalRow, CanonicalValue, Column, Contract, Retention } from '../../extracts/index.ts';

/** The text that a row becomes for COPY: of the row itself, and of what one person is recognised by where there is any. */
export interface RowText {
  readonly row: string;
  readonly identity: string | undefined;
}

type CellText = (value: CanonicalValue) => string;

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text;

function cellTextOf(column: Column): CellText {
  switch (column.type) {
    case 'text':
      return (value) => (value === null ? '\\N' : escaped(String(value)));
    case 'month':
      return (value) => (value === null ? '\\N' : `${value}-01`);
    default:
      // Codes, references, offences, days and numbers hold no character that COPY reads as anything but itself.
      return (value) => (value === null ? '\\N' : String(value));
  }
}

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
): (row: CanonicalRow, part: number, retention: Retention) => RowText {
  const cells = contract.columns.map(cellTextOf);
  const { own, apart } = columnsApart(contract);
  const key = contract.key.map((name) => contract.columns.findIndex((column) => column.name === name));
  return ({ values }, part, { category, nextReviewOn }) => {
    const text = (places: readonly number[]): string => {
      let line = '';
      for (const at of places) line += `\t${cells[at]?.(values[at] ?? null) ?? '\\N'}`;
      return line;
    };
    const end = `\t${category}\t${nextReviewOn}\n`;
    const identified = apart.some((at) => values[at] !== null);
    return {
      row: `${part}${text(own)}${end}`,
      identity: identified ? `${part}${text(key)}${text(apart)}${end}` : undefined,
    };
  };
}
