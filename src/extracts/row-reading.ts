import { present } from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import { blankOf, isProblem, type Problem } from './cell.ts';
import { placeIn } from './contract.ts';
import type { Fields } from './fields.ts';
import { speaksOfImmigration } from './firewall.ts';
import type { PlannedCell, PlannedRow } from './plan.ts';

/** A value of a row that could not be read, and what that does to the row. */
export interface CellProblem {
  readonly cell: PlannedCell;
  readonly grade: 'row' | 'held' | 'value' | 'note';
  readonly problem: Problem;
}

/** The values of a row in the order of its contract, with everything that is wrong with them. */
export interface RowReading {
  readonly values: readonly CanonicalValue[];
  readonly problems: readonly CellProblem[];
}

/**
 * Reads the cells of a row. A source column that feeds several is told of once for each thing that is wrong with it.
 * `searched`: what cannot be read is looked through for words about immigration, which hold the row back.
 */
export function readRow(row: PlannedRow, fields: Fields, searched: boolean): RowReading {
  const { cells } = row;
  // As long as it will be: a list that grows is thrown away several times for each row.
  const values = new Array<CanonicalValue>(cells.length);
  let problems: CellProblem[] | undefined;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = present(cells[place], 'a planned cell');
    const reading = cell.read(fields);
    const value = isProblem(reading) ? blankOf(cell.column) : reading;
    values[place] = value;
    const problem = isProblem(reading) ? reading : missing(cell, value);
    if (problem === undefined) continue;
    problems ??= [];
    tell(problems, { cell, problem, grade: gradeOf(cell, value, problem, searched) });
  }
  return { values, problems: problems ?? none };
}

const none: readonly CellProblem[] = [];

/** Not where cells are read: what an inner function of a loop refers to is made anew for every cell, problem or none. */
function tell(problems: CellProblem[], told: CellProblem): void {
  const twin = problems.findIndex(
    ({ cell, problem }) => cell.at === told.cell.at && problem.problem === told.problem.problem,
  );
  if (twin < 0) problems.push(told);
  else if (told.grade === 'row') problems[twin] = told;
}

function missing(cell: PlannedCell, value: CanonicalValue): Problem | undefined {
  return value === null && cell.required ? { problem: 'value-missing', text: '' } : undefined;
}

function gradeOf(
  cell: PlannedCell,
  value: CanonicalValue,
  { problem, text }: Problem,
  searched: boolean,
): CellProblem['grade'] {
  if (searched && speaksOfImmigration(text)) return 'held';
  if (cell.required && value === null) return 'row';
  return problem === 'value-damaged' ? 'note' : 'value';
}

/** The value of one column of a row. */
export function valueIn(row: PlannedRow, values: readonly CanonicalValue[], column: string): CanonicalValue {
  return values[placeIn(row.contract, column)] ?? null;
}
