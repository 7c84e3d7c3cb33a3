import { accessSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../kernel/index.ts';

/** The account that the database runs under. PostgreSQL refuses to run as root, so root lends it another one. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** undefined when this process is not root: the database then runs as the same user. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
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

/** Hands a folder to the database's account, and checks that the account can reach it. */
export function handOver(folder: string, account: Account | undefined): void {
  if (account === undefined) return;
  chownSync(folder, account.uid, account.gid);
  for (let above = dirname(folder); ; above = dirname(above)) {
    const { mode, uid } = statSync(above);
    const open = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0);
    if (!open) {
      throw new Fault(
        'home_not_reachable',
        `The database runs as user ${account.uid} because you are root, and that user may not enter ${above}. ` +
          'Start Watershed as an ordinary user, move the data folder with WATERSHED_HOME, or open that folder (chmod o+x).',
      );
    }
    if (above === dirname(above)) return;
  }
}

/** True when a file exists and can be read. */
export function readable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
