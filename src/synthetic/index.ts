export { type Judged, judge } from './forces/calibration/judge.ts';
export { calibrationHtml, calibrationJson } from './forces/calibration/report.ts';
export { Tally } from './forces/calibration/tally.ts';
export { streamOf } from './forces/chance.ts';
export { bytesOf } from './forces/dialect/appearance.ts';
export type { Dialect } from './forces/dialect/dialect.ts';
export { DialectWriter, delimited } from './forces/dialect/writer.ts';
export {
  type Cells,
  type ExtractTable,
  extractTables,
  type Rows,
  type TruthTable,
  truthTables,
} from './forces/extract-table.ts';
export { packageOf, readmeText } from './forces/labels.ts';
export { type MadeUpForce, madeUpForces } from './forces/made-up-forces.ts';
export { type ForcesOrder, spanOf } from './forces/order.ts';
export { csvLine } from './open-data/csv.ts';
export { type OpenDataFile, openDataFiles } from './open-data/open-data.ts';
export { demonstrationOrder, lastMonthOf, type Order } from './open-data/order.ts';
export { type Story, storiesOf, tell } from './open-data/story.ts';
export type { Deed, Part } from './plans/fate.ts';
export {
  type Conduct,
  conducts,
  type MadeUpAction,
  type MadeUpPlan,
  madeUpPlans,
  type PlanOrder,
} from './plans/plans.ts';
