import {
  assertNever,
  type Bilingual,
  dayOf,
  monthOf,
  type PlainDate,
  plainDate,
  readMonth,
} from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import type { Column, UnknownCode } from './contract.ts';
import {
  type DateReading,
  dayOfReading,
  readTimeText,
  type TimeHabits,
  writtenInstant,
} from './date-text.ts';
import type { FindingKind } from './finding.ts';
import { fold } from './fold.ts';
import { textCharactersMax, textForms } from './table-schema.ts';

/** A value that could not be read. `text` is what stood there; it is masked before anybody sees it. */
export interface Problem {
  readonly problem: FindingKind;
  readonly text: string;
}

/** What a text in a cell comes to. */
export type Reading = CanonicalValue | Problem;

export const isProblem = (reading: Reading): reading is Problem =>
  typeof reading === 'object' && reading !== null;

/** What a text that says nothing means: nothing recorded, a broken formula, or a reason why it is not known. */
export type Silence = 'blank' | 'damage' | UnknownCode;

/** What a cell needs to know besides its text. */
export interface CellSettings {
  readonly column: Column;
  readonly silences: ReadonlyMap<string, Silence>;
  /** Codes by the folded words that the system writes; undefined for columns that take no codes. */
  readonly codes: ReadonlyMap<string, string> | undefined;
  readonly times: TimeHabits;
  readonly asAt: PlainDate;
  readonly digits: number | undefined;
  readonly prefix: string;
}

const earliest = plainDate('1900-01-01');
const dayMs = 86_400_000;

/** A reader of clean texts for a column. */
export function readerFor(settings: CellSettings): (text: string) => Reading {
  const read = valueReader(settings);
  return (text) => {
    if (text === '') return blankOf(settings.column);
    // Short words only: what a system writes for nothing is never a sentence.
    const silence = text.length <= 40 ? settings.silences.get(text.toLowerCase()) : undefined;
    if (silence === 'damage') return { problem: 'value-damaged', text };
    if (silence !== undefined && !mapped(settings, text)) return silent(settings.column, silence);
    return read(text);
  };
}

/** A code map has the last word: a system may mean something by what is elsewhere a blank. */
const mapped = ({ codes }: CellSettings, text: string): boolean =>
  fold(text) !== '' && codes?.has(fold(text)) === true;

/** What stands in a column whose cell is blank: a code where the list has one for it, else null. */
export function blankOf(column: Column): CanonicalValue {
  return silent(column, 'blank');
}

function silent(column: Column, silence: Exclude<Silence, 'damage'>): CanonicalValue {
  if (column.type !== 'code') return null;
  const has = (code: UnknownCode): boolean => column.codes.unknowns.some((one) => one.code === code);
  if (silence !== 'blank' && has(silence)) return silence;
  return has('not-known') ? 'not-known' : null;
}

/** What stands in a column that the force does not hold. */
export function notHeldOf(column: Column): CanonicalValue {
  return silent(column, 'not-held');
}

function valueReader(settings: CellSettings): (text: string) => Reading {
  const { column } = settings;
  switch (column.type) {
    case 'code':
      return (text) => settings.codes?.get(fold(text)) ?? { problem: 'code-unknown', text };
    case 'date':
      return (text) => dateOf(text, settings);
    case 'instant':
      return (text) => instantOf(text, settings);
    case 'month':
      return (text) => monthFrom(text, settings);
    case 'integer':
      return (text) => wholeNumber(text, column);
    case 'offence':
      return offenceOf;
    case 'reference':
      return (text) => referenceOf(text, settings);
    case 'postcode':
      return postcodeOf;
    case 'text':
      return (text) => wordsOf(text, column.pattern);
    default:
      return assertNever(column);
  }
}

function dateProblem(kind: Exclude<DateReading['kind'], 'day-only'>, text: string): Problem {
  return { problem: kind === 'impossible' ? 'date-impossible' : 'date-unreadable', text };
}

function dateOf(text: string, settings: CellSettings): Reading {
  const reading = readTimeText(text, settings.times);
  if (reading.kind === 'impossible' || reading.kind === 'unreadable') return dateProblem(reading.kind, text);
  const on = dayOfReading(reading);
  return on === undefined ? null : inRange(on, text, settings);
}

function inRange(on: PlainDate, text: string, { column, asAt }: CellSettings): Reading {
  if (on < earliest) return { problem: 'date-too-early', text };
  return on > asAt && !column.ahead ? { problem: 'date-in-future', text } : on;
}

function instantOf(text: string, settings: CellSettings): Reading {
  const reading = readTimeText(text, settings.times);
  switch (reading.kind) {
    case 'impossible':
    case 'unreadable':
      return dateProblem(reading.kind, text);
    case 'came-twice':
      return { problem: 'time-came-twice', text };
    case 'never-was':
      return { problem: 'time-never-was', text };
    case 'day-only':
      return null;
    case 'moment': {
      const late = reading.at >= (dayOf(settings.asAt) + 1) * dayMs;
      return late ? { problem: 'date-in-future', text } : writtenInstant(reading.at);
    }
    default:
      return assertNever(reading);
  }
}

