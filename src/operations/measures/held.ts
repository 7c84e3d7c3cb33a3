import { type Database, readCurrentPartIds } from '../../database/index.ts';
import type { MeasureResult, Reconciliation } from '../../measures/index.ts';
import type { Force } from '../../places/index.ts';
import { heldRange, readCoverage } from '../import/index.ts';
import { computeMeasures, reconcile } from './compute.ts';
import { readMeasureDefinitions, readRebasings } from './definitions.ts';

const act = { actor: 'watershed', purpose: 'compute measures' };

/** Measures of everything held now. No release: nothing here has been checked by a second person. */
export interface HeldMeasures {
  readonly measures: readonly MeasureResult[];
  readonly reconciliations: readonly Reconciliation[];
}

/** Computes every measure from the parts that are current, for analysts. Open data without persons: nothing is audited. */
export function computeHeldMeasures(jobs: Database, forces: readonly Force[]): Promise<HeldMeasures> {
  return jobs.transact(act, async (transaction) => {
    const partIds = await readCurrentPartIds(transaction);
    const range = await heldRange(transaction);
    const coverage = range === undefined ? [] : await readCoverage(transaction, range);
    const selection = { partIds, coverage, forces };
    const definitions = readMeasureDefinitions();
    return {
      measures: await computeMeasures(transaction, { ...selection, definitions, rebasings: readRebasings() }),
      reconciliations: await reconcile(transaction, selection),
    };
  });
}
