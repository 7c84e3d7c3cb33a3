import type { Environment } from '../operations/installation/index.ts';

/** What a command sees of the world; tests hand it one of their own. */
export interface Terminal {
  /** Standard output: results only, so that `--json` can be piped. */
  out(text: string): void;
  /** Standard error: progress, warnings, errors. */
  err(text: string): void;
  /** True when a person watches standard error: progress may then redraw its line. */
  readonly isTerminal: boolean;
  readonly environment: Environment;
  readonly folder: string;
}

/** One thing a person can do. The name is the words after `watershed`, for example `import police-uk`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help text: usage, options, examples. */
  readonly help: string;
  /** Returns the exit code: 0 done, 1 refused or found something wrong, 2 wrong usage. Faults are thrown. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Thrown for a wrong option or a missing argument; main prints it with the command's help and ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What may stand in a log: a code or the name of an error, never its message, which may hold what a reader sent. */
export function codeOf(failure: unknown): string {
  if (failure instanceof Error) return 'code' in failure ? String(failure.code) : failure.name;
  return 'unknown';
}
