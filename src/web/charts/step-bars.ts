import { type Drawing, element, group } from '../markup/element.ts';
import { bothSizes, type Paper, type PaperName, sheet } from './frame.ts';
import { roomBeside, rowName } from './row-name.ts';
import { scaleOver } from './scale.ts';
import { hatch } from './tile-map.ts';

/** One bar: how many, or that it is not held, which is drawn as a hatched track and never as an empty one. */
export interface StepBar {
  readonly name: string;
  readonly value: number | null;
  /** Unknown: drawn hatched over its whole length, as what is not held is. Withheld: no bar, whose length would tell. */
  readonly tone: 'known' | 'unknown' | 'withheld';
  readonly written: string;
}

export interface StepBarsInput {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly StepBar[];
}

const shapes = {
  wide: { width: 760, label: 250, row: 30, right: 110 },
  narrow: { width: 340, label: 0, row: 46, right: 84 },
} as const;
const thickness = 14;

interface Place {
  readonly name: PaperName;
  readonly paper: Paper;
  readonly hatchId: string;
  at(value: number): number;
}

function drawBar(bar: StepBar, index: number, { name, paper, at, hatchId }: Place): Drawing {
  const shape = shapes[name];
  const y = paper.top + index * shape.row + (name === 'wide' ? 8 : 24);
  const end = paper.width - paper.right;
  const hatched = bar.tone === 'unknown' || bar.value === null;
  const to = bar.value === null ? end : Math.max(at(bar.value), paper.left + 1);
  const box = { x: paper.left, y, width: to - paper.left, height: thickness };
  return group([
    rowName(bar.name, name, name === 'wide' ? { x: shape.label, y: y + 12 } : { x: paper.left, y: y - 5 }),
    ...(bar.tone === 'withheld'
      ? []
      : [element('rect', { ...box, class: hatched ? 'ws-cell--empty' : 'ws-cell--received' })]),
    ...(hatched && bar.tone !== 'withheld' ? [element('rect', { ...box, fill: `url(#${hatchId})` })] : []),
    element('text', { x: end + 8, y: y + 12, class: 'ws-chart__text ws-chart__text--strong' }, bar.written),
  ]);
}

/** Counts as bars in the order given, all from nought: the stages of a funnel, or groups with the unknown first. */
export function drawStepBars({ id, title, description, bars }: StepBarsInput): string {
  return bothSizes((name) => {
    const shape = shapes[name];
    const left = shape.label + 8;
    const hatchId = `${id}-${name}-hatch`;
    const paper = {
      width: shape.width,
      height: 10 + bars.length * shape.row,
      left,
      right: roomBeside(bars, shape.right),
      top: 4,
      bottom: 4,
    };
    const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
    const scale = scaleOver(
      values.length === 0 ? [1] : values,
      { from: left, to: shape.width - paper.right },
      4,
      'with zero',
    );
    return sheet(paper, name, { id, title, description }, [
      element('defs', {}, hatch(hatchId)),
      ...bars.map((bar, index) => drawBar(bar, index, { name, paper, at: scale.at, hatchId })),
    ]);
  });
}
