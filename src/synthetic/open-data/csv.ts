const needsQuotes = /[",\r\n]/;

export type CsvRow = readonly (string | number)[];

/** One line of a CSV file (RFC 4180). */
export function csvLine(fields: CsvRow): string {
  const line = fields.join(',');
  // Nearly every line is plain; only one that is not is looked at field by field.
  if (!needsQuotes.test(fields.join(''))) return line;
  return fields.map((field) => quoted(String(field))).join(',');
}

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A whole file: header, rows, and a line end after the last. */
export function csvText(header: readonly string[], rows: readonly CsvRow[]): string {
  return `${[header, ...rows].map(csvLine).join('\n')}\n`;
}
