import { once } from 'node:events';
import { ZipFile } from 'yazl';

/** A cell of a sheet: a real number, text, or a heading of its column. */
export type SheetCell = number | string;

/** One sheet: its title in the first cell, sentences below it, then at most one table. */
export interface Sheet {
  /** At most 31 characters, letters, digits and spaces: what every spreadsheet program takes. */
  readonly name: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table?: { readonly header: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };
}

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for XML: markup escaped, and the characters that XML 1.0 cannot hold left out. */
function markup(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Each line of a cell is a paragraph of its own: a line end inside one is read as a space. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `<text:p>${markup(line)}</text:p>`)
    .join('');

const textCell = (text: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`;

const numberCell = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;

const rowOf = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

function sheetXml(sheet: Sheet): string {
  const { table } = sheet;
  const header = table === undefined ? '' : rowOf(table.header.map((title) => textCell(title, 'heading')));
  const rows = (table?.rows ?? []).map((row) =>
    rowOf(row.map((cell) => (typeof cell === 'number' ? numberCell(cell) : textCell(cell, 'plain')))),
  );
  const columns = table?.header.length ?? 1;
  return [
    `<table:table table:name="${markup(sheet.name)}" table:style-name="sheet">`,
    `<table:table-column table:style-name="column" table:number-columns-repeated="${columns}"/>`,
    rowOf([textCell(sheet.title, 'title')]),
    ...sheet.sentences.map((sentence) => rowOf([textCell(sentence, 'plain')])),
    header === '' ? '' : `<table:table-header-rows>${header}</table:table-header-rows>`,
    ...rows,
    '</table:table>',
  ].join('');
}

/** Names the table of a sheet, so that assistive software finds it and its header row. */
function rangeXml(sheet: Sheet, index: number): string {
  if (sheet.table === undefined) return '';
  const first = sheet.sentences.length + 2;
  const last = first + sheet.table.rows.length;
  const address = `'${sheet.name}'.A${first}:'${sheet.name}'.${columnName(sheet.table.header.length)}${last}`;
  return `<table:database-range table:name="table_${index + 1}" table:target-range-address="${markup(address)}" table:contains-header="true"/>`;
}

function columnName(position: number): string {
  let name = '';
  for (let left = position; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

const styleXml = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="table-cell">${properties}</style:style>`;

const automaticStyles = [
  '<office:automatic-styles>',
  '<style:style style:name="sheet" style:family="table"><style:table-properties table:display="true"/></style:style>',
  '<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>',
  styleXml('plain', ''),
  styleXml('title', '<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/>'),
  styleXml(
    'heading',
    '<style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/>',
  ),
  '</office:automatic-styles>',
].join('');

function contentXml(sheets: readonly Sheet[]): string {
  const ranges = sheets.map(rangeXml).join('');
  return [
    `${declaration}<office:document-content ${namespaces} office:version="1.3">${automaticStyles}<office:body><office:spreadsheet>`,
    ...sheets.map(sheetXml),
    ranges === '' ? '' : `<table:database-ranges>${ranges}</table:database-ranges>`,
    '</office:spreadsheet></office:body></office:document-content>',
  ].join('');
}

const stylesXml =
  `${declaration}<office:document-styles ${namespaces} office:version="1.3"><office:styles>` +
  '<style:default-style style:family="table-cell"><style:text-properties fo:font-size="12pt" fo:language="en" fo:country="GB"/>' +
  '</style:default-style></office:styles></office:document-styles>';

const entryXml = (path: string, type: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;

const manifestXml =
  `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `${entryXml('/', mediaType)}${entryXml('content.xml', 'text/xml')}${entryXml('styles.xml', 'text/xml')}</manifest:manifest>`;

/**
 * An OpenDocument spreadsheet, written whole by us: no author, date, comment, formula, hidden or merged cell can be in it,
 * because nothing here writes one. The same sheets give the same bytes. OASIS OpenDocument 1.3, part 2 (packages).
 */
export async function writeOds(sheets: readonly Sheet[]): Promise<Buffer> {
  const zip = new ZipFile();
  // One moment for every entry, in the only form that carries no time zone.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(mediaType), 'mimetype', { ...options, compress: false });
  zip.addBuffer(Buffer.from(contentXml(sheets)), 'content.xml', options);
  zip.addBuffer(Buffer.from(stylesXml), 'styles.xml', options);
  zip.addBuffer(Buffer.from(manifestXml), 'META-INF/manifest.xml', options);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}
