import { parseArgs } from 'node:util';
import { emptyFrameworkFile } from '../../operations/framework/index.ts';
import type { Command } from '../command.ts';

/** `watershed framework template`: prints an empty framework file to fill. */
export const frameworkTemplateCommand: Command = {
  name: 'framework template',
  summary: 'Print an empty framework file, with comments, to fill with the official text',
  help: `
Usage: watershed framework template

Prints an empty framework file with comments. Fill its blanks and load it.

Example: watershed framework template > official-2021.yaml
`,
  run(args, terminal) {
    parseArgs({ args: [...args], options: {} });
    terminal.out(emptyFrameworkFile());
    return Promise.resolve(0);
  },
};
