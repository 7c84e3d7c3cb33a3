import type { AccessMatrix } from '../../../../directory/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import type { MadeUpPerson } from '../../../../operations/demonstration/index.ts';
import type { ForceDirectory } from '../../../site/page.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { demonstrationPeopleMessages } from './messages.ts';

/** Whom the demonstration lets somebody be: everybody in it, by the force of their first appointment. */
export function demonstrationPeoplePage(shown: {
  readonly people: readonly MadeUpPerson[];
  readonly matrix: AccessMatrix;
  readonly forces: ForceDirectory;
  readonly language: Language;
  /** Where the choice is sent. */
  readonly action: string;
}): StaffPage {
  const { people, matrix, forces, language, action } = shown;
  const t = say(demonstrationPeopleMessages, language);
  const groups = [...new Set(people.map((person) => person.appointments[0]?.force ?? null))];
  return {
    template: 'pages/demonstration/people/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      action,
      groups: groups.map((force) => ({
        id: `force-${force ?? 'none'}`,
        title: force === null ? t.country : (forces.find(force)?.name[language] ?? force),
        people: people
          .filter((person) => (person.appointments[0]?.force ?? null) === force)
          .map(({ id, name, organisation, appointments }) => ({
            id,
            button: t.as({ name }),
            organisation: t.of({ organisation }),
            roles: appointments.map((held) => t.at(describeAppointment({ matrix, forces }, held, language))),
          })),
      })),
    },
  };
}
