import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../kernel/index.ts';
import { writeOnce } from '../write-once.ts';
import { birthOf, isRunning } from './process.ts';

const waitMillisecondsMax = 120_000;

/**
 * Runs `work` while no other live process does, by a file that names its holder: process number, birth, and a word of its
 * own. The birth is there because numbers are given anew: after a power cut, or in a container, the number of a dead
 * holder soon belongs to someone else. Fault `home_held` when the holder lives and does not let go.
 */
export async function withLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const mine = `${process.pid} ${birthOf(process.pid)} ${randomUUID()}\n`;
  for (let waited = 0; !take(file, mine); waited += 100) {
    if (waited >= waitMillisecondsMax) throw stillHeld(file);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  const holder = read(file);
  if (holder !== undefined) {
    if (!isHeld(holder)) removeTheDead(file, holder);
    return false;
  }
  writeOnce(file, mine);
  return read(file) === mine;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isHeld(holder: string): boolean {
  const [pid, birth] = holder.trim().split(' ');
  return isRunning(Number(pid)) && birthOf(Number(pid)) === birth;
}

/** Moved aside before it is removed: another process may have removed it and taken the lock in between. */
function removeTheDead(file: string, holder: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    // Another process removed it first.
    return;
  }
  const moved = read(aside);
  if (moved !== undefined && moved !== holder && !existsSync(file)) writeOnce(file, moved);
  rmSync(aside, { force: true });
}

function stillHeld(file: string): Fault {
  const pid = read(file)?.split(' ')[0] ?? 'another';
  return new Fault(
    'home_held',
    `Process ${pid} has been starting or stopping the database for a long time and holds ${file}. Wait for it, or stop it.`,
  );
}
