import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTemplate } from '../../operations/extracts/index.ts';
import { type Command, UsageError } from '../command.ts';

/** `watershed records template`: writes an empty extract package. */
export const recordsTemplateCommand: Command = {
  name: 'records template',
  summary: 'Write an empty extract package: what a force sends, with pages that say why',
  help: `
Usage: watershed records template FOLDER [--json]

Writes into an empty or new folder: a CSV with the columns of each contract, datapackage.json (Frictionless Data Package
with Table Schema), and for each contract a page in plain words, in English (en) and in Welsh (cy).

  --json   the list of files on standard output

Example: watershed records template ./package
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('name one folder');
    const files = writeTemplate(resolve(terminal.folder, folder));
    terminal.out(
      values.json === true ? `${JSON.stringify({ files })}\n` : `${files.length} files written.\n`,
    );
    return Promise.resolve(0);
  },
};
