import type { Language } from '../../kernel/index.ts';
import type { FunnelChart } from '../../measures/index.ts';
import { type Said, say } from '../words/messages.ts';
import { count } from '../words/number.ts';
import { chartMessages } from './chart-messages.ts';
import { bothSizes, levels, type Paper, type PaperName, papers, sheet } from './frame.ts';
import { type Scale, scaleOver } from './scale.ts';
import { type Drawing, element, group, lineThrough, nothing } from './svg.ts';

export interface FunnelChartInput {
  readonly id: string;
  readonly funnel: FunnelChart;
  readonly measure: string;
  readonly period: string;
  readonly denominator: string;
  readonly unit: string;
  readonly language: Language;
  readonly written: (value: number) => string;
  readonly bare: (value: number) => string;
  readonly nameOf: (place: string) => string;
}

interface Plan {
  readonly paper: Paper;
  readonly name: PaperName;
  readonly x: (base: number) => number;
  readonly y: Scale;
  readonly powers: readonly number[];
}

function planOf({ funnel }: FunnelChartInput, name: PaperName): Plan {
  const paper = papers[name];
  const bases = funnel.points.map((point) => Math.max(1, point.base));
  const low = Math.floor(Math.log10(Math.min(...bases)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...bases))));
  const length = paper.width - paper.left - paper.right;
  const values = funnel.points.map((point) => point.value);
  // Limits at a tiny base would flatten everything else: only those near the points set the scale.
  const near = funnel.limits.filter((limit) => limit.base >= Math.min(...bases));
  const reach = Math.max(...values) + (Math.max(...values) - Math.min(...values));
  return {
    paper,
    name,
    powers: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    x: (base) => paper.left + ((Math.log10(Math.max(1, base)) - low) / (high - low)) * length,
    y: scaleOver(
      [...values, funnel.pooled, ...near.map((limit) => Math.min(limit.upper998, reach))],
      { from: paper.height - paper.bottom, to: paper.top },
      5,
      'with zero',
    ),
  };
}

function bases(input: FunnelChartInput, plan: Plan, words: string): Drawing {
  const y = plan.paper.height - plan.paper.bottom;
  return group([
    ...plan.powers.map((power) =>
      group([
        element('line', { x1: plan.x(power), x2: plan.x(power), y1: y, y2: y + 6, class: 'ws-chart__tick' }),
        element(
          'text',
          { x: plan.x(power), y: y + 20, class: 'ws-chart__text ws-chart__text--middle' },
          count(power),
        ),
      ]),
    ),
    element(
      'text',
      { x: plan.paper.left, y: plan.paper.height - 4, class: 'ws-chart__text ws-chart__text--quiet' },
      plan.name === 'wide' ? words : input.denominator,
    ),
  ]);
}

type Side = 'lower95' | 'upper95' | 'lower998' | 'upper998';

function limitLines(input: FunnelChartInput, plan: Plan, t: Said<typeof chartMessages>): Drawing {
  const { paper } = plan;
  const [left, right] = [paper.left, paper.width - paper.right];
  const [top, bottom] = [paper.top, paper.height - paper.bottom];
  const through = (side: Side): string =>
    lineThrough(
      input.funnel.limits.map((limit) => {
        const [x, y] = [plan.x(limit.base), plan.y.at(limit[side])];
        return x < left - 0.5 || x > right + 0.5 || y < top - 0.5 || y > bottom + 0.5
          ? null
          : ([x, y] as const);
      }),
    );
  const last = input.funnel.limits.filter((limit) => plan.x(limit.base) <= right).at(-1);
  const label = (side: Side, words: string, dy: number): Drawing =>
    last === undefined || plan.name === 'narrow'
      ? nothing
      : element('text', { x: right + 6, y: plan.y.at(last[side]) + dy, class: 'ws-chart__text' }, words);
  const centre = plan.y.at(input.funnel.pooled);
  return group([
    element('path', { d: through('upper95'), class: 'ws-chart__inner' }),
    element('path', { d: through('lower95'), class: 'ws-chart__inner' }),
    element('path', { d: through('upper998'), class: 'ws-chart__outer' }),
    element('path', { d: through('lower998'), class: 'ws-chart__outer' }),
    element('line', { x1: left, x2: right, y1: centre, y2: centre, class: 'ws-chart__centre' }),
    label('upper998', t.line998, -8),
    label('lower998', t.line95, 16),
    plan.name === 'narrow'
      ? nothing
      : element(
          'text',
          { x: right + 6, y: centre + 4, class: 'ws-chart__text' },
          t.centre({ value: input.bare(input.funnel.pooled) }),
        ),
  ]);
}

function marked(input: FunnelChartInput, plan: Plan): Drawing {
  const middle = (plan.paper.left + plan.paper.width - plan.paper.right) / 2;
  let taken: readonly number[] = [];
  const outliers = input.funnel.points
    .filter((point) => point.outlier !== null)
    .sort((a, b) => b.value - a.value);
  return group(
    outliers.map((point) => {
      const [x, y] = [plan.x(point.base), plan.y.at(point.value)];
      const near = taken.filter((other) => Math.abs(other - y) < 13);
      const labelY = near.length === 0 ? y : Math.max(...near) + 13;
      taken = [...taken, labelY];
      const toLeft = x > middle;
      const shape =
        point.outlier === 'above'
          ? `M${x - 6} ${y + 5}L${x} ${y - 6}L${x + 6} ${y + 5}Z`
          : `M${x - 6} ${y - 5}L${x} ${y + 6}L${x + 6} ${y - 5}Z`;
      return group([
        element('path', { d: shape, class: `ws-chart__${point.outlier ?? 'dot'}` }),
        element(
          'text',
          {
            x: toLeft ? x - 9 : x + 9,
            y: labelY + 4,
            class: `ws-chart__text ws-chart__text--strong${toLeft ? ' ws-chart__text--end' : ''}`,
          },
          input.nameOf(point.place),
        ),
      ]);
    }),
  );
}

/** Every force a point against the limits of chance round the average; only the marked ones are named. */
export function drawFunnelChart(input: FunnelChartInput): string {
  const t = say(chartMessages, input.language);
  const { points, pooled } = input.funnel;
  const words = {
    id: input.id,
    title: t.funnelTitle({ measure: input.measure, period: input.period }),
    description: t.funnelDescription({
      n: points.length,
      pooled: input.written(pooled),
      above: points.filter((point) => point.outlier === 'above').length,
      below: points.filter((point) => point.outlier === 'below').length,
    }),
  };
  return bothSizes((name) => {
    const plan = planOf(input, name);
    return sheet(plan.paper, name, words, [
      levels(plan.paper, plan.y, input.unit, input.bare),
      bases(input, plan, t.base({ denominator: input.denominator })),
      limitLines(input, plan, t),
      group(
        points
          .filter((point) => point.outlier === null)
          .map((point) =>
            element('circle', {
              cx: plan.x(point.base),
              cy: plan.y.at(point.value),
              r: 4,
              class: 'ws-chart__dot',
            }),
          ),
      ),
      marked(input, plan),
    ]);
  });
}
