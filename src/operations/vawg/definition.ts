import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  appendAudit,
  type CountedCrimes,
  countBuckets,
  type Database,
  insertDefinition,
  listDefinitions,
  lockDefinitions,
  planForWholeScans,
  projectPath,
  type StoredDefinition,
} from '../../database/index.ts';
import { accept, type Bilingual, Fault, type Result, refuse } from '../../kernel/index.ts';
import {
  type BucketCounts,
  compareUnder,
  type Definition,
  figureOf,
  identityOf,
  type OffenceCode,
  type Override,
  parseOffenceCodes,
  readDefinition,
} from '../../vawg/index.ts';

/** The definitions that the project ships. */
export const shippedDefinitions = ['default', 'psni-statistical'].map((name) =>
  projectPath('reference', `vawg-definition-${name}.yaml`),
);

/** The offence codes that figures need, from `reference/offence-codes.yaml`. */
export function readOffenceCodes(): readonly OffenceCode[] {
  return parseOffenceCodes(parse(readFileSync(projectPath('reference', 'offence-codes.yaml'), 'utf8')));
}

/** Reads a definition from a file on disk. Faults: `file_missing`; `definition_faulty` with what is wrong and where. */
export function readDefinitionFile(path: string): {
  readonly definition: Definition;
  readonly sha256: Buffer;
} {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Fault('file_missing', `${path}: the definition cannot be read.`, { cause: error });
  }
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new Fault('definition_faulty', `${path}: this is no YAML.`, { cause: error });
  }
  const read = readDefinition(content, path);
  if (!read.ok) throw new Fault('definition_faulty', read.message);
  return { definition: read.value, sha256: createHash('sha256').update(text).digest() };
}

export type DefinitionState = 'loaded' | 'unchanged';

/**
 * Stores a version of a definition. The same file again changes nothing; another file under a name and version that are
 * taken is refused, because figures name them. Door: jobs.
 */
export function loadDefinition(
  jobs: Database,
  path: string,
  by: string,
): Promise<Result<{ readonly identity: string; readonly state: DefinitionState }, 'version_taken'>> {
  const { definition, sha256 } = readDefinitionFile(path);
  const identity = identityOf(definition);
  return jobs.transact({ actor: by, purpose: 'load a definition' }, async (transaction) => {
    await lockDefinitions(transaction);
    const held = await listDefinitions(transaction);
    const known = held.find((one) => identityOf(one.definition) === identity);
    if (known?.sha256.equals(sha256) === true) return accept({ identity, state: 'unchanged' as const });
    if (known !== undefined) {
      return refuse(
        'version_taken',
        `${identity} is stored already and says something else. A version is never changed: give the file the next version.`,
      );
    }
    const id = await insertDefinition(transaction, definition, { sha256, by });
    await appendAudit(transaction, {
      operation: 'load definition',
      subjectKind: 'vawg-definition',
      subjectId: String(id),
      details: { definition: identity, sha256: sha256.toString('hex') },
    });
    return accept({ identity, state: 'loaded' as const });
  });
}

/** Every stored version. */
export function readDefinitions(database: Database, by: string): Promise<readonly StoredDefinition[]> {
  return database.transact({ actor: by, purpose: 'records' }, listDefinitions);
}

/** A figure with the definition that it stands under. Unit: crimes. */
export interface DefinedFigure {
  readonly definition: Definition;
  readonly counts: BucketCounts;
  readonly counted: number;
  readonly apportioned: number;
}

/** Two figures side by side. `difference` is there only where they may be compared. */
export interface SideBySide {
  readonly figures: readonly [DefinedFigure, DefinedFigure];
  readonly comparison:
    | { readonly made: false; readonly why: string }
    | { readonly made: true; readonly difference: number; readonly warning: Bilingual | undefined };
}

/**
 * Counts the same crimes under two stored definitions. They are compared only under one definition, or when a person says so
 * in spite of it. Refuses a definition that is not stored. Door: jobs.
 */
export function compareDefinitions(
  jobs: Database,
  identities: readonly [string, string],
  request: CountedCrimes & { readonly by: string; readonly reason: string; readonly override: Override },
): Promise<Result<SideBySide, 'definition_unknown'>> {
  const act = { actor: request.by, purpose: 'records', reason: request.reason };
  return jobs.transact(act, async (transaction) => {
    await planForWholeScans(transaction);
    const held = await listDefinitions(transaction);
    const figure = async (identity: string): Promise<DefinedFigure | undefined> => {
      const stored = held.find(({ definition }) => identityOf(definition) === identity);
      if (stored === undefined) return undefined;
      const counts = await countBuckets(transaction, stored.id, request);
      return { definition: stored.definition, counts, ...figureOf(stored.definition, counts) };
    };
    const [one, other] = [await figure(identities[0]), await figure(identities[1])];
    if (one === undefined || other === undefined) {
      const names = held.map(({ definition }) => identityOf(definition)).join(', ') || 'none';
      return refuse(
        'definition_unknown',
        `${one === undefined ? identities[0] : identities[1]} is not stored. Stored: ${names}. "watershed vawg load" stores one.`,
      );
    }
    const verdict = compareUnder(one.definition, other.definition, request.override);
    const total = (shown: DefinedFigure): number => shown.counted + shown.apportioned;
    return accept({
      figures: [one, other] as const,
      comparison: verdict.ok
        ? ({ made: true, difference: total(other) - total(one), warning: verdict.value.warning } as const)
        : ({ made: false, why: verdict.message } as const),
    });
  });
}

/** Stores the definitions that ship where they are not yet. A version that a file of another content took stays as it is. Door: jobs. */
export async function loadShippedDefinitions(jobs: Database): Promise<void> {
  for (const file of shippedDefinitions) await loadDefinition(jobs, file, 'watershed');
}
