import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../kernel/index.ts';

/** The account that the database runs under. PostgreSQL refuses to run as root, so root lends it another one. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * undefined when this process is not root: the database then runs as the same user. A data folder that an ordinary user
 * made stays that user's.
 */
export function databaseAccount(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const made = statSync(dataFolder, { throwIfNoEntry: false });
  if (made !== undefined && made.uid !== 0) return { uid: made.uid, gid: made.gid };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Fault(
    'no_database_account',
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account. ' +
      'Start Watershed as an ordinary user, or set DATABASE_URL.',
  );
}

/** Hands a file or folder to the database's account. */
export function handOver(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** The first folder above a path that the account may not enter; undefined when it may enter all. */
function closedAbove(path: string, account: Account): string | undefined {
  for (let above = dirname(path); ; above = dirname(above)) {
    const { mode, uid } = statSync(above);
    const open = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0);
    if (!open) return above;
    if (above === dirname(above)) return undefined;
  }
}

/** True when the account, or this process's own where there is none, may enter every folder above a path. */
export function canReach(path: string, account: Account | undefined): boolean {
  return account === undefined || closedAbove(path, account) === undefined;
}

/** Checks that the account may enter every folder above a path. Fault `home_not_reachable`. */
export function requireReach(path: string, account: Account | undefined): void {
  const closed = account === undefined ? undefined : closedAbove(path, account);
  if (account === undefined || closed === undefined) return;
  throw new Fault(
    'home_not_reachable',
    `The database runs as user ${account.uid} because you are root, and that user may not enter ${closed}. ` +
      'Start Watershed as an ordinary user, move the data folder (WATERSHED_HOME), or open that folder (chmod o+x).',
  );
}
