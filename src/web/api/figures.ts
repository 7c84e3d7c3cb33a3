import type { Figure } from '../../measures/index.ts';
import type { CoverageEntry } from '../../publication/index.ts';
import { lengthOf } from '../words/dates.ts';
import type { Question } from './question.ts';

export const figureQuestions = ['place', 'from', 'to', 'length', 'breakdown'] as const;
export type FigureQuestion = Question<(typeof figureQuestions)[number]>;

/**
 * Published figures that match. `from` and `to` bound the period, both included, as months (`2023-04`); `length` is month,
 * quarter or year; `breakdown` is one key (`sex=female`), or `everyone`. A filter only leaves published cells out: it
 * never makes a new one.
 */
export function figuresFor(figures: readonly Figure[], question: FigureQuestion): readonly Figure[] {
  const { place, from, to, length, breakdown } = question;
  const wanted = breakdown === 'everyone' ? '' : breakdown;
  return figures.filter(
    (figure) =>
      (place === undefined || figure.place === place) &&
      (from === undefined || figure.period.from >= from) &&
      (to === undefined || figure.period.to <= to) &&
      (length === undefined || lengthOf(figure.period) === length) &&
      (wanted === undefined || figure.breakdown === wanted),
  );
}

export const coverageQuestions = ['dataset', 'force', 'from', 'to'] as const;

/** Entries of the coverage register that match. */
export function coverageFor(
  entries: readonly CoverageEntry[],
  question: Question<(typeof coverageQuestions)[number]>,
): readonly CoverageEntry[] {
  const { dataset, force, from, to } = question;
  return entries.filter(
    (entry) =>
      (dataset === undefined || entry.dataset === dataset) &&
      (force === undefined || entry.force === force) &&
      (from === undefined || entry.month >= from) &&
      (to === undefined || entry.month <= to),
  );
}
