import { parseArgs } from 'node:util';
import { type Holiday, holidaysOf, longDate } from '../../clocks/index.ts';
import { readClockReference } from '../../operations/clocks/index.ts';
import { type Command, UsageError } from '../command.ts';

const words: Readonly<Record<Holiday['authority'], string>> = {
  schedule: 'fixed by the Act',
  proclamation: 'by proclamation',
  expected: 'expected by proclamation, not yet published',
  'common-law': 'common law, not a bank holiday',
  administrator: 'entered by an administrator',
};

/** `watershed clock holidays YEAR`: the days that statutes leave out, and what makes each one a holiday. */
export const clockHolidaysCommand: Command = {
  name: 'clock holidays',
  summary: 'List the public holidays of a year in England and Wales, and what makes each one',
  help: `
Usage: watershed clock holidays YEAR [--json]

Lists the bank holidays of a year as the Act and the proclamations make them, with Good Friday and Christmas Day, which are
holidays at common law and no bank holidays. A Saturday 26 December is a bank holiday; a Saturday 1 January is not.

  --json   one array on standard output
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const { holidays: table } = readClockReference();
    const { from, to } = table.covers;
    const year = Number(positionals[0]);
    if (positionals.length !== 1 || !Number.isInteger(year) || year < from || year > to) {
      throw new UsageError(`give one year from ${from} to ${to}, for example: watershed clock holidays 2026`);
    }
    const holidays = holidaysOf(table, year);
    if (values.json === true) terminal.out(`${JSON.stringify(holidays)}\n`);
    else for (const holiday of holidays) terminal.out(`${lineOf(holiday)}\n`);
    return 0;
  },
};

const lineOf = (holiday: Holiday): string =>
  `${holiday.date}  ${longDate(holiday.date).en}: ${holiday.name.en} (${words[holiday.authority]})`;
