import { type Interval, proportionDifference, wilsonInterval } from '../statistics/interval.ts';

/** The ways in which a characteristic is not known, kept apart: not asked is not the same as declined. */
export const unknownGroups = ['blank', 'not-known', 'not-asked', 'declined', 'not-held'] as const;

/** Whether a group, or a pair of groups (`age=18-24;ethnicity=blank`), is not known in any part. */
export function isUnknownGroup(group: string): boolean {
  return group
    .split(';')
    .some((part) => unknownGroups.some((each) => part === each || part.endsWith(`=${each}`)));
}

/** Things counted in one group, and of them those that had the outcome. */
export interface GroupCount {
  readonly group: string;
  readonly count: number;
  readonly total: number;
}

/** How much of a characteristic is known. Percent, with Wilson's 95% interval; null of nothing. */
export interface Completeness {
  readonly known: number;
  readonly total: number;
  readonly percent: number | null;
  readonly interval: Interval | null;
}

export function completenessOf(groups: readonly GroupCount[]): Completeness {
  const total = groups.reduce((sum, each) => sum + each.total, 0);
  const known = groups.reduce((sum, each) => sum + (isUnknownGroup(each.group) ? 0 : each.total), 0);
  if (total === 0) return { known, total, percent: null, interval: null };
  const { lower, upper } = wilsonInterval(known, total);
  return {
    known,
    total,
    percent: (100 * known) / total,
    interval: { lower: 100 * lower, upper: 100 * upper },
  };
}

/** A rise of the unknown share between two periods. Points are percentage points, with Newcombe's 95% interval. */
export interface UnknownRise {
  readonly alert: boolean;
  readonly points: number;
  readonly interval: Interval;
}

/**
 * Whether more is unknown than before: by more than `pointsMax`, and by more than chance explains. It looks at the share
 * alone, so that it alerts also while the counts it is a share of improve. Undefined where one period holds nothing.
 */
export function unknownRise(
  before: Completeness,
  after: Completeness,
  pointsMax: number,
): UnknownRise | undefined {
  if (before.total === 0 || after.total === 0) return undefined;
  const [was, is] = [before.total - before.known, after.total - after.known];
  const { lower, upper } = proportionDifference(is, after.total, was, before.total);
  const points = 100 * (is / after.total - was / before.total);
  return {
    alert: points > pointsMax && lower > 0,
    points,
    interval: { lower: 100 * lower, upper: 100 * upper },
  };
}
