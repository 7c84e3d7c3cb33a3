import { lastDayOf } from '../../../../kernel/index.ts';
import type { StoredAnswer } from '../../../../operations/analyst/index.ts';

const csvColumns = [
  'measure',
  'measure_version',
  'breakdown',
  'unit',
  'from',
  'to',
  'as_at',
  'vawg',
  'vawg_version',
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'months_received',
  'months_expected',
  'held',
  'markers',
] as const;

/** The figures as CSV, RFC 4180. Every field is a number, a day or one of the program's own names. */
export function figuresCsv({ figures, question, vawg }: StoredAnswer): string {
  const rows = figures.map((figure) => [
    figure.measure,
    figure.version,
    figure.breakdown,
    figure.unit,
    `${figure.period.from}-01`,
    lastDayOf(figure.period.to),
    question.asAt,
    figure.vawg === null ? '' : vawg.name,
    figure.vawg === null ? '' : vawg.version,
    ...[figure.value, figure.lower, figure.upper, figure.numerator, figure.denominator].map(
      (value) => value ?? '',
    ),
    figure.coverage.monthsReceived,
    figure.coverage.monthsExpected,
    figure.held,
    figure.markers.join(' '),
  ]);
  return `${[csvColumns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
