import { accept, type Result, refuse } from '../kernel/index.ts';

/**
 * What a file of each kind must carry. A file is recognised by these column names, in any order, with any others beside
 * them; never by the file's own name.
 */
export const contracts = [
  {
    kind: 'street',
    dataset: 'police-uk-street',
    title: 'street crime of data.police.uk',
    columns: [
      'Crime ID',
      'Month',
      'Reported by',
      'Falls within',
      'Longitude',
      'Latitude',
      'LSOA code',
      'Crime type',
      'Last outcome category',
    ],
  },
  {
    kind: 'outcomes',
    dataset: 'police-uk-outcomes',
    title: 'outcomes of data.police.uk',
    columns: ['Crime ID', 'Month', 'Reported by', 'Falls within', 'Outcome type'],
  },
  {
    kind: 'stop-and-search',
    dataset: 'police-uk-stop-and-search',
    title: 'stop and search of data.police.uk',
    columns: [
      'Type',
      'Date',
      'Gender',
      'Age range',
      'Self-defined ethnicity',
      'Officer-defined ethnicity',
      'Object of search',
      'Outcome',
      'Outcome linked to object of search',
    ],
  },
  {
    kind: 'recorded-crime',
    dataset: 'home-office-recorded-crime',
    title: 'recorded crime open data of the Home Office',
    columns: [
      'Financial Year',
      'Financial Quarter',
      'Force Name',
      'Offence Description',
      'Offence Group',
      'Offence Subgroup',
      'Offence Code',
      'Number of Offences',
    ],
  },
  {
    kind: 'force-outcomes',
    dataset: 'home-office-outcomes',
    title: 'Home Office outcomes by force and offence group',
    columns: [
      'force',
      'fy',
      'offence_group',
      'closed_oocd',
      'closed_charge',
      'recorded_oocd',
      'recorded_charge',
    ],
  },
  {
    kind: 'national-outcomes',
    dataset: 'home-office-outcomes',
    title: 'Home Office outcomes of the country by year',
    columns: ['fy', 'closed_all_t1', 'closed_all_assigned', 'recorded_all_t1', 'recorded_all_assigned'],
  },
] as const satisfies readonly {
  kind: string;
  dataset: `police-uk-${string}` | `home-office-${string}`;
  title: string;
  columns: readonly string[];
}[];

export type Contract = (typeof contracts)[number];
export type FileKind = Contract['kind'];
/** The datasets that files belong to; the same names as the measures use. */
export type Dataset = Contract['dataset'];
export const datasets: readonly Dataset[] = [...new Set(contracts.map((contract) => contract.dataset))];

/** A recognised file: which contract it fulfils, and where its columns stand. */
export interface Layout {
  readonly contract: Contract;
  /** Names as the file writes them, trimmed. */
  readonly header: readonly string[];
  /** Index of a column, by name without regard to case; -1 where the file has none of that name. */
  at(column: string): number;
}

const normal = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Recognises a header. Refusals say which columns are missing, or what the columns seem to be separated by instead. */
export function recognise(fields: readonly string[]): Result<Layout, 'file_unknown' | 'file_missing_column'> {
  const header = fields.map((field) => field.trim());
  const names = header.map(normal);
  const lacking = (contract: Contract): string[] =>
    contract.columns.filter((column) => !names.includes(normal(column)));
  const whole = contracts.filter((contract) => lacking(contract).length === 0);
  // Street files carry every column of outcomes files but one, so the contract that asks for most wins.
  const contract = whole.sort((a, b) => b.columns.length - a.columns.length)[0];
  if (contract === undefined) return refuseHeader(fields, lacking);
  const repeated = contract.columns.find((column) => count(names, normal(column)) > 1);
  if (repeated !== undefined) {
    return refuse(
      'file_unknown',
      `line 1: the column "${repeated}" stands there more than once; expected once.`,
    );
  }
  return accept({ contract, header, at: (column) => names.indexOf(normal(column)) });
}

function count(names: readonly string[], name: string): number {
  return names.filter((one) => one === name).length;
}

function refuseHeader(
  fields: readonly string[],
  lacking: (contract: Contract) => string[],
): Result<never, 'file_unknown' | 'file_missing_column'> {
  const only = fields.length === 1 ? (fields[0] ?? '') : '';
  for (const [separator, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ] as const) {
    if (only.includes(separator)) {
      return refuse(
        'file_unknown',
        `line 1: the columns seem to be separated by ${name}; expected commas. Save it as CSV with commas.`,
      );
    }
  }
  const nearest = [...contracts].sort((a, b) => share(lacking(a), a) - share(lacking(b), b))[0];
  if (nearest !== undefined && share(lacking(nearest), nearest) <= 0.5) {
    const missing = lacking(nearest).map((column) => `"${column}"`);
    return refuse(
      'file_missing_column',
      `line 1: looks like ${nearest.title}, but lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`,
    );
  }
  const seen = fields.slice(0, 6).join(', ').slice(0, 120);
  return refuse(
    'file_unknown',
    `line 1: seen "${seen}"; expected the header of one of: ${contracts.map((contract) => contract.title).join('; ')}.`,
  );
}

function share(missing: readonly string[], contract: Contract): number {
  return missing.length / contract.columns.length;
}
