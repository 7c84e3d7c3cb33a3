import type { Language } from '../../kernel/index.ts';
import { type Drawing, element, group } from '../markup/element.ts';
import { say } from '../words/messages.ts';
import { chartMessages } from './chart-messages.ts';
import type { Scale } from './scale.ts';

/** The paper a chart is drawn on, in pixels. Text keeps its size because each chart is drawn twice: wide and narrow. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const papers = {
  wide: { width: 760, height: 340, left: 52, right: 118, top: 30, bottom: 44 },
  narrow: { width: 340, height: 300, left: 40, right: 10, top: 30, bottom: 44 },
} as const satisfies Record<string, Paper>;
export type PaperName = keyof typeof papers;

/** What a drawing is called and what it shows, for those who hear the page. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The whole drawing, named and described. */
export function sheet(paper: Paper, name: PaperName, words: ChartWords, pieces: readonly Drawing[]): string {
  const [title, description] = [`${words.id}-${name}-title`, `${words.id}-${name}-description`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${paper.width} ${paper.height}`,
      class: `ws-chart__drawing ws-chart__drawing--${name}`,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
    },
    element('title', { id: title }, words.title),
    element('desc', { id: description }, words.description),
    group(pieces),
  ).markup;
}

/** Both sizes of a chart, one after the other; the stylesheet shows the one that fits. */
export function bothSizes(draw: (name: PaperName) => string): string {
  return draw('wide') + draw('narrow');
}

/** Level lines with their values at the left edge, and the unit above, with a warning where the scale begins above 0. */
export function levels(
  paper: Paper,
  scale: Scale,
  unit: string,
  written: (value: number) => string,
  language: Language,
): Drawing {
  const t = say(chartMessages, language);
  const lines = scale.ticks.map((tick) =>
    group([
      element('line', {
        x1: paper.left,
        x2: paper.width - paper.right,
        y1: scale.at(tick),
        y2: scale.at(tick),
        class: 'ws-chart__level',
      }),
      element(
        'text',
        { x: paper.left - 6, y: scale.at(tick) + 4, class: 'ws-chart__text ws-chart__text--end' },
        written(tick),
      ),
    ]),
  );
  return group([
    ...lines,
    element(
      'text',
      { x: 0, y: 10, class: 'ws-chart__text ws-chart__text--quiet' },
      (scale.ticks[0] ?? 0) > 0 ? `${unit} (${t.notFromZero})` : unit,
    ),
  ]);
}

/** A column that stands for something missing. */
export function hatchedColumn(
  paper: Paper,
  at: { readonly from: number; readonly to: number },
  hatchId: string,
): Drawing {
  return element('rect', {
    x: at.from,
    y: paper.top,
    width: at.to - at.from,
    height: paper.height - paper.top - paper.bottom,
    fill: `url(#${hatchId})`,
  });
}
