import {
  type Act,
  type Database,
  findFrameworkFile,
  findMappingFile,
  type HeldFramework,
  type HeldMapping,
  listFrameworks,
  listMappings,
  type Transaction,
} from '../../database/index.ts';
import {
  type FileReading,
  type Framework,
  type FrameworkMapping,
  readFramework,
  readMapping,
} from '../../framework/index.ts';
import { Fault } from '../../kernel/index.ts';

/** A mapping with the two frameworks that it joins. */
export interface JoinedMapping {
  readonly mapping: FrameworkMapping;
  readonly from: Framework;
  readonly to: Framework;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file that was read once and is now refused: the reader became stricter than what is held. */
function stillReadable<Document>(reading: FileReading<Document>): Document {
  if (reading.ok) return reading.value;
  throw new Fault(
    'held_framework_unreadable',
    `A loaded framework can no longer be read by this version of the program. Expected a file without faults; saw:\n${reading.message}`,
  );
}

/** A loaded framework; the newest version where none is given; undefined where it is not loaded. */
export async function readHeldFramework(
  transaction: Transaction,
  id: string,
  version: number | undefined,
): Promise<Framework | undefined> {
  const held = await findFrameworkFile(transaction, id, version);
  return held && stillReadable(readFramework(bytesOf(held.file), `${id} version ${held.version}`));
}

/** A loaded mapping with its two frameworks; undefined where it is not loaded. */
export async function readHeldMapping(
  transaction: Transaction,
  id: string,
  version: number,
): Promise<JoinedMapping | undefined> {
  const held = await findMappingFile(transaction, id, version);
  const row = (await listMappings(transaction)).find((one) => one.mapping === id && one.version === version);
  if (held === undefined || row === undefined) return undefined;
  const from = await readHeldFramework(transaction, row.fromFramework, row.fromVersion);
  const to = await readHeldFramework(transaction, row.toFramework, row.toVersion);
  if (from === undefined || to === undefined) return undefined;
  const mapping = stillReadable(readMapping(bytesOf(held.file), `${id} version ${version}`, { from, to }));
  return { mapping, from, to };
}

/** Any door that may read: public, staff, jobs. A framework holds no person, so reading it is not audited. */
export function findFramework(
  database: Database,
  act: Act,
  id: string,
  version?: number,
): Promise<Framework | undefined> {
  return database.transact(act, (transaction) => readHeldFramework(transaction, id, version));
}

/** The newest mapping between two loaded versions; undefined where there is none. */
export function findMappingBetween(
  database: Database,
  act: Act,
  from: { readonly id: string; readonly version: number },
  to: { readonly id: string; readonly version: number },
): Promise<JoinedMapping | undefined> {
  return database.transact(act, async (transaction) => {
    const newest = (await listMappings(transaction))
      .filter((one) => one.fromFramework === from.id && one.fromVersion === from.version)
      .filter((one) => one.toFramework === to.id && one.toVersion === to.version)
      .at(-1);
    return newest && readHeldMapping(transaction, newest.mapping, newest.version);
  });
}

export interface HeldFrameworks {
  readonly frameworks: readonly HeldFramework[];
  readonly mappings: readonly HeldMapping[];
}

/** Every version that is loaded, of frameworks and of mappings. */
export function listHeldFrameworks(database: Database, act: Act): Promise<HeldFrameworks> {
  return database.transact(act, async (transaction) => ({
    frameworks: await listFrameworks(transaction),
    mappings: await listMappings(transaction),
  }));
}

/** What the public pages tell: the newest version of each loaded framework, and the mappings between those. */
export interface NewestFrameworks {
  readonly frameworks: readonly Framework[];
  readonly mappings: readonly JoinedMapping[];
}

/**
 * Reads the newest version of each framework and the newest mapping between each two of them. Tell them with `viewOf` and
 * `mappingViewOf`. A version never changes, so a caller may keep what it got for as long as the list of versions is the
 * same (`listHeldFrameworks`).
 */
export function readNewestFrameworks(database: Database, act: Act): Promise<NewestFrameworks> {
  return database.transact(act, async (transaction) => {
    const newest = new Map((await listFrameworks(transaction)).map((one) => [one.framework, one.version]));
    const joining = (await listMappings(transaction)).filter(
      (one) =>
        newest.get(one.fromFramework) === one.fromVersion && newest.get(one.toFramework) === one.toVersion,
    );
    const newestMappings = new Map(joining.map((one) => [`${one.fromFramework} ${one.toFramework}`, one]));
    const frameworks: Framework[] = [];
    for (const [id, version] of newest) {
      const framework = await readHeldFramework(transaction, id, version);
      if (framework !== undefined) frameworks.push(framework);
    }
    frameworks.sort((one, other) => (one.published.on < other.published.on ? -1 : 1));
    const mappings: JoinedMapping[] = [];
    for (const { mapping, version } of newestMappings.values()) {
      const joined = await readHeldMapping(transaction, mapping, version);
      if (joined !== undefined) mappings.push(joined);
    }
    return { frameworks, mappings };
  });
}
