import { listHeldFrameworks } from '../../../operations/framework/index.ts';
import { openPlan, readAction, readPlan, readPlans } from '../../../operations/plans/index.ts';
import { frameworkOf, planDeskOf, planPurposes } from '../../plans/desk.ts';
import { after } from '../../plans/done.ts';
import { formRoute, go, nothing, pageRoute, type StaffRoute, show } from '../../staff/route.ts';
import { actionPage } from './action/view.ts';
import { addRoutes } from './add/routes.ts';
import { answerRoutes } from './answer/routes.ts';
import { changeRoutes } from './change/routes.ts';
import { planListPage } from './list/view.ts';
import { moveRoutes } from './move/routes.ts';
import { planPage } from './one/view.ts';
import { chosenFramework, openPlanForm, openPlanPage } from './open/view.ts';
import { reportRoutes } from './report/routes.ts';
import { sheetRoutes } from './sheet/routes.ts';

const look = { purposes: planPurposes, sensitive: false } as const;
const keep = { purposes: ['plan'], roles: ['force-lead'], sensitive: false } as const;

const opening: readonly StaffRoute[] = [
  pageRoute({ page: 'open plan', path: '/plans/open', ...keep }, async (visit) => {
    const held = await listHeldFrameworks(visit.desk.database, visit.desk.act);
    return show(openPlanPage(visit, held, undefined));
  }),
  formRoute({ page: 'open plan', path: '/plans/open', ...keep }, openPlanForm, async (visit, form) => {
    const held = await listHeldFrameworks(visit.desk.database, visit.desk.act);
    const chosen = chosenFramework(held, form.framework);
    if (chosen === undefined) return show(openPlanPage(visit, held, 'choose'), 400);
    const opened = await openPlan(planDeskOf(visit), chosen);
    if (opened.ok) return go(after(`/plans/${opened.value.id}`, 'opened'));
    return opened.code === 'exists-already' ? show(openPlanPage(visit, held, 'exists'), 409) : nothing;
  }),
];

/** Plans and their actions as they are read. */
export const planRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'plans', path: '/plans', ...look }, async (visit) => {
    const held = await listHeldFrameworks(visit.desk.database, visit.desk.act);
    return show(planListPage(visit, await readPlans(planDeskOf(visit)), held));
  }),
  pageRoute({ page: 'plan', path: '/plans/:plan', ...look }, async (visit) => {
    const plan = await readPlan(planDeskOf(visit), visit.params.plan ?? '');
    return plan.ok ? show(planPage(visit, plan.value, await frameworkOf(visit, plan.value.plan))) : nothing;
  }),
  pageRoute({ page: 'action', path: '/actions/:action', ...look }, async (visit) => {
    const action = await readAction(planDeskOf(visit), visit.params.action ?? '');
    return action.ok
      ? show(actionPage(visit, action.value, await frameworkOf(visit, action.value.plan)))
      : nothing;
  }),
  ...opening,
  ...addRoutes,
  ...changeRoutes,
  ...moveRoutes,
  ...reportRoutes,
  ...answerRoutes,
  ...sheetRoutes,
];
