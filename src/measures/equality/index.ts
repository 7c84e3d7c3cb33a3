export {
  type Comparison,
  cannotShow,
  type EqualityLimits,
  type EqualityTable,
  equalityTable,
  type Finding,
  findingsOf,
  type GroupRatio,
  type NoComparison,
  outcomeTest,
} from './comparison.ts';
export {
  type Completeness,
  completenessOf,
  type GroupCount,
  isUnknownGroup,
  type UnknownRise,
  unknownGroups,
  unknownRise,
} from './completeness.ts';
export { groupsOf } from './groups.ts';
export {
  findingsShown,
  type ShownGroup,
  type ShownTable,
  smallestShown,
  withheldAmong,
  withoutSmallNumbers,
} from './small-numbers.ts';
