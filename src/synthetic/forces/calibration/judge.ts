import { statistics } from './statistics.ts';
import type { Tally } from './tally.ts';
import type { CalibrationTarget } from './target.ts';
import { calibrationTargets } from './targets.ts';

/**
 * `unmeasured`: the order was too small or too short to hold the figure. `not-judged`: only a part of the country was made,
 * and a force is not the country. Neither is a pass.
 */
export type Verdict = 'inside' | 'outside' | 'unmeasured' | 'not-judged';

export interface Judged {
  readonly target: CalibrationTarget;
  readonly made: number | null;
  readonly base: number;
  /** Made less published, in the unit of the figure. */
  readonly difference: number | null;
  readonly verdict: Verdict;
}

/** A statistic counted from fewer than this is not judged: chance alone could move it out of any honest range. */
const baseMin = 40;

/** Shares of the forces are fractions that add up to 1 but for rounding. */
const wholeMin = 0.999;

/** The ranking holds few people by its nature; its range is wide for that. */
const smallByNature = new Set<CalibrationTarget['statistic']>(['ranked-offences', 'ranked-victims']);

/** Every target beside what was made, in the order of the table. */
export function judge(tally: Tally): readonly Judged[] {
  const covered = [...tally.forces.values()].reduce((sum, share) => sum + share, 0);
  const whole = covered > wholeMin;
  return calibrationTargets.map((target) => {
    const { base, value } = statistics[target.statistic](tally);
    const enough = base >= (smallByNature.has(target.statistic) ? 5 : baseMin);
    const made = enough ? value : null;
    return {
      target,
      made,
      base,
      difference: made === null ? null : made - target.published,
      verdict: verdictOf(target, made, whole),
    };
  });
}

function verdictOf({ inside: [low, high] }: CalibrationTarget, made: number | null, whole: boolean): Verdict {
  if (!whole) return 'not-judged';
  if (made === null) return 'unmeasured';
  return made >= low && made <= high ? 'inside' : 'outside';
}
