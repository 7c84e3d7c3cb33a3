import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './postmaster.ts';

const waitMillisecondsMax = 60_000;

/** Runs `work` while no other live process does, by a file that holds our process number. */
export async function withLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  for (let waited = 0; !take(file); waited += 100) {
    if (waited >= waitMillisecondsMax) throw new Error(`gave up waiting for ${file}`);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return takeFromTheDead(file);
  }
}

/** A lock whose holder died is removed; the next try may take it. */
function takeFromTheDead(file: string): false {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0 && !isRunning(holder)) rmSync(file, { force: true });
  } catch {
    // Its holder removed it in between.
  }
  return false;
}
