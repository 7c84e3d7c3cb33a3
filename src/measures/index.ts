export { analyseMeasure, type MeasureMaterial } from './analysis/analyse.ts';
export { funnelForcesMin } from './analysis/comparison.ts';
export { estimateOf } from './analysis/figures.ts';
export { type Received, type ReceivedMonth, receivedOf } from './analysis/received.ts';
export {
  type Dataset,
  datasets,
  type MeasureDefinition,
  measureDefinitionSchema,
  parseMeasureDefinition,
  type TallySource,
  units,
} from './definition.ts';
export * from './equality/index.ts';
export * from './extracts/index.ts';
export { type Figure, type FigureCoverage, type Marker, markers, type Period, type Tally } from './figure.ts';
export { gathered } from './gathering.ts';
export { ethnicityGroups, notPoliceOutcomes, notRecorded, outcomeGroups } from './groups.ts';
export { parseRebasings, type Rebasing } from './rebasing.ts';
export { type ChargeCounts, financialYearName, reconciliationOf } from './reconciliation.ts';
export {
  type ControlChart,
  type CountryChange,
  type FunnelChart,
  type MeasureResult,
  type ReconciledCount,
  type Reconciliation,
  reconciledCounts,
} from './result.ts';
export { chartRules, type Signal, signals } from './statistics/control-chart.ts';
export { falseDiscoveryRate } from './statistics/funnel.ts';
export {
  exactPoissonInterval,
  exactProportionInterval,
  type Interval,
  proportionDifference,
  type RateRatio,
  rateRatio,
  wilsonInterval,
} from './statistics/interval.ts';
export type { HeldRows } from './twins/held-rows.ts';
export { tallyRows } from './twins/tally.ts';
