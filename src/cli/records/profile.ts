import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { profileSchema } from '../../extracts/index.ts';
import { instant, londonDateOf } from '../../kernel/index.ts';
import { proposeFromFiles } from '../../operations/extracts/index.ts';
import { type Command, UsageError } from '../command.ts';

/** `watershed records profile`: makes a first profile from example files. */
export const recordsProfileCommand: Command = {
  name: 'records profile',
  summary: 'Make a first profile of a records system from its own files',
  help: `
Usage: watershed records profile FILE… --out P.yaml [--name NAME] [--json]
       watershed records profile --schema

Reads the headers and the first 500 rows of each file, proposes how each column is read, and writes it as a profile with the
questions it could not settle. Settle them, then try it with "records check". Ends with 1 while there are questions.

  --out P       where the profile is written; it must not be there yet
  --name NAME   small letters, digits and hyphens; the name of the file by default
  --schema      prints the JSON Schema of profiles, for an editor that checks while you write
  --json        the questions on standard output, a list of {"file","column","question"}

Example: watershed records profile offences.csv parties.csv --out our-system.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        name: { type: 'string' },
        schema: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    if (values.schema === true) {
      terminal.out(`${JSON.stringify(profileSchema(), null, 2)}\n`);
      return 0;
    }
    if (positionals.length === 0) throw new UsageError('name at least one file');
    if (values.out === undefined) throw new UsageError('say with --out where the profile is to be written');
    const out = resolve(terminal.folder, values.out);
    if (existsSync(out)) throw new UsageError(`${values.out} is there already; name another file`);
    const name = values.name ?? nameFrom(values.out);
    const latestYear = Number(londonDateOf(instant(Date.now())).slice(0, 4));
    const paths = positionals.map((path) => resolve(terminal.folder, path));
    const { text, unsure } = await proposeFromFiles(paths, { name, latestYear });
    writeFileSync(out, text, { flag: 'wx' });
    if (values.json === true)
      terminal.out(`${JSON.stringify(unsure.map((each) => ({ ...each, question: each.question.en })))}\n`);
    else {
      terminal.out(`${values.out} was written. Questions to settle: ${unsure.length}.\n`);
      for (const { file, column, question } of unsure) {
        terminal.out(
          `  ${[file, column].filter(Boolean).join(', ')}${file === '' ? '' : ': '}${question.en}\n`,
        );
      }
    }
    return unsure.length === 0 ? 0 : 1;
  },
};

function nameFrom(path: string): string {
  const base = path.split(/[\\/]/).at(-1) ?? '';
  const name = base
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name === '' ? 'profile' : name;
}
