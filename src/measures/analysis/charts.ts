import type { Bilingual, Month } from '../../kernel/index.ts';
import { month, monthsFrom } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Figure } from '../figure.ts';
import type { Rebasing } from '../rebasing.ts';
import type { ControlChart } from '../result.ts';
import { signalsOf, type ValueRange, xmrLimits } from '../statistics/control-chart.ts';
import { breaksOf } from './figures.ts';
import type { Span } from './received.ts';

interface Start {
  readonly from: Month;
  readonly reason?: Bilingual;
  readonly by?: string;
}

const rangeOf = ({ kind }: MeasureDefinition): ValueRange => ({
  floor: 0,
  ceiling: kind === 'proportion' ? 100 : Number.POSITIVE_INFINITY,
});

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * Control charts of a measure's monthly values for the whole of each place. A month that is missing, incomplete, immature or
 * below the smallest base is no point. Places without any point get no chart.
 */
export function controlChartsOf(
  definition: MeasureDefinition,
  figures: readonly Figure[],
  span: Span,
  rebasings: readonly Rebasing[],
): readonly ControlChart[] {
  if (definition.kind === 'median' || definition.breakdowns.length > 0) return [];
  const byPlace = new Map<string, Map<Month, number>>();
  for (const figure of figures.filter(({ period }) => period.from === period.to)) {
    const values = byPlace.get(figure.place) ?? new Map<Month, number>();
    byPlace.set(figure.place, values);
    if (isPoint(figure)) values.set(figure.period.from, figure.value);
  }
  return [...byPlace]
    .filter(([, values]) => values.size > 0)
    .map(([place, values]) => {
      const months = monthsFrom(span.from, span.to).map((each) => ({
        month: each,
        value: values.get(each) ?? null,
      }));
      return chartOf(place, months, startsOf(definition, place, span, rebasings), rangeOf(definition));
    });
}

/** A figure that stands for a whole month and may be judged. */
function isPoint(figure: Figure): figure is Figure & { readonly value: number } {
  const { coverage, markers, value } = figure;
  return value !== null && !markers.includes('[u]') && coverage.monthsReceived === coverage.monthsExpected;
}

function startsOf(
  definition: MeasureDefinition,
  place: string,
  span: Span,
  rebasings: readonly Rebasing[],
): readonly Start[] {
  const byMonth = new Map<Month, Start>([[span.from, { from: span.from }]]);
  const inside = (at: Month): boolean => at > span.from && at <= span.to;
  for (const { on, reason } of breaksOf(definition, place)) {
    const from = month(on.slice(0, 7));
    if (inside(from)) byMonth.set(from, { from, reason });
  }
  for (const { measure, place: at, from, reason, by } of rebasings) {
    if (measure === definition.id && at === place && inside(from)) byMonth.set(from, { from, reason, by });
  }
  return [...byMonth.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

type Values = readonly { readonly month: Month; readonly value: number | null }[];

function chartOf(place: string, months: Values, starts: readonly Start[], range: ValueRange): ControlChart {
  const segments: ControlChart['segments'][number][] = [];
  const points: ControlChart['points'][number][] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]?.from;
    const part = months.filter(
      (each) => each.month >= start.from && (next === undefined || each.month < next),
    );
    const values = part.map(({ value }) => value);
    const limits = xmrLimits(values, range);
    const signals = limits === undefined ? [] : signalsOf(values, limits);
    points.push(
      ...part.map((each, at) => ({
        ...each,
        signals: signals[at] ?? [],
        segment: each.value === null || limits === undefined ? null : segments.length,
      })),
    );
    const to = part.at(-1)?.month;
    if (limits === undefined || to === undefined) continue;
    segments.push({
      ...start,
      to,
      centre: rounded(limits.centre),
      lower: rounded(limits.lower),
      upper: rounded(limits.upper),
    });
  }
  return { place, points, segments, tooShort: segments.length === 0 };
}
