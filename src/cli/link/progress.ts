import type { Terminal } from '../command.ts';

/** A line of progress with the time left, redrawn where a person watches; one line a step where none does. */
export interface Progress {
  step(name: string): void;
  /** How far the step has come. */
  at(done: number, total: number): void;
  /** Ends the last step and returns what each took, in milliseconds. */
  finish(): Readonly<Record<string, number>>;
}

const redrawEach = 200;

export function progressOn(terminal: Terminal, quiet: boolean): Progress {
  let name = '';
  let started = 0;
  let drawn = 0;
  const took: Record<string, number> = {};
  const close = (): void => {
    if (name === '') return;
    const milliseconds = performance.now() - started;
    took[name] = Math.round((took[name] ?? 0) + milliseconds);
    if (!quiet) terminal.err(`${terminal.isTerminal ? '\r\u001b[K' : ''}${name}: ${seconds(milliseconds)}\n`);
  };
  return {
    step(next) {
      close();
      name = next;
      started = performance.now();
      drawn = started;
    },
    at(done, total) {
      const now = performance.now();
      if (quiet || !terminal.isTerminal || now - drawn < redrawEach || total === 0) return;
      drawn = now;
      const left = ((now - started) / Math.max(done, 1)) * (total - done);
      terminal.err(`\r\u001b[K${name}: ${Math.floor((100 * done) / total)}%, about ${seconds(left)} left`);
    },
    finish() {
      close();
      name = '';
      return took;
    },
  };
}

function seconds(milliseconds: number): string {
  const whole = milliseconds / 1000;
  if (whole < 10) return `${whole.toFixed(1)} s`;
  return whole < 90 ? `${Math.round(whole)} s` : `${Math.round(whole / 60)} min`;
}
