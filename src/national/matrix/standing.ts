import { addMonths, daysBetween, lastDayOf, monthOf, type PlainDate } from '../../kernel/index.ts';
import type { ActionState, Grade, Position, RatingMeaning } from '../../plans/index.ts';

/** How one action of one force's plan stands on a day: computed by the room `plans`, kept here as it was. */
export interface ActionStanding {
  readonly force: string;
  readonly action: string;
  /** The plan's own name for it, such as `T4`. */
  readonly reference: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  /** The framework's action that it answers; null for one of the force's own. */
  readonly nationalAction: string | null;
  readonly pillars: readonly string[];
  readonly state: ActionState;
  readonly firstDueOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly slipDays: number | null;
  /** Null where the action makes no promise now: a draft, or withdrawn. */
  readonly position: Position | null;
  /** The rule that gives the position, and since when it holds. */
  readonly rule: string | null;
  readonly sinceOn: PlainDate | null;
  readonly claimed: Grade | null;
  readonly verified: Grade | null;
  readonly hasMeasure: boolean;
  /** True when the force shows the action to everyone; an action it does not show is counted all the same. */
  readonly published: boolean;
}

/** A standing beside what the force itself says: its rating in the latest report and in the one before. Never a position. */
export interface RatedStanding extends ActionStanding {
  readonly ratings: { readonly now: RatingMeaning | null; readonly before: RatingMeaning | null };
}

/** For how many days something has been so, the first day among them; null where nothing says since when. */
export function daysHeld(sinceOn: PlainDate | null, on: PlainDate): number | null {
  return sinceOn === null ? null : daysBetween(sinceOn, on) + 1;
}

/** Whether a force has a plan, and whether it has reported on it within the time that is asked. */
export interface ForceReturn {
  readonly force: string;
  readonly planAdoptedOn: PlainDate | null;
  readonly lastReportedOn: PlainDate | null;
}

/** How often a force's return is expected; a dated table (reference/national-update.yaml). */
export interface ReturnRule {
  readonly expectedEveryMonths: number;
}

export type ReturnState = 'received' | 'late' | 'no-plan';

/** A return as the coordinator sees it: `late` since the day after it was due. */
export interface ReturnStanding extends ForceReturn {
  readonly state: ReturnState;
  readonly dueOn: PlainDate | null;
  readonly daysLate: number;
}

/** A return is due at the end of the month that lies the asked number of months after the last one, or after adoption. */
export function returnStanding(
  one: ForceReturn,
  { expectedEveryMonths }: ReturnRule,
  on: PlainDate,
): ReturnStanding {
  const from = one.lastReportedOn ?? one.planAdoptedOn;
  if (one.planAdoptedOn === null || from === null)
    return { ...one, state: 'no-plan', dueOn: null, daysLate: 0 };
  const dueOn = lastDayOf(addMonths(monthOf(from), expectedEveryMonths));
  const daysLate = Math.max(0, daysBetween(dueOn, on));
  return { ...one, state: daysLate > 0 ? 'late' : 'received', dueOn, daysLate };
}
