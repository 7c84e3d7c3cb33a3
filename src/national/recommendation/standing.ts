import { daysBetween, type PlainDate } from '../../kernel/index.ts';

/** How one recommendation stands with one force that it was made to. */
export interface RecommendationStanding {
  readonly recommendation: string;
  readonly force: string;
  readonly madeOn: PlainDate;
  /** Null where no reply was asked for. */
  readonly replyDueOn: PlainDate | null;
  readonly repliedOn: PlainDate | null;
  /** Actions that answer it now, and measures that show it. */
  readonly actions: number;
  readonly measures: number;
  readonly closed: boolean;
}

export type ReplyState = 'not-asked' | 'awaited' | 'overdue' | 'in-time' | 'late';

/** Days that a reply which has not come is overdue; 0 where it is not. The day it is due is still in time. */
export function replyDaysOverdue(
  { replyDueOn, repliedOn, closed }: RecommendationStanding,
  on: PlainDate,
): number {
  if (closed || replyDueOn === null || repliedOn !== null) return 0;
  return Math.max(0, daysBetween(replyDueOn, on));
}

/** Where a reply stands on a day. A closed recommendation no longer waits. */
export function replyState(standing: RecommendationStanding, on: PlainDate): ReplyState {
  const { replyDueOn, repliedOn, closed } = standing;
  if (repliedOn !== null) return replyDueOn !== null && repliedOn > replyDueOn ? 'late' : 'in-time';
  if (replyDueOn === null || closed) return 'not-asked';
  return replyDaysOverdue(standing, on) > 0 ? 'overdue' : 'awaited';
}

/** Open and answered by no action: what C18 asks to be listed. */
export function isWithoutAction({ closed, actions }: RecommendationStanding): boolean {
  return !closed && actions === 0;
}

/** Answered by an action and shown by no measure: nobody could see whether it helped. */
export function isWithoutMeasure({ closed, actions, measures }: RecommendationStanding): boolean {
  return !closed && actions > 0 && measures === 0;
}

/** What the public list leads with: the two failures, and how many stand whole. */
export interface RecommendationSummary {
  readonly open: number;
  readonly withoutAction: number;
  readonly withoutMeasure: number;
  readonly repliesOverdue: number;
}

/** Counts over standings: one recommendation made to three forces counts three times, once with each. */
export function summariseRecommendations(
  standings: readonly RecommendationStanding[],
  on: PlainDate,
): RecommendationSummary {
  return {
    open: standings.filter(({ closed }) => !closed).length,
    withoutAction: standings.filter(isWithoutAction).length,
    withoutMeasure: standings.filter(isWithoutMeasure).length,
    repliesOverdue: standings.filter((one) => replyState(one, on) === 'overdue').length,
  };
}
