import { type Month, monthOf, readMonth, readPlainDate } from '../../kernel/index.ts';
import type { Crossing, ExtractFigure } from '../../measures/index.ts';
import type { Installation } from '../../operations/installation/index.ts';
import {
  computeExtractMeasures,
  type ExtractMeasures,
  type ExtractRequest,
} from '../../operations/measures/index.ts';
import { type Terminal, UsageError } from '../command.ts';
import { figureMark, markLegend } from './figure-mark.ts';

/** What was given on the command line. */
export interface ExtractOptions {
  readonly force?: string | undefined;
  readonly quarter?: string | undefined;
  readonly 'as-at'?: string | undefined;
  readonly vawg?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly pairs?: boolean | undefined;
  readonly json?: boolean | undefined;
}

function needed(options: ExtractOptions, name: 'quarter' | 'as-at' | 'vawg' | 'by' | 'reason'): string {
  const value = options[name];
  if (value === undefined || value.trim() === '') throw new UsageError(`--from-extracts needs --${name}`);
  return value;
}

function quarterOf(text: string): Month {
  const month = readMonth(text);
  if (month === undefined || ![1, 4, 7, 10].includes(Number(month.slice(5)))) {
    throw new UsageError(
      `--quarter is "${text}"; expected the first month of a quarter, for example 2024-04`,
    );
  }
  return month;
}

/** Reads the options of a computation from extracts. Throws a UsageError that names what is missing or wrong. */
export function readExtractRequest(options: ExtractOptions): ExtractRequest {
  const day = needed(options, 'as-at');
  const asAt = readPlainDate(day);
  const quarter = quarterOf(needed(options, 'quarter'));
  if (asAt === undefined) throw new UsageError(`--as-at is "${day}"; expected a day, for example 2024-12-01`);
  if (monthOf(asAt) < quarter) throw new UsageError(`--as-at ${day} is before the quarter ${quarter}`);
  return {
    force: options.force ?? null,
    quarter,
    asAt,
    vawg: needed(options, 'vawg'),
    by: needed(options, 'by'),
    reason: needed(options, 'reason'),
    characteristics: options.pairs === true ? 'pairs' : 'single',
  };
}

/** Computes measures of extracts and prints them. Returns the exit code: 1 where there is no such definition. */
export async function computeFromExtracts(
  installation: Installation,
  options: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readExtractRequest(options);
  const computed = await computeExtractMeasures(
    await installation.open('jobs'),
    installation.forces,
    request,
  );
  if (!computed.ok) {
    terminal.err(`${computed.message}\n`);
    return 1;
  }
  if (options.json === true) terminal.out(`${JSON.stringify(computed.value)}\n`);
  else tell(computed.value, request, terminal);
  return 0;
}

function tell(measures: ExtractMeasures, request: ExtractRequest, terminal: Terminal): void {
  const place = request.force ?? 'england-and-wales';
  const { question, vawg } = measures;
  terminal.out(
    `${place}, ${question.from} to ${question.to}, as at ${question.asAt}, counted by ${vawg.name} version ${vawg.version}\n\n`,
  );
  const lines = measures.figures.filter((each) => each.place === place).map(lineOf);
  terminal.out(`${lines.join('\n')}\n\n${markLegend(lines)}`);
  for (const funnel of [measures.attrition, measures.orders]) {
    terminal.out('\n');
    if (!funnel.ok) terminal.out(`Refused: ${funnel.message}\n`);
    else
      for (const { held, step } of funnel.value)
        terminal.out(`${step}: ${held.state === 'counted' ? held.count : 'not held'}\n`);
  }
  for (const crossing of measures.crossings) tellCrossing(crossing, terminal);
  for (const { differs, outcome, percentAfter, percentBefore } of measures.outcomeDrift) {
    if (differs)
      terminal.out(
        `Outcome ${outcome} moved from ${percentBefore.toFixed(1)}% to ${percentAfter.toFixed(1)}%\n`,
      );
  }
  tellEquality(measures, terminal);
}

const shown = (value: number | null): string =>
  value === null ? '-' : value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

function lineOf(figure: ExtractFigure): string {
  const { breakdown, coverage, denominator, held, lower, markers, measure, numerator, unit, upper, value } =
    figure;
  if (held === 'not-held') return `${measure}  not held (${unit})`;
  const counts = denominator === null ? '' : `${shown(numerator)} of ${shown(denominator)} (${unit})`;
  return [
    measure,
    breakdown,
    `${shown(value)}${value === null ? '' : figureMark(measure)} (${shown(lower)} to ${shown(upper)})`,
    counts === '' ? `(${unit})` : counts,
    `${coverage.monthsReceived} of ${coverage.monthsExpected} months`,
    markers.join(' '),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

/** Relationship down, place across, what is not known first. */
function tellCrossing({ completeness, of, rows, total }: Crossing, terminal: Terminal): void {
  const { known, percent } = completeness.both;
  const share = percent === null ? '' : ` (${percent.toFixed(1)}%)`;
  const title = of === 'all' ? 'all crimes counted' : `${of} offences`;
  terminal.out(
    `\nWhere and by whom, ${title}: both are known of ${shown(known)} of ${shown(total)}${share}\n`,
  );
  for (const { counts, relationship } of rows) {
    const places = counts.map(({ count, place }) => `${place} ${shown(count)}`).join(', ');
    terminal.out(`  relationship ${relationship}: ${places}\n`);
  }
}

function tellEquality({ equality }: ExtractMeasures, terminal: Terminal): void {
  terminal.out('\nEqual treatment\n');
  for (const { alert, characteristic, interval, points } of equality.unknownRises) {
    if (!alert) continue;
    const range = `${interval.lower.toFixed(1)} to ${interval.upper.toFixed(1)}`;
    terminal.out(
      `Alert: ${characteristic} is known less often: ${points.toFixed(1)} points more unknown (${range})\n`,
    );
  }
  for (const { by, completeness, measure, rates } of [...equality.tables, ...equality.outcomeTests]) {
    terminal.out(`${measure} by ${by}: ${shown(completeness.known)} of ${shown(completeness.total)} known\n`);
    if (rates.state === 'not-shown') {
      terminal.out(`  ${rates.words.en}\n`);
      continue;
    }
    for (const { group, lower, ratio, upper } of rates.ratios) {
      const found = equality.findings.find(
        (each) => each.measure === measure && each.by === by && each.group === group,
      );
      const differs = found?.differs === true ? '  differs' : '';
      terminal.out(
        `  ${group}: ${ratio.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})${differs}\n`,
      );
    }
  }
  terminal.out(`${equality.cannotShow.rates.en}\n${equality.cannotShow.outcomeTest.en}\n`);
}
