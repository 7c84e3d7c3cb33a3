import { z } from 'zod';
import { capital, latestMoment } from '../../../../clocks/index.ts';
import { instant, isoOf } from '../../../../kernel/index.ts';
import type { ShownNotice } from '../../../../operations/clocks/index.ts';
import type { PlanNotice } from '../../../../operations/plans/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { positionName } from '../../../plans/position-words.ts';
import { planRules } from '../../../plans/rules.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { noticesMessages } from './messages.ts';

type Words = Said<typeof noticesMessages>;

/** The newest notice that the page showed: what came after it stays new. No number of a notice leaves the database. */
export const noticesForm = z.strictObject({
  until: z.iso.datetime().transform((text) => instant(Date.parse(text))),
});

function planNotice(notice: PlanNotice, { language, href, place }: Visit, t: Words) {
  const { reference, position, sinceOn, raisedAt, readAt, step } = notice;
  return {
    address: href(`/actions/${notice.action}`),
    title: t.action({ reference, position: positionName(position, language) }),
    text: t.plan({
      force: placeName(place.forces, notice.force, language),
      since: onDate(sinceOn, language),
      step: planRules.steps[step][language],
      day: onDay(raisedAt, language),
    }),
    read: readAt === null ? undefined : t.read({ day: onDay(readAt, language) }),
  };
}

function clockNotice(notice: ShownNotice, { language, href }: Visit, t: Words) {
  // A missed deadline goes to whoever the rule names next; every other notice to the clock's own person or team.
  const told = notice.kind === 'missed' ? notice.means?.toldNext : undefined;
  return {
    address: href(`/deadlines/${notice.clock}`),
    title: notice.means === undefined ? t.unknownRule : capital(notice.means.duty[language]),
    state: t[notice.kind],
    text: t.clock({
      who: notice.sentTo === told?.id ? told.name[language] : notice.sentTo,
      day: onDay(notice.sentAt, language),
      due: latestMoment(notice.deadlineAt)[language],
    }),
  };
}

/** What the reader was told: of plans, with what is new, and of the deadlines of their force where they keep them. */
export function noticesPage(
  visit: Visit,
  told: { readonly plans: readonly PlanNotice[]; readonly clocks: readonly ShownNotice[] | undefined },
): StaffPage {
  const { language, href } = visit;
  const t = say(noticesMessages, language);
  const isNew = told.plans.some(({ readAt }) => readAt === null);
  return {
    template: 'pages/deadlines/notices/page.njk',
    title: t.title,
    summary: t.title,
    marked: true,
    view: {
      t,
      action: href('/notices'),
      until: isNew ? isoOf(told.plans[0]?.raisedAt ?? visit.desk.now) : undefined,
      plans: told.plans.map((notice) => planNotice(notice, visit, t)),
      clocks: told.clocks?.map((notice) => clockNotice(notice, visit, t)),
    },
  };
}
