import { type Drawing, element, group } from '../markup/element.ts';
import type { PaperName } from './frame.ts';

/** Letters of a row's name that fit beside its row, 250 wide, and above it, 330 wide: about 6.3 a letter. */
const lettersMax = { wide: 38, narrow: 50 } as const;
const lineHeight = 15;

/** About the width of a strong letter. */
const letter = 8;

/** The room that values written beside their rows need: what the paper gives them, or more where the longest needs more. */
export function roomBeside(rows: readonly { readonly written: string }[], given: number): number {
  const longest = Math.max(0, ...rows.map(({ written }) => written.length));
  return Math.max(given, 14 + longest * letter);
}

/** A name in as few lines as it fits into, broken between words. */
export function linesOfName(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The name of a row of bars: on wide paper before the row, which ends at `x`, its lines about `y`; on narrow paper above it, from
 * `x` on, its last line on `y`. A row has room for two lines.
 */
export function rowName(
  name: string,
  paper: PaperName,
  { x, y }: { readonly x: number; readonly y: number },
): Drawing {
  const lines = linesOfName(name, lettersMax[paper]);
  const above = (lines.length - 1) * lineHeight;
  const first = y - (paper === 'wide' ? above / 2 : above);
  const look = paper === 'wide' ? 'ws-chart__text ws-chart__text--end' : 'ws-chart__text';
  return group(
    lines.map((line, index) => element('text', { x, y: first + index * lineHeight, class: look }, line)),
  );
}
