import type { Language } from '../../kernel/index.ts';
import { type Drawing, element, group, nothing } from '../markup/element.ts';
import { say } from '../words/messages.ts';
import { chartMessages } from './chart-messages.ts';
import { bothSizes, type Paper, type PaperName, sheet } from './frame.ts';
import { roomBeside, rowName } from './row-name.ts';
import { type Scale, scaleOver } from './scale.ts';

/** One row: a value with its interval, or the marker that says why there is none. */
export interface IntervalRow {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The value in words, or its marker. */
  readonly written: string;
}

export interface IntervalBarsInput {
  readonly id: string;
  readonly rows: readonly IntervalRow[];
  readonly measure: string;
  readonly place: string;
  readonly period: string;
  readonly unit: string;
  readonly language: Language;
  readonly bare: (value: number) => string;
}

const shapes = {
  wide: { width: 760, label: 250, row: 34, right: 80 },
  narrow: { width: 340, label: 0, row: 48, right: 64 },
} as const;

function paperOf(name: PaperName, rows: readonly IntervalRow[]): Paper {
  const shape = shapes[name];
  const [top, bottom] = [8, 40];
  return {
    width: shape.width,
    height: top + bottom + rows.length * shape.row,
    left: shape.label + 8,
    right: roomBeside(rows, shape.right),
    top,
    bottom,
  };
}

function drawRow(row: IntervalRow, index: number, name: PaperName, paper: Paper, x: Scale): Drawing {
  const shape = shapes[name];
  const y = paper.top + index * shape.row + (name === 'wide' ? shape.row / 2 : 34);
  const label = rowName(
    row.name,
    name,
    name === 'wide' ? { x: shape.label, y: y + 5 } : { x: paper.left, y: y - 15 },
  );
  const track = element('line', {
    x1: paper.left,
    x2: paper.width - paper.right,
    y1: y,
    y2: y,
    class: 'ws-chart__level',
  });
  const written = element(
    'text',
    { x: paper.width - paper.right + 10, y: y + 5, class: 'ws-chart__text ws-chart__text--strong' },
    row.written,
  );
  if (row.value === null || row.lower === null || row.upper === null) return group([label, track, written]);
  return group([
    label,
    track,
    element('line', { x1: x.at(row.lower), x2: x.at(row.upper), y1: y, y2: y, class: 'ws-chart__interval' }),
    element('circle', { cx: x.at(row.value), cy: y, r: 5, class: 'ws-chart__value' }),
    written,
  ]);
}

/** Values with their intervals, one row each, in the order given: never sorted into a ranking. */
export function drawIntervalBars(input: IntervalBarsInput): string {
  const t = say(chartMessages, input.language);
  const words = {
    id: input.id,
    title: t.barsTitle({ measure: input.measure, place: input.place, period: input.period }),
    description: t.barsDescription({ n: input.rows.length }),
  };
  const ends = input.rows.flatMap((row) => (row.upper === null ? [] : [row.upper]));
  return bothSizes((name) => {
    const paper = paperOf(name, input.rows);
    const pixels = { from: paper.left, to: paper.width - paper.right };
    const x = scaleOver(ends.length === 0 ? [1] : ends, pixels, name === 'wide' ? 6 : 3, 'with zero');
    const y = paper.height - paper.bottom;
    return sheet(paper, name, words, [
      ...x.ticks.map((tick) =>
        group([
          element('line', { x1: x.at(tick), x2: x.at(tick), y1: paper.top, y2: y, class: 'ws-chart__level' }),
          element(
            'text',
            { x: x.at(tick), y: y + 16, class: 'ws-chart__text ws-chart__text--middle' },
            input.bare(tick),
          ),
        ]),
      ),
      input.unit === ''
        ? nothing
        : element(
            'text',
            { x: paper.left, y: y + 34, class: 'ws-chart__text ws-chart__text--quiet' },
            input.unit,
          ),
      ...input.rows.map((row, index) => drawRow(row, index, name, paper, x)),
    ]);
  });
}
