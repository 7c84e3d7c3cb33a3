import { parseArgs } from 'node:util';
import { type Month, readMonth } from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { compareDefinitions, type DefinedFigure, type SideBySide } from '../../operations/vawg/index.ts';
import { identityOf } from '../../vawg/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { asAtOf } from '../records/days.ts';
import { knownForce } from '../records/load.ts';

/** `watershed vawg compare`: the same crimes under two definitions, side by side. */
export const vawgCompareCommand: Command = {
  name: 'vawg compare',
  summary: 'Count the same crimes under two definitions, side by side',
  help: `
Usage: watershed vawg compare NAME/VERSION NAME/VERSION --force SLUG --from MONTH --to MONTH --by NAME [--as-at DATE]
       [--anyway] [--json]

Counts the crimes of a force under two stored definitions and shows the figures side by side. Where the definitions count
different things the figures are not compared, and the command ends with 1; with --anyway they are, with a warning that
belongs to the comparison wherever it goes. A crime is counted once, by the month in which it was recorded.

  --as-at DATE   counts what was held on that day; today by default

Example: watershed vawg compare default/1 psni-statistical/1 --force kent --from 2024-04 --to 2025-03 --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        by: { type: 'string' },
        'as-at': { type: 'string' },
        anyway: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [one, other] = positionals;
    if (one === undefined || other === undefined || positionals.length > 2) {
      throw new UsageError('name two definitions, such as default/1 psni-statistical/1');
    }
    if (values.by === undefined || values.force === undefined) throw new UsageError('give --force and --by');
    const installation = await openInstallation(terminal.environment);
    try {
      const compared = await compareDefinitions(await installation.open('jobs'), [one, other], {
        force: knownForce(values.force),
        from: monthOf('from', values.from),
        to: monthOf('to', values.to),
        asAt: asAtOf(values['as-at']),
        by: values.by,
        reason: 'count crimes under two definitions',
        override: values.anyway === true ? 'compare-anyway' : 'refuse',
      });
      if (!compared.ok) {
        terminal.err(`Refused: ${compared.message}\n`);
        return 1;
      }
      if (values.json === true) terminal.out(`${JSON.stringify(asJson(compared.value))}\n`);
      else tell(compared.value, terminal);
      return compared.value.comparison.made ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

function monthOf(name: string, text: string | undefined): Month {
  const month = text === undefined ? undefined : readMonth(text);
  if (month === undefined) throw new UsageError(`--${name}: expected a month such as 2025-03`);
  return month;
}

function asJson({ figures, comparison }: SideBySide): unknown {
  return {
    unit: 'crimes',
    figures: figures.map(({ definition, counts, counted, apportioned }) => ({
      definition: identityOf(definition),
      counted,
      apportioned,
      counts,
    })),
    comparison,
  };
}

const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

const lines: readonly (readonly [string, (figure: DefinedFigure) => string])[] = [
  ['counted', ({ counted }) => number(counted)],
  ['shared out of unknown sex', ({ apportioned }) => number(apportioned)],
  ['apart: sex not known', ({ counts }) => number(counts['unknown-sex'])],
  ['apart: girls', ({ counts }) => number(counts.girls)],
  ['apart: child sexual abuse', ({ counts }) => number(counts['child-sexual-abuse'])],
  ['beside: men', ({ counts }) => number(counts.men)],
  ['outside', ({ counts }) => number(counts.outside)],
];

function tell({ figures, comparison }: SideBySide, terminal: Terminal): void {
  const [one, other] = figures;
  const row = (name: string, left: string, right: string): void =>
    terminal.out(`${name.padEnd(28)}${left.padStart(24)}${right.padStart(24)}\n`);
  row('crimes', identityOf(one.definition), identityOf(other.definition));
  for (const [name, show] of lines) row(name, show(one), show(other));
  if (!comparison.made) terminal.out(`Not compared. ${comparison.why}\n`);
  else {
    if (comparison.warning !== undefined) terminal.out(`${comparison.warning.en}\n`);
    terminal.out(`Difference: ${number(comparison.difference)} crimes.\n`);
  }
}
