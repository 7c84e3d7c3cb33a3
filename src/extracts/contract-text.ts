import type { Bilingual, Language } from '../kernel/index.ts';
import type { Column, Contract, Sensitivity } from './contract.ts';
import { codesOf } from './table-schema.ts';

/** A contract in plain words of one language, ready for a page: nothing in it needs to be looked up. */
export interface ContractText {
  readonly name: string;
  readonly title: string;
  readonly grain: string;
  readonly purpose: string;
  readonly notAsked: readonly string[];
  readonly columns: readonly ColumnText[];
}

export interface ColumnText {
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly why: string;
  readonly form: string;
  readonly presence: string;
  readonly sensitivity: string;
  readonly codes: readonly { readonly code: string; readonly title: string }[];
}

const presence = {
  required: { en: 'Always there', cy: 'Yno bob amser' },
  optional: { en: 'May be empty', cy: 'Gall fod yn wag' },
} as const satisfies Record<string, Bilingual>;

const sensitivityWords: Readonly<Record<Sensitivity, Bilingual>> = {
  pseudonymous: {
    en: 'A reference that means something to your force alone',
    cy: "Cyfeirnod sy'n golygu rhywbeth i'ch heddlu chi yn unig",
  },
  personal: { en: 'About a person', cy: 'Am berson' },
  special: { en: 'Special category', cy: 'Categori arbennig' },
  linkage: {
    en: 'Only to recognise one person across records; kept apart',
    cy: 'Dim ond i adnabod un person ar draws cofnodion; yn cael ei gadw ar wahân',
  },
  operational: { en: 'About the work', cy: 'Am y gwaith' },
};

function formOf(column: Column): Bilingual {
  switch (column.type) {
    case 'code':
      return { en: 'One of the codes below', cy: "Un o'r codau isod" };
    case 'integer':
      return {
        en: `A whole number from ${column.minimum} to ${column.maximum}`,
        cy: `Rhif cyfan o ${column.minimum} i ${column.maximum}`,
      };
    case 'date':
      return { en: 'A day, 2025-03-31', cy: 'Diwrnod, 2025-03-31' };
    case 'instant':
      return {
        en: 'A moment with its offset, 2025-03-31T14:05:00+01:00',
        cy: 'Eiliad gyda gwrthbwyso, 2025-03-31T14:05:00+01:00',
      };
    case 'month':
      return { en: 'A month, 2025-03', cy: 'Mis, 2025-03' };
    case 'offence':
      return {
        en: 'A Home Office code of class and sub-class, 008/66',
        cy: 'Cod y Swyddfa Gartref, dosbarth ac is-ddosbarth, 008/66',
      };
    case 'postcode':
      return { en: 'A postcode, CF10 3NQ', cy: 'Cod post, CF10 3NQ' };
    case 'reference':
      return {
        en: 'Letters, digits, spaces and . / _ : -, at most 64',
        cy: 'Llythrennau, digidau, bylchau a . / _ : -, 64 ar y mwyaf',
      };
    case 'text':
      return { en: 'Words', cy: 'Geiriau' };
  }
}

/** What a contract asks for and why, in one language. */
export function contractText(contract: Contract, language: Language): ContractText {
  return {
    name: contract.name,
    title: contract.title[language],
    grain: contract.grain[language],
    purpose: contract.purpose[language],
    notAsked: contract.notAsked.map((one) => one[language]),
    columns: contract.columns.map((column) => ({
      name: column.name,
      title: column.title[language],
      meaning: column.meaning[language],
      why: column.why[language],
      form: formOf(column)[language],
      presence: (column.required ? presence.required : presence.optional)[language],
      sensitivity: sensitivityWords[column.sensitivity][language],
      codes: codesOf(column).map(({ code, title }) => ({ code, title: title[language] })),
    })),
  };
}

const headings = {
  columns: { en: 'Columns', cy: 'Colofnau' },
  notAsked: { en: 'What is not asked, on purpose', cy: 'Yr hyn na ofynnir, yn fwriadol' },
  form: { en: 'Form', cy: 'Ffurf' },
  why: { en: 'Why', cy: 'Pam' },
  code: { en: 'Code', cy: 'Cod' },
  meaning: { en: 'Meaning', cy: 'Ystyr' },
} as const satisfies Record<string, Bilingual>;

/** Markdown of a contract's page. Words of contracts hold no Markdown of their own beyond bars, which are kept from splitting cells. */
export function contractMarkdown(contract: Contract, language: Language): string {
  const text = contractText(contract, language);
  const say = (heading: Bilingual): string => heading[language];
  const cell = (words: string): string => words.replaceAll('|', '\\|');
  const columns = text.columns.map((column) =>
    [
      `### \`${column.name}\`: ${column.title}`,
      '',
      column.meaning,
      '',
      `- ${say(headings.why)}: ${column.why}`,
      `- ${say(headings.form)}: ${column.form}. ${column.presence}. ${column.sensitivity}.`,
      ...(column.codes.length === 0
        ? []
        : [
            '',
            `| ${say(headings.code)} | ${say(headings.meaning)} |`,
            '| --- | --- |',
            ...column.codes.map(({ code, title }) => `| \`${code}\` | ${cell(title)} |`),
          ]),
      '',
    ].join('\n'),
  );
  return [
    `# ${text.title} (\`${text.name}.csv\`)`,
    '',
    text.purpose,
    '',
    text.grain,
    '',
    `## ${say(headings.notAsked)}`,
    '',
    ...text.notAsked.map((one) => `- ${one}`),
    '',
    `## ${say(headings.columns)}`,
    '',
    ...columns,
  ].join('\n');
}
