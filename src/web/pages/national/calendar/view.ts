import { assertNever, monthOf, type PlainDate } from '../../../../kernel/index.ts';
import {
  type Announcement,
  type AnnouncementState,
  announcementStanding,
  type Precision,
} from '../../../../national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page } from '../../../site/page.ts';
import { inMonth, inPeriod, onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { calendarMessages } from './messages.ts';

type Words = Said<typeof calendarMessages>;

function stateWord(state: AnnouncementState, t: Words): string {
  switch (state) {
    case 'expected':
      return t.expected;
    case 'overdue':
      return t.overdue;
    case 'came-on-time':
      return t.onTime;
    case 'came-late':
      return t.late;
    default:
      return assertNever(state);
  }
}

function entryOf(announcement: Announcement, scene: NationalScene, t: Words): Record<string, unknown> {
  const { language } = scene;
  const standing = announcementStanding(announcement, scene.on);
  const day = (date: PlainDate, precision: Precision): string =>
    precision === 'month' ? inMonth(monthOf(date), language) : onDate(date, language);
  const { came, kind } = announcement;
  return {
    title: announcement.title[language],
    state: stateWord(standing.state, t),
    needsYou: standing.state === 'overdue' || standing.state === 'came-late',
    facts: [
      { name: t.announced, text: onDate(announcement.announcedOn, language) },
      { name: t.first, text: day(announcement.dueOn, announcement.precision) },
      ...(announcement.slips.length === 0
        ? []
        : [{ name: t.latest, text: day(standing.latestDueOn, standing.latestPrecision) }]),
      ...(came === null ? [] : [{ name: t.cameOn, text: onDate(came.on, language) }]),
    ],
    late: standing.daysLate === 0 ? undefined : t.daysLate({ days: standing.daysLate }),
    slips: announcement.slips.map((slip) =>
      t.slip({
        told: onDate(slip.toldOn, language),
        due: day(slip.dueOn, slip.precision),
        reason: slip.reason[language],
      }),
    ),
    made: came && {
      text: t.made,
      address: scene.href(`/${kind === 'update' ? 'updates' : 'releases'}/${came.subject}`),
    },
  };
}

/** What was announced for when, what slipped and why, what came; and what the cadence expects next. */
export function calendarPage(scene: NationalScene): Page {
  const { language, national } = scene;
  const t = say(calendarMessages, language);
  const { announcements, expected } = national;
  const entries = (came: boolean) =>
    announcements.filter((one) => (one.came !== null) === came).map((one) => entryOf(one, scene, t));
  return {
    template: 'pages/national/calendar/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.updates, address: scene.href('/updates') }],
      expected:
        expected && t.next({ period: inPeriod(expected, language), due: onDate(expected.dueOn, language) }),
      empty: announcements.length === 0,
      groups: [
        { name: t.coming, otherwise: t.nothingComing, entries: entries(false).reverse() },
        { name: t.came, otherwise: t.empty, entries: entries(true) },
      ],
    },
  };
}
