import { accept, type Result, refuse } from '../kernel/index.ts';
import type { FileRefusal } from './attachment-refusal.ts';

interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly localAt: number;
}

/** How much larger than the file its parts may claim to be: a document packs well, a bomb better. */
const growthMax = 100;
const entriesMax = 5000;

type Packed = 'docx' | 'xlsx' | 'odt' | 'ods';

const damaged = () => refuse('unknown-kind', 'The file begins as a packed document and is damaged.');

/** Programs and other files inside a document. */
const active =
  /vbaProject|(^|\/)(embeddings|activeX|ObjectReplacements|Basic|Scripts)\/|(?<!\/printerSettings\d*)\.bin$|\.(exe|dll|js|vbs|html?|svg|jar|zip)$/i;

/**
 * Tells an Office or OpenDocument file by the list at its end, without unpacking anything. The list must account for every
 * byte: parts follow each other from the first byte, the list follows them, and the file ends with it.
 */
export function readZip(content: Uint8Array): Result<Packed, FileRefusal> {
  const entries = readEntries(content);
  if (entries === undefined) return damaged();
  if (entries === 'two-in-one') {
    return refuse(
      'two-in-one',
      'The file goes on after its end, or begins before it. Save it again from its own program.',
    );
  }
  const names = entries.map(({ name }) => name);
  if (new Set(names).size !== names.length || names.some((name) => /^\/|\\|(^|\/)\.\.(\/|$)/.test(name))) {
    return refuse('two-in-one', 'The file names two of its parts alike, or a part outside of itself.');
  }
  const kind = packedKind(content, entries);
  if (kind === undefined) {
    return refuse(
      'unknown-kind',
      'The file is a packed folder. Expected a document: DOCX, XLSX, ODT or ODS.',
    );
  }
  if (names.some((name) => active.test(name))) {
    return refuse(
      'active-content',
      'The document holds a macro, a program or another file. Save it without and bring that.',
    );
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return unpacked > growthMax * content.length
    ? refuse('active-content', 'The document would unpack to far more than a document holds.')
    : accept(kind);
}

function packedKind(content: Uint8Array, entries: readonly ZipEntry[]): Packed | undefined {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has('[Content_Types].xml')) {
    const word = has('word/document.xml');
    return word === has('xl/workbook.xml') ? undefined : word ? 'docx' : 'xlsx';
  }
  // OpenDocument says its own kind in its first part, unpacked, so that it can be read from the file's first bytes.
  const [first] = entries.toSorted((one, other) => one.localAt - other.localAt);
  if (first?.name !== 'mimetype' || first.packed !== first.unpacked) return undefined;
  const type = new TextDecoder('latin1').decode(content.subarray(38, 38 + first.unpacked));
  switch (type) {
    case 'application/vnd.oasis.opendocument.text':
      return 'odt';
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return 'ods';
    default:
      return undefined;
  }
}

const endLength = 22;

/** The list at the end of the file. Undefined: damaged; `two-in-one`: bytes that it does not account for. */
function readEntries(content: Uint8Array): readonly ZipEntry[] | 'two-in-one' | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = content.length - endLength;
  if (end < 0) return undefined;
  // An end with a comment behind it, where another file fits, is not taken.
  if (view.getUint32(end, true) !== 0x06054b50) return 'two-in-one';
  const count = view.getUint16(end + 10, true);
  const listBytes = view.getUint32(end + 12, true);
  const listAt = view.getUint32(end + 16, true);
  if (count > entriesMax || listAt + listBytes !== end) return 'two-in-one';
  const entries: ZipEntry[] = [];
  let at = listAt;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = new TextDecoder().decode(content.subarray(at + 46, at + 46 + (nameBytes ?? 0)));
    entries.push({
      name,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      localAt: view.getUint32(at + 42, true),
    });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  if (at !== end) return 'two-in-one';
  return followEachOther(view, entries, listAt) ? entries : 'two-in-one';
}

/** True when the parts lie one behind the other from the first byte to the list, as far as their headers tell. */
function followEachOther(view: DataView, entries: readonly ZipEntry[], listAt: number): boolean {
  let expected = 0;
  for (const entry of entries.toSorted((one, other) => one.localAt - other.localAt)) {
    if (entry.localAt !== expected || view.getUint32(entry.localAt, true) !== 0x04034b50) return false;
    const flags = view.getUint16(entry.localAt + 6, true);
    const header = 30 + view.getUint16(entry.localAt + 26, true) + view.getUint16(entry.localAt + 28, true);
    expected = entry.localAt + header + entry.packed;
    // With bit 3 set, the sizes follow the part: 12 or 16 bytes.
    if ((flags & 8) !== 0)
      expected += expected + 4 <= listAt && view.getUint32(expected, true) === 0x08074b50 ? 16 : 12;
  }
  return expected === listAt;
}