function monthFrom(text: string, settings: CellSettings): Reading {
  const month = readMonth(text);
  if (month !== undefined)
    return month > settings.asAt.slice(0, 7) ? { problem: 'date-in-future', text } : month;
  const day = dateOf(text, settings);
  return typeof day === 'string' ? monthOf(plainDate(day)) : day;
}

function wholeNumber(text: string, column: { readonly minimum: number; readonly maximum: number }): Reading {
  const match = /^(-?\d{1,6})(?:\.0+)?$/.exec(text);
  if (match === null) return { problem: 'number-unreadable', text };
  const value = Number(match[1]);
  const fits = value >= column.minimum && value <= column.maximum;
  return fits ? value : { problem: 'number-out-of-range', text };
}

/** 8/66, 008/66, 00866 and, where a spreadsheet dropped the noughts, 866 are one offence. */
function offenceOf(text: string): Reading {
  const [, kind, sub] = /^(\d{1,3})\s*\/\s*(\d{1,2})$/.exec(text) ?? [];
  if (kind !== undefined && sub !== undefined) return `${kind.padStart(3, '0')}/${sub.padStart(2, '0')}`;
  if (!/^\d{3,5}$/.test(text)) return { problem: 'offence-unreadable', text };
  const five = text.padStart(5, '0');
  return `${five.slice(0, 3)}/${five.slice(3)}`;
}

const referenceForm = new RegExp(textForms.reference, 'u');
const postcodeForm = new RegExp(textForms.postcode, 'u');

function referenceOf(text: string, { digits, prefix }: CellSettings): Reading {
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text)) return { problem: 'reference-damaged', text };
  const bare = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const padded = digits === undefined ? bare : bare.replace(/\d+$/, (run) => run.padStart(digits, '0'));
  const whole = `${prefix}${padded}`;
  return referenceForm.test(whole) ? whole : { problem: 'reference-unreadable', text };
}

function postcodeOf(text: string): Reading {
  if (postcodeForm.test(text)) return text;
  const bare = text.toUpperCase().replace(/\s+/g, '');
  const whole = `${bare.slice(0, -3)} ${bare.slice(-3)}`;
  return postcodeForm.test(whole) ? whole : { problem: 'postcode-unreadable', text };
}

function wordsOf(text: string, pattern: RegExp | undefined): Reading {
  const words = text.normalize('NFC').replace(/\s+/g, ' ');
  const fits =
    words.length <= textCharactersMax &&
    !/\p{Cc}/u.test(words) &&
    (pattern === undefined || pattern.test(words));
  return fits ? words : { problem: 'text-unreadable', text };
}

/** Whole years from a birth to a day. A birthday on 29 February is kept on 1 March in other years. */
export function ageOn(born: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

/** What a column expects, in words. */
export function expectedIn(column: Column, dates: readonly string[]): Bilingual {
  switch (column.type) {
    case 'code': {
      const codes = column.codes.codes.map(({ code }) => code).join(', ');
      return {
        en: `a word that the profile maps to one of: ${codes}`,
        cy: `gair y mae'r proffil yn ei fapio i un o: ${codes}`,
      };
    }
    case 'date':
    case 'month':
    case 'instant': {
      const forms = dates.join(', ');
      const time = column.type === 'instant';
      return {
        en: `a real day${time ? ' and time' : ''}, written ${forms}${column.ahead ? '' : ', not after the day of the extract'}`,
        cy: `diwrnod${time ? ' ac amser' : ''} go iawn, wedi'i ysgrifennu ${forms}${column.ahead ? '' : ', nid ar ôl diwrnod yr echdyniad'}`,
      };
    }
    case 'integer':
      return {
        en: `a whole number from ${column.minimum} to ${column.maximum}`,
        cy: `rhif cyfan o ${column.minimum} i ${column.maximum}`,
      };
    case 'offence':
      return { en: 'a Home Office code such as 008/66', cy: 'cod y Swyddfa Gartref megis 008/66' };
    case 'postcode':
      return { en: 'a whole postcode', cy: 'cod post cyfan' };
    case 'reference':
      return {
        en: 'a reference of letters and digits, at most 64',
        cy: 'cyfeirnod o lythrennau a digidau, 64 ar y mwyaf',
      };
    case 'text':
      return column.pattern === undefined
        ? { en: `at most ${textCharactersMax} characters`, cy: `${textCharactersMax} nod ar y mwyaf` }
        : {
            en: `the form that the contract gives (${column.meaning.en})`,
            cy: `y ffurf y mae'r contract yn ei rhoi (${column.meaning.cy})`,
          };
    default:
      return assertNever(column);
  }
}
