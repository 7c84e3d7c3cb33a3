import type { HeldFrameworks } from '../../../../operations/framework/index.ts';
import type { Plan } from '../../../../plans/index.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { planListMessages } from './messages.ts';

/** The plans that the reader may see, and for a force's lead the way to open one. */
export function planListPage(
  { language, place, appointment, href }: Visit,
  plans: readonly Plan[],
  { frameworks }: HeldFrameworks,
): StaffPage {
  const t = say(planListMessages, language);
  const titleOf = ({ framework, frameworkVersion }: Plan): string => {
    const held = frameworks.find((each) => each.framework === framework && each.version === frameworkVersion);
    return held === undefined ? framework : { en: held.titleEn, cy: held.titleCy }[language];
  };
  const shown = plans.map((plan) => ({
    address: href(`/plans/${plan.id}`),
    force: place.forces.find(plan.force)?.name[language] ?? plan.force,
    framework: titleOf(plan),
    adopted: plan.adoptedOn === null ? t.draft : t.adopted({ day: onDate(plan.adoptedOn, language) }),
  }));
  return {
    template: 'pages/plans/list/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      openAddress: appointment.role === 'force-lead' ? href('/plans/open') : undefined,
      plans: shown.toSorted((one, other) => one.force.localeCompare(other.force, language)),
    },
  };
}
