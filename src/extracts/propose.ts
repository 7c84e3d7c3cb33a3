import { stringify } from 'yaml';
import type { Bilingual } from '../kernel/index.ts';
import type { Column, Contract } from './contract.ts';
import { immigrationTermOf } from './firewall.ts';
import { foldHeader } from './fold.ts';
import { profileQuestions } from './profile-words.ts';
import {
  codesFor,
  commonBlanks,
  commonDamage,
  formsThatRead,
  type Match,
  matchColumns,
  type Sample,
  type SampleColumn,
  sampleColumns,
} from './propose-columns.ts';

/** Something that a proposal could not settle. A person must look at it before the profile is used. */
export interface Unsure {
  readonly file: string;
  /** As the file writes it; empty for the file as a whole. */
  readonly column: string;
  readonly question: Bilingual;
}

export interface Proposal {
  /** YAML, with the questions as comments at its head. */
  readonly text: string;
  readonly unsure: readonly Unsure[];
}

interface Draft {
  readonly contracts: readonly Contract[];
  readonly latestYear: number;
  readonly maps: Record<string, Readonly<Record<string, readonly string[]>>>;
  readonly unsure: Unsure[];
}

/** Words that a sample may hold unmapped before its column is taken for another than one of codes. */
const freeTextCharacters = 40;
/** Share of a contract's required columns that a file must have to be taken for it. */
const requiredShare = 0.5;

/**
 * A first profile from headers and a few rows. It is a draft: what it was not sure of is asked, and `readProfile` says what is
 * still missing. Values of the sample are used to recognise dates and codes; of them only codes are written down, and those
 * only where the contract knows them.
 */
export function proposeProfile(
  samples: readonly Sample[],
  contracts: readonly Contract[],
  settings: { readonly name: string; readonly latestYear: number },
): Proposal {
  const draft: Draft = { contracts, latestYear: settings.latestYear, maps: {}, unsure: [] };
  const files = samples.map((sample) => layoutFor(draft, sample));
  const seen = samples.flatMap(({ rows }) => rows.flat().map((value) => value.trim().toLowerCase()));
  const used = (words: readonly string[]): string[] =>
    words.filter((word) => seen.includes(word.toLowerCase()));
  const profile = {
    format: 'watershed-extract-profile/1',
    name: settings.name,
    version: '1',
    system: settings.name,
    blanks: used(commonBlanks),
    damage: used(commonDamage),
    clock: 'london',
    code_maps: draft.maps,
    files,
  };
  draft.unsure.push({
    file: '',
    column: '',
    question: profileQuestions.clock,
  });
  const questions = draft.unsure.map(({ file, column, question }) =>
    `# - ${[file, column].filter((part) => part !== '').join(', ')}${file === '' ? '' : ': '}${question.en}`.replaceAll(
      '\n',
      ' ',
    ),
  );
  const head = ['# Made by example. Settle these before use, then take them out:', ...questions, ''].join(
    '\n',
  );
  return { text: head + stringify(profile, { lineWidth: 110 }), unsure: draft.unsure };
}

/** What is a column's name and no more. The first line of a file without a header is a row about a person, and is told nowhere. */
const plainName = /^[a-z][a-z _-]{0,40}$/i;

/** What no contract knows again may have no header, so not a word of it is written down. */
function layoutFor(draft: Draft, sample: Sample): object {
  const columns = sampleColumns(sample);
  const usable = columns.filter(({ name }) => immigrationTermOf(name) === undefined);
  const rows = draft.contracts.flatMap((contract) => emissionFor(draft, sample, contract, usable));
  const forbidden = sample.header.filter(
    (name) => immigrationTermOf(name) !== undefined && (rows.length > 0 || plainName.test(name)),
  );
  for (const column of forbidden) {
    draft.unsure.push({
      file: sample.name,
      column,
      question: profileQuestions.refusedColumn,
    });
  }
  const name = sample.name.replace(/\.[a-z.]+$/i, '');
  if (rows.length === 0) {
    draft.unsure.push({
      file: sample.name,
      column: '',
      question: profileQuestions.noContract,
    });
    return { name, recognised_by: [], delimiter: sample.delimiter, ignored: [], free_text: [], rows: [] };
  }
  const used = new Set(rows.flatMap(({ sources }) => sources));
  const rest = usable.filter(({ name }) => !used.has(name));
  const long = rest.filter(({ values }) => values.some((value) => value.length > freeTextCharacters));
  for (const { name } of rest) {
    draft.unsure.push({
      file: sample.name,
      column: name,
      question: profileQuestions.notRead,
    });
  }
  return {
    name,
    recognised_by: [...used].slice(0, 3).map((name) => name.replaceAll('#', '1')),
    delimiter: sample.delimiter,
    ignored: rest.filter((one) => !long.includes(one)).flatMap(written),
    free_text: long.flatMap(written),
    rows: rows.map(({ emission }) => emission),
  };
}

