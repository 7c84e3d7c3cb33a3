import type { Framework, FrameworkMapping } from '../../framework/index.ts';
import type { Transaction } from '../connection.ts';

/** A file as it was loaded. `sha256` is of its bytes, in hexadecimal. */
export interface HeldFile {
  readonly version: number;
  readonly file: string;
  readonly sha256: string;
}

/** One loaded version of a framework, without its file. */
export interface HeldFramework {
  readonly framework: string;
  readonly version: number;
  readonly titleEn: string;
  readonly titleCy: string;
  readonly numbering: 'ours' | 'official';
  readonly sha256: string;
  /** UTC, ISO 8601. */
  readonly loadedAt: string;
  readonly loadedBy: string;
}

/** One loaded version of a mapping, without its file. */
export interface HeldMapping {
  readonly mapping: string;
  readonly version: number;
  readonly fromFramework: string;
  readonly fromVersion: number;
  readonly toFramework: string;
  readonly toVersion: number;
}

/** Makes loads take turns until the transaction ends, so that two at once cannot both find a version missing. */
export async function lockFrameworks(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('watershed frameworks'))`);
}

/** Which version of a framework or of a mapping was loaded from these very bytes. */
export interface LoadedVersion {
  readonly sort: 'framework' | 'mapping';
  readonly id: string;
  readonly version: number;
}

/** What was loaded from a file with this SHA-256 (hexadecimal). */
export async function findLoaded(
  transaction: Transaction,
  sha256: string,
): Promise<LoadedVersion | undefined> {
  const { rows } = await transaction.query<LoadedVersion>(
    `select 'framework' as sort, framework as id, version from framework.version where sha256 = decode($1, 'hex')
     union all
     select 'mapping', mapping, version from framework.mapping where sha256 = decode($1, 'hex')`,
    [sha256],
  );
  return rows[0];
}

/** A pillar, an action or a measure of a loaded version. */
export interface HeldEntry {
  readonly id: string;
  readonly kind: 'pillar' | 'action' | 'measure';
}

/** Everything that a version of a framework names; nothing where it is not loaded. */
export async function listHeldEntries(
  transaction: Transaction,
  framework: string,
  version: number,
): Promise<readonly HeldEntry[]> {
  const { rows } = await transaction.query<HeldEntry>(
    'select id, kind from framework.entry where framework = $1 and version = $2 order by kind, position',
    [framework, version],
  );
  return rows;
}

/** The file of a version of a framework; of the newest one where no version is given. */
export async function findFrameworkFile(
  transaction: Transaction,
  framework: string,
  version: number | undefined,
): Promise<HeldFile | undefined> {
  const { rows } = await transaction.query<HeldFile>(
    `select version, file, encode(sha256, 'hex') as sha256 from framework.version
     where framework = $1 and ($2::integer is null or version = $2) order by version desc limit 1`,
    [framework, version ?? null],
  );
  return rows[0];
}

/** The file of a version of a mapping. */
export async function findMappingFile(
  transaction: Transaction,
  mapping: string,
  version: number,
): Promise<HeldFile | undefined> {
  const { rows } = await transaction.query<HeldFile>(
    `select version, file, encode(sha256, 'hex') as sha256 from framework.mapping where mapping = $1 and version = $2`,
    [mapping, version],
  );
  return rows[0];
}

/** Every loaded version of every framework, by name and version. */
export async function listFrameworks(transaction: Transaction): Promise<HeldFramework[]> {
  const { rows } = await transaction.query<HeldFramework>(
    `select framework, version, title_en as "titleEn", title_cy as "titleCy", numbering, encode(sha256, 'hex') as sha256,
       to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "loadedAt", loaded_by as "loadedBy"
     from framework.version order by framework, version`,
  );
  return rows;
}

/** Every loaded version of every mapping, by name and version. */
export async function listMappings(transaction: Transaction): Promise<HeldMapping[]> {
  const { rows } = await transaction.query<HeldMapping>(
    `select mapping, version, from_framework as "fromFramework", from_version as "fromVersion",
       to_framework as "toFramework", to_version as "toVersion"
     from framework.mapping order by mapping, version`,
  );
  return rows;
}

/** Writes a version that is not there yet, with its pillars, actions and measures. */
export async function storeFramework(
  transaction: Transaction,
  framework: Framework,
  held: Omit<HeldFile, 'version'>,
): Promise<void> {
  const { id, version, title, numbering } = framework;
  await transaction.query(
    `insert into framework.version (framework, version, file, sha256, title_en, title_cy, numbering)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7)`,
    [id, version, held.file, held.sha256, title.en, title.cy, numbering],
  );
  for (const [kind, entries] of [
    ['pillar', framework.pillars],
    ['action', framework.actions],
    ['measure', framework.measures],
  ] as const) {
    await transaction.query(
      `insert into framework.entry (framework, version, id, kind, position)
       select $1, $2, id, $3, position from unnest($4::text[]) with ordinality as listed (id, position)`,
      [id, version, kind, entries.map((entry) => entry.id)],
    );
  }
}

/** Writes a version of a mapping that is not there yet, with its places. Both its frameworks are loaded. */
export async function storeMapping(
  transaction: Transaction,
  mapping: FrameworkMapping,
  held: Omit<HeldFile, 'version'>,
): Promise<void> {
  const { id, version, from, to } = mapping;
  const ends = [id, version, from.framework, from.version, to.framework, to.version];
  await transaction.query(
    `insert into framework.mapping
       (mapping, version, from_framework, from_version, to_framework, to_version, file, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'))`,
    [...ends, held.file, held.sha256],
  );
  const places = mapping.entries.flatMap((entry) =>
    entry.from.flatMap((fromEntry) => [
      { fromEntry, toEntry: entry.primary, isPrimary: true },
      ...entry.further.map((toEntry) => ({ fromEntry, toEntry, isPrimary: false })),
    ]),
  );
  await transaction.query(
    `insert into framework.place
       (mapping, version, from_framework, from_version, to_framework, to_version, from_entry, to_entry, is_primary)
     select $1, $2, $3, $4, $5, $6, placed.*
     from unnest($7::text[], $8::text[], $9::boolean[]) as placed`,
    [
      ...ends,
      places.map((place) => place.fromEntry),
      places.map((place) => place.toEntry),
      places.map((place) => place.isPrimary),
    ],
  );
}
