import type { Language } from '../../kernel/index.ts';
import type { ControlChart } from '../../measures/index.ts';
import { type Drawing, element, group, lineThrough, nothing } from '../markup/element.ts';
import { inMonth, shortMonth } from '../words/dates.ts';
import { type Said, say } from '../words/messages.ts';
import { chartMessages } from './chart-messages.ts';
import { bothSizes, hatchedColumn, levels, type Paper, type PaperName, papers, sheet } from './frame.ts';
import { type Scale, scaleOver } from './scale.ts';
import { hatch } from './tile-map.ts';

export interface ControlChartInput {
  readonly id: string;
  readonly chart: ControlChart;
  readonly measure: string;
  readonly place: string;
  readonly unit: string;
  readonly language: Language;
  /** A value with its unit, for words. */
  readonly written: (value: number) => string;
  /** A value without its unit, for axis and limits. */
  readonly bare: (value: number) => string;
}

type Words = Said<typeof chartMessages>;
type Point = ControlChart['points'][number];

interface Plan {
  readonly paper: Paper;
  readonly name: PaperName;
  readonly x: (index: number) => number;
  readonly y: Scale;
  readonly step: number;
}

function planOf(input: ControlChartInput, name: PaperName): Plan {
  const paper = papers[name];
  const { points, segments } = input.chart;
  const values = [
    ...points.flatMap((point) => (point.value === null ? [] : [point.value])),
    ...segments.flatMap((segment) => [segment.lower, segment.upper]),
  ];
  const step = (paper.width - paper.left - paper.right) / Math.max(1, points.length);
  return {
    paper,
    name,
    step,
    x: (index) => paper.left + step * (index + 0.5),
    y: scaleOver(values, { from: paper.height - paper.bottom, to: paper.top }, 5, 'as they lie'),
  };
}

function months(input: ControlChartInput, plan: Plan): Drawing {
  const every = plan.name === 'wide' ? 3 : 6;
  const { paper } = plan;
  const y = paper.height - paper.bottom;
  return group(
    input.chart.points.flatMap((point, index) => {
      const labelled = index % every === 0;
      const tick = element('line', {
        x1: plan.x(index),
        x2: plan.x(index),
        y1: y,
        y2: y + (labelled ? 6 : 3),
        class: 'ws-chart__tick',
      });
      return labelled
        ? [
            tick,
            element(
              'text',
              { x: plan.x(index), y: y + 20, class: 'ws-chart__text ws-chart__text--middle' },
              shortMonth(point.month, input.language),
            ),
          ]
        : [tick];
    }),
  );
}

function missing(input: ControlChartInput, plan: Plan): Drawing {
  return group(
    input.chart.points.flatMap((point, index) =>
      point.value === null
        ? [
            hatchedColumn(
              plan.paper,
              { from: plan.x(index) - plan.step / 2, to: plan.x(index) + plan.step / 2 },
              `${input.id}-${plan.name}-hatch`,
            ),
          ]
        : [],
    ),
  );
}

/** The thin lines of one segment, and on a wide sheet their values beside the last segment. */
function limits(input: ControlChartInput, plan: Plan, t: Words): Drawing {
  const { points, segments } = input.chart;
  return group(
    segments.map((segment, order) => {
      const first = points.findIndex((point) => point.month === segment.from);
      const last = points.findIndex((point) => point.month === segment.to);
      const [x1, x2] = [plan.x(first) - plan.step / 2, plan.x(last) + plan.step / 2];
      const labelled = order === segments.length - 1 && plan.name === 'wide';
      const line = (value: number, kind: string, words: string): Drawing =>
        group([
          element('line', { x1, x2, y1: plan.y.at(value), y2: plan.y.at(value), class: `ws-chart__${kind}` }),
          labelled
            ? element('text', { x: x2 + 6, y: plan.y.at(value) + 4, class: 'ws-chart__text' }, words)
            : nothing,
        ]);
      return group([
        line(segment.upper, 'limit', t.upper({ value: input.bare(segment.upper) })),
        line(segment.centre, 'centre', t.centre({ value: input.bare(segment.centre) })),
        line(segment.lower, 'limit', t.lower({ value: input.bare(segment.lower) })),
        order === 0 ? nothing : breakMark(plan, x1, order),
      ]);
    }),
  );
}

