import { z } from 'zod';
import { assert, type Bilingual, present } from '../kernel/index.ts';

/** What a force is asked for, file by file. The order is the one in which they are read and told. */
export const contractNames = [
  'crimes',
  'victims',
  'suspects',
  'investigation_events',
  'outcomes',
  'orders',
  'order_events',
  'disclosures',
  'survey_answers',
  'allegations',
] as const;
export type ContractName = (typeof contractNames)[number];

/** What the rows of each contract hang on, and are filed, sent anew and replaced with, month by month. */
const subjects = {
  crimes: 'crimes',
  victims: 'crimes',
  suspects: 'crimes',
  investigation_events: 'crimes',
  outcomes: 'crimes',
  orders: 'orders',
  order_events: 'orders',
  disclosures: 'disclosures',
  survey_answers: 'survey_answers',
  allegations: 'allegations',
} as const satisfies Readonly<Record<ContractName, ContractName>>;
export type Subject = (typeof subjects)[ContractName];

export function subjectOf(contract: ContractName): Subject {
  return subjects[contract];
}

/** The ways of not knowing. They are codes beside a list's own, because "not asked" and "declined" are two things. */
export const unknownCodes = ['not-known', 'not-asked', 'declined', 'not-held'] as const;
export type UnknownCode = (typeof unknownCodes)[number];

/** pseudonymous: a reference; linkage: asked only to recognise one person across records, kept apart; special: special category. */
export const sensitivities = ['pseudonymous', 'personal', 'special', 'linkage', 'operational'] as const;
export type Sensitivity = (typeof sensitivities)[number];

const words = z.string().regex(/\S/, { error: 'expected words' });
const bilingual = z.strictObject({ en: words, cy: words });
const columnName = z.string().regex(/^[a-z]+(_[a-z]+)*$/);
const codeText = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
const contractName = z.enum(contractNames);
const also = z.array(words).default([]);

const codeListsDocument = z.strictObject({
  format: z.literal('watershed-code-lists/1'),
  unknowns: z.array(z.strictObject({ code: z.enum(unknownCodes), en: words, cy: words })),
  lists: z.array(
    z.strictObject({
      name: codeText,
      title: bilingual,
      mark: z.enum(['S', 'M', 'I']),
      unknowns: z.array(z.enum(unknownCodes)),
      codes: z.array(z.strictObject({ code: codeText, en: words, cy: words, also })).min(1),
    }),
  ),
});

const described = {
  name: columnName,
  required: z.boolean().default(false),
  ahead: z.boolean().default(false),
  sensitivity: z.enum(sensitivities),
  title: bilingual,
  meaning: bilingual,
  why: bilingual,
  also,
};

const columnDocument = z.discriminatedUnion('type', [
  z.strictObject({ ...described, type: z.literal('code'), codes: z.string() }),
  z.strictObject({
    ...described,
    type: z.literal('integer'),
    minimum: z.int(),
    maximum: z.int(),
    unit: z.literal('years'),
  }),
  z.strictObject({ ...described, type: z.literal('text'), pattern: z.string().optional() }),
  z.strictObject({
    ...described,
    type: z.enum(['reference', 'offence', 'date', 'instant', 'month', 'postcode']),
  }),
]);

/** A column that is written once and named by several contracts, which may change its words. */
const sharedUse = z.strictObject({
  shared: columnName,
  name: columnName.optional(),
  required: z.boolean().optional(),
  title: bilingual.optional(),
  meaning: bilingual.optional(),
  why: bilingual.optional(),
  also: also.optional(),
});

const sharedDocument = z.strictObject({
  format: z.literal('watershed-shared-columns/1'),
  columns: z.array(columnDocument),
  not_asked: z.array(bilingual),
});

const contractDocument = z.strictObject({
  format: z.literal('watershed-extract-contract/1'),
  name: contractName,
  version: z.int().positive(),
  title: bilingual,
  grain: bilingual,
  purpose: bilingual,
  key: z.array(columnName).min(1),
  month: columnName.optional(),
  links: z.array(z.strictObject({ columns: z.array(columnName).min(1), to: contractName })),
  serves: z.array(z.string().regex(/^M\d+$/)),
  not_asked: z.array(bilingual),
  columns: z.array(z.union([sharedUse, columnDocument])).min(1),
});

export interface Code {
  readonly code: string;
  readonly title: Bilingual;
  /** Words that records systems write for it. */
  readonly also: readonly string[];
}

/** Codes that a column takes: those of the list, and the ways of not knowing that it allows. */
export interface CodeList {
  readonly name: string;
  readonly title: Bilingual;
  readonly mark: 'S' | 'M' | 'I';
  readonly codes: readonly Code[];
  readonly unknowns: readonly Code[];
}

interface Described {
  readonly name: string;
  /** The value is always there. A code that says why it is not known counts as there. */
  readonly required: boolean;
  /** A date that may lie after the day of the extract. */
  readonly ahead: boolean;
  readonly sensitivity: Sensitivity;
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  readonly why: Bilingual;
  readonly also: readonly string[];
}

/**
 * A column of a contract. Canonical values: `reference`, `text`, `offence` (008/66), `postcode` (AB1 2CD) as text; `code` as
 * the code; `date` as YYYY-MM-DD; `instant` as ISO 8601 in UTC with Z; `month` as YYYY-MM; `integer` as a number.
 */
