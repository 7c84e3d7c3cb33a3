import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readMadeUpRecords } from '../../operations/demonstration/index.ts';
import type { Installation } from '../../operations/installation/index.ts';
import type { Terminal } from '../command.ts';

/** Whose person-level records a demonstration makes up: of every force, of none, or of those named, by slug. */
export type RecordsWanted = 'all' | 'none' | readonly string[];

/** The program that makes records up beside the site. */
export interface RecordsMaking {
  /** Ends it. What is held is whole; the next start goes on. */
  stop(): Promise<void>;
}

const nothing: RecordsMaking = { stop: () => Promise.resolve() };

/** Lowest: whoever reads a page goes first. */
const niceness = 19;

const launcher = fileURLToPath(new URL('../../../bin/watershed.js', import.meta.url));

/**
 * Makes the demonstration's person-level records up in a program of its own and of low priority, so that the site can be used
 * meanwhile; quiet where all are held. It ends with this program, whatever ends it: its standard input does.
 */
export async function makeRecordsBeside(
  installation: Installation,
  wanted: RecordsWanted,
  terminal: Terminal,
): Promise<RecordsMaking> {
  if (wanted === 'none') return nothing;
  const { state } = await readMadeUpRecords(await installation.open('jobs'), 'watershed start');
  if (state === 'whole' && wanted === 'all') return nothing;
  const forces = wanted === 'all' ? 'all' : wanted.join(',');
  const child = spawn(
    process.execPath,
    [launcher, 'demonstration', 'records', '--forces', forces, '--until-input-ends'],
    { env: { ...process.env, ...terminal.environment }, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => terminal.err(text));
  child.on('error', () => terminal.err('  Made-up records: the program that makes them did not start.\n'));
  lower(child);
  return { stop: () => stop(child) };
}

/** Where the system refuses, the making goes on at the usual priority. */
function lower(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness);
  } catch {
    // It ended already, or this account may not.
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
