import { readFileSync } from 'node:fs';
import { type Act, type Database, projectPath } from '../../database/index.ts';
import {
  differenceOf,
  type FileReading,
  type Framework,
  type FrameworkDifference,
  type FrameworkMapping,
  readFramework,
  readMapping,
  sortOfFile,
} from '../../framework/index.ts';
import { type Accepted, accept, type Refusal, refuse } from '../../kernel/index.ts';
import { findFramework, findMappingBetween } from './held.ts';
import { type FrameworkFile, shippedFiles } from './load.ts';

/** A framework to compare: a file, or a loaded version (the newest where none is given). */
export type FrameworkReference =
  | { readonly kind: 'file'; readonly file: FrameworkFile }
  | { readonly kind: 'loaded'; readonly id: string; readonly version: number | undefined };

export type ComparisonResult =
  | Accepted<FrameworkDifference>
  | Refusal<'framework-file-faulty' | 'framework-not-loaded'>;

const act: Act = { actor: 'watershed', purpose: 'compare two frameworks' };

/** The words for a version that is not there. */
export function notLoaded(id: string, version: number | undefined): Refusal<'framework-not-loaded'> {
  const which = version === undefined ? id : `${id} version ${version}`;
  return refuse(
    'framework-not-loaded',
    `${which} is not loaded. \`watershed framework list\` names what is.`,
  );
}

async function resolve(
  reference: FrameworkReference,
  database: Database | undefined,
): Promise<FileReading<Framework> | Refusal<'framework-not-loaded'>> {
  if (reference.kind === 'file') return readFramework(reference.file.bytes, reference.file.name);
  const { id, version } = reference;
  const found = database && (await findFramework(database, act, id, version));
  return found === undefined ? notLoaded(id, version) : accept(found);
}

/** The mapping that comes with the project, where it joins these two versions. */
function shippedMappingBetween(from: Framework, to: Framework): FrameworkMapping | undefined {
  for (const name of shippedFiles) {
    const bytes = readFileSync(projectPath('frameworks', `${name}.yaml`));
    const sort = sortOfFile(bytes, name);
    if (!sort.ok || sort.value.sort !== 'mapping') continue;
    const ends = [sort.value.from, sort.value.to].map((end) => `${end.framework} ${end.version}`);
    if (ends[0] !== `${from.id} ${from.version}` || ends[1] !== `${to.id} ${to.version}`) continue;
    const reading = readMapping(bytes, name, { from, to });
    if (reading.ok) return reading.value;
  }
  return undefined;
}

/**
 * What changed from one framework to another. A database is needed only where one of the two is a loaded version; the
 * mapping between two different frameworks is looked for there, and else among the files that come with the project.
 */
export async function compareFrameworks(
  older: FrameworkReference,
  newer: FrameworkReference,
  database: Database | undefined,
): Promise<ComparisonResult> {
  const from = await resolve(older, database);
  if (!from.ok) return from;
  const to = await resolve(newer, database);
  if (!to.ok) return to;
  const held = database && (await findMappingBetween(database, act, from.value, to.value));
  const mapping = held?.mapping ?? shippedMappingBetween(from.value, to.value);
  return accept(differenceOf(from.value, to.value, mapping));
}
