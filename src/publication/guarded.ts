import type { Dataset, MeasureDefinition } from '../measures/index.ts';
import { ruleOf } from './disclosure/rule.ts';
import type { CoverageEntry, ReleaseInput, Restatement } from './release.ts';

/** Datasets whose rows some measure guards: the number of rows of a month is then itself a count to withhold. */
export function guardedDatasets(definitions: readonly MeasureDefinition[]): ReadonlySet<Dataset> {
  return new Set(
    definitions.filter((definition) => ruleOf(definition) !== undefined).flatMap(({ sources }) => sources),
  );
}

const partialWithoutRows =
  'fewer rows than a share of the median month of this force; the numbers are withheld';

export function guardCoverage(entry: CoverageEntry, guarded: ReadonlySet<Dataset>): CoverageEntry {
  if (!guarded.has(entry.dataset)) return entry;
  return { ...entry, rows: null, ...(entry.rule === undefined ? {} : { rule: partialWithoutRows }) };
}

export function guardInput(input: ReleaseInput, guarded: ReadonlySet<Dataset>): ReleaseInput {
  return guarded.has(input.dataset) ? { ...input, rows: null } : input;
}

/** That a month was replaced is said; by how many rows is not. */
export function guardRestatement(restatement: Restatement, guarded: ReadonlySet<Dataset>): Restatement {
  return guarded.has(restatement.dataset)
    ? { ...restatement, rowsBefore: null, rowsAfter: null }
    : restatement;
}
