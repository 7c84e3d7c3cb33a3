import type { Terminal } from '../command.ts';

/** A line for each step of a start: what, how far, how long it took. */
export interface Progress {
  /** Begins a step; the one before it is done. */
  step(name: string): void;
  /** How far the step is, in words; redraws its line on a terminal, else says nothing. */
  detail(words: string): void;
  /** The last step is done. */
  done(): void;
}

const widthMax = 100;

/** `now` in milliseconds from any fixed moment. */
export function progressOn(terminal: Terminal, now: () => number): Progress {
  let current: { name: string; since: number } | undefined;
  const line = (words: string): string => words.slice(0, widthMax).padEnd(terminal.isTerminal ? widthMax : 0);
  const end = (): void => {
    if (current === undefined) return;
    const seconds = ((now() - current.since) / 1000).toFixed(1);
    terminal.err(
      `${terminal.isTerminal ? '\r' : ''}${line(`  ${current.name}: done in ${seconds} s`)
        .trimEnd()
        .padEnd(terminal.isTerminal ? widthMax : 0)}\n`,
    );
    current = undefined;
  };
  return {
    step(name) {
      end();
      current = { name, since: now() };
      if (terminal.isTerminal) terminal.err(line(`  ${name} …`));
    },
    detail(words) {
      if (terminal.isTerminal && current !== undefined)
        terminal.err(`\r${line(`  ${current.name}: ${words}`)}`);
    },
    done: end,
  };
}
