export { computeMeasures, type MeasuresToCompute, reconcile, type Selection } from './compute.ts';
export { readMeasureDefinitions, readRebasings } from './definitions.ts';
export { computeHeldMeasures, type HeldMeasures } from './held.ts';
