import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, projectPath } from '../../src/database/index.ts';
import { plainDate } from '../../src/kernel/index.ts';
import {
  type LoadReport,
  type LoadSettings,
  loadPackage,
  readContracts,
  readProfileFile,
  readRetentionRules,
} from '../../src/operations/extracts/index.ts';
import { atEndOfFile } from '../engines/file-end.ts';

const contracts = readContracts();
const profilePath = projectPath('profiles', 'contract.yaml');
const profile = readProfileFile(profilePath, contracts);
const profileSha256 = createHash('sha256').update(readFileSync(profilePath)).digest();

/** Rows of one contract by column; columns that are left out are blank. */
export type GivenRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** A package of a force that writes in the contracts' own columns, in files of its own until the test file ends. */
export function packageOf(rows: GivenRows): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  atEndOfFile(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(rows).map(([name, given]) => {
    const columns = contracts.find((one) => one.name === name)?.columns.map((column) => column.name) ?? [];
    const lines = given.map((row) => columns.map((column) => row[column] ?? '').join(','));
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
    return path;
  });
}

export const crime = (ref: string, recordedOn: string, change: Readonly<Record<string, string>> = {}) => ({
  crime_ref: ref,
  recorded_on: recordedOn,
  offence_code: '105/01',
  state: 'recorded',
  domestic_abuse: 'yes',
  location_type: 'home',
  ...change,
});

export const victim = (ref: string, change: Readonly<Record<string, string>> = {}) => ({
  crime_ref: ref,
  person_ref: `V-${ref}`,
  sex: 'female',
  relationship: 'partner',
  ...change,
});

export const suspect = (ref: string, change: Readonly<Record<string, string>> = {}) => ({
  crime_ref: ref,
  person_ref: `S-${ref}`,
  sex: 'male',
  ...change,
});

/** Loads files as a force's package, with the settings that a test does not care for. */
export function load(
  jobs: Database,
  files: readonly string[],
  change: Partial<LoadSettings> = {},
): Promise<LoadReport> {
  return loadPackage(jobs, files, {
    contracts,
    profile,
    profileSha256,
    asAt: plainDate('2025-06-30'),
    force: 'kent',
    by: 'A. Analyst (made up)',
    origin: 'made-up',
    retention: readRetentionRules(),
    acceptFewer: false,
    faultyRows: 'set-aside',
    ...change,
  });
}
