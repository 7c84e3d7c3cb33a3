import type { PlainDate } from '../kernel/index.ts';
import type { PlanRuleEdition } from './plan-rules.ts';
import { type Position, positions } from './position-name.ts';

/** How many live or delivered actions of a plan stand where. Drafts and withdrawn actions are not among them. */
export type PositionCounts = Readonly<Record<Position, number>>;

export interface PlanFacts {
  readonly adoptedOn: PlainDate | null;
  /** By when the framework asked for the plan; null where it set no day. */
  readonly askedBy: PlainDate | null;
  readonly counts: PositionCounts;
}

/** Where a whole plan stands, by which rule, and from which counts. */
export interface PlanFinding {
  readonly position: Position;
  readonly rule: string;
  readonly counts: PositionCounts;
  readonly total: number;
  readonly edition: number;
}

export function countPositions(found: Iterable<Position>): PositionCounts {
  const counts: Record<Position, number> = {
    overdue: 0,
    'not-reported': 0,
    'no-evidence': 0,
    slipping: 0,
    'on-time': 0,
  };
  for (const position of found) counts[position] += 1;
  return counts;
}

/**
 * Where a plan stands on a day: the first rule whose share of actions is reached. A share and not the worst action, because
 * one late action of a hundred would otherwise make every plan look the same. Undefined where nothing is promised yet.
 */
export function planPositionOf(
  { adoptedOn, askedBy, counts }: PlanFacts,
  on: PlainDate,
  rules: PlanRuleEdition,
): PlanFinding | undefined {
  const total = positions.reduce((sum, position) => sum + counts[position], 0);
  const found = (position: Position, rule: string): PlanFinding => ({
    position,
    rule,
    counts,
    total,
    edition: rules.edition,
  });
  if (adoptedOn === null || total === 0) {
    return askedBy !== null && on > askedBy ? found('overdue', 'not-adopted') : undefined;
  }
  const first = rules.plan.rules.find(
    (rule) =>
      100 * rule.counts.reduce((sum, position) => sum + counts[position], 0) >= rule.percent_min * total,
  );
  return first === undefined ? found('on-time', 'on-time') : found(first.position, first.id);
}
