import { parseArgs } from 'node:util';
import { differenceInWords } from '../../framework/index.ts';
import { compareFrameworks } from '../../operations/framework/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { referenceNamed } from './reference.ts';

/** `watershed framework diff`: tells what changed from one framework to another. */
export const frameworkDiffCommand: Command = {
  name: 'framework diff',
  summary: 'Tell what changed from one framework to another',
  help: `
Usage: watershed framework diff A B [--json]

A and B are files, or loaded frameworks such as england-wales-2021 (the newest version) or england-wales-2021@1. Two
versions of one framework are compared entry by entry and field by field. Two different frameworks are compared by the
mapping between them: what goes where, what has no home, what has no ancestor. Two files are compared without a database.

  --json   one object on standard output

Example: watershed framework diff england-wales-2021@1 official-2021.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [older, newer] = positionals.map((text) => referenceNamed(text, terminal));
    if (older === undefined || newer === undefined || positionals.length > 2) {
      throw new UsageError('name two frameworks');
    }
    const needsDatabase = older.kind === 'loaded' || newer.kind === 'loaded';
    const installation = needsDatabase ? await openInstallation(terminal.environment) : undefined;
    try {
      const result = await compareFrameworks(older, newer, await installation?.open('jobs'));
      if (!result.ok) {
        terminal.err(`watershed framework diff: refused.\n${result.message}\n`);
        return 1;
      }
      terminal.out(
        values.json === true ? `${JSON.stringify(result.value)}\n` : `${differenceInWords(result.value)}\n`,
      );
      return 0;
    } finally {
      await installation?.close();
    }
  },
};
