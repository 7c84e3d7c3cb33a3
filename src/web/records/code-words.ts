import {
  type Column,
  type ContractName,
  contractNamed,
  contractNames,
  unknownCodes,
} from '../../extracts/index.ts';
import type { Language } from '../../kernel/index.ts';
import { contractsInUse } from '../../operations/analyst/index.ts';
import { say } from '../words/messages.ts';
import { codeMessages } from './code-messages.ts';

/** Every code of every list of the contracts, in words. Codes of one list mean one thing in all columns that take it. */
function codesOf(
  list: string,
): readonly { readonly code: string; readonly en: string; readonly cy: string }[] {
  for (const { columns } of contractsInUse()) {
    for (const column of columns) {
      if (column.type !== 'code' || column.codes.name !== list) continue;
      return [...column.codes.codes, ...column.codes.unknowns].map(({ code, title }) => ({ code, ...title }));
    }
  }
  return [];
}

/** The list that holds the words of each part of a measure's cell. */
const lists: Readonly<Record<string, string>> = {
  order: 'order-type',
  route: 'disclosure-route',
  kind: 'case-kind',
  collector: 'survey-collector',
  question: 'survey-question',
  disability: 'yes-no-declined',
  'ethnicity-officer': 'ethnicity-officer',
  'sexual-orientation': 'sexual-orientation',
  religion: 'religion',
  outcome: 'outcome',
};

/** A characteristic in words, as the heading of a table. */
export function characteristicName(name: string, language: Language): string {
  const t = say(codeMessages, language);
  switch (name) {
    case 'age':
      return t.age;
    case 'disability':
      return t.disability;
    case 'ethnicity':
      return t.ethnicity;
    case 'ethnicity-officer':
      return t.ethnicityOfficer;
    case 'religion':
      return t.religion;
    case 'sexual-orientation':
      return t.orientation;
    default:
      return name.split(' and ').length > 1
        ? t.pair({
            one: characteristicName(name.split(' and ')[0] ?? '', language),
            other: characteristicName(name.split(' and ')[1] ?? '', language),
          })
        : name;
  }
}

/** The word for one value of a part of a cell: `18-24` of `age`, `B` of nothing that is known stays as it is. */
function valueWord(part: string, value: string, language: Language): string {
  const t = say(codeMessages, language);
  const own: Readonly<Record<string, string>> = {
    'under-18': t.under18,
    '55-over': t.over55,
    asian: t.asian,
    black: t.black,
    mixed: t.mixed,
    other: t.other,
    white: t.white,
    blank: t.blank,
  };
  if (part === 'ethnicity' || part === 'age' || value === 'blank') {
    const word = own[value];
    if (word !== undefined) return word;
  }
  const code = codesOf(lists[part] ?? '').find((each) => each.code.toLowerCase() === value.toLowerCase());
  if (code !== undefined) return code[language];
  return unknownCodes.some((each) => each === value) ? unknownWord(value, language) : value;
}

function unknownWord(code: string, language: Language): string {
  return codesOf('sex').find((each) => each.code === code)?.[language] ?? say(codeMessages, language).blank;
}

/** A breakdown or a group in words: `order=dvpn`, `collector=police;question=heard`, or a bare value of a characteristic. */
export function groupWords(group: string, by: string, language: Language): string {
  return group
    .split(';')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0
        ? valueWord(by, part, language)
        : valueWord(part.slice(0, at), part.slice(at + 1), language);
    })
    .join(', ');
}

/** An outcome code with its words: `16: …`. */
export function outcomeWords(code: string, language: Language): string {
  const found = codesOf('outcome').find((each) => each.code.toLowerCase() === code.toLowerCase());
  return found === undefined ? code : `${found.code}: ${found[language]}`;
}

/** A contract's title; a name that is no contract's stays as it is. */
export function contractTitle(name: string, language: Language): string {
  const known: ContractName | undefined = contractNames.find((each) => each === name);
  return known === undefined ? name : contractNamed(contractsInUse(), known).title[language];
}

/** A column of a contract; undefined where the contract has none of that name. */
export function columnNamed(contract: string, name: string): Column | undefined {
  return contractsInUse()
    .find((each) => each.name === contract)
    ?.columns.find((each) => each.name === name);
}

/** A column's title; a name that is no column's stays as it is. */
export function columnTitle(contract: string, name: string, language: Language): string {
  return columnNamed(contract, name)?.title[language] ?? name;
}
