import { z } from 'zod';
import { addAction, type PlanView, readPlan } from '../../../../operations/plans/index.ts';
import { blankContent } from '../../../../plans/index.ts';
import { refusedContent, typedErrors } from '../../../plans/content-errors.ts';
import type { Offered } from '../../../plans/content-fields.ts';
import { contentForm, contentOver, typedContent } from '../../../plans/content-form.ts';
import { frameworkOf, planDeskOf } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { typedList } from '../../../staff/field.ts';
import { line } from '../../../staff/form.ts';
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
import { offeredTo } from '../change/routes.ts';
import { addActionPage, notTaken, takeOverPage } from './view.ts';

// Nobody but a force's lead adds to its plan.
const keep = { purposes: ['plan'], roles: ['force-lead'], sensitive: false } as const;

/** Works on the plan that the address names. */
async function withPlan(
  visit: Visit,
  work: (plan: PlanView, offered: Offered) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await readPlan(planDeskOf(visit), visit.params.plan ?? '');
  if (!found.ok) return nothing;
  return work(found.value, await offeredTo(visit, await frameworkOf(visit, found.value.plan)));
}

const takeOverForm = z.strictObject({ actions: z.union([line, z.array(line).max(200)]).optional() });

/** Adding to a plan: an action of one's own, or actions of the framework as they stand. */
export const addRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'add action', path: '/plans/:plan/add', ...keep }, (visit) =>
    withPlan(visit, (plan, offered) =>
      show(addActionPage(visit, plan, { typed: typedContent(blankContent), errors: {}, offered })),
    ),
  ),
  formRoute({ page: 'add action', path: '/plans/:plan/add', ...keep }, contentForm, (visit, typed) =>
    withPlan(visit, async (plan, offered) => {
      const wrong = typedErrors(typed, visit.language);
      if (Object.keys(wrong).length > 0) {
        return show(addActionPage(visit, plan, { typed, errors: wrong, offered }), 400);
      }
      const added = await addAction(planDeskOf(visit), plan.plan.id, contentOver(blankContent, typed));
      if (added.ok) return go(after(`/actions/${added.value.id}`, 'added'));
      if (added.code === 'not-found') return nothing;
      const errors = refusedContent(added.code, visit.language);
      return show(addActionPage(visit, plan, { typed, errors, offered }), 400);
    }),
  ),
  pageRoute({ page: 'take over actions', path: '/plans/:plan/framework', ...keep }, (visit) =>
    withPlan(visit, (plan, { framework }) =>
      show(takeOverPage(visit, plan, framework, { typed: {}, wrong: false })),
    ),
  ),
  formRoute(
    { page: 'take over actions', path: '/plans/:plan/framework', ...keep },
    takeOverForm,
    (visit, typed) =>
      withPlan(visit, async (plan, { framework, language }) => {
        const chosen = new Set(typedList(typed, 'actions'));
        const taken = notTaken(plan, framework).filter(({ id }) => chosen.has(id));
        if (taken.length === 0)
          return show(takeOverPage(visit, plan, framework, { typed, wrong: true }), 400);
        for (const { id, text, pillars } of taken) {
          await addAction(planDeskOf(visit), plan.plan.id, {
            ...blankContent,
            reference: id,
            nationalAction: id,
            pillars,
            source: 'framework',
            localAction: text[language],
          });
        }
        return go(after(`/plans/${plan.plan.id}`, 'taken'));
      }),
  ),
];
