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

/** What was received of one dataset: forces down, months across, missing months hatched. */
export function drawCoverageGrid(input: CoverageGridInput): string {
  const t = say(chartMessages, input.language);
  const words = {
    id: input.id,
    title: t.gridTitle({ dataset: input.dataset }),
    description: t.gridDescription({ forces: input.rows.length, months: input.months.length }),
  };
  const draw = (name: PaperName): string => {
    const shape = shapes[name];
    const step = (shape.width - shape.label - 4) / Math.max(1, input.months.length);
    const left = shape.label + 4;
    const hatchId = `${input.id}-${name}-hatch`;
    const every = name === 'wide' ? 6 : 12;
    const paper = {
      width: shape.width,
      height: top + input.rows.length * shape.row + 4,
      left: 0,
      right: 0,
      top,
      bottom: 4,
    };
    return sheet(paper, name, words, [
      element('defs', {}, hatch(hatchId)),
      ...input.months.flatMap((month, index) =>
        index % every === 0
          ? [
              element(
                'text',
                { x: shape.label + 4 + index * step, y: 14, class: 'ws-chart__text' },
                shortMonth(month, input.language),
              ),
            ]
          : [],
      ),
      ...input.rows.map((row, order) =>
        group([
          element(
            'text',
            {
              x: shape.label - 2,
              y: top + order * shape.row + 11,
              class: 'ws-chart__text ws-chart__text--end',
            },
            name === 'wide' ? row.name : row.shortName,
          ),
          ...runsOf(row.states).map(({ state, from, months }) =>
            drawRun(
              state,
              {
                x: left + from * step,
                y: top + order * shape.row,
                width: months * step,
                height: shape.row - 2,
              },
              hatchId,
            ),
          ),
        ]),
      ),
      monthLines(input, paper, left, step),
    ]);
  };
  return bothSizes(draw);
}
