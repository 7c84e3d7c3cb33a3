/** A file of a release before it is hashed and stored. */
export interface NewFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  csvw: 'application/csvm+json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;
