export { computeMeasures, type MeasuresToCompute, reconcile, type Selection } from './compute.ts';
export { readMeasureDefinitions, readRebasings } from './definitions.ts';
export type { Equality } from './equality.ts';
export { readExtractDefinitions, readExtractRules } from './extract-definitions.ts';
export {
  computeExtractMeasures,
  computeExtractMeasuresIn,
  type ExtractMeasures,
  type ExtractRequest,
  measureExtracts,
  questionOf,
} from './extracts.ts';
export { computeHeldMeasures, type HeldMeasures } from './held.ts';
