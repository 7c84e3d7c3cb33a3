import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes of itself into its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Reads `postmaster.pid` (one fact a line; the eighth is the state); undefined when there is none or it is unfinished. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!(pid > 0) || !(port > 0)) return undefined;
    return { pid, port, ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return undefined;
  }
}
