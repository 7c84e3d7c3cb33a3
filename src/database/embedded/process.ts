import { readFileSync } from 'node:fs';

/** True when a process with this number runs, whoever owns it. One that ended and waits for its parent does not. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0) || isZombie(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ended, but its parent never asked for its end: in a container that can last for ever. PostgreSQL takes it for alive. */
export function isZombie(pid: number): boolean {
  return statOf(pid)[0] === 'Z';
}

/** What tells a process from an earlier one of the same number: its start, in clock ticks since boot. Linux only, else ''. */
export function birthOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

/** Fields of proc(5) stat from the third on: the second, a name, may hold spaces and brackets. */
function statOf(pid: number): readonly string[] {
  const stat = readProcess(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** The name of a running program, `postgres`; '' where the system does not tell. */
export function programOf(pid: number): string {
  return readProcess(pid, 'comm').trim();
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
