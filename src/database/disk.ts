import { statfsSync } from 'node:fs';
import { Fault } from '../kernel/index.ts';

/** One segment of PostgreSQL's write-ahead log and some room: with less than this a server cannot go on. */
const bytesNeeded = 24 * 1024 * 1024;

/** True for what Node says of a full disk or a used-up quota. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** True when the disk of a folder has too little room left for the database to go on. */
export function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < bytesNeeded;
  } catch {
    // A folder that cannot be asked is no evidence of a full disk.
    return false;
  }
}

export function diskFull(folder: string, cause?: unknown): Fault {
  return new Fault(
    'disk_full',
    `The disk of ${folder} is full. Nothing of this step was kept; what was held before is unharmed. Free some space and ` +
      'run it again.',
    { cause },
  );
}
