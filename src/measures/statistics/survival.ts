import { assert } from '../../kernel/index.ts';
import { normalCritical } from './normal.ts';

/** How many waits of so many days ended, or were still running when last seen (censored). */
export interface Wait {
  readonly days: number;
  readonly ended: boolean;
  readonly count: number;
}

/** The estimated share that still waits after `days`, with the running sum of Greenwood's formula. */
export interface SurvivalStep {
  readonly days: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly waiting: number;
  /** The variance of `waiting` over its square; infinite once nobody waits. */
  readonly greenwood: number;
}

const z95 = normalCritical(0.95);

/**
 * The product-limit estimate of the share still waiting (Kaplan and Meier 1958), one step for each number of days at which a
 * wait ended. A wait that is censored on a day is at risk on that day. Days are whole and never negative.
 */
export function survivalOf(waits: readonly Wait[]): readonly SurvivalStep[] {
  assert(
    waits.every(({ count, days }) => days >= 0 && count >= 0),
    'a wait of fewer than no days',
  );
  const byDays = new Map<number, { ended: number; censored: number }>();
  for (const { count, days, ended } of waits) {
    const cell = byDays.get(days) ?? { ended: 0, censored: 0 };
    if (ended) cell.ended += count;
    else cell.censored += count;
    byDays.set(days, cell);
  }
  let atRisk = waits.reduce((sum, { count }) => sum + count, 0);
  let waiting = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const [days, { censored, ended }] of [...byDays].sort(([a], [b]) => a - b)) {
    if (ended > 0) {
      waiting *= (atRisk - ended) / atRisk;
      greenwood += ended / (atRisk * (atRisk - ended));
      steps.push({ days, atRisk, ended, waiting, greenwood });
    }
    atRisk -= ended + censored;
  }
  return steps;
}

/**
 * The median wait in days, and its 95% interval: the days at which the test of "half still wait" on the log-minus-log scale
 * does not refuse (Brookmeyer and Crowley 1982, with the transformation of Klein and Moeschberger 2003, section 4.5). Null
 * where the share that waits, or its bound, does not fall to a half: the wait is longer than has been seen.
 */
export interface MedianWait {
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Waits in all, and of them those that ended. */
  readonly waits: number;
  readonly ended: number;
}

export function medianWait(waits: readonly Wait[]): MedianWait {
  const steps = survivalOf(waits);
  const firstAt = (holds: (step: SurvivalStep) => boolean): number | null => steps.find(holds)?.days ?? null;
  const total = waits.reduce((sum, { count }) => sum + count, 0);
  const ended = waits.reduce((sum, wait) => sum + (wait.ended ? wait.count : 0), 0);
  return {
    // Rounding in the product must not push an exact half above it.
    median: firstAt(({ waiting }) => waiting <= 0.5 + 1e-12),
    lower: firstAt((step) => bandOf(step).lower <= 0.5),
    upper: firstAt((step) => bandOf(step).upper <= 0.5),
    waits: total,
    ended,
  };
}

/** The 95% interval of the share still waiting, by the log-minus-log transformation. Both ends 0 once nobody waits. */
export function bandOf({ greenwood, waiting }: SurvivalStep): {
  readonly lower: number;
  readonly upper: number;
} {
  if (waiting === 0) return { lower: 0, upper: 0 };
  const reach = Math.exp((z95 * Math.sqrt(greenwood)) / Math.log(waiting));
  return { lower: waiting ** (1 / reach), upper: waiting ** reach };
}
