import type { Bilingual } from '../kernel/index.ts';
import type { Column, Contract } from './contract.ts';

/** The forms of values that are text, as regular expressions of JSON Schema and Table Schema. */
export const textForms = {
  reference: '^[A-Za-z0-9][A-Za-z0-9 ./_:-]{0,63}$',
  offence: '^[0-9]{3}/[0-9]{2}$',
  postcode: '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$',
} as const;

/** Longest text that any column takes, in characters. */
export const textCharactersMax = 120;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly title: string;
  readonly description: string;
  readonly constraints: Readonly<Record<string, unknown>>;
  readonly titles: Bilingual;
  readonly meanings: Bilingual;
  readonly reasons: Bilingual;
  readonly sensitivity: string;
  readonly unit?: string;
  readonly codes?: readonly { readonly code: string; readonly title: Bilingual }[];
}

/**
 * A contract as a Frictionless Table Schema. Beside the standard's own keys it carries the words in both languages, the
 * codes with their titles, the reason for each column and its sensitivity.
 * Source: Frictionless Data, Table Schema 1.0 and its patterns (https://specs.frictionlessdata.io/table-schema/).
 */
export function tableSchemaOf(contract: Contract): object {
  return {
    fields: contract.columns.map(fieldOf),
    primaryKey: contract.key,
    missingValues: [''],
    foreignKeys: contract.links.map(({ columns, to }) => ({
      fields: columns,
      reference: { resource: to, fields: columns },
    })),
  };
}

function fieldOf(column: Column): Field {
  const { type, format, constraints } = standardOf(column);
  return {
    name: column.name,
    type,
    ...(format === undefined ? {} : { format }),
    title: column.title.en,
    description: column.meaning.en,
    constraints: { required: column.required, ...constraints },
    titles: column.title,
    meanings: column.meaning,
    reasons: column.why,
    sensitivity: column.sensitivity,
    ...(column.type === 'integer' ? { unit: column.unit } : {}),
    ...(column.type === 'code' ? { codes: codesOf(column) } : {}),
  };
}

/** Codes of a column with their titles: the list's own first, then the ways of not knowing. */
export function codesOf(column: Column): readonly { readonly code: string; readonly title: Bilingual }[] {
  if (column.type !== 'code') return [];
  return [...column.codes.codes, ...column.codes.unknowns].map(({ code, title }) => ({ code, title }));
}

interface Standard {
  readonly type: string;
  readonly format?: string;
  readonly constraints: Readonly<Record<string, unknown>>;
}

function standardOf(column: Column): Standard {
  switch (column.type) {
    case 'code':
      return { type: 'string', constraints: { enum: codesOf(column).map(({ code }) => code) } };
    case 'integer':
      return { type: 'integer', constraints: { minimum: column.minimum, maximum: column.maximum } };
    case 'date':
      return { type: 'date', format: '%Y-%m-%d', constraints: {} };
    case 'instant':
      return { type: 'datetime', constraints: {} };
    case 'month':
      return { type: 'yearmonth', constraints: {} };
    case 'text':
      return {
        type: 'string',
        constraints: {
          maxLength: textCharactersMax,
          ...(column.pattern === undefined ? {} : { pattern: column.pattern.source }),
        },
      };
    default:
      return { type: 'string', constraints: { pattern: textForms[column.type] } };
  }
}

/** What a package says of itself. */
export interface PackageHeader {
  /** The force's slug. */
  readonly force: string;
  /** The day on which the extract was taken. */
  readonly asAt: string;
  readonly madeUp: boolean;
}

/** The extract package as a Frictionless Data Package descriptor: one resource a contract, each a CSV beside it. */
export function dataPackageOf(contracts: readonly Contract[], header?: PackageHeader): object {
  return {
    profile: 'tabular-data-package',
    name: 'watershed-extract',
    title: 'What a force sends, at person level',
    version: contracts.map(({ name, version }) => `${name}-${version}`).join('.'),
    ...(header === undefined
      ? {}
      : { force: header.force, asAt: header.asAt, ...(header.madeUp ? { madeUp: true } : {}) }),
    resources: contracts.map((contract) => ({
      profile: 'tabular-data-resource',
      name: contract.name,
      path: `${contract.name}.csv`,
      title: contract.title.en,
      description: contract.purpose.en,
      titles: contract.title,
      purposes: contract.purpose,
      grains: contract.grain,
      notAsked: contract.notAsked,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: tableSchemaOf(contract),
    })),
  };
}
