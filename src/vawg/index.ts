export {
  type Bucket,
  type BucketCounts,
  bucketOf,
  buckets,
  type CrimeFacts,
  figureOf,
  groupOf,
  type VictimFacts,
} from './bucket.ts';
export { type Comparable, compareUnder, differencesBetween, type Override } from './comparison.ts';
export {
  type Definition,
  type Flag,
  flagColumns,
  identityOf,
  offenceGroups,
  readDefinition,
  titleOf,
} from './definition.ts';
export { type OffenceCode, parseOffenceCodes } from './offence-code.ts';
