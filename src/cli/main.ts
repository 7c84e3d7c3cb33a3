import type { EventEmitter } from 'node:events';
import { Fault } from '../kernel/index.ts';
import { programVersion } from '../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from './command.ts';
import { commands } from './commands.ts';

const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  environment: process.env,
  folder: process.cwd(),
};

/** The command whose name is the longest run of leading words. */
function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  const matches = commands
    .map((command) => ({ command, words: command.name.split(' ') }))
    .filter(({ words }) => words.every((word, index) => args[index] === word))
    .sort((a, b) => b.words.length - a.words.length);
  const best = matches[0];
  return best === undefined ? undefined : { command: best.command, rest: args.slice(best.words.length) };
}

function listOfCommands(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  watershed ${command.name.padEnd(width)}  ${command.summary}`);
  return `Watershed: the national policing framework on violence against women and girls, put to work.\n\n${lines.join('\n')}\n\nwatershed COMMAND --help tells more of one; watershed --version says which version this is.\n`;
}

/** Runs one command line; returns the exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const found = findCommand(args);
  if (found === undefined) return listOrRefuse(args, terminal);
  if (found.rest.includes('--help') || found.rest.includes('-h')) {
    terminal.out(`${found.command.help.trim()}\n`);
    return 0;
  }
  try {
    return await found.command.run(found.rest, terminal);
  } catch (error) {
    return explainFailure(error, found.command, terminal);
  }
}

function listOrRefuse(args: readonly string[], terminal: Terminal): number {
  if (args[0] === '--version') {
    terminal.out(`watershed ${programVersion()}\n`);
    return 0;
  }
  const asked = args.length === 0 || args[0] === 'help' || args[0] === '--help' || args[0] === '-h';
  if (asked) {
    terminal.out(listOfCommands());
    return 0;
  }
  terminal.err(`watershed: there is no command "${args.join(' ')}".\n\n${listOfCommands()}`);
  return 2;
}

/** A fault speaks to the person; a defect is shown whole, because only its makers can mend it. */
function explainFailure(error: unknown, command: Command, terminal: Terminal): number {
  const parseArgsError =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || parseArgsError) {
    terminal.err(`watershed ${command.name}: ${error.message}\n\n${command.help.trim()}\n`);
    return 2;
  }
  if (error instanceof Fault) {
    terminal.err(`watershed ${command.name}: ${error.message} [${error.code}]\n`);
    return 1;
  }
  throw error;
}

/**
 * Whoever reads what is printed may close the pipe when they have seen enough (`| head`). That is no failure, and no reason to
 * leave the work half done: what would be printed from then on is lost, and the command goes on to its end.
 */
export function allowClosing(stream: EventEmitter): void {
  stream.on('error', (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    throw error;
  });
}

/** The program. */
export async function main(args: readonly string[]): Promise<void> {
  allowClosing(process.stdout);
  allowClosing(process.stderr);
  process.exitCode = await runCommandLine(args, processTerminal);
}
