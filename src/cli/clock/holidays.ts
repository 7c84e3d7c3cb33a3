import { parseArgs } from 'node:util';
import { type Holiday, longDate } from '../../clocks/index.ts';
import { type Command, UsageError } from '../command.ts';
import { currentRules, shippedHelp } from './current-rules.ts';

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
Usage: watershed clock holidays YEAR [--json] [--shipped]

Lists the bank holidays of a year as the Act and the proclamations make them, with Good Friday and Christmas Day, which are
holidays at common law and no bank holidays. A Saturday 26 December is a bank holiday; a Saturday 1 January is not.

  --json       one array on standard output
  ${shippedHelp}
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, shipped: { type: 'boolean' } },
    });
    const { calendar } = await currentRules(terminal, values.shipped);
    const { firstYear, lastYear } = calendar;
    const year = Number(positionals[0]);
    if (positionals.length !== 1 || !Number.isInteger(year) || year < firstYear || year > lastYear) {
      throw new UsageError(
        `give one year from ${firstYear} to ${lastYear}, for example: watershed clock holidays 2026`,
      );
    }
    const holidays = [...calendar.holidays.values()].filter(({ date }) => date.startsWith(`${year}-`));
    if (values.json === true) terminal.out(`${JSON.stringify(holidays)}\n`);
    else for (const holiday of holidays) terminal.out(`${lineOf(holiday)}\n`);
    return 0;
  },
};

const lineOf = (holiday: Holiday): string =>
  `${holiday.date}  ${longDate(holiday.date).en}: ${holiday.name.en} (${words[holiday.authority]})`;