export type Column =
  | (Described & { readonly type: 'code'; readonly codes: CodeList })
  | (Described & {
      readonly type: 'integer';
      readonly minimum: number;
      readonly maximum: number;
      readonly unit: 'years';
    })
  | (Described & { readonly type: 'text'; readonly pattern: RegExp | undefined })
  | (Described & {
      readonly type: 'reference' | 'offence' | 'date' | 'instant' | 'month' | 'postcode';
    });
export type ColumnType = Column['type'];

/** What one kind of row of a force's package holds, in the order of its columns. */
export interface Contract {
  readonly name: ContractName;
  readonly version: number;
  readonly title: Bilingual;
  readonly grain: Bilingual;
  readonly purpose: Bilingual;
  /** Columns that together stand once. */
  readonly key: readonly string[];
  /** The date or month by which rows are counted; undefined where a row has none of its own. */
  readonly month: string | undefined;
  readonly links: readonly { readonly columns: readonly string[]; readonly to: ContractName }[];
  /** Measures of the framework that need it, M1 to M15. */
  readonly serves: readonly string[];
  readonly notAsked: readonly Bilingual[];
  readonly columns: readonly Column[];
}

/** The YAML documents of the folder `contracts`, parsed and unchecked. */
export interface ContractDocuments {
  readonly codeLists: unknown;
  readonly sharedColumns: unknown;
  readonly contracts: readonly unknown[];
}

type ColumnDocument = z.infer<typeof columnDocument>;

/**
 * All contracts, in the order of `contractNames`, with shared columns written out and code lists in place. The documents
 * ship with the project: anything wrong with them is a defect.
 */
export function parseContracts(documents: ContractDocuments): readonly Contract[] {
  const lists = parseLists(documents.codeLists);
  const shared = sharedDocument.parse(documents.sharedColumns);
  const found = documents.contracts.map((one) => contractDocument.parse(one));
  return contractNames.map((name) => {
    const contract = present(
      found.find((one) => one.name === name),
      `contract ${name}`,
    );
    const columns = contract.columns.map((one) => columnOf(one, shared.columns, lists));
    const { not_asked: notAsked, columns: _, format: __, month, ...rest } = contract;
    const whole = { ...rest, month, columns, notAsked: [...shared.not_asked, ...notAsked] };
    assertNamesExist(whole);
    return whole;
  });
}

function parseLists(document: unknown): ReadonlyMap<string, CodeList> {
  const { unknowns, lists } = codeListsDocument.parse(document);
  return new Map(
    lists.map((list) => {
      const codes = list.codes.map(({ code, en, cy, also: words }) => ({
        code,
        title: { en, cy },
        also: words,
      }));
      const own = unknowns
        .filter(({ code }) => list.unknowns.includes(code))
        .map(({ code, en, cy }) => ({ code, title: { en, cy }, also: [] }));
      assert(new Set(codes.map(({ code }) => code)).size === codes.length, `${list.name}: a code twice`);
      return [list.name, { ...list, codes, unknowns: own }];
    }),
  );
}

function columnOf(
  written: z.infer<typeof sharedUse> | ColumnDocument,
  shared: readonly ColumnDocument[],
  lists: ReadonlyMap<string, CodeList>,
): Column {
  const document = 'shared' in written ? withWordsOf(written, shared) : written;
  switch (document.type) {
    case 'code':
      return { ...document, codes: present(lists.get(document.codes), `code list ${document.codes}`) };
    case 'text':
      return {
        ...document,
        pattern: document.pattern === undefined ? undefined : new RegExp(document.pattern, 'u'),
      };
    default:
      return document;
  }
}

function withWordsOf(use: z.infer<typeof sharedUse>, shared: readonly ColumnDocument[]): ColumnDocument {
  const column = present(
    shared.find((one) => one.name === use.shared),
    `shared column ${use.shared}`,
  );
  const { shared: _, ...given } = use;
  const own = Object.entries(given).filter(([, value]) => value !== undefined);
  return columnDocument.parse({ ...column, ...Object.fromEntries(own) });
}

function assertNamesExist(contract: Contract): void {
  const names = contract.columns.map((column) => column.name);
  assert(new Set(names).size === names.length, `${contract.name}: a column twice`);
  const used = [
    ...contract.key,
    ...(contract.month === undefined ? [] : [contract.month]),
    ...contract.links.flatMap((link) => link.columns),
  ];
  for (const name of used) assert(names.includes(name), `${contract.name}: no column ${name}`);
}

/** The places of a contract's columns by name; asked several times for every row, so found once for each contract. */
const placesOf = new WeakMap<Contract, ReadonlyMap<string, number>>();

/** The place of a column in its contract; -1 where the contract has none of that name. */
export function placeIn(contract: Contract, column: string): number {
  const places =
    placesOf.get(contract) ?? new Map(contract.columns.map(({ name }, at) => [name, at] as const));
  placesOf.set(contract, places);
  return places.get(column) ?? -1;
}

/** The contract of a name. */
export function contractNamed(contracts: readonly Contract[], name: ContractName): Contract {
  return present(
    contracts.find((contract) => contract.name === name),
    `contract ${name}`,
  );
}
