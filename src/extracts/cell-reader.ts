import { type CellSettings, type Reading, readerFor } from './cell.ts';
import { CellMemory, rememberedMax } from './cell-memory.ts';
import type { CellReader, PlainLine } from './fields.ts';
import { cleanCell } from './fold.ts';
import { textCharactersMax } from './table-schema.ts';

/** The reader of a column's cells. Whatever a shorter way is not sure of goes through `readerFor`, which alone says what is wrong. */
export function cellReader(settings: CellSettings): CellReader {
  const read = readerFor(settings);
  const { column, digits, prefix } = settings;
  switch (column.type) {
    case 'reference':
      return asItStands(settings, read, digits === undefined && prefix === '' ? isReference : never);
    case 'text':
      return asItStands(settings, read, column.pattern === undefined ? isWords : never);
    case 'postcode':
      return asItStands(settings, read, never);
    default:
      return remembering(read);
  }
}

/** For values that come again and again: each text is read once. */
function remembering(read: (text: string) => Reading): CellReader {
  const texts = new Map<string, Reading>();
  const plain = new CellMemory();
  const blank = read('');
  const readOnce = (text: string): Reading => {
    const before = texts.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    if (texts.size < rememberedMax) texts.set(text, reading);
    return reading;
  };
  return {
    read: readOnce,
    readPlain({ bytes, text }, from, to) {
      if (from === to) return blank;
      const before = plain.find(bytes, from, to);
      if (before !== undefined) return before;
      const reading = read(cleanCell(text.slice(from, to)));
      plain.keep(bytes, from, to, reading);
      return reading;
    },
  };
}

/** Whether the letters are surely a value in canonical form, just as they stand. */
type Surely = (bytes: Uint8Array, from: number, to: number) => boolean;

/** For values of which nearly each is another: most are taken just as they stand. */
function asItStands({ silences }: CellSettings, read: (text: string) => Reading, surely: Surely): CellReader {
  const blank = read('');
  const lengths = new Set([...silences.keys()].map(({ length }) => length));
  return {
    read,
    readPlain(line: PlainLine, from: number, to: number) {
      if (from === to) return blank;
      const text = line.text.slice(from, to);
      return !lengths.has(to - from) && surely(line.bytes, from, to) ? text : read(cleanCell(text));
    },
  };
}

const never: Surely = () => false;

const [space, exponent, bigExponent] = [32, 101, 69];
const kinds = { other: 0, digit: 1, letter: 2, mark: 3 } as const;

/** What each plain letter is in a reference: see `textForms.reference`. */
const inReference = new Uint8Array(256);
for (let code = 48; code <= 57; code += 1) inReference[code] = kinds.digit;
for (let code = 0; code < 26; code += 1) {
  inReference[code + 65] = kinds.letter;
  inReference[code + 97] = kinds.letter;
}
for (const mark of ' ./_:-') inReference[mark.charCodeAt(0)] = kinds.mark;

const referenceLettersMax = 64;

/** A reference that no spreadsheet turned into a number with an exponent. */
function isReference(bytes: Uint8Array, from: number, to: number): boolean {
  const first = inReference[bytes[from] ?? 0];
  if (to - from > referenceLettersMax || bytes[to - 1] === space) return false;
  if (first !== kinds.letter && first !== kinds.digit) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inReference[byte] === kinds.other) return false;
    if ((byte === exponent || byte === bigExponent) && first === kinds.digit) return false;
  }
  return true;
}

/** Words with single spaces between them, which begin with a letter. */
function isWords(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > textCharactersMax || inReference[bytes[from] ?? 0] !== kinds.letter) return false;
  let before = space;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === space ? before === space : inReference[byte] === kinds.other) return false;
    before = byte;
  }
  return before !== space;
}
