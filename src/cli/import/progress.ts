import type { ImportProgress } from '../../operations/import/index.ts';
import type { Terminal } from '../command.ts';

/** A line for every so many rows of a file, where nobody watches a bar. */
const rowsPerLine = 500_000;
const barCells = 24;

/** Shows how far an import is: one line that is redrawn on a terminal, plain lines elsewhere. */
export function progressOn(terminal: Terminal): { show(progress: ImportProgress): void; end(): void } {
  return terminal.isTerminal ? barOn(terminal) : linesOn(terminal);
}

function barOn(terminal: Terminal): { show(progress: ImportProgress): void; end(): void } {
  let shown = '';
  return {
    show: ({ file, files, name, rows }) => {
      const done = Math.floor(((file - 1) / files) * barCells);
      const bar = `${'#'.repeat(done)}${'.'.repeat(barCells - done)}`;
      const short = name.split(/[\\/]/).at(-1) ?? name;
      const line = `[${bar}] ${file} of ${files}  ${short}  ${rows.toLocaleString('en-GB')} rows`;
      if (line === shown) return;
      shown = line;
      terminal.err(`\r\u001b[2K${line}`);
    },
    end: () => {
      if (shown !== '') terminal.err('\r\u001b[2K');
    },
  };
}

function linesOn(terminal: Terminal): { show(progress: ImportProgress): void; end(): void } {
  let file = 0;
  let toldRows = 0;
  return {
    show: (progress) => {
      if (progress.file !== file) {
        ({ file } = progress);
        toldRows = 0;
        terminal.err(`Reading ${progress.file} of ${progress.files}: ${progress.name}\n`);
      } else if (progress.rows - toldRows >= rowsPerLine) {
        toldRows = progress.rows;
        terminal.err(`  ${progress.rows.toLocaleString('en-GB')} rows\n`);
      }
    },
    end: () => undefined,
  };
}
