import { present } from '../../kernel/index.ts';
import type { CountTable } from './table.ts';

/**
 * What is lost when a cell is withheld. Its level says first which total it is: a sum over places weighs more than a sum
 * over categories, and that more than a sum over periods, so a national total is the dearest and a single force's count of
 * a single category in a single period the cheapest, at 1. Whatever can be protected without touching a level is.
 */
export interface Worth {
  /** Every level there may be, the cheapest first. */
  readonly levels: readonly number[];
  levelOf(cell: number): number;
  /** To choose within a level: larger counts cost more, and a level more costs as much as four of one below. */
  costOf(cell: number): number;
}

const steps = { places: 3, categories: 2, periods: 1 } as const;

export function worthOf({ places, periods, labels, measures, counts }: CountTable): Worth {
  const depthOf = (breakdown: string): number => (breakdown === '' ? 0 : breakdown.split(';').length);
  const deepest = measures.map(({ figures }) =>
    figures.reduce((most, { breakdown }) => Math.max(most, depthOf(breakdown)), 0),
  );
  const totalAt = labels.map(
    ({ breakdown, measure }) => depthOf(breakdown) < present(deepest[measure], 'a measure'),
  );
  const width = periods.names.length;
  const levelOf = (cell: number): number => {
    const row = Math.floor(cell / labels.length);
    const overPlaces = (places.children[Math.floor(row / width)]?.length ?? 0) > 0;
    const overPeriods = (periods.children[row % width]?.length ?? 0) > 0;
    const overCategories = totalAt[cell % labels.length] === true;
    return (
      1 +
      (overPlaces ? steps.places : 0) +
      (overCategories ? steps.categories : 0) +
      (overPeriods ? steps.periods : 0)
    );
  };
  const most = 1 + steps.places + steps.categories + steps.periods;
  return {
    levels: Array.from({ length: most }, (_, index) => index + 1),
    levelOf,
    costOf: (cell) => 4 ** levelOf(cell) * (2 + Math.log2(1 + (counts[cell] ?? 0))),
  };
}
