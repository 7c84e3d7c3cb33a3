import { type DateOrder, foldDate } from './date.ts';
import type { FieldKind } from './settings.ts';
import { foldEmail, foldIdentifier, foldPhone, foldText, saysNothing } from './text.ts';

/** How values of a kind are put in comparable form. An empty answer means the value is missing. */
export function textFolderOf(
  kind: FieldKind,
  order: DateOrder,
  dateYearMax: number,
): (text: string) => string {
  const words = (text: string): string => {
    const folded = foldText(text);
    return saysNothing(folded) ? '' : folded;
  };
  const marks = (text: string): string => {
    const folded = foldIdentifier(text);
    return folded.length < 12 && saysNothing(foldText(text)) ? '' : folded;
  };
  switch (kind) {
    case 'dateOfBirth':
      return (text) => foldDate(text, order, dateYearMax);
    case 'phone':
      return (text) => {
        const digits = foldPhone(text);
        return /^(\d)\1*$/.test(digits) ? '' : digits;
      };
    case 'email':
      return (text) => (text.includes('@') ? foldEmail(text) : '');
    case 'postcode':
    case 'identifier':
    case 'policeIdentifier':
      return marks;
    case 'number':
      return (text) => (words(text) === '' ? '' : text.normalize('NFKC').toLowerCase());
    default:
      return words;
  }
}

/**
 * Puts a value of plain ASCII in comparable form without making a text of it: writes the form to `out` and returns its
 * length. -1 where the value must be looked at as text, which nearly none is. A property test holds the two ways to the
 * same answers. `out` has room for the value as it stands.
 */
export type ByteFolder = (bytes: Uint8Array, start: number, end: number, out: Uint8Array) => number;

/** The folder of a kind. */
export function byteFolderOf(kind: FieldKind): ByteFolder {
  switch (kind) {
    case 'dateOfBirth':
      return foldIsoDate;
    case 'phone':
      return foldNationalNumber;
    case 'email':
      return foldPlainEmail;
    case 'postcode':
    case 'identifier':
    case 'policeIdentifier':
      return foldMarks;
    case 'number':
      return foldDigits;
    default:
      return foldWords;
  }
}

const asText = -1;
const space = 32;

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;

/** A letter or digit in lower case; 0 for any other byte. */
function plainByte(byte: number): number {
  if (isLower(byte) || isDigit(byte)) return byte;
  return byte >= 65 && byte <= 90 ? byte + 32 : 0;
}

/** Two letters that words for "not known" begin with: those few values are looked at as text. */
const nothingStarts = new Set(['na', 'n ', 'nu', 'ni', 'no', 'un', 're', 'tb', 'xx'].map(pairNumber));

function pairNumber(letters: string): number {
  return letters.charCodeAt(0) * 256 + letters.charCodeAt(1);
}

const maySayNothing = (out: Uint8Array, length: number): boolean =>
  length >= 2 && length <= 12 && nothingStarts.has((out[0] ?? 0) * 256 + (out[1] ?? 0));

function foldWords(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let length = 0;
  let before = space;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const plain = byte === space && before !== space ? space : plainByte(byte);
    if (plain === 0) return asText;
    out[length] = plain;
    length += 1;
    before = plain;
  }
  return before === space || maySayNothing(out, length) ? asText : length;
}

function foldMarks(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === space) continue;
    const plain = plainByte(byte);
    if (plain === 0) return asText;
    out[length] = plain;
    length += 1;
  }
  return maySayNothing(out, length) ? asText : length;
}

function foldDigits(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isDigit(byte)) return asText;
    out[at - start] = byte;
  }
  return end - start;
}

function foldPlainEmail(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let signs = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    // @ is 64; then . _ % + - as they stand in addresses.
    if (byte === 64) signs += 1;
    else if (!isLower(byte) && !isDigit(byte) && ![46, 95, 37, 43, 45].includes(byte)) return asText;
    out[at - start] = byte;
  }
  return signs === 0 ? asText : end - start;
}

/** `07700900123` as `7700900123`, as `foldPhone` has it. */
function foldNationalNumber(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  if (end - start !== 11 || bytes[start] !== 48 || bytes[start + 1] === 48) return asText;
  let alike = true;
  for (let at = start + 1; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isDigit(byte)) return asText;
    if (byte !== bytes[start + 1]) alike = false;
    out[at - start - 1] = byte;
  }
  return alike ? asText : 10;
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `1984-02-03` as `19840203`. 29 February is left to the calendar. */
function foldIsoDate(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  if (end - start !== 10 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return asText;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (at === start + 4 || at === start + 7) continue;
    if (!isDigit(byte)) return asText;
    out[length] = byte;
    length += 1;
  }
  const two = (place: number): number => ((out[place] ?? 0) - 48) * 10 + (out[place + 1] ?? 0) - 48;
  const day = two(6);
  const year = two(0) * 100 + two(2);
  return year >= 1000 && day >= 1 && day <= (daysOfMonth[two(4) - 1] ?? 0) ? length : asText;
}
