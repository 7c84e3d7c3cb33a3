import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Made-up files in the layout of data.police.uk, for tests that need a file and not what is in it. */

export const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
export const outcomesHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type';
export const searchHeader =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,' +
  'Removal of more than just outer clothing';

/** A crime id of 64 hexadecimal digits from a name. */
export function crimeId(name: string | number): string {
  return createHash('sha256').update(String(name)).digest('hex');
}

interface StreetRow {
  readonly id?: string;
  readonly month?: string;
  readonly force?: string;
  readonly within?: string;
  readonly longitude?: string;
  readonly latitude?: string;
  readonly location?: string;
  readonly area?: string;
  readonly type?: string;
  readonly outcome?: string;
}

export function streetRow(row: StreetRow = {}): string {
  const force = row.force ?? 'Gwent Police';
  return [
    row.id ?? crimeId('one'),
    row.month ?? '2023-05',
    force,
    row.within ?? force,
    row.longitude ?? '-3.016',
    row.latitude ?? '51.586',
    row.location ?? 'On or near Made-up Road',
    row.area ?? 'W01001410',
    'Somewhere 001A',
    row.type ?? 'Violence and sexual offences',
    row.outcome ?? 'Unable to prosecute suspect',
    '',
  ].join(',');
}

/** A street file of one force and month with `rows` crimes; `seed` makes its ids its own. */
export function streetFile(rows: number, row: StreetRow = {}, seed = ''): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    streetRow({ id: crimeId(`${seed}${row.force}${row.month}${index}`), ...row }),
  );
  return `${[streetHeader, ...lines].join('\n')}\n`;
}

export function outcomeRow(id: string, outcome: string, month = '2023-05', force = 'Gwent Police'): string {
  return [
    id,
    month,
    force,
    force,
    '-3.016',
    '51.586',
    'On or near Made-up Road',
    'W01001410',
    'Somewhere 001A',
    outcome,
  ].join(',');
}

export function searchRow(date: string, changes: Readonly<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string>> = {
    Type: 'Person search',
    Date: date,
    Gender: 'Female',
    'Age range': '18-24',
    'Self-defined ethnicity': 'White - Irish',
    'Officer-defined ethnicity': 'White',
    'Object of search': 'Controlled drugs',
    Outcome: 'Arrest',
    'Outcome linked to object of search': 'True',
    'Removal of more than just outer clothing': 'False',
    ...changes,
  };
  return searchHeader
    .split(',')
    .map((column) => row[column] ?? '')
    .join(',');
}

/** A folder for the files of one test file; gone when it is done. */
export function extractFolder(): {
  readonly path: string;
  write(name: string, content: string | Buffer): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'watershed-extracts-'));
  chmodSync(path, 0o755);
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
