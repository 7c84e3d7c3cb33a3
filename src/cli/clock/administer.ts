import { parseArgs } from 'node:util';
import { instant, type PlainDate, type Result, readPlainDate } from '../../kernel/index.ts';
import {
  type AdministratorDesk,
  enterProclaimedDay,
  type RecomputeReport,
  readClockReference,
  recordCheckedRule,
  withdrawEnteredDay,
} from '../../operations/clocks/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { needed } from './options.ts';

function dateNamed(text: string | undefined, what: string): PlainDate {
  const date = readPlainDate(text ?? '');
  if (date === undefined) throw new UsageError(`${what} is a date such as 2026-12-29, not "${text ?? ''}"`);
  return date;
}

function sourceNamed(values: Readonly<Record<string, unknown>>): string {
  const source = needed(values, 'source');
  if (!/^https?:\/\//.test(source)) throw new UsageError(`--source is a web address, not "${source}"`);
  return source;
}

/** Runs an administrator's change on the installation, and says in a line what moved or why it was refused. */
async function change(
  terminal: Terminal,
  by: string,
  purpose: string,
  work: (desk: AdministratorDesk) => Promise<Result<RecomputeReport>>,
): Promise<number> {
  const installation = await openInstallation(terminal.environment);
  try {
    const result = await work({
      database: await installation.open('jobs'),
      act: { actor: by, purpose },
      reference: readClockReference(),
      now: instant(Date.now()),
    });
    if (!result.ok) {
      terminal.err(`watershed clock: ${result.message} [${result.code}]\n`);
      return 1;
    }
    const { open, moved, uncovered } = result.value;
    terminal.out(
      `Done. ${open} open clocks worked out again, ${moved} moved, ${uncovered} without a rule.\n`,
    );
    return 0;
  } finally {
    await installation.close();
  }
}

/** `watershed clock add-holiday DATE`: enters a day that a proclamation named. */
export const clockAddHolidayCommand: Command = {
  name: 'clock add-holiday',
  summary: 'Enter a bank holiday that was proclaimed, and move the deadlines it moves',
  help: `
Usage: watershed clock add-holiday DATE --name TEXT --name-cy TEXT --source URL --reason TEXT --by NAME [--instead-of RULE]

Enters a day that a Royal Proclamation named, works every open clock out again, and logs each deadline that moved.

  --name, --name-cy   what the day is called, in English and in Welsh
  --source            where the proclamation is published
  --reason            why it is entered
  --by                who enters it
  --instead-of        the yearly holiday that it stands in place of: spring, early-may, …
`,
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: text, 'name-cy': text, source: text, reason: text, by: text, 'instead-of': text },
    });
    const day = {
      date: dateNamed(positionals[0], 'DATE'),
      name: { en: needed(values, 'name'), cy: needed(values, 'name-cy') },
      source: sourceNamed(values),
      insteadOf: values['instead-of'] ?? null,
    };
    const reason = needed(values, 'reason');
    return change(terminal, needed(values, 'by'), 'enter a proclaimed day', (desk) =>
      enterProclaimedDay(desk, day, reason),
    );
  },
};

/** `watershed clock withdraw-holiday DATE`: takes back a day that was entered by mistake. */
export const clockWithdrawHolidayCommand: Command = {
  name: 'clock withdraw-holiday',
  summary: 'Take back a bank holiday that was entered by mistake, and move the deadlines back',
  help: `
Usage: watershed clock withdraw-holiday DATE --reason TEXT --by NAME

Takes back a day that "watershed clock add-holiday" entered. Its row stays, marked as withdrawn; every open clock is worked
out again and each deadline that moved is logged.
`,
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { reason: text, by: text },
    });
    const date = dateNamed(positionals[0], 'DATE');
    const reason = needed(values, 'reason');
    return change(terminal, needed(values, 'by'), 'withdraw a proclaimed day', (desk) =>
      withdrawEnteredDay(desk, date, reason),
    );
  },
};

/** `watershed clock verify RULE`: records a rule as checked against its source, corrected where it was wrong. */
export const clockVerifyCommand: Command = {
  name: 'clock verify',
  summary: 'Record that a rule was checked against its source, with its correction if it needs one',
  help: `
Usage: watershed clock verify RULE --counting ID --from DATE [--to DATE] --section TEXT --source URL --by NAME --reason TEXT

Records a new dated version of a clock's rule as its source gives it: the way of counting (WD15, C48), the start dates it
holds for, the section. Earlier versions stay as they were. Every open clock is worked out again.
`,
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { counting: text, from: text, to: text, section: text, source: text, by: text, reason: text },
    });
    const [rule] = positionals;
    if (rule === undefined) throw new UsageError('give the clock, for example: officer-response');
    const by = needed(values, 'by');
    const reason = needed(values, 'reason');
    const checked = {
      rule,
      counting: needed(values, 'counting'),
      validFrom: dateNamed(values.from, '--from'),
      validTo: values.to === undefined ? null : dateNamed(values.to, '--to'),
      section: needed(values, 'section'),
      source: sourceNamed(values),
      checkedBy: by,
    };
    return change(terminal, by, 'record a checked rule', async (desk) => {
      const result = await recordCheckedRule(desk, checked, reason);
      return result.ok ? { ok: true, value: result.value.report } : result;
    });
  },
};
