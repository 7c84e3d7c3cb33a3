import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendAudit, insertOwnProfile, listOwnProfiles, projectPath } from '../../database/index.ts';
import { type Contract, type Profile, readProfile } from '../../extracts/index.ts';
import { accept, londonDateOf, present, type Result, refuse } from '../../kernel/index.ts';
import { proposeFromFiles, readContracts } from '../extracts/index.ts';
import { type AnalystDesk, forceOf } from './desk.ts';

/** A profile that a package may be read by. */
export interface UsableProfile {
  /** In an address: `shipped.meridian`, `own.our-system.3`. */
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly name: string;
  /** The records system, as the profile calls it. */
  readonly system: string;
  readonly version: string;
  readonly content: string;
  readonly sha256: Buffer;
  readonly profile: Profile;
  /** Who made it and when; null for one that ships. */
  readonly made: { readonly by: string; readonly at: Date } | null;
}

/** The profiles that ship, by the names of their files. The first reads a package filled from the template. */
const shippedNames = ['contract', 'meridian', 'longshore', 'quarterdeck'] as const;
let shippedRead: readonly UsableProfile[] | undefined;
let contractsRead: readonly Contract[] | undefined;

/** The contracts, read once a process. */
export function contractsInUse(): readonly Contract[] {
  contractsRead ??= readContracts();
  return contractsRead;
}

function usable(
  content: string,
  about: Pick<UsableProfile, 'id' | 'origin' | 'version' | 'made'>,
): UsableProfile | undefined {
  const read = readProfile(content, about.id, contractsInUse());
  if (!read.ok) return undefined;
  const { name, system } = read.value;
  const sha256 = createHash('sha256').update(content).digest();
  return { ...about, name, system, content, sha256, profile: read.value };
}

/** The profiles that ship, read once a process. */
export function shippedProfiles(): readonly UsableProfile[] {
  shippedRead ??= shippedNames.map((name) => {
    const content = readFileSync(projectPath('profiles', `${name}.yaml`), 'utf8');
    const read = usable(content, { id: `shipped.${name}`, origin: 'shipped', version: '1', made: null });
    const profile = present(read, `shipped profile ${name}`);
    return { ...profile, version: String(profile.profile.version) };
  });
  return shippedRead;
}

/**
 * The profiles that this force may use: its own, the newest version of each first, then those that ship. One of its own that
 * newer contracts no longer take is left out of them.
 */
export async function listProfiles(desk: AnalystDesk): Promise<readonly UsableProfile[]> {
  const own = await desk.database.transact(desk.act, (transaction) =>
    listOwnProfiles(transaction, forceOf(desk)),
  );
  const read = own.flatMap(({ name, version, content, madeAt, madeBy }) => {
    const about = {
      id: `own.${name}.${version}`,
      origin: 'own',
      version: String(version),
      made: { by: madeBy, at: madeAt },
    } as const;
    return usable(content, about) ?? [];
  });
  return [...read, ...shippedProfiles()];
}

export type DraftRefusal = 'faulty' | 'known-already';

/** Stores a draft as the next version of the force's own profile of its name; whole and without faults, or not at all. */
export async function storeProfile(
  desk: AnalystDesk,
  content: string,
): Promise<Result<UsableProfile['id'], DraftRefusal>> {
  const read = readProfile(content, 'profile', contractsInUse());
  if (!read.ok) return refuse('faulty', read.message);
  const { name } = read.value;
  const sha256 = createHash('sha256').update(content).digest();
  return desk.database.transact(desk.act, async (transaction) => {
    const [force, by] = [forceOf(desk), desk.act.capacity.person];
    const version = await insertOwnProfile(transaction, { force, name, content, sha256, by });
    if (version === undefined) return refuse('known-already', 'A version of this profile says the same.');
    await appendAudit(transaction, {
      operation: 'store profile',
      subjectKind: 'profile',
      subjectId: `${force} ${name} ${version}`,
      details: { force, name, version, sha256: sha256.toString('hex') },
    });
    return accept(`own.${name}.${version}`);
  });
}

/** A draft made by example. Faults: those of reading the files. */
export function proposeDraft(
  desk: AnalystDesk,
  files: readonly string[],
  name: string,
): ReturnType<typeof proposeFromFiles> {
  return proposeFromFiles(files, { name, latestYear: Number(londonDateOf(desk.now).slice(0, 4)) });
}
