import { capital, type RuleBook } from '../../../../clocks/index.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { type ClockEvent, eventsOf } from '../../clocks/events.ts';
import { deadlineFormMessages } from '../form/messages.ts';
import { chooseEventMessages } from './messages.ts';

/** Subjects whose clocks lie in a walled compartment: nobody starts one where everybody of the force would see it. */
const walledGroups: readonly string[] = ['allegations'];

/** What can happen that starts a deadline here. */
export function eventsHere(book: RuleBook): readonly ClockEvent[] {
  return eventsOf(book).filter(({ group }) => !walledGroups.includes(group));
}

/** What happened, in plain words, by subject. */
export function chooseEventPage({ language, href }: Visit, book: RuleBook): StaffPage {
  const t = say(chooseEventMessages, language);
  const events = eventsHere(book);
  const groups = [...book.groups].map(([id, name]) => ({
    id,
    name: name[language],
    events: events
      .filter(({ group }) => group === id)
      .map(({ slug, event }) => ({
        text: capital(event[language]),
        address: href(`/deadlines/start/${slug}`),
      })),
  }));
  return {
    template: 'pages/deadlines/choose/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/deadlines'), text: say(deadlineFormMessages, language).back }],
      groups: groups.filter((group) => group.events.length > 0),
    },
  };
}
