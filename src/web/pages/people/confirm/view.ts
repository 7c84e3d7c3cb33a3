import type { Appointment } from '../../../../directory/index.ts';
import type { ListedPerson } from '../../../../operations/directory/index.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { confirmMessages } from './messages.ts';

interface Question {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly error: string | undefined;
}

function confirmPage({ language, path, href }: Visit, person: ListedPerson, asked: Question): StaffPage {
  const t = say(confirmMessages, language);
  return {
    template: 'pages/people/confirm/page.njk',
    title: asked.title,
    summary: asked.title,
    marked: true,
    view: {
      problem: t.problem,
      errorList: asked.error === undefined ? [] : [{ text: asked.error }],
      breadcrumbs: [
        { address: href('/people'), text: t.people },
        { address: href(`/people/${person.id}`), text: person.name },
      ],
      action: href(path),
      asked,
    },
  };
}

/** Asks whether to bar a person from signing in. */
export function disablePage(
  visit: Visit,
  person: ListedPerson,
  refused: 'own-account' | undefined,
): StaffPage {
  const t = say(confirmMessages, visit.language);
  return confirmPage(visit, person, {
    title: t.disableTitle({ name: person.name }),
    lead: t.disableLead,
    button: t.disableButton,
    error: refused && t.ownAccount,
  });
}

/** Asks whether to end an appointment. */
export function endPage(visit: Visit, person: ListedPerson, appointment: Appointment): StaffPage {
  const t = say(confirmMessages, visit.language);
  return confirmPage(visit, person, {
    title: t.endTitle({ name: person.name }),
    lead: t.endLead(describeAppointment(visit.place, appointment, visit.language)),
    button: t.endButton,
    error: undefined,
  });
}
