import { pageRoute, type StaffRoute, show } from '../staff/route.ts';
import { coordinationRoutes } from './coordination/routes.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { recordRoutes } from './records/routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { signedInPage } from './sign-in/signed-in/view.ts';
import { accessPage } from './staff/access/view.ts';
import { deedsFor } from './staff/home/deeds.ts';
import { staffHomePage } from './staff/home/view.ts';

const everybody = { purposes: ['sign-in'], sensitive: false } as const;

/** Every page and form of the staff door for somebody who acts in an appointment. */
export const staffRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'home', path: '/', ...everybody }, async (visit) =>
    show(staffHomePage(visit, await deedsFor(visit))),
  ),
  pageRoute({ page: 'access', path: '/access', ...everybody }, async (visit) => show(accessPage(visit))),
  pageRoute({ page: 'signed in', path: '/signed-in', ...everybody }, async (visit) =>
    show(signedInPage(visit)),
  ),
  ...planRoutes,
  ...registerRoutes,
  ...coordinationRoutes,
  ...deadlineRoutes,
  ...recordRoutes,
  ...peopleRoutes,
  ...ruleRoutes,
];
