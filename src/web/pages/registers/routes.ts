import { readCrosswalk, readEngagements, readRecommendations } from '../../../operations/national/index.ts';
import { nationalDeskOf, registerPurposes } from '../../national/desk.ts';
import { pageRoute, type StaffRoute, show } from '../../staff/route.ts';
import { crosswalkForms } from './crosswalk/forms.ts';
import { crosswalkPage, forceAsked } from './crosswalk/view.ts';
import { engagementForms } from './engagement/forms.ts';
import { deskEngagementPage } from './engagement/view.ts';
import { recommendationForms } from './recommendations/forms.ts';
import { deskRegisterPage } from './recommendations/view.ts';

const look = { purposes: registerPurposes, sensitive: false } as const;

/** The registers that forces, panels and the coordinator write in together. */
export const registerRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'recommendations', path: '/recommendations', ...look }, async (visit) =>
    show(deskRegisterPage(visit, await readRecommendations(await nationalDeskOf(visit)))),
  ),
  ...recommendationForms,
  pageRoute({ page: 'engagement', path: '/engagement', ...look }, async (visit) => {
    const force = visit.appointment.force ?? undefined;
    return show(deskEngagementPage(visit, await readEngagements(await nationalDeskOf(visit), force)));
  }),
  ...engagementForms,
  pageRoute({ page: 'crosswalk', path: '/crosswalk', ...look }, async (visit) => {
    const shown = await readCrosswalk(await nationalDeskOf(visit), forceAsked(visit));
    return show(crosswalkPage(visit, shown.ok ? shown.value : undefined));
  }),
  ...crosswalkForms,
];
