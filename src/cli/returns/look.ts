import { parseArgs } from 'node:util';
import { type Month, readMonth } from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { compareReturns, listAcceptedReturns, readAcceptedReturn } from '../../operations/returns/index.ts';
import type { NationalTable } from '../../returns/index.ts';
import { identityOf } from '../../vawg/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { figureMark, markLegend } from '../measures/figure-mark.ts';
import { knownForce } from '../records/load.ts';

function quarterOf(text: string | undefined): Month {
  const month = text === undefined ? undefined : readMonth(text);
  if (month === undefined)
    throw new UsageError('--quarter: expected the first month of a quarter, such as 2024-04');
  return month;
}

function personOf(by: string | undefined): string {
  if (by === undefined || by.trim() === '') throw new UsageError('give --by');
  return by;
}

/** `watershed return list`: what was accepted. */
export const returnListCommand: Command = {
  name: 'return list',
  summary: 'List the returns that were accepted, those that were replaced too',
  help: `
Usage: watershed return list --by PERSON [--json]

Example: watershed return list --by "C. Coordinator"
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { by: { type: 'string' }, json: { type: 'boolean' } },
    });
    const by = personOf(values.by);
    const installation = await openInstallation(terminal.environment);
    try {
      const received = await listAcceptedReturns(await installation.open('jobs'), by);
      if (values.json === true) terminal.out(`${JSON.stringify(received)}\n`);
      for (const { asAt, force, from, id, origin, supersededBy, vawg } of values.json === true
        ? []
        : received) {
        const standing = supersededBy === null ? '' : `, replaced by ${supersededBy}`;
        terminal.out(
          `${id}: ${force}, quarter from ${from}, as at ${asAt}, by ${identityOf(vawg)}, ${origin}${standing}\n`,
        );
      }
      if (received.length === 0 && values.json !== true) terminal.out('No return was accepted yet.\n');
      return 0;
    } finally {
      await installation.close();
    }
  },
};

/** `watershed return show`: the figures of the return that stands. */
export const returnShowCommand: Command = {
  name: 'return show',
  summary: 'Show what the standing return of a force and quarter says',
  help: `
Usage: watershed return show FORCE --quarter MONTH --by PERSON [--json]

Example: watershed return show kent --quarter 2024-04 --by "C. Coordinator"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quarter: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [force] = positionals;
    if (force === undefined || positionals.length > 1) throw new UsageError('name one force');
    const [by, quarter, slug] = [personOf(values.by), quarterOf(values.quarter), knownForce(force)];
    const installation = await openInstallation(terminal.environment);
    try {
      const found = await readAcceptedReturn(await installation.open('jobs'), by, slug, quarter);
      if (!found.ok) {
        terminal.err(`${found.message}\n`);
        return 1;
      }
      const { read, received } = found.value;
      if (values.json === true) {
        const rows = Object.fromEntries(
          Object.entries(read.rows).map(([name, each]) => [name, each.map(({ cells }) => cells)]),
        );
        terminal.out(`${JSON.stringify({ ...received, ...rows })}\n`);
        return 0;
      }
      terminal.out(
        `${slug}, quarter from ${received.from}, as at ${received.asAt}, by ${identityOf(received.vawg)}\n`,
      );
      const lines = read.rows.figures.map(({ cells }) => lineOf(cells));
      terminal.out(`${lines.join('\n')}\n\n${markLegend(lines)}`);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function lineOf(cells: Readonly<Record<string, string>>): string {
  const { category, denominator, lower, marks, measure, numerator, unit, upper, value } = cells;
  if (marks === '[not-held]')
    return [measure, category, `not held (${unit})`].filter((part) => part !== '').join('  ');
  const counts = denominator === '' ? `(${unit})` : `${numerator} of ${denominator} (${unit})`;
  const said =
    value === ''
      ? '-'
      : `${value}${figureMark(measure ?? '')} (${lower === '' ? '-' : lower} to ${upper === '' ? '-' : upper})  ${counts}`;
  return [measure, category, said, marks].filter((part) => part !== '').join('  ');
}

/** `watershed return compare`: one measure, force by force. */
export const returnCompareCommand: Command = {
  name: 'return compare',
  summary: 'Set one measure of a quarter side by side for every force that returned it',
  help: `
Usage: watershed return compare MEASURE --quarter MONTH --by PERSON [--anyway] [--json]

Refuses where two forces counted by definitions of violence against women and girls that count different things. With --anyway
they are set side by side with the warning that belongs to the table wherever it goes, and nothing is added up.

Example: watershed return compare crimes-charged --quarter 2024-04 --by "C. Coordinator"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quarter: { type: 'string' },
        by: { type: 'string' },
        anyway: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [measure] = positionals;
    if (measure === undefined || positionals.length > 1) throw new UsageError('name one measure');
    const [by, quarter] = [personOf(values.by), quarterOf(values.quarter)];
    const installation = await openInstallation(terminal.environment);
    try {
      const compared = await compareReturns(await installation.open('jobs'), by, {
        measure,
        quarter,
        definitions: values.anyway === true ? 'compare-anyway' : 'refuse',
      });
      if (!compared.ok) {
        terminal.err(`Refused: ${compared.message}\n`);
        return 1;
      }
      if (values.json === true) terminal.out(`${JSON.stringify(compared.value)}\n`);
      else tell(compared.value, terminal);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function tell({ rows, sum, unit, warnings }: NationalTable, terminal: Terminal): void {
  for (const { en } of warnings) terminal.out(`${en}\n`);
  for (const { cells, header } of rows) {
    terminal.out(`${header.force} (${identityOf(header.vawg)}, as at ${header.asAt})  ${lineOf(cells)}\n`);
  }
  if (sum === null) return;
  const of = sum.denominator === null ? '' : ` of ${sum.denominator}`;
  const without = sum.forcesWithout.length === 0 ? '' : ` Not in it: ${sum.forcesWithout.join(', ')}.`;
  terminal.out(
    `Together: ${sum.numerator}${of} (${unit}) in ${sum.forces} ${sum.forces === 1 ? 'force' : 'forces'}.${without}\n`,
  );
}
