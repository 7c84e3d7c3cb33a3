export {
  type Dataset,
  datasets,
  type MeasureDefinition,
  measureDefinitionSchema,
  parseMeasureDefinition,
  type TallySource,
  units,
} from './definition.ts';
export { type Figure, type FigureCoverage, type Marker, markers, type Period, type Tally } from './figure.ts';
export { ethnicityGroups, notPoliceOutcomes, outcomeGroups, sexGroups } from './groups.ts';
export {
  type ControlChart,
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
  type RateRatio,
  rateRatio,
  wilsonInterval,
} from './statistics/interval.ts';
