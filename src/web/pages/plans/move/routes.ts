import { z } from 'zod';
import { type ActionView, moveAction, readAction } from '../../../../operations/plans/index.ts';
import { grades, moves, type Transition } from '../../../../plans/index.ts';
import { planDeskOf } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { paragraph } from '../../../staff/form.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { notYetPage, notYoursPage, unmetFor } from './refused-view.ts';
import { movePage, refusedMove } from './view.ts';

const move = {
  page: 'move action',
  path: '/actions/:action/moves/:move',
  purposes: ['plan', 'verify'],
  sensitive: false,
} as const;

const moveForm = z.strictObject({
  row_version: z.string().regex(/^\d{1,9}$/),
  grade: z.enum(grades).optional(),
  reason: paragraph.optional(),
});

/**
 * Works on a move that the reader's role may try from where the action is now, and that lacks nothing but what the form asks.
 * Whoever may see the action and not make the move is told why: an action that is seen is no secret.
 */
async function withMove(
  visit: Visit,
  refusedAs: 200 | 400,
  work: (view: ActionView, transition: Transition) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await readAction(planDeskOf(visit), visit.params.action ?? '');
  const wanted = moves.find((each) => each === visit.params.move);
  if (!found.ok || wanted === undefined) return nothing;
  const transition = found.value.moves.find((each) => each.move === wanted);
  if (transition === undefined) return show(notYoursPage(visit, found.value, wanted), refusedAs);
  const unmet = unmetFor(visit, found.value, transition);
  return unmet.length > 0
    ? show(notYetPage(visit, found.value, transition, unmet), refusedAs)
    : work(found.value, transition);
}

/** Moving an action through its life: start, claim, verify, send back, open again, withdraw. */
export const moveRoutes: readonly StaffRoute[] = [
  pageRoute(move, (visit) =>
    withMove(visit, 200, (view, transition) =>
      show(movePage(visit, view, transition, { typed: {}, errors: {} })),
    ),
  ),
  formRoute(move, moveForm, (visit, typed) =>
    withMove(visit, 400, async (view, transition) => {
      const seen = { id: view.action.id, rowVersion: Number(typed.row_version) };
      const request = { move: transition.move, reason: typed.reason ?? '', grade: typed.grade ?? null };
      const moved = await moveAction(planDeskOf(visit), seen, request);
      if (moved.ok) return go(after(`/actions/${view.action.id}`, 'moved'));
      if (moved.code === 'not-found') return nothing;
      const stale = moved.code === 'stale';
      const errors = stale
        ? { form: say(planMessages, visit.language).errorBetween }
        : refusedMove(moved.code, visit.language);
      return show(movePage(visit, view, transition, { typed, errors }), stale ? 409 : 400);
    }),
  ),
];
