const needsQuotes = /[",\r\n]/;

/** One line of a CSV file (RFC 4180). */
function csvLine(fields: readonly (string | number)[]): string {
  const line = fields.join(',');
  // Nearly every line is plain; only one that is not is looked at field by field.
  if (!needsQuotes.test(fields.join(''))) return line;
  return fields.map((field) => quoted(String(field))).join(',');
}

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A whole file: header, rows, and a line end after the last. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map(csvLine).join('\n')}\n`;
}
