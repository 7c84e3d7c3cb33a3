import { createHash } from 'node:crypto';
import type { Month, PlainDate } from '../kernel/index.ts';
import type { ExtractDefinition } from '../measures/index.ts';
import { csvText } from '../publication/index.ts';
import type { Definition } from '../vawg/index.ts';
import { canonicalText, toJson } from './canonical.ts';
import { countSets } from './count-set.ts';
import { columnsOf, returnFiles, returnSchemaOf } from './layout.ts';
import type { ReturnRows } from './rows.ts';

/** Which return it is. */
export interface ReturnHeader {
  readonly force: string;
  readonly from: Month;
  readonly to: Month;
  readonly asAt: PlainDate;
  readonly madeUp: boolean;
  readonly vawg: { readonly name: string; readonly version: number };
}

export interface ReturnFile {
  readonly path: string;
  readonly content: Buffer;
}

/** The version of the layout; a reader takes no other. */
export const returnFormat = 'watershed-return/1';
export const manifestPath = 'datapackage.json';
export const signaturePath = 'signature.json';
export const definitionsPath = 'definitions.json';

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The methods and the definition that the figures stand under, as one text. */
export function definitionsText(vawg: Definition, measures: readonly ExtractDefinition[]): string {
  return `${canonicalText(toJson({ vawg, measures, sets: countSets }))}\n`;
}

/** What a return says of itself, and of each file. The signature is over these bytes. */
export function manifestText(header: ReturnHeader, files: readonly ReturnFile[]): string {
  return `${canonicalText(
    toJson({
      profile: 'data-package',
      format: returnFormat,
      name: `watershed-return-${header.force}-${header.from}`,
      title: `Return of ${header.force}, ${header.from} to ${header.to}`,
      ...header,
      resources: files.map(({ content, path }) => resourceOf(path, content)),
    }),
  )}\n`;
}

/** Everything of a return but its signature. The same content gives the same bytes. */
export function writeReturn(
  header: ReturnHeader,
  rows: ReturnRows,
  vawg: Definition,
  measures: readonly ExtractDefinition[],
): readonly ReturnFile[] {
  const files: readonly ReturnFile[] = [
    ...returnFiles.map(({ columns, name }) => ({
      path: `${name}.csv`,
      content: Buffer.from(
        csvText(
          columns.map((column) => column.name),
          rows[name],
        ),
      ),
    })),
    { path: definitionsPath, content: Buffer.from(definitionsText(vawg, measures)) },
  ];
  return [{ path: manifestPath, content: Buffer.from(manifestText(header, files)) }, ...files];
}

/** Frictionless Data, Data Resource 1.0: each with its size and its hash. */
function resourceOf(path: string, content: Uint8Array): object {
  const about = { path, bytes: content.byteLength, hash: `sha256:${sha256Of(content)}` };
  const file = returnFiles.find(({ name }) => `${name}.csv` === path);
  if (file === undefined) return { ...about, name: 'definitions', profile: 'data-resource', format: 'json' };
  return {
    ...about,
    name: file.name,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: returnSchemaOf(file.name),
  };
}

/** Every path of a return, and no other. */
export const returnPaths: readonly string[] = [
  manifestPath,
  signaturePath,
  definitionsPath,
  ...returnFiles.map(({ name }) => `${name}.csv`),
];

/** The header line of a file. */
export const headerOf = (name: (typeof returnFiles)[number]['name']): string =>
  columnsOf(name)
    .map((column) => column.name)
    .join(',');
