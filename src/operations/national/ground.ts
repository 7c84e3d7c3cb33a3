import type { CutFigure } from '../../national/index.ts';
import type { NationalDesk } from './desk.ts';

/**
 * Names that hold digits and count nothing: entries of the loaded frameworks (`A7`), the names of the dated table (`4P`), and
 * the titles of measures ("first outcome within 3 months").
 */
export function namesWithDigits(
  { rules, frameworks }: Pick<NationalDesk, 'rules' | 'frameworks'>,
  figures: readonly CutFigure[],
): readonly string[] {
  const entries = frameworks.frameworks.flatMap(({ pillars, actions, measures }) =>
    [...pillars, ...actions, ...measures].map(({ id }) => id),
  );
  const labels = figures.flatMap(({ label }) => [label.en, label.cy]);
  const named = [...rules.update.namesWithDigits, ...entries, ...labels].filter((name) =>
    /\p{N}/u.test(name),
  );
  // Longer names first, so that a title is taken whole before an entry that stands in it.
  return [...new Set(named)].sort((a, b) => b.length - a.length);
}
