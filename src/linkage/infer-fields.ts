import { foldDate, orderOfDates } from './date.ts';
import { sampleTexts } from './field.ts';
import type { FieldKind, FieldSettings } from './settings.ts';
import type { RawColumn, RawTable } from './table.ts';

/** What was made of a column and why: printed, so that nobody has to guess what the program assumed. */
export interface Assumption {
  readonly column: string;
  readonly use: FieldKind | 'id' | 'answer' | 'unused';
  readonly because: string;
}

export interface InferredFields {
  readonly idColumn: string | null;
  readonly fields: readonly FieldSettings[];
  readonly assumptions: readonly Assumption[];
}

/** Column names as people write them, most telling first. Names are in lower case with single spaces between words. */
const kindByName: readonly (readonly [RegExp, FieldKind])[] = [
  [/\b(e ?mail)\b/, 'email'],
  [/\b(phone|telephone|tel|mobile|msisdn|landline)\b/, 'phone'],
  [/\b(dob|date of birth|birth ?date|birthday|born|date birth)\b/, 'dateOfBirth'],
  [/\b(postcode|post ?code|postal code|zip( ?code)?|pcode)\b/, 'postcode'],
  [
    /\b(first ?names?|fore ?names?|given ?names?|christian names?|fname|middle ?names?|second name)\b/,
    'forename',
  ],
  [/\b(sur ?names?|last ?names?|family ?names?|lname|maiden ?names?|birth name)\b/, 'surname'],
  [/\b(pnc|cro|pncid)\b/, 'policeIdentifier'],
  [
    /\b(nino|national insurance|nhs|ssn|soc sec|social security|passport|licen[cs]e|driver number|custody number|prison number)\b/,
    'identifier',
  ],
  [/\b(sex|gender)\b/, 'sex'],
  [/\b(house (no|number|name)|street (no|number)|flat|building number)\b/, 'number'],
  [/\b(address|street|addr|road|address line)\b/, 'address'],
  [/\b(city|town|suburb|village|locality|place|county|district|borough)\b/, 'place'],
  [/\b(name|full name|person name|subject)\b/, 'fullName'],
  [
    /\b(ethnicity|nationality|country|state|region|occupation|religion|marital|height|hair|eyes?)\b/,
    'category',
  ],
];

const answerName =
  /^(cluster|cluster id|truth|label|labels|true id|person id|entity id|match id|gold|golden id|true cluster)$/;
const idName = /(^|\b)(id|uid|uuid|key|unique id|rec id|record id|row id|record number|urn)$/;

const plainName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Guesses what each column holds from its name and, where the name says nothing, from its content. */
export function inferFields(table: RawTable): InferredFields {
  const assumptions: Assumption[] = [];
  const fields: FieldSettings[] = [];
  let idColumn: string | null = null;
  for (const column of table.columns) {
    const made = assume(column, table, idColumn === null);
    assumptions.push(made);
    if (made.use === 'id') idColumn = column.name;
    else if (made.use !== 'answer' && made.use !== 'unused')
      addField(fields, column.name, made.use, separatorOf(column));
  }
  return { idColumn, fields, assumptions };
}

function addField(fields: FieldSettings[], column: string, kind: FieldKind, separator: string | null): void {
  const several = separator === null ? {} : { separator };
  const home = /alias|aka|also known|previous|former/.test(plainName(column))
    ? fields.findIndex((field) => field.kind === kind)
    : -1;
  const held = fields[home];
  if (held === undefined) fields.push({ name: column, kind, columns: [column], ...several });
  else fields[home] = { ...held, columns: [...held.columns, column], ...several };
}

function assume(column: RawColumn, table: RawTable, idWanted: boolean): Assumption {
  const name = plainName(column.name);
  const say = (use: Assumption['use'], because: string): Assumption => ({
    column: column.name,
    use,
    because,
  });
  if (column.dictionary.size <= 1) return say('unused', 'it is empty');
  if (answerName.test(name))
    return say('answer', 'its name says that it holds the answer; it is never used to link');
  const mayBeId = idWanted && idName.test(name);
  if (mayBeId && distinctInEachFile(column, table)) {
    return say('id', 'its name ends in an id and every row has another value');
  }
  const texts = sampleTexts(column, 2000);
  const named = kindByName.find(([pattern]) => pattern.test(name))?.[1];
  if (named === 'dateOfBirth' && shareOf(texts, isDate(texts)) < 0.5) {
    return say('category', 'it is named as a date of birth, but few values are dates');
  }
  if (named !== undefined) {
    if (column.dictionary.size === 2) return say('unused', 'it holds one value only');
    return say(named, `its name is "${column.name}"`);
  }
  const seen = kindByContent(texts);
  if (seen !== null && column.dictionary.size > 2) return say(seen.kind, seen.because);
  if (column.dictionary.size === 2) return say('unused', 'it holds one value only');
  if (column.dictionary.size <= 200 && column.dictionary.size < table.rows / 5) {
    return say('category', `it holds ${column.dictionary.size - 1} different values`);
  }
  if (mayBeId)
    return say(
      'unused',
      'its name ends in an id, but some rows share a value or have none: rows are numbered',
    );
  return say(
    'unused',
    'neither its name nor its content says what it holds; add it to the settings to use it',
  );
}

function kindByContent(texts: readonly string[]): { kind: FieldKind; because: string } | null {
  const most = (holds: (text: string) => boolean): boolean => shareOf(texts, holds) >= 0.8;
  if (most((text) => /^[^@\s]+@[^@\s]+$/.test(text)))
    return { kind: 'email', because: 'most values are e-mail addresses' };
  if (most((text) => /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/.test(text))) {
    return { kind: 'postcode', because: 'most values are UK postcodes' };
  }
  if (most(isDate(texts)) && oldDates(texts)) {
    return { kind: 'dateOfBirth', because: 'most values are dates that spread over many years' };
  }
  if (most((text) => /^(?:\+|0)[\d ()-]{8,}$/.test(text)))
    return { kind: 'phone', because: 'most values are telephone numbers' };
  if (
    texts.length <= 6 &&
    texts.every((text) => /^(m|f|male|female|man|woman|x|u|unknown|other|non binary)$/i.test(text))
  ) {
    return { kind: 'sex', because: 'its values are those of sex' };
  }
  return null;
}

const isDate =
  (texts: readonly string[]): ((text: string) => boolean) =>
  (text) =>
    foldDate(text, orderOfDates(texts.slice(0, 200)), 2100) !== '';

function oldDates(texts: readonly string[]): boolean {
  const years = texts
    .map((text) => Number(foldDate(text, 'dayFirst', 2030).slice(0, 4)))
    .filter((year) => year > 0);
  return Math.max(...years) - Math.min(...years) > 30;
}

function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

function distinctInEachFile(column: RawColumn, table: RawTable): boolean {
  if (column.codes.some((code) => code === 0)) return false;
  const seen = new Set<number>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = (column.codes[row] ?? 0) * 256 + (table.sourceOf[row] ?? 0);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** What separates several values in one cell, where a good part of the cells hold it. */
function separatorOf(column: RawColumn): string | null {
  const texts = sampleTexts(column, 1000);
  for (const sign of ['|', ';']) if (shareOf(texts, (text) => text.includes(sign)) > 0.05) return sign;
  return null;
}
