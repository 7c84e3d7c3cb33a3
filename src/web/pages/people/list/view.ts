import type { HeldRequest, ListedPerson } from '../../../../operations/directory/index.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { peopleMessages } from './messages.ts';

/** Everybody who may sign in, and the appointments that wait for a second administrator. */
export function peoplePage(
  { language, place, href }: Visit,
  shown: { readonly people: readonly ListedPerson[]; readonly waiting: readonly HeldRequest[] },
): StaffPage {
  const t = say(peopleMessages, language);
  return {
    template: 'pages/people/list/page.njk',
    title: t.title,
    summary: t.title,
    marked: true,
    view: {
      t,
      addAddress: href('/people/add'),
      waiting: shown.waiting.map((request) => ({
        address: href(`/people/requests/${request.id}`),
        text: t.asked({
          name: request.personName,
          ...describeAppointment(place, request, language),
          asker: request.askedByName,
          day: onDay(request.askedAt, language),
        }),
      })),
      people: shown.people.map((person) => ({
        address: href(`/people/${person.id}`),
        name: person.name,
        organisation: person.organisation,
        barred: person.disabledAt !== null,
        roles: person.appointments.map((held) => t.held(describeAppointment(place, held, language))),
      })),
    },
  };
}
