import { adjustForFalseDiscovery } from '../statistics/false-discovery.ts';
import { falseDiscoveryRate } from '../statistics/funnel.ts';
import { type Interval, proportionDifference } from '../statistics/interval.ts';
import { sameShareProbability } from '../statistics/risk-ratio.ts';
import type { ExtractCell } from './figure.ts';

/** An outcome's share of the outcomes given, in percent, in two periods. The difference is in percentage points. */
export interface OutcomeDrift {
  readonly outcome: string;
  readonly percentBefore: number;
  readonly percentAfter: number;
  readonly difference: Interval;
  readonly q: number;
  readonly differs: boolean;
}

const prefix = 'given=';

function sumsOf(cells: readonly ExtractCell[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { cell, count } of cells) {
    if (!cell.startsWith(prefix)) continue;
    const outcome = cell.slice(prefix.length);
    sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  }
  return sums;
}

/**
 * How the mix of outcomes given has moved between two periods: cases can slide from one code to another (15 to 16, say)
 * while their sum stands still. Ordered by outcome; empty where either period holds none.
 */
export function outcomeDrift(
  before: readonly ExtractCell[],
  after: readonly ExtractCell[],
): readonly OutcomeDrift[] {
  const [was, is] = [sumsOf(before), sumsOf(after)];
  const [wasAll, isAll] = [was, is].map((sums) => [...sums.values()].reduce((sum, each) => sum + each, 0));
  if (wasAll === undefined || isAll === undefined || wasAll === 0 || isAll === 0) return [];
  const outcomes = [...new Set([...was.keys(), ...is.keys()])].sort();
  const counts = outcomes.map((outcome) => [was.get(outcome) ?? 0, is.get(outcome) ?? 0] as const);
  const qs = adjustForFalseDiscovery(counts.map(([a, b]) => sameShareProbability([a, wasAll], [b, isAll])));
  return outcomes.map((outcome, index) => {
    const [a, b] = counts[index] ?? [0, 0];
    const { lower, upper } = proportionDifference(b, isAll, a, wasAll);
    const q = qs[index] ?? 1;
    return {
      outcome,
      percentBefore: (100 * a) / wasAll,
      percentAfter: (100 * b) / isAll,
      difference: { lower: 100 * lower, upper: 100 * upper },
      q,
      differs: q <= falseDiscoveryRate,
    };
  });
}
