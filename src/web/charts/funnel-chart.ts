import type { Language } from '../../kernel/index.ts';
import type { FunnelChart } from '../../measures/index.ts';
import { type Drawing, element, group, lineThrough, nothing } from '../markup/element.ts';
import { type Said, say } from '../words/messages.ts';
import { count } from '../words/number.ts';
import { chartMessages } from './chart-messages.ts';
import { bothSizes, levels, type Paper, type PaperName, papers, sheet } from './frame.ts';
import { type Scale, scaleOver } from './scale.ts';

export interface FunnelChartInput {
  readonly id: string;
  readonly funnel: FunnelChart;
  readonly measure: string;
  readonly period: string;
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
  const floor = Math.min(...values) - (Math.max(...values) - Math.min(...values)) / 2;
  const reach = Math.max(...values) + (Math.max(...values) - Math.min(...values));
  return {
    paper,
    name,
    powers: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    x: (base) => paper.left + ((Math.log10(Math.max(1, base)) - low) / (high - low)) * length,
    y: scaleOver(
      [
        ...values,
        funnel.pooled,
        ...near.flatMap((limit) => [Math.max(limit.lower998, floor), Math.min(limit.upper998, reach)]),
      ],
      { from: paper.height - paper.bottom, to: paper.top },
      5,
      'as they lie',
    ),
  };
}

function bases(plan: Plan): Drawing {
  const y = plan.paper.height - plan.paper.bottom;
  const right = plan.paper.width - 24;
  return group(
    plan.powers.map((power) =>
      group([
        element('line', { x1: plan.x(power), x2: plan.x(power), y1: y, y2: y + 6, class: 'ws-chart__tick' }),
        element(
          'text',
          {
            x: plan.x(power) > right ? plan.paper.width : plan.x(power),
            y: y + 20,
            class: `ws-chart__text ws-chart__text--${plan.x(power) > right ? 'end' : 'middle'}`,
          },
          count(power),
        ),
      ]),
    ),
  );
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
  const centre = plan.y.at(input.funnel.pooled);
  // Where the lines lie close, the three labels still stand one under another.
  const label = (side: 'lower998' | 'upper998'): Drawing => {
    if (last === undefined || plan.name === 'narrow') return nothing;
    const at = plan.y.at(last[side]);
    const y = side === 'upper998' ? Math.min(at - 6, centre - 12) : Math.max(at + 14, centre + 20);
    return element('text', { x: right + 6, y, class: 'ws-chart__text' }, t.line998);
  };
  return group([
    element('path', { d: through('upper95'), class: 'ws-chart__inner' }),
    element('path', { d: through('lower95'), class: 'ws-chart__inner' }),
    element('path', { d: through('upper998'), class: 'ws-chart__outer' }),
    element('path', { d: through('lower998'), class: 'ws-chart__outer' }),
    element('line', { x1: left, x2: right, y1: centre, y2: centre, class: 'ws-chart__centre' }),
    label('upper998'),
    label('lower998'),
    plan.name === 'narrow'
      ? nothing
      : element(
          'text',
          { x: right + 6, y: centre + 4, class: 'ws-chart__text' },
          t.centre({ value: input.bare(input.funnel.pooled) }),
        ),
  ]);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const apart = (a: Box, b: Box): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Where a name may stand beside its point: right, left, above, below. Text of 13 pixels is about 7 a letter. */
function placesFor(
  x: number,
  y: number,
  name: string,
): readonly { readonly x: number; readonly y: number; readonly box: Box }[] {
  const width = name.length * 7;
  const at = (left: number, baseline: number) => ({
    x: left,
    y: baseline,
    box: { left, right: left + width, top: baseline - 11, bottom: baseline + 3 },
  });
  return [at(x + 9, y + 4), at(x - 9 - width, y + 4), at(x - width / 2, y - 10), at(x - width / 2, y + 20)];
}

/** The marked forces, furthest out first. A name that finds no room is left to the table beneath. */
function marked(input: FunnelChartInput, plan: Plan): Drawing {
  const { paper } = plan;
  const outliers = input.funnel.points
    .filter((point) => point.outlier !== null)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  const taken: Box[] = outliers.map((point) => {
    const [x, y] = [plan.x(point.base), plan.y.at(point.value)];
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
  });
  const names = outliers.flatMap((point) => {
    const name = input.nameOf(point.place);
    const room = placesFor(plan.x(point.base), plan.y.at(point.value), name).find(
      ({ box }) =>
        box.left > paper.left && box.right < paper.width - 4 && taken.every((other) => apart(box, other)),
    );
    if (room === undefined) return [];
    taken.push(room.box);
    return [element('text', { x: room.x, y: room.y, class: 'ws-chart__text ws-chart__text--strong' }, name)];
  });
  return group([...outliers.map((point) => triangle(point, plan)), ...names]);
}

function triangle(point: FunnelChart['points'][number], plan: Plan): Drawing {
  const [x, y] = [plan.x(point.base), plan.y.at(point.value)];
  const d =
    point.outlier === 'above'
      ? `M${x - 6} ${y + 5}L${x} ${y - 6}L${x + 6} ${y + 5}Z`
      : `M${x - 6} ${y - 5}L${x} ${y + 6}L${x + 6} ${y - 5}Z`;
  return element('path', { d, class: point.outlier === 'above' ? 'ws-chart__above' : 'ws-chart__below' });
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
      levels(plan.paper, plan.y, input.unit, input.bare, input.language),
      bases(plan),
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