function breakMark(plan: Plan, x: number, order: number): Drawing {
  return group([
    element('line', {
      x1: x,
      x2: x,
      y1: plan.paper.top,
      y2: plan.paper.height - plan.paper.bottom,
      class: 'ws-chart__break',
    }),
    element(
      'text',
      { x: x + 4, y: plan.paper.top + 10, class: 'ws-chart__text ws-chart__text--strong' },
      `(${order})`,
    ),
  ]);
}

/** Lines between neighbours of one segment: nothing is drawn over a missing month or a break. */
function line(points: readonly Point[], plan: Plan): Drawing {
  const steps = points.flatMap((point, index) => {
    const place = point.value === null ? null : ([plan.x(index), plan.y.at(point.value)] as const);
    const before = points[index - 1];
    const broken = before !== undefined && before.segment !== point.segment;
    return broken ? [null, place] : [place];
  });
  return element('path', { d: lineThrough(steps), class: 'ws-chart__line' });
}

function dots(points: readonly Point[], plan: Plan): Drawing {
  return group(
    points.flatMap((point, index) => {
      if (point.value === null) return [];
      const [x, y] = [plan.x(index), plan.y.at(point.value)];
      return point.signals.length === 0
        ? [element('circle', { cx: x, cy: y, r: 3, class: 'ws-chart__dot' })]
        : [
            element('path', {
              d: `M${x - 6} ${y}L${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}Z`,
              class: 'ws-chart__signal',
            }),
          ];
    }),
  );
}

function monthOr(point: Point | undefined, language: Language): string {
  return point === undefined ? '[x]' : inMonth(point.month, language);
}

function describe(input: ControlChartInput, t: Words): string {
  const { points, tooShort } = input.chart;
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const span = {
    n: values.length,
    from: monthOr(points[0], input.language),
    to: monthOr(points.at(-1), input.language),
    low: values.length === 0 ? '[x]' : input.written(Math.min(...values)),
    high: values.length === 0 ? '[x]' : input.written(Math.max(...values)),
  };
  return tooShort
    ? t.controlShort(span)
    : t.controlDescription({ ...span, signals: points.filter((point) => point.signals.length > 0).length });
}

/** A control chart of one place: points, limits, signals, breaks, and missing months as hatched columns. */
export function drawControlChart(input: ControlChartInput): string {
  const t = say(chartMessages, input.language);
  const words = {
    id: input.id,
    title: t.controlTitle({ measure: input.measure, place: input.place }),
    description: describe(input, t),
  };
  return bothSizes((name) => {
    const plan = planOf(input, name);
    return sheet(plan.paper, name, words, [
      element('defs', {}, hatch(`${input.id}-${name}-hatch`)),
      missing(input, plan),
      levels(plan.paper, plan.y, input.unit, input.bare, input.language),
      months(input, plan),
      limits(input, plan, t),
      line(input.chart.points, plan),
      dots(input.chart.points, plan),
    ]);
  });
}

/** What a signal's rule means, in words. */
export function signalWords(signal: string, language: Language): string {
  const t = say(chartMessages, language);
  const words: Readonly<Record<string, string>> = {
    'above-limit': t.aboveLimit,
    'below-limit': t.belowLimit,
    'two-of-three-high': t.twoHigh,
    'two-of-three-low': t.twoLow,
    'run-above': t.runAbove,
    'run-below': t.runBelow,
    rising: t.rising,
    falling: t.falling,
  };
  return words[signal] ?? signal;
}
