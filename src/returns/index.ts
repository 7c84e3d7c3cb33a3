export { type Cohort, type CountSet, cohorts, countSet, countSets, setOfCells } from './count-set.ts';
export {
  type Cut,
  countsOf,
  type GroupTable,
  type MonthCount,
  type ReturnMaterial,
  type TrueCounts,
} from './counts.ts';
export { type EarlierReturn, protectCounts, type ReturnedCount } from './protect.ts';
