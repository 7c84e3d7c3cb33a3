import type { Transaction } from '../connection.ts';

/** One version of a profile that a force made for its own records system. */
export interface OwnProfile {
  readonly name: string;
  readonly version: number;
  readonly content: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** The force's own profiles, by name, the newest version of each first. */
export async function listOwnProfiles(
  transaction: Transaction,
  force: string,
): Promise<readonly OwnProfile[]> {
  const { rows } = await transaction.query<OwnProfile>(
    `select own.name, own.version, own.content, own.made_at as "madeAt",
       coalesce((select person.name from directory.person as person where person.id = own.made_by), own.made_by::text)
         as "madeBy"
     from extracts.own_profile as own where own.force = $1 order by own.name, own.version desc`,
    [force],
  );
  return rows;
}

/** Writes a profile as its next version; undefined where the newest version, or an older one, says the same already. */
export async function insertOwnProfile(
  transaction: Transaction,
  profile: {
    readonly force: string;
    readonly name: string;
    readonly content: string;
    readonly sha256: Buffer;
    readonly by: string;
  },
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ version: number }>(
    `insert into extracts.own_profile (force, name, version, content, sha256, made_by)
     select $1, $2, coalesce((select max(version) from extracts.own_profile where force = $1 and name = $2), 0) + 1, $3, $4, $5
     where not exists (select from extracts.own_profile where force = $1 and name = $2 and sha256 = $4)
     on conflict do nothing returning version`,
    [profile.force, profile.name, profile.content, profile.sha256, profile.by],
  );
  return rows[0]?.version;
}
