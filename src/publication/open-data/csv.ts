/** A cell: a number stands as it is; text is made safe; null is an empty cell. */
export type Cell = string | number | null;

/** Characters that make a spreadsheet take a cell for a formula, full-width forms included. OWASP ASVS 5.0, 1.2.10. */
const risky = '[=+\\-@\\t\\r\\0\\uff1d\\uff0b\\uff0d\\uff20]';
/** At the start, and after anything that some program may split the cell at. */
const opening = new RegExp(`(?<=^|[,;\\n\\t\\r])('*)(?=${risky})`, 'g');
const opened = new RegExp(`(?<=^|[,;\\n\\t\\r])'('*)(?=${risky})`, 'g');

/** Text with an apostrophe before anything that could be taken for a formula. */
export function neutralise(text: string): string {
  return text.replace(opening, `'$1`);
}

/** The text that was neutralised. */
export function restore(text: string): string {
  return text.replace(opened, '$1');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralise(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180: comma, CRLF, UTF-8 without a byte order mark; the first row is the header. */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
