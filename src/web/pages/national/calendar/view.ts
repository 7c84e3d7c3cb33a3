import { assertNever, type Language, monthOf, type PlainDate } from '../../../../kernel/index.ts';
import {
  type Announcement,
  type AnnouncementState,
  announcementStanding,
  type Precision,
} from '../../../../national/index.ts';
import { cadenceView } from '../../../national/cadence.ts';
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

/** A date as exact as it was announced: a day, or a month. */
export function dueWords(date: PlainDate, precision: Precision, language: Language): string {
  return precision === 'month' ? inMonth(monthOf(date), language) : onDate(date, language);
}

function entryOf(announcement: Announcement, scene: NationalScene, t: Words): Record<string, unknown> {
  const { language } = scene;
  const standing = announcementStanding(announcement, scene.on);
  const day = (date: PlainDate, precision: Precision): string => dueWords(date, precision, language);
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
    slips: announcement.slips.map((slip, index) =>
      (slip.toldOn > (announcement.slips[index - 1] ?? announcement).dueOn ? t.slipUntold : t.slip)({
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

/** What comes next and when, or that nothing is announced. */
function nextWords(scene: NationalScene, t: Words): string {
  const [next] = scene.national.announcements
    .filter(({ came }) => came === null)
    .map((one) => ({ one, standing: announcementStanding(one, scene.on) }))
    .sort((a, b) => (a.standing.latestDueOn < b.standing.latestDueOn ? -1 : 1));
  if (next === undefined) return t.nothingComing;
  const { one, standing } = next;
  const due = dueWords(standing.latestDueOn, standing.latestPrecision, scene.language);
  return (standing.state === 'overdue' ? t.nextOverdue : t.nextDue)({
    title: one.title[scene.language],
    due,
  });
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
      next: nextWords(scene, t),
      cadence: cadenceView(scene.on, language),
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
