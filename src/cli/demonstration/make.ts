import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeOpenData } from '../../operations/demonstration/index.ts';
import { readForces } from '../../operations/installation/index.ts';
import { territorial } from '../../places/index.ts';
import { demonstrationOrder, storiesOf, tell } from '../../synthetic/index.ts';
import { type Command, UsageError } from '../command.ts';

/** `watershed demonstration make`: writes made-up open data for anyone's use. */
export const demonstrationMakeCommand: Command = {
  name: 'demonstration make',
  summary: 'Write made-up open data of 43 forces and 24 months, to try an import or to teach with',
  help: `
Usage: watershed demonstration make --out FOLDER [--seed N] [--json]

Writes files in the format of data.police.uk and of the Home Office's tables, with one row for every thirty-six of a country
of the real size. Everything in them is made up: no person, no place, no force's figure is real. The same seed gives the
same bytes. Prints what a reader should be able to find in them. A database holds made-up files or real ones, never both.

  --out FOLDER  a new or an empty folder
  --seed N      a whole number of 0 or more; 1 by default, which is the one that a first start uses
  --json        one object on standard output: {"files":…,"bytes":…,"stories":[…]}

Example: watershed demonstration make --out made-up --seed 7
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.out === undefined) throw new UsageError('name a folder with --out');
    const seed = readSeed(values.seed ?? '1');
    const order = { ...demonstrationOrder(territorial(readForces())), seed };
    const folder = resolve(terminal.folder, values.out);
    const written = await writeOpenData(order, folder, { packing: 'plain' });
    const stories = storiesOf(order).map((story) => ({ ...story, words: tell(story, order) }));
    if (values.json === true) {
      terminal.out(`${JSON.stringify({ ...written, stories })}\n`);
      return 0;
    }
    const megabytes = Math.round(written.bytes / 1e6);
    const lines = stories.map(({ words }) => `  ${words}`).join('\n');
    terminal.out(
      `${written.files} files, ${megabytes} MB, in ${folder}\n\nWhat to find in them:\n${lines}\n`,
    );
    return 0;
  },
};

function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--seed ${text}: expected a whole number of 0 to 999999999`);
  return Number(text);
}
