import { parseArgs } from 'node:util';
import { instant, londonDateOf, type PlainDate, type Result } from '../../kernel/index.ts';
import {
  approveDisposal,
  askDisposal,
  keepReviewed,
  listDue,
  type ReviewDone,
  type ReviewRefusal,
  readRetentionRules,
} from '../../operations/extracts/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { asAtOf } from './days.ts';
import { knownForce } from './load.ts';

const number = (value: number): string => value.toLocaleString('en-GB');
const today = (): PlainDate => londonDateOf(instant(Date.now()));

/** `watershed records review`: what is due for review, counted. */
export const recordsReviewCommand: Command = {
  name: 'records review',
  summary: 'Count the rows about people whose review is due, by category and month',
  help: `
Usage: watershed records review --by NAME [--force SLUG] [--until DATE] [--json]

Every row about a person has a retention category and the day of its next review (reference/retention-rules.yaml). This counts
the rows that are due, by force, category, table and month, those of replaced packages too. It shows counts alone and changes
nothing. A review never removes a row by itself: keep rows with "watershed records keep", or ask for their disposal with
"watershed records dispose".

  --by NAME      who looks, for the audit
  --force SLUG   one force; every force without it
  --until DATE   due by that day; today by default
  --json         a list on standard output: [{"force":…,"category":…,"table":…,"month":…,"rows":…}]

Example: watershed records review --force kent --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        by: { type: 'string' },
        force: { type: 'string' },
        until: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { by } = values;
    if (by === undefined) throw new UsageError('give --by');
    const force = values.force === undefined ? null : knownForce(values.force);
    const dueBy = asAtOf(values.until);
    const installation = await openInstallation(terminal.environment);
    try {
      const due = await listDue(await installation.open('jobs'), { force, dueBy, by });
      if (values.json === true) terminal.out(`${JSON.stringify(due)}\n`);
      else {
        for (const one of due) {
          terminal.out(
            `${one.force}, ${one.category}, due in ${one.month}: ${number(one.rows)} ${one.table}\n`,
          );
        }
        const rows = due.reduce((sum, one) => sum + one.rows, 0);
        terminal.out(`${number(rows)} rows were due for review by ${dueBy}.\n`);
      }
      return 0;
    } finally {
      await installation.close();
    }
  },
};

/** `watershed records keep`: puts off the next review of rows. */
export const recordsKeepCommand: Command = {
  name: 'records keep',
  summary: 'Keep rows whose review is due, with a reason and the day of their next review',
  help: `
Usage: watershed records keep --force SLUG --category ID --due-by DATE --next-review DATE --reason WORDS --by NAME [--json]

Keeps the rows of a force in a category whose review was due by a day, and sets the day on which they are looked at again: at
most as far on as the category's rule lets pass between two reviews. The reason is kept for good: name nobody in it.

Example: watershed records keep --force kent --category survey --due-by 2027-03-31 --next-review 2028-03-31 \\
  --reason "a comparison with the survey before is under way" --by "A. Analyst"
`,
  async run(args, terminal) {
    const values = reviewOptions(args);
    const decision = decisionOf(values);
    const nextReviewOn = asAtOf(needed('next-review', values['next-review']));
    const rules = readRetentionRules();
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const done = await keepReviewed(jobs, rules, { ...decision, nextReviewOn });
      return tell(
        done,
        values.json === true,
        ({ rows }) => `${counted(rows)} are kept until ${nextReviewOn}.`,
        terminal,
      );
    } finally {
      await installation.close();
    }
  },
};

/** `watershed records dispose`: asks for a disposal, or approves one. */
export const recordsDisposeCommand: Command = {
  name: 'records dispose',
  summary: 'Ask that rows whose review is due be removed for good, or approve what another person asked',
  help: `
Usage: watershed records dispose --force SLUG --category ID --due-by DATE --reason WORDS --by NAME [--json]
       watershed records dispose --approve N --by ANOTHER-NAME [--json]

The first form asks for it and removes nothing; it prints a number. The second, by another person, removes the rows for good:
those of a force in a category whose review was due by the day, of replaced packages too. Their months are not held any more,
which is not the same as none. What was published stays. If other rows are due by then, it is refused: look again, ask anew.
The reason is kept for good: name nobody in it. Copies outside of this database, backups among them, are not reached by it.

Example: watershed records dispose --force kent --category survey --due-by 2027-03-31 --reason "no use is left" --by "A. Analyst"
`,
  async run(args, terminal) {
    const values = reviewOptions(args);
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const json = values.json === true;
      if (values.approve !== undefined) {
        if (!/^\d{1,9}$/.test(values.approve)) throw new UsageError('--approve: expected a whole number');
        const by = needed('by', values.by);
        const done = await approveDisposal(jobs, { review: Number(values.approve), by });
        return tell(done, json, ({ rows }) => `${counted(rows)} were removed for good.`, terminal);
      }
      const asked = await askDisposal(jobs, decisionOf(values));
      const words = ({ review, rows }: ReviewDone): string =>
        `${counted(rows)} are to be disposed of. Another person approves it:\n` +
        `  watershed records dispose --approve ${review} --by "ANOTHER NAME"`;
      return tell(asked, json, words, terminal);
    } finally {
      await installation.close();
    }
  },
};

function reviewOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      force: { type: 'string' },
      category: { type: 'string' },
      'due-by': { type: 'string' },
      'next-review': { type: 'string' },
      approve: { type: 'string' },
      reason: { type: 'string' },
      by: { type: 'string' },
      json: { type: 'boolean' },
    },
  }).values;
}

function decisionOf(values: ReturnType<typeof reviewOptions>) {
  const category = needed('category', values.category);
  const known = [...new Set(readRetentionRules().categories.map(({ id }) => id))];
  if (!known.includes(category)) {
    throw new UsageError(`--category ${category}: expected one of: ${known.join(', ')}`);
  }
  return {
    force: knownForce(needed('force', values.force)),
    category,
    dueBy: asAtOf(needed('due-by', values['due-by'])),
    reason: needed('reason', values.reason),
    by: needed('by', values.by),
    today: today(),
  };
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`give --${name}`);
  return value;
}

const counted = (rows: ReviewDone['rows']): string =>
  Object.entries(rows)
    .map(([table, count]) => `${number(count)} ${table}`)
    .join(', ');

function tell(
  result: Result<ReviewDone, ReviewRefusal>,
  json: boolean,
  words: (done: ReviewDone) => string,
  terminal: Terminal,
): number {
  if (!result.ok) {
    terminal.err(`Refused: ${result.message} [${result.code}]\n`);
    return 1;
  }
  terminal.out(json ? `${JSON.stringify(result.value)}\n` : `${words(result.value)}\n`);
  return 0;
}
