import { parseArgs } from 'node:util';
import { type ColumnProfile, type Profile, profileTable } from '../../linkage/index.ts';
import { type Command, UsageError } from '../command.ts';
import { pathFrom } from './options.ts';
import { readFiles } from './read-table.ts';

/** `watershed link profile`: what is in a file, for someone about to link it. */
export const profileCommand: Command = {
  name: 'link profile',
  summary: 'Show what a file holds: missing values, fillers, what can be blocked on',
  help: `
Usage: watershed link profile FILE… [--json]

For each column: what it seems to hold, how much is missing, how many different values there are, values that look typed
for want of knowing, and how many pairs a block on it alone would make.

  --json   one object on standard output
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file');
    const { table } = await readFiles(
      positionals.map((path) => pathFrom(terminal, path)),
      () => undefined,
    );
    const profile = profileTable(table);
    terminal.out(values.json === true ? `${JSON.stringify(profile)}\n` : `${inWords(profile)}\n`);
    return 0;
  },
};

const number = (value: number): string => Math.round(value).toLocaleString('en-GB');

function inWords(profile: Profile): string {
  const head = `${number(profile.rows)} rows; ${profile.idColumn === null ? 'no id column was recognised, rows are numbered' : `the id is ${profile.idColumn}`}.`;
  return [head, ...profile.columns.map((column) => columnInWords(column, profile.rows))].join('\n\n');
}

function columnInWords(column: ColumnProfile, rows: number): string {
  const missing = rows === 0 ? 0 : (100 * column.missing) / rows;
  const values = (list: readonly (readonly [string, number])[]): string =>
    list.map(([text, count]) => `${text} (${number(count)})`).join(', ');
  return [
    `${column.column}: ${column.use}, as ${column.because}`,
    `  ${number(column.distinct)} different values; ${missing.toFixed(1)}% missing`,
    `  commonest: ${values(column.commonest) || 'none'}`,
    ...(column.suspicious.length > 0
      ? [`  perhaps typed for want of knowing: ${values(column.suspicious)}`]
      : []),
    `  a block on it makes ${number(column.pairsIfBlocked)} pairs; its largest holds ${number(column.largestBlock)} rows`,
  ].join('\n');
}
