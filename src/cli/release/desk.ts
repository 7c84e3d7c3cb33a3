import {
  type Clock,
  type Instant,
  instant,
  type Month,
  type Refusal,
  readMonth,
} from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import type { ReleaseDesk } from '../../operations/releases/index.ts';
import { type Terminal, UsageError } from '../command.ts';

const clock: Clock = { now: (): Instant => instant(Date.now()) };

/** Opens the installation for one command on releases and closes it whatever happens. */
export async function atDesk(
  terminal: Terminal,
  work: (desk: ReleaseDesk) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation(terminal.environment);
  try {
    return await work({ jobs: await installation.open('jobs'), forces: installation.forces, clock });
  } finally {
    await installation.close();
  }
}

/** The one release that a command names. */
export function oneRelease(positionals: readonly string[]): string {
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new UsageError('name one release, for example 2026-11-22');
  return id;
}

/** Who acts: a name, never the account's, because two people may share a machine. */
export function personNamed(by: string | undefined): string {
  if (by === undefined) throw new UsageError('say who does this: --by "A. Name"');
  return by;
}

export function monthNamed(text: string | undefined, option: string): Month | undefined {
  if (text === undefined) return undefined;
  const value = readMonth(text);
  if (value === undefined) throw new UsageError(`${option} ${text}: expected a month such as 2024-04`);
  return value;
}

/** Tells a result: one object for programs, else words; a refusal ends with 1. */
export function tell<Value>(
  terminal: Terminal,
  command: string,
  json: boolean | undefined,
  result: { readonly ok: true; readonly value: Value } | Refusal,
  words: (value: Value) => string,
): number {
  if (json === true) terminal.out(`${JSON.stringify(result)}\n`);
  else if (result.ok) terminal.out(words(result.value));
  else terminal.err(`watershed ${command}: ${result.message} [${result.code}]\n`);
  return result.ok ? 0 : 1;
}
