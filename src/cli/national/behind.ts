import { parseArgs } from 'node:util';
import { wholeMatrix } from '../../national/index.ts';
import { openCountryView, readChase, readMatrix } from '../../operations/national/index.ts';
import { type Command, UsageError } from '../command.ts';
import { tell } from '../release/desk.ts';
import { atNationalDesk } from './desk.ts';

function daysNamed(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,5}$/.test(text)) throw new UsageError(`--days ${text}: expected a whole number of days`);
  return Number(text);
}

/** `watershed national behind`: who is behind, and since when. */
export const nationalBehindCommand: Command = {
  name: 'national behind',
  summary: 'List actions that are behind, the longest first',
  help: `
Usage: watershed national behind [--framework ID] [--force SLUG] [--action ID] [--days N] [--json]

Lists the actions of every force's plan that are overdue, unreported or without evidence, with the day since which, the
longest first. Slipping is not behind. The first day counts.

  --framework ID  plans under this framework; by default the one that most plans are under
  --force SLUG    one force only, for example kent
  --action ID     one action of the framework only, for example A7
  --days N        only what has been so for at least N days
  --json          one object on standard output
`,
  run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { framework: text, force: text, action: text, days: text, json: { type: 'boolean' } },
    });
    const question = {
      ...wholeMatrix,
      framework: values.framework ?? null,
      force: values.force ?? null,
      column: values.action ?? null,
      daysMin: daysNamed(values.days),
    };
    return atNationalDesk(terminal, async (desk) => {
      const matrix = await readMatrix(desk, openCountryView(desk.clock), question);
      return tell(terminal, 'national behind', values.json, matrix, ({ behind }) =>
        behind.length === 0
          ? 'Nothing that was asked for is behind.\n'
          : behind
              .map(
                ({ standing, days }) =>
                  `${standing.force}  ${standing.reference}  ${standing.nationalAction ?? 'own'}  ${standing.position}  since ${standing.sinceOn ?? 'unknown'}, ${days ?? 0} days\n`,
              )
              .join(''),
      );
    });
  },
};

/** `watershed national chase`: whom to ask for what. */
export const nationalChaseCommand: Command = {
  name: 'national chase',
  summary: 'List whom to ask for what: plans, returns, overdue actions, replies',
  help: `
Usage: watershed national chase [--json]

Lists each force once for each thing to ask it for, with how many and since when, the longest first.

  --json   one object on standard output
`,
  run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    return atNationalDesk(terminal, async (desk) => {
      const chase = await readChase(desk, openCountryView(desk.clock));
      return tell(terminal, 'national chase', values.json, chase, ({ entries }) =>
        entries.length === 0
          ? 'There is nobody to ask for anything.\n'
          : entries
              .map(
                ({ kind, force, count, sinceOn, days }) =>
                  `${kind}  ${force}  ${count}  since ${sinceOn ?? 'unknown'}, ${days ?? 0} days\n`,
              )
              .join(''),
      );
    });
  },
};
