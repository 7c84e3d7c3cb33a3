import { readClock, readClockNotices, readClockQueue } from '../../../operations/clocks/index.ts';
import { markNoticesRead, readNotices } from '../../../operations/plans/index.ts';
import { clockDeskOf } from '../../clocks/desk.ts';
import { planDeskOf } from '../../plans/desk.ts';
import { formRoute, go, nothing, pageRoute, type StaffRoute, show } from '../../staff/route.ts';
import { askedIn, choiceOf, deadlinesPage } from './list/view.ts';
import { metRoutes } from './met/routes.ts';
import { noticesForm, noticesPage } from './notices/view.ts';
import { deadlinePage } from './one/view.ts';
import { pauseRoutes } from './pause/routes.ts';
import { resumeRoutes } from './resume/routes.ts';
import { startRoutes } from './start/routes.ts';
import { stopRoutes } from './stop/routes.ts';

const keep = { purposes: ['deadlines'], sensitive: false } as const;
// Notices of plans are their own purposes' to read; those of deadlines are added for whoever keeps deadlines.
const told = {
  page: 'notices',
  path: '/notices',
  purposes: ['plan', 'coordinate'],
  sensitive: false,
} as const;

/** The running deadlines of a force, each explained, and the notices that a person was sent. */
export const deadlineRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'deadlines', path: '/deadlines', ...keep }, async (visit) => {
    const desk = clockDeskOf(visit);
    if (desk === undefined) return nothing;
    const asked = askedIn(visit);
    const clocks = await readClockQueue(desk, visit.desk.now, choiceOf(asked, visit));
    return show(deadlinesPage(visit, clocks, asked));
  }),
  ...startRoutes,
  ...metRoutes,
  ...pauseRoutes,
  ...resumeRoutes,
  ...stopRoutes,
  pageRoute({ page: 'deadline', path: '/deadlines/:clock', ...keep }, async (visit) => {
    const desk = clockDeskOf(visit);
    const found = desk && (await readClock(desk, visit.params.clock ?? ''));
    return found?.ok === true ? show(deadlinePage(visit, found.value)) : nothing;
  }),
  pageRoute(told, async (visit) => {
    const desk = clockDeskOf(visit);
    const plans = await readNotices(planDeskOf(visit));
    return show(noticesPage(visit, { plans, clocks: desk && (await readClockNotices(desk)) }));
  }),
  formRoute(told, noticesForm, async (visit, { until }) => {
    await markNoticesRead(planDeskOf(visit), until);
    return go('/notices');
  }),
];
