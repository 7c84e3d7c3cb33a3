import { parseArgs } from 'node:util';
import type { Figure, MeasureResult, Reconciliation } from '../../measures/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { computeHeldMeasures } from '../../operations/measures/index.ts';
import { englandAndWales, territorial } from '../../places/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { computeFromExtracts, readExtractRequest } from './from-extracts.ts';

/** `watershed measures compute`: figures of what is held, without a release. */
export const measuresComputeCommand: Command = {
  name: 'measures compute',
  summary: 'Compute the measures from what is held and print the figures, without a release',
  help: `
Usage: watershed measures compute [--force SLUG] [--json]
       watershed measures compute --from-extracts --quarter MONTH --as-at DAY --vawg NAME --by PERSON --reason TEXT
         [--force SLUG] [--pairs] [--json]

Computes every measure from the data that is held now and prints the latest figure of each period, with its 95% interval,
what it was counted from and what is missing. Nothing is stored or published: for that, see watershed release.

  --force SLUG   the figures of one force, for example bedfordshire; without it, of England and Wales
  --json         every figure, chart and comparison as one object on standard output

From extracts: the measures of what forces send about people, for one quarter. It reads rows about people, so it asks who
and why, and leaves an audit entry. What it prints is not checked for disclosure: it is for the force's own analysts.

  --quarter MONTH  first month of the quarter, for example 2024-04
  --as-at DAY      what was held on that day, for example 2024-12-01
  --vawg NAME      the definition of violence against women and girls to count by; its newest version
  --by PERSON      who asks
  --reason TEXT    what for
  --pairs          set pairs of characteristics side by side too

Marks: [x] not received, [u] unreliable (small base, part of a month, or crimes not followed for long enough),
[z] nothing to divide by, [low] rounds to zero but is not, [b] the series breaks here.
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        force: { type: 'string' },
        json: { type: 'boolean' },
        'from-extracts': { type: 'boolean' },
        quarter: { type: 'string' },
        'as-at': { type: 'string' },
        vawg: { type: 'string' },
        by: { type: 'string' },
        reason: { type: 'string' },
        pairs: { type: 'boolean' },
      },
    });
    const fromExtracts = values['from-extracts'] === true;
    // Before anything is opened: a missing reason is no reason to start a database.
    if (fromExtracts) readExtractRequest(values);
    const installation = await openInstallation(terminal.environment);
    try {
      const place = values.force ?? englandAndWales.slug;
      const known = territorial(installation.forces).map((force) => force.slug);
      if (values.force !== undefined && !known.includes(place)) {
        throw new UsageError(`there is no force "${place}"; expected one of ${known.join(', ')}`);
      }
      if (fromExtracts) return await computeFromExtracts(installation, values, terminal);
      const { measures, reconciliations } = await computeHeldMeasures(
        await installation.open('jobs'),
        installation.forces,
      );
      const chosen = measures.map((measure) => (values.force === undefined ? measure : only(measure, place)));
      const beside = reconciliations.filter((each) => values.force === undefined || each.place === place);
      if (values.json === true) {
        terminal.out(`${JSON.stringify({ measures: chosen, reconciliations: beside })}\n`);
      } else {
        for (const measure of chosen) tell(measure, place, terminal);
        for (const reconciliation of beside) tellReconciliation(reconciliation, terminal);
      }
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function only(measure: MeasureResult, place: string): MeasureResult {
  return {
    ...measure,
    figures: measure.figures.filter((figure) => figure.place === place),
    controlCharts: measure.controlCharts.filter((chart) => chart.place === place),
  };
}

/** The latest figure of each length of period and each breakdown. */
function latest(figures: readonly Figure[]): readonly Figure[] {
  const byKind = new Map<string, Figure>();
  for (const figure of figures) {
    const { from, to } = figure.period;
    const length = from === to ? 'month' : from.slice(0, 4) === to.slice(0, 4) ? 'quarter' : 'year';
    byKind.set(`${length} ${figure.breakdown}`, figure);
  }
  return [...byKind.values()];
}

function tell(measure: MeasureResult, place: string, terminal: Terminal): void {
  terminal.out(`${measure.definition.title.en} (${measure.definition.id})\n`);
  const figures = latest(measure.figures.filter((figure) => figure.place === place));
  if (figures.length === 0) terminal.out('  no figure: nothing held for a whole period\n');
  for (const figure of figures) terminal.out(`  ${lineOf(figure)}\n`);
  const signals = measure.controlCharts
    .filter((chart) => chart.place === place)
    .flatMap((chart) => chart.points.filter((point) => point.signals.length > 0))
    .map((point) => `${point.month} ${point.signals.join(', ')}`);
  if (signals.length > 0) terminal.out(`  signals: ${signals.join('; ')}\n`);
  terminal.out('\n');
}

const shown = (value: number | null): string =>
  value === null ? '-' : value.toLocaleString('en-GB', { maximumFractionDigits: value < 1 ? 3 : 1 });

function lineOf({
  breakdown,
  coverage,
  denominator,
  lower,
  markers,
  numerator,
  period,
  upper,
  value,
}: Figure): string {
  const { forcesExpected, forcesReceived, monthsExpected, monthsReceived } = coverage;
  const when = period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  const held =
    forcesExpected > 1
      ? `${forcesReceived} of ${forcesExpected} forces complete`
      : `${monthsReceived} of ${monthsExpected} months`;
  const parts = [
    when,
    breakdown,
    `${shown(value)} (${shown(lower)} to ${shown(upper)})`,
    denominator === null ? '' : `${shown(numerator)} of ${shown(denominator)}`,
    held,
    markers.join(' '),
  ];
  return parts.filter((part) => part !== '').join('  ');
}

function tellReconciliation(reconciliation: Reconciliation, terminal: Terminal): void {
  terminal.out(`Charges, ${reconciliation.place}, ${reconciliation.financialYear}\n`);
  for (const { count, name } of reconciliation.rows) terminal.out(`  ${shown(count)}  ${name.en}\n`);
  terminal.out(`  ${reconciliation.explanation.en}\n\n`);
}
