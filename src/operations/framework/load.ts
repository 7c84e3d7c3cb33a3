import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type Act,
  appendAudit,
  type Database,
  findLoaded,
  type LoadedVersion,
  lockFrameworks,
  projectPath,
  storeFramework,
  storeMapping,
  type Transaction,
} from '../../database/index.ts';
import {
  changeInWords,
  differenceInWords,
  differenceOf,
  type FaultyFile,
  mappingChanges,
  readFramework,
  readMapping,
  sortOfFile,
} from '../../framework/index.ts';
import { type Accepted, accept, type Refusal, refuse } from '../../kernel/index.ts';
import { readHeldFramework, readHeldMapping } from './held.ts';

/** A file to load: its bytes, and its name as messages shall show it. */
export interface FrameworkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a load did. `already-loaded` means that the same bytes were there and nothing changed. */
export interface LoadReport extends LoadedVersion {
  readonly state: 'loaded' | 'already-loaded';
}

export type LoadResult =
  | Accepted<LoadReport>
  | FaultyFile
  | Refusal<'version-differs' | 'framework-not-loaded'>;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/**
 * Loads the file of a framework or of a mapping, and writes the load to the audit. The same bytes again change nothing;
 * other bytes under the same id and version are refused with what differs, as is a file with faults.
 */
export function loadFrameworkFile(jobs: Database, act: Act, file: FrameworkFile): Promise<LoadResult> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return jobs.transact(act, async (transaction): Promise<LoadResult> => {
    await lockFrameworks(transaction);
    const same = await findLoaded(transaction, sha256);
    if (same !== undefined) return accept({ ...same, state: 'already-loaded' });
    const sort = sortOfFile(file.bytes, file.name);
    if (!sort.ok) return sort;
    return sort.value.sort === 'framework'
      ? loadFramework(transaction, file, sha256)
      : loadMapping(transaction, file, sha256, sort.value);
  });
}

async function loadFramework(
  transaction: Transaction,
  file: FrameworkFile,
  sha256: string,
): Promise<LoadResult> {
  const reading = readFramework(file.bytes, file.name);
  if (!reading.ok) return reading;
  const { id, version, actions, measures } = reading.value;
  const before = await readHeldFramework(transaction, id, version);
  if (before !== undefined) {
    const difference = differenceOf(before, reading.value, undefined);
    return refuseOther(file, id, version, difference.entries.length, differenceInWords(difference));
  }
  await storeFramework(transaction, reading.value, { file: textOf(file.bytes), sha256 });
  await appendAudit(transaction, {
    operation: 'load-framework',
    subjectKind: 'framework',
    subjectId: `${id} version ${version}`,
    details: { sha256, actions: actions.length, measures: measures.length },
  });
  return accept({ sort: 'framework', id, version, state: 'loaded' });
}

interface Ends {
  readonly from: { readonly framework: string; readonly version: number };
  readonly to: { readonly framework: string; readonly version: number };
}

async function loadMapping(
  transaction: Transaction,
  file: FrameworkFile,
  sha256: string,
  ends: Ends,
): Promise<LoadResult> {
  const from = await readHeldFramework(transaction, ends.from.framework, ends.from.version);
  const to = await readHeldFramework(transaction, ends.to.framework, ends.to.version);
  if (from === undefined || to === undefined)
    return refuseEarly(file, from === undefined ? ends.from : ends.to);
  const reading = readMapping(file.bytes, file.name, { from, to });
  if (!reading.ok) return reading;
  const { id, version, entries } = reading.value;
  const before = await readHeldMapping(transaction, id, version);
  if (before !== undefined) {
    const changes = mappingChanges(before.mapping, reading.value);
    const words = changes.map((change) => `  ${changeInWords(change)}`).join('\n');
    return refuseOther(file, id, version, changes.length, words);
  }
  await storeMapping(transaction, reading.value, { file: textOf(file.bytes), sha256 });
  await appendAudit(transaction, {
    operation: 'load-framework-mapping',
    subjectKind: 'framework-mapping',
    subjectId: `${id} version ${version}`,
    details: { sha256, entries: entries.length },
  });
  return accept({ sort: 'mapping', id, version, state: 'loaded' });
}

function refuseEarly(file: FrameworkFile, missing: Ends['from']): LoadResult {
  return refuse(
    'framework-not-loaded',
    `${file.name} joins ${missing.framework} version ${missing.version}, which is not loaded. Load that framework first.`,
  );
}

function refuseOther(
  file: FrameworkFile,
  id: string,
  version: number,
  differences: number,
  words: string,
): LoadResult {
  const what = differences === 0 ? 'Only comments, spaces or the order of keys differ.' : words;
  return refuse(
    'version-differs',
    `${file.name} is not the file that was loaded as ${id} version ${version}, and a loaded version is never changed. ` +
      `Give the changed text the next version number. What differs:\n${what}`,
  );
}

/** The files that come with the project, frameworks before the mapping that joins them. */
export const shippedFiles = ['england-wales-2021', 'england-wales-2024', 'mapping-2021-2024'] as const;

/**
 * Loads the frameworks and the mapping that come with the project; at a start, once. A refusal stops nothing: where
 * somebody loaded a text of their own under the same version before the project shipped one, theirs is kept, and whoever
 * starts can tell them so.
 */
export async function loadShippedFrameworks(jobs: Database): Promise<readonly LoadResult[]> {
  const act = { actor: 'watershed', purpose: 'load the frameworks that come with the project' };
  const results: LoadResult[] = [];
  for (const name of shippedFiles) {
    const bytes = readFileSync(projectPath('frameworks', `${name}.yaml`));
    results.push(await loadFrameworkFile(jobs, act, { name: `${name}.yaml`, bytes }));
  }
  return results;
}

/** An empty framework file with comments, to be filled with the official text. */
export function emptyFrameworkFile(): string {
  return readFileSync(projectPath('frameworks', 'template.yaml'), 'utf8');
}
