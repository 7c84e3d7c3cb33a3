export {
  type Dataset,
  datasets,
  type MeasureDefinition,
  parseMeasureDefinition,
  units,
} from './definition.ts';
export { type Figure, type FigureCoverage, type Marker, markers, type Period, type Tally } from './figure.ts';
export type { ControlChart, FunnelChart, MeasureResult, Reconciliation } from './result.ts';