/** The names behind a #. */
function written({ name, each }: SampleColumn): string[] {
  return each.length === 0 ? [name] : each.map((number) => name.replaceAll('#', number));
}

interface Emitted {
  readonly emission: object;
  readonly sources: readonly string[];
}

function emissionFor(
  draft: Draft,
  sample: Sample,
  contract: Contract,
  columns: readonly SampleColumn[],
): readonly Emitted[] {
  const matches = matchColumns(contract, columns);
  if (!looksLike(contract, matches)) return [];
  const each = [...matches.values()].find(({ column }) => column.each.length > 0)?.column.each;
  const cells = [...matches].map(
    ([column, match]) => [column.name, cellFor(draft, sample, contract, column, match)] as const,
  );
  const role = roleCondition(contract, columns);
  const first = [...matches].find(
    ([column, { column: from }]) => column.name === contract.key.at(-1) && from.each.length > 0,
  );
  const when = [
    ...(role === undefined ? [] : [role]),
    ...(first === undefined ? [] : [{ column: first[1].column.name, filled: 'yes' }]),
  ];
  for (const column of contract.columns) {
    if (column.required && !matches.has(column)) {
      draft.unsure.push({
        file: sample.name,
        column: '',
        question: profileQuestions.whichColumn(`${contract.name}.${column.name}`),
      });
    }
  }
  const emission = {
    gives: contract.name,
    ...(each === undefined ? {} : { for_each: each }),
    ...(when.length === 0 ? {} : { when }),
    columns: Object.fromEntries(cells),
  };
  const sources = [...matches.values()].map(({ column }) => column.name);
  return [{ emission, sources: role === undefined ? sources : [...sources, role.column] }];
}

/** A file gives a contract when the first column of its key is there and so are half of what it requires. */
function looksLike(contract: Contract, matches: ReadonlyMap<Column, Match>): boolean {
  const required = contract.columns.filter((column) => column.required);
  const found = required.filter((column) => matches.has(column));
  const key = contract.columns.find(({ name }) => name === contract.key[0]);
  const own = [...matches].filter(([column]) => column.type !== 'reference').length;
  return (
    key !== undefined &&
    matches.has(key) &&
    found.length / required.length >= requiredShare &&
    found.length > 1 &&
    own > 0
  );
}

const rolesByContract: Readonly<Record<string, RegExp>> = {
  victims: /^(v|vic|vict|victim|aggrieved|ip)$/,
  suspects: /^(s|sus|susp|suspect|offender|accused)$/,
};

/** A column that says who a row is about, as tables of all people in a crime have it. */
function roleCondition(
  contract: Contract,
  columns: readonly SampleColumn[],
): { readonly column: string; readonly is: readonly string[] } | undefined {
  const pattern = rolesByContract[contract.name];
  if (pattern === undefined) return undefined;
  const role = columns.find(({ name }) =>
    /\b(role|involvement|party type|person type)\b/.test(foldHeader(name)),
  );
  const words = [...new Set(role?.values ?? [])].filter((value) => pattern.test(value.trim().toLowerCase()));
  return role === undefined || words.length === 0 ? undefined : { column: role.name, is: words };
}

function cellFor(
  draft: Draft,
  sample: Sample,
  contract: Contract,
  column: Column,
  { column: from, surety }: Match,
): object {
  const ask = (question: Bilingual): void =>
    void draft.unsure.push({ file: sample.name, column: from.name, question });
  if (surety < 0.9) ask(profileQuestions.isThis(column.title, `${contract.name}.${column.name}`));
  if (column.type === 'date' || column.type === 'instant' || column.type === 'month') {
    const forms = formsThatRead(from.values, draft.latestYear);
    if (forms.length === 0 && column.type !== 'month') ask(profileQuestions.noDateForm);
    if (forms.includes('dd/mm/yyyy') && forms.includes('mm/dd/yyyy')) ask(profileQuestions.dayOrMonth);
    const chosen = forms.filter((form) => form !== 'mm/dd/yyyy' || forms.length === 1);
    return { from: from.name, ...(chosen.length === 0 ? {} : { dates: chosen.slice(0, 2) }) };
  }
  if (column.type !== 'code') return { from: from.name };
  const { map, unknown } = codesFor(column, from.values);
  // The values themselves are not printed: a column that was taken for another may hold names.
  if (unknown.length > 0) ask(profileQuestions.unknownWords(unknown.length, column.title));
  const name = `${contract.name}-${column.name}`.replaceAll('_', '-');
  draft.maps[name] = map;
  return { from: from.name, map: name };
}
