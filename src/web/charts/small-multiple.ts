import type { ControlChart } from '../../measures/index.ts';
import { element, group, lineThrough, nothing } from '../markup/element.ts';
import { scaleOver } from './scale.ts';
import { hatch } from './tile-map.ts';

const paper = { width: 220, height: 72, top: 6, bottom: 6 } as const;

/** The largest value of several charts, so that all of them can be drawn on one scale. */
export function commonTop(charts: readonly ControlChart[]): number {
  return Math.max(0, ...charts.flatMap((chart) => chart.points.map((point) => point.value ?? 0)));
}

/**
 * A small chart without axes, for a row of many on one scale from 0 to `top`. The words beside it carry the values;
 * the drawing itself is hidden from those who hear the page.
 */
export function drawSmallMultiple(id: string, chart: ControlChart, top: number): string {
  const y = scaleOver([top], { from: paper.height - paper.bottom, to: paper.top }, 2, 'with zero');
  const step = paper.width / Math.max(1, chart.points.length);
  const places = chart.points.map((point, index) =>
    point.value === null ? null : ([step * (index + 0.5), y.at(point.value)] as const),
  );
  const holes = chart.points.flatMap((point, index) =>
    point.value === null
      ? [element('rect', { x: step * index, y: 0, width: step, height: paper.height, fill: `url(#${id})` })]
      : [],
  );
  const signals = chart.points.flatMap((point, index) => {
    const place = places[index];
    return point.signals.length === 0 || place === null || place === undefined
      ? []
      : [element('circle', { cx: place[0], cy: place[1], r: 3.5, class: 'ws-chart__signal' })];
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${paper.width} ${paper.height}`,
      class: 'ws-small-chart',
      'aria-hidden': 'true',
    },
    holes.length === 0 ? nothing : element('defs', {}, hatch(id)),
    group(holes),
    element('line', { x1: 0, x2: paper.width, y1: y.at(0), y2: y.at(0), class: 'ws-chart__tick' }),
    element('path', { d: lineThrough(places), class: 'ws-chart__line ws-chart__line--strong' }),
    group(signals),
  ).markup;
}
