import type { Language } from '../kernel/index.ts';
import { columns } from '../plans/index.ts';
import { cellsOf, type HeldAction } from './cells.ts';

/** A plan as one table: a heading for each column of the composite record, a row an action. */
export interface PlanTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A plan as a sheet that can be brought back. Dates are `2022-04-01`, which no program reads in two ways. */
export function planTable(actions: readonly HeldAction[], language: Language): PlanTable {
  return {
    header: columns.map(({ title }) => title[language]),
    rows: actions.map((held) => {
      const cells = cellsOf(held, language);
      return columns.map(({ id }) => cells[id]);
    }),
  };
}
