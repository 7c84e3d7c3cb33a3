import type { Transaction } from '../connection.ts';

/** A force whose records the demonstration makes up. `packageId` null: they are not held yet. */
export interface MadeUpForceRecords {
  readonly force: string;
  /** The made-up records system that it writes as: the name of a profile. */
  readonly profile: string;
  readonly packageId: number | null;
}

const making = `hashtext('watershed demonstration'), hashtext('records')`;

/** Takes the turn of making records up until the transaction ends; false where another program has it. */
export async function takeMakingTurn(transaction: Transaction): Promise<boolean> {
  const { rows } = await transaction.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(${making}) as taken`,
  );
  return rows[0]?.taken === true;
}

/** Whether any program has the turn of making records up now. It ends with the program, whatever ends it. */
export async function isMakingUnderWay(transaction: Transaction): Promise<boolean> {
  const { rows } = await transaction.query<{ held: boolean }>(
    `select exists (
       select from pg_locks
       where locktype = 'advisory' and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database())
         and (classid, objid) = (hashtext('watershed demonstration')::oid, hashtext('records')::oid)) as held`,
  );
  return rows[0]?.held === true;
}

/** Adds forces that are not wanted yet, after those that are. Gives how many were added. */
export async function storeMadeUpForces(
  transaction: Transaction,
  wanted: readonly Pick<MadeUpForceRecords, 'force' | 'profile'>[],
): Promise<number> {
  const { rowCount } = await transaction.query(
    `insert into extracts.made_up_force (force, profile, turn)
     select force, profile, place + (select coalesce(max(turn), 0) from extracts.made_up_force)
     from unnest($1::text[], $2::text[]) with ordinality as wanted (force, profile, place)
     on conflict (force) do nothing`,
    [wanted.map(({ force }) => force), wanted.map(({ profile }) => profile)],
  );
  return rowCount ?? 0;
}

/** Every force whose records are wanted, in turn. */
export async function readMadeUpForces(transaction: Transaction): Promise<readonly MadeUpForceRecords[]> {
  const { rows } = await transaction.query<MadeUpForceRecords>(
    'select force, profile, package_id as "packageId" from extracts.made_up_force order by turn',
  );
  return rows;
}

/** Writes that a force's records are held. */
export async function markMadeUp(transaction: Transaction, force: string, packageId: number): Promise<void> {
  await transaction.query('update extracts.made_up_force set package_id = $2 where force = $1', [
    force,
    packageId,
  ]);
}
