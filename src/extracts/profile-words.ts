import type { z } from 'zod';
import type { Bilingual } from '../kernel/index.ts';

const both = (en: string, cy: string): Bilingual => ({ en, cy });

/** What can be wrong with a profile, told in both languages. Names of columns, codes and keys stay as they are written. */
export const profileFaults = {
  tooLong: (charactersMax: number) =>
    both(`more than ${charactersMax} characters`, `mwy na ${charactersMax} o nodau`),
  notYaml: (code: string, message: string) =>
    both(message, `nid yw hyn yn YAML dilys (${code}): gwiriwch fewnoliad, dyfynodau a chromfachau`),
  alias: both('an alias stands here; write the words out', 'mae alias yma; ysgrifennwch y geiriau yn llawn'),
  noColumn: (contract: string, column: string) =>
    both(`${contract} has no column "${column}"`, `nid oes gan ${contract} golofn "${column}"`),
  noEvent: (contract: string, event: string) =>
    both(`${contract} has no event "${event}"`, `nid oes gan ${contract} ddigwyddiad "${event}"`),
  withoutSource: (column: string) =>
    both(
      `"${column}" is required and has no source; say not_held if so`,
      `mae "${column}" yn ofynnol ac nid oes ganddo ffynhonnell; dywedwch not_held os felly`,
    ),
  heldAndNot: (column: string) =>
    both(`"${column}" is also named under not_held`, `enwir "${column}" o dan not_held hefyd`),
  ageOnly: both(
    'an age can be worked out for a column of ages only',
    'dim ond ar gyfer colofn o oedrannau y gellir cyfrifo oedran',
  ),
  noCode: (code: string, column: string) =>
    both(`"${code}" is no code of ${column}`, `nid yw "${code}" yn god o ${column}`),
  noMap: (map: string) => both(`there is no "${map}" among code_maps`, `nid oes "${map}" ymhlith code_maps`),
  takesNoCodes: (column: string) => both(`${column} takes no codes`, `nid yw ${column} yn cymryd codau`),
  immigration: (name: string, term: string) =>
    both(
      `"${name}" speaks of ${term}; a file with such a column is refused. Leave it out of the export`,
      `mae "${name}" yn sôn am fewnfudo ("${term}"); gwrthodir ffeil â cholofn o'r fath. Gadewch hi allan o'r allforiad`,
    ),
} as const;

/** The complaints of the profile's own schema, by their English. */
const schemaWelsh: Readonly<Record<string, string>> = {
  'expected words': 'disgwyliwyd geiriau',
  'expected a column of the contract': "disgwyliwyd un o golofnau'r contract",
  'expected small letters, digits and hyphens': 'disgwyliwyd llythrennau bach, digidau a chysylltnodau',
};

const kindsWelsh: Readonly<Record<string, string>> = {
  string: 'geiriau',
  number: 'rhif',
  int: 'rhif cyfan',
  array: 'rhestr mewn cromfachau sgwâr',
  object: 'parau o enw a gwerth',
  record: 'parau o enw a gwerth',
};

/** A complaint about the form of the document. */
export function formFault(issue: z.core.$ZodIssue): Bilingual {
  return both(issue.message, schemaWelsh[issue.message] ?? welshOf(issue));
}

function welshOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `disgwyliwyd ${kindsWelsh[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `nid yw'r fformat yn adnabod ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_value':
      return `disgwyliwyd ${issue.values.map((value) => `"${String(value)}"`).join(' neu ')}`;
    case 'too_small':
      return `rhy ychydig: disgwyliwyd o leiaf ${issue.minimum}`;
    case 'too_big':
      return `gormod: disgwyliwyd ${issue.maximum} ar y mwyaf`;
    case 'invalid_key':
      return 'nid yw enw yma yn un y gellir ei ddefnyddio';
    default:
      return "nid yw hwn yn y ffurf y mae'r fformat yn ei disgwyl";
  }
}

/** What a profile made by example asks, told in both languages. */
export const profileQuestions = {
  clock: both(
    'Do times follow the clock on the wall (london) or UTC all year?',
    "A yw amseroedd yn dilyn y cloc ar y wal (london) ynteu UTC drwy'r flwyddyn?",
  ),
  refusedColumn: both(
    'a file with this column is refused; leave it out of the export.',
    "gwrthodir ffeil â'r golofn hon; gadewch hi allan o'r allforiad.",
  ),
  noContract: both(
    'no contract was recognised in its columns. Does its first line name them?',
    'ni adnabuwyd contract yn ei cholofnau. A yw ei llinell gyntaf yn eu henwi?',
  ),
  notRead: both(
    'not read: is it one of the contract’s columns?',
    "heb ei darllen: a yw'n un o golofnau'r contract?",
  ),
  whichColumn: (column: string) => both(`which column holds "${column}"?`, `pa golofn sy'n dal "${column}"?`),
  isThis: (title: Bilingual, column: string) =>
    both(`is this "${title.en}" (${column})?`, `ai "${title.cy}" yw hon (${column})?`),
  noDateForm: both(
    'no date form reads all of its values.',
    'nid oes ffurf dyddiad sy’n darllen ei holl werthoedd.',
  ),
  dayOrMonth: both(
    'day first or month first? No value tells.',
    'ai’r diwrnod ynteu’r mis sydd gyntaf? Nid oes gwerth sy’n dweud.',
  ),
  unknownWords: (words: number, title: Bilingual) =>
    both(
      `${words} of its words stand for no code of "${title.en}" that is known.`,
      `nid yw ${words} o'i geiriau'n sefyll dros god hysbys o "${title.cy}".`,
    ),
} as const;
