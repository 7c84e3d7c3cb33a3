import type { HeldRequest, ListedPerson } from '../../../../operations/directory/index.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { personMessages } from './messages.ts';

/** One person: who they are to the provider, what they hold, what waits. */
export function personPage(
  { language, place, href }: Visit,
  shown: { readonly person: ListedPerson; readonly waiting: readonly HeldRequest[] },
): StaffPage {
  const t = say(personMessages, language);
  const { person } = shown;
  const here = `/people/${person.id}`;
  return {
    template: 'pages/people/one/page.njk',
    title: person.name,
    summary: person.name,
    marked: true,
    view: {
      t,
      breadcrumbs: [{ address: href('/people'), text: t.people }],
      person,
      barred: person.disabledAt && t.barred({ day: onDay(person.disabledAt, language) }),
      roles: person.appointments.map((held) => ({
        text: t.held(describeAppointment(place, held, language)),
        endAddress: href(`${here}/appointments/${held.id}/end`),
      })),
      waiting: shown.waiting.map((request) => t.waiting(describeAppointment(place, request, language))),
      askAddress: href(`${here}/appoint`),
      readmitAddress: href(`${here}/readmit`),
      disableAddress: href(`${here}/disable`),
    },
  };
}
