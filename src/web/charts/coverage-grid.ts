import type { Language, Month } from '../../kernel/index.ts';
import type { CoverageEntry } from '../../publication/index.ts';
import { type Drawing, element, group, lineThrough } from '../markup/element.ts';
import { shortMonth } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { chartMessages } from './chart-messages.ts';
import { bothSizes, type Paper, type PaperName, sheet } from './frame.ts';
import { hatch } from './tile-map.ts';

export interface CoverageRow {
  readonly name: string;
  /** For a narrow sheet. */
  readonly shortName: string;
  readonly states: readonly CoverageEntry['state'][];
}

export interface CoverageGridInput {
  readonly id: string;
  readonly dataset: string;
  readonly months: readonly Month[];
  readonly rows: readonly CoverageRow[];
  readonly language: Language;
}

const shapes = {
  wide: { width: 760, label: 150, row: 15 },
  narrow: { width: 340, label: 48, row: 15 },
} as const;
const top = 26;

function drawRun(
  state: CoverageEntry['state'],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  hatchId: string,
): Drawing {
  const box = { x: at.x, y: at.y, width: at.width, height: at.height };
  switch (state) {
    case 'received':
      return element('rect', { ...box, class: 'ws-cell--received' });
    case 'partial':
      return group([
        element('rect', { ...box, class: 'ws-cell--empty' }),
        element('rect', {
          ...box,
          y: at.y + at.height / 2,
          height: at.height / 2,
          class: 'ws-cell--received',
        }),
      ]);
    default:
      return group([
        element('rect', { ...box, class: 'ws-cell--empty' }),
        element('rect', { ...box, fill: `url(#${hatchId})` }),
      ]);
  }
}

/** Neighbouring months in one state are drawn as one piece: a whole country is then some fifty pieces, not thousands. */
function runsOf(
  states: CoverageRow['states'],
): readonly { state: CoverageEntry['state']; from: number; months: number }[] {
  const runs: { state: CoverageEntry['state']; from: number; months: number }[] = [];
  for (const [index, state] of states.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.state === state) last.months += 1;
    else runs.push({ state, from: index, months: 1 });
  }
  return runs;
}

/** White lines between the months, over everything. */
function monthLines(input: CoverageGridInput, paper: Paper, left: number, step: number): Drawing {
  const d = input.months
    .slice(1)
    .map((_month, index) =>
      lineThrough([
        [left + (index + 1) * step, paper.top],
        [left + (index + 1) * step, paper.height - 4],
      ]),
    )
    .join('');
  return element('path', { d, class: 'ws-cell__months' });
}

interface Plan {
  readonly name: PaperName;
  readonly paper: Paper;
  readonly left: number;
  readonly step: number;
  readonly hatchId: string;
}

function planOf(input: CoverageGridInput, name: PaperName): Plan {
  const shape = shapes[name];
  const left = shape.label + 4;
  const height = top + input.rows.length * shape.row + 4;
  return {
    name,
    left,
    step: (shape.width - left) / Math.max(1, input.months.length),
    hatchId: `${input.id}-${name}-hatch`,
    paper: { width: shape.width, height, left: 0, right: 0, top, bottom: 4 },
  };
}

function monthNames(input: CoverageGridInput, plan: Plan): readonly Drawing[] {
  const every = plan.name === 'wide' ? 6 : 12;
  return input.months.flatMap((month, index) =>
    index % every === 0
      ? [
          element(
            'text',
            { x: plan.left + index * plan.step, y: 14, class: 'ws-chart__text' },
            shortMonth(month, input.language),
          ),
        ]
      : [],
  );
}

function drawRow(row: CoverageRow, order: number, plan: Plan): Drawing {
  const shape = shapes[plan.name];
  const y = top + order * shape.row;
  return group([
    element(
      'text',
      { x: shape.label - 2, y: y + 11, class: 'ws-chart__text ws-chart__text--end' },
      plan.name === 'wide' ? row.name : row.shortName,
    ),
    ...runsOf(row.states).map(({ state, from, months }) => {
      const x = plan.left + from * plan.step;
      return drawRun(state, { x, y, width: months * plan.step, height: shape.row - 2 }, plan.hatchId);
    }),
  ]);
}

/** What was received of one dataset: forces down, months across, missing months hatched. */
export function drawCoverageGrid(input: CoverageGridInput): string {
  const t = say(chartMessages, input.language);
  const words = {
    id: input.id,
    title: t.gridTitle({ dataset: input.dataset }),
    description: t.gridDescription({ forces: input.rows.length, months: input.months.length }),
  };
  return bothSizes((name) => {
    const plan = planOf(input, name);
    return sheet(plan.paper, name, words, [
      element('defs', {}, hatch(plan.hatchId)),
      ...monthNames(input, plan),
      ...input.rows.map((row, order) => drawRow(row, order, plan)),
      monthLines(input, plan.paper, plan.left, plan.step),
    ]);
  });
}
