import { type Language, lastDayOf, londonDateOf, monthOf, type PlainDate } from '../../../../kernel/index.ts';
import type { Precision } from '../../../../national/index.ts';
import {
  announce,
  type CalendarEntry,
  readCalendar,
  tellSlip,
} from '../../../../operations/national/index.ts';
import { cadenceView } from '../../../national/cadence.ts';
import { countryPurposes, nationalDeskOf } from '../../../national/desk.ts';
import { deskForm } from '../../../national/desk-form.ts';
import type { Field, Values } from '../../../national/field.ts';
import type { StaffPage, StaffRoute, Visit } from '../../../staff/route.ts';
import { inMonth, onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { deskCalendarMessages } from './messages.ts';

type Words = Said<typeof deskCalendarMessages>;

/** What is known of an announcement, a sentence each: the first date, the date now, that it came, how late. */
function entryLines(
  { announcement, standing }: CalendarEntry,
  language: Language,
  t: Words,
): readonly string[] {
  const due = (day: PlainDate, precision: Precision): string =>
    precision === 'month' ? inMonth(monthOf(day), language) : onDate(day, language);
  const { firstDueOn, latestDueOn, latestPrecision, daysLate } = standing;
  const { came, precision, slips } = announcement;
  return [
    t.first({ day: due(firstDueOn, precision) }),
    ...(slips.length === 0 ? [] : [t.now({ day: due(latestDueOn, latestPrecision) })]),
    ...(came === null ? [] : [t.came({ day: onDate(came.on, language) })]),
    ...(daysLate === 0 ? [] : [t.late({ days: daysLate })]),
    ...(standing.state === 'overdue' ? [t.overdue] : []),
  ];
}

/** What is announced, as staff see it: with a way to tell another date for what has not come. */
export function deskCalendarPage(
  { language, href, desk }: Visit,
  entries: readonly CalendarEntry[],
): StaffPage {
  const t = say(deskCalendarMessages, language);
  return {
    template: 'pages/coordination/calendar/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/country/updates'), text: t.updates }],
      cadence: cadenceView(londonDateOf(desk.now), language),
      announce: href('/country/calendar/announce'),
      entries: entries.map(({ announcement, standing }) => ({
        title: announcement.title[language],
        lines: entryLines({ announcement, standing }, language, t),
        slip: announcement.came === null ? href(`/country/calendar/${announcement.id}/slip`) : undefined,
      })),
    },
  };
}

const crumbs = ({ href, language }: Visit) => [
  { address: href('/country/calendar'), text: say(deskCalendarMessages, language).title },
];

function dateFields({ language }: Visit): readonly Field[] {
  const t = say(deskCalendarMessages, language);
  return [
    { kind: 'date', name: 'due', label: t.due },
    {
      kind: 'choice',
      name: 'precision',
      label: t.precision,
      choices: [
        { value: 'day', text: t.day },
        { value: 'month', text: t.month },
      ],
    },
  ];
}

/** A month's date is its last day. */
function dueIn(
  values: Values,
): { readonly dueOn: PlainDate; readonly precision: 'day' | 'month' } | undefined {
  const day = values.date('due');
  if (day === null) return undefined;
  return values.text('precision') === 'month'
    ? { dueOn: lastDayOf(monthOf(day)), precision: 'month' }
    : { dueOn: day, precision: 'day' };
}

const noDate = { ok: false, code: 'dates-reversed', message: 'A day is needed.', field: 'dueDay' } as const;

/** To announce a date, and to tell another one. */
export const calendarForms: readonly StaffRoute[] = [
  ...deskForm({
    page: 'announce',
    path: '/country/calendar/announce',
    purposes: countryPurposes,
    asks: { kind: 'choice', title: 'both-lines', due: 'date', precision: 'choice' },
    shown: async (visit) => {
      const t = say(deskCalendarMessages, visit.language);
      return {
        title: t.announce,
        lead: t.lead,
        breadcrumbs: crumbs(visit),
        button: t.announceButton,
        fields: [
          {
            kind: 'choice',
            name: 'kind',
            label: t.kind,
            choices: [
              { value: 'update', text: t.update },
              { value: 'release', text: t.release },
            ],
          },
          { kind: 'both-lines', name: 'title', label: t.heading },
          ...dateFields(visit),
        ],
      };
    },
    submit: async (visit, values) => {
      const due = dueIn(values);
      if (due === undefined) return noDate;
      const kind = values.text('kind') === 'release' ? 'release' : 'update';
      const done = await announce(await nationalDeskOf(visit), { kind, title: values.both('title'), ...due });
      return done.ok ? { ok: true, path: '/country/calendar' } : { ...done, field: 'dueDay' };
    },
  }),
  ...deskForm({
    page: 'tell slip',
    path: '/country/calendar/:announcement/slip',
    purposes: countryPurposes,
    asks: { due: 'date', precision: 'choice', reason: 'both-texts' },
    shown: async (visit) => {
      const t = say(deskCalendarMessages, visit.language);
      const entries = await readCalendar(await nationalDeskOf(visit));
      const found = entries.find(({ announcement }) => announcement.id === visit.params.announcement);
      if (found === undefined) return undefined;
      return {
        title: t.slip,
        closed: found.announcement.came !== null,
        facts: [found.announcement.title[visit.language]],
        breadcrumbs: crumbs(visit),
        button: t.slipButton,
        fields: [...dateFields(visit), { kind: 'both-texts', name: 'reason', label: t.reason }],
      };
    },
    submit: async (visit, values) => {
      const due = dueIn(values);
      if (due === undefined) return noDate;
      const slip = { ...due, reason: values.both('reason') };
      const done = await tellSlip(await nationalDeskOf(visit), visit.params.announcement ?? '', slip);
      return done.ok ? { ok: true, path: '/country/calendar' } : { ...done, field: 'dueDay' };
    },
  }),
];
