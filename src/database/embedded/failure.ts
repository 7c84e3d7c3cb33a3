import { Fault } from '../../kernel/index.ts';
import { diskFull, isNearlyFull } from '../disk.ts';
import type { Home } from '../home.ts';
import { readPostmaster } from './postmaster.ts';
import { programOf } from './process.ts';

/** Why the embedded PostgreSQL did not start, from what it said: `disk_full`, `home_held`, `database_start_failed`. */
export function startFault(home: Home, said: string): Fault {
  // On a full disk not even the log can say so.
  if (/No space left on device/i.test(said) || isNearlyFull(home.folder)) return diskFull(home.folder);
  if (/lock file "postmaster.pid" already exists/.test(said)) return heldBy(home);
  const lastLines = said.trim().split('\n').slice(-4).join('\n');
  return new Fault('database_start_failed', `The embedded PostgreSQL did not start. It said:\n${lastLines}`);
}

/** The process that the data folder names as its server runs, and is not a server that can be joined. */
export function heldBy(home: Home): Fault {
  const folder = home.path('postgres');
  const pid = readPostmaster(folder)?.pid ?? 0;
  const program = programOf(pid);
  return new Fault(
    'home_held',
    `Process ${pid}${program === '' ? '' : ` (${program})`} holds ${folder} but does not answer as its PostgreSQL. Stop that ` +
      'process, or choose another data folder with WATERSHED_HOME. If it has nothing to do with Watershed, its number was ' +
      `given anew after a crash: remove the file postmaster.pid in that folder.`,
  );
}
