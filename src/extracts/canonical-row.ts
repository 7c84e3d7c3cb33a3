import { type Contract, type ContractName, placeIn } from './contract.ts';

/** A value in canonical form; null where nothing is known and the column has no code that says so. See `Column`. */
export type CanonicalValue = string | number | null;

/** One row of one contract. `values` stand in the order of the contract's columns. */
export interface CanonicalRow {
  readonly contract: ContractName;
  readonly values: readonly CanonicalValue[];
  /** The month by which it is filed, YYYY-MM: that of the crime or order it hangs on. See `subjectOf`. */
  readonly filed: string;
  /** Where it came from: a place in the package's list of files, and the first line of the source row there. */
  readonly file: number;
  readonly line: number;
}

/** The value of a column, by its name. */
export function valueNamed(contract: Contract, row: CanonicalRow, column: string): CanonicalValue {
  return row.values[placeIn(contract, column)] ?? null;
}
