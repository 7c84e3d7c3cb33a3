import type { Random } from '../kernel/index.ts';
import { nicknamesOf } from './nicknames.ts';
import type { FieldKind } from './settings.ts';
import { foldText } from './text.ts';

/** The ways in which a second record of a person differs from the first. */
export const errorKinds = [
  'nickname',
  'misheard',
  'mistyped',
  'misread date',
  'day and month swapped',
  'names swapped',
  'moved',
  'missing',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** A record as texts, with the kind of each field. */
export type PlainRecord = Readonly<Record<string, string>>;
export type KindOf = Readonly<Record<string, FieldKind>>;

const keyNeighbours: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'kop',
  m: 'nj',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  x: 'zcs',
  y: 'tuh',
  z: 'xa',
};

const soundsAlike: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ck', 'k'],
  ['k', 'c'],
  ['c', 'k'],
  ['ie', 'y'],
  ['y', 'ie'],
  ['ee', 'i'],
  ['i', 'ee'],
  ['ou', 'u'],
  ['u', 'oo'],
  ['sz', 'sh'],
  ['cz', 'ch'],
  ['w', 'v'],
  ['mm', 'm'],
  ['nn', 'n'],
  ['ll', 'l'],
  ['tt', 't'],
  ['ss', 's'],
  ['th', 't'],
  ['s', 'z'],
  ['z', 's'],
  ['h', ''],
  ['ei', 'ie'],
  ['a', 'e'],
  ['e', 'a'],
  ['o', 'u'],
];

/** A slip of the fingers: one letter left out, doubled, swapped with the next, or a neighbour on the keyboard. */
export function mistype(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 2) return text;
  const at = random.whole(0, letters.length - 1);
  const letter = letters[at] ?? '';
  const near = keyNeighbours[letter.toLowerCase()];
  switch (random.whole(0, 3)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 0, letter);
      break;
    case 2:
      letters.splice(
        Math.min(at, letters.length - 2),
        2,
        letters[Math.min(at + 1, letters.length - 1)] ?? '',
        letters[Math.min(at, letters.length - 2)] ?? '',
      );
      break;
    default:
      letters[at] =
        near === undefined
          ? /\d/.test(letter)
            ? String(random.whole(0, 9))
            : letter
          : (near[random.whole(0, near.length - 1)] ?? letter);
  }
  return letters.join('');
}

/** A name as someone else heard it. */
export function mishear(text: string, random: Random): string {
  const lower = text.toLowerCase();
  const fitting = soundsAlike.filter(([from]) => lower.indexOf(from, 1) > 0);
  const change = fitting[random.whole(0, Math.max(0, fitting.length - 1))];
  if (change === undefined) return mistype(text, random);
  const at = lower.indexOf(change[0], 1);
  return text.slice(0, at) + change[1] + text.slice(at + change[0].length);
}

function misreadDate(text: string, random: Random): string {
  const digits = [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const at = digits[random.whole(Math.min(2, digits.length - 1), Math.max(0, digits.length - 1))] ?? 0;
  return text.slice(0, at) + String(random.whole(0, 9)) + text.slice(at + 1);
}

function swapDayAndMonth(text: string): string {
  return text
    .replace(/^(\d{4})(\D?)(\d\d)(\D?)(\d\d)$/, '$1$2$5$4$3')
    .replace(/^(\d\d)(\D)(\d\d)(\D)(\d{4})$/, '$3$2$1$4$5');
}

/**
 * A second record of the same person with one kind of error in it. `stranger` lends the address where the person moved.
 * Returns the record unchanged where it has nothing the error could touch.
 */
export function plantError(
  record: PlainRecord,
  kinds: KindOf,
  kind: ErrorKind,
  stranger: PlainRecord,
  random: Random,
): PlainRecord {
  const named = (...wanted: readonly FieldKind[]): readonly string[] =>
    Object.keys(kinds).filter(
      (field) => wanted.includes(kinds[field] ?? 'category') && (record[field] ?? '') !== '',
    );
  const pick = (fields: readonly string[]): string | undefined =>
    fields[random.whole(0, Math.max(0, fields.length - 1))];
  const change = (field: string | undefined, to: (text: string) => string): PlainRecord =>
    field === undefined ? record : { ...record, [field]: to(record[field] ?? '') };
  switch (kind) {
    case 'nickname': {
      const field = pick(named('forename'));
      const names = nicknamesOf(foldText(record[field ?? ''] ?? ''));
      return names.length === 0
        ? record
        : change(field, () => names[random.whole(0, names.length - 1)] ?? '');
    }
    case 'misheard':
      return change(pick(named('forename', 'surname', 'fullName')), (text) => mishear(text, random));
    case 'mistyped':
      return change(
        pick(named('forename', 'surname', 'fullName', 'address', 'place', 'email', 'phone', 'postcode')),
        (text) => mistype(text, random),
      );
    case 'misread date':
      return change(pick(named('dateOfBirth')), (text) => misreadDate(text, random));
    case 'day and month swapped':
      return change(pick(named('dateOfBirth')), swapDayAndMonth);
    case 'names swapped': {
      const [forename, surname] = [named('forename')[0], named('surname')[0]];
      if (forename === undefined || surname === undefined) return record;
      return { ...record, [forename]: record[surname] ?? '', [surname]: record[forename] ?? '' };
    }
    case 'moved': {
      const moved = Object.keys(kinds).filter((field) =>
        ['address', 'place', 'postcode', 'number'].includes(kinds[field] ?? ''),
      );
      return { ...record, ...Object.fromEntries(moved.map((field) => [field, stranger[field] ?? ''])) };
    }
    case 'missing':
      return change(pick(Object.keys(kinds).filter((field) => (record[field] ?? '') !== '')), () => '');
  }
}
