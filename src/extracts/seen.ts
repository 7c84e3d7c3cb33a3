import type { Column } from './contract.ts';
import type { Seen } from './finding.ts';
import { speaksOfImmigration } from './firewall.ts';
import { fold } from './fold.ts';

const quotedCharactersMax = 40;
/** Digits, separators and the words of months and halves of days: nothing else can stand in a date, time or number. */
const figures =
  /^[\d\s/.:+,TZ%£-]*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|am|pm|e)?[\d\s/.:+,TZ-]*$/i;

/**
 * What a report may show of a value that could not be read. Dates, numbers and offence codes are quoted, as are short codes
 * and misspellings of words that the column knows; references, names and any other words are only named by their class. The
 * analyst finds them by file and line.
 */
export function shown(text: string, column: Column, vocabulary: ReadonlySet<string>): Seen {
  if (text === '') return { kind: 'blank' };
  if (text.length > quotedCharactersMax) return { kind: 'masked', as: 'long-text' };
  if (speaksOfImmigration(text)) return { kind: 'masked', as: 'name-or-text' };
  switch (column.type) {
    case 'reference':
      return { kind: 'masked', as: 'reference' };
    case 'text':
    case 'postcode':
      return { kind: 'masked', as: 'name-or-text' };
    case 'code':
      return codeLike(text, vocabulary) ? quoted(text) : { kind: 'masked', as: 'name-or-text' };
    default:
      return column.sensitivity !== 'linkage' && figures.test(text)
        ? quoted(text)
        : { kind: 'masked', as: column.sensitivity === 'linkage' ? 'number' : 'name-or-text' };
  }
}

const quoted = (text: string): Seen => ({ kind: 'quoted', text });

function codeLike(text: string, vocabulary: ReadonlySet<string>): boolean {
  const words = fold(text).split(' ');
  return words.every(
    (word) => word.length <= 3 || (/\d/.test(word) && word.length <= 6) || nearAny(word, vocabulary),
  );
}

function nearAny(word: string, vocabulary: ReadonlySet<string>): boolean {
  if (vocabulary.has(word)) return true;
  for (const known of vocabulary) {
    if (known.length >= 4 && Math.abs(known.length - word.length) <= 1 && oneEditApart(known, word))
      return true;
  }
  return false;
}

/** Whether one letter added, dropped or changed turns one word into the other. */
function oneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}

/** The words that a code column's own list uses, with those of the profile's map, each in folded form. */
export function vocabularyOf(column: Column, written: readonly string[]): ReadonlySet<string> {
  if (column.type !== 'code') return new Set();
  const own = [...column.codes.codes, ...column.codes.unknowns].flatMap(({ code, title, also }) => [
    code,
    title.en,
    title.cy,
    ...also,
  ]);
  return new Set([...own, ...written].flatMap((words) => fold(words).split(' ')));
}
