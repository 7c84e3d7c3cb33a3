import { type Language, present } from '../../../../kernel/index.ts';
import type { SignedIn } from '../../../../operations/directory/index.ts';
import { describeAppointment } from '../../../staff/layout.ts';
import type { StaffPage, StaffPlace } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { actingMessages } from './messages.ts';

/** The appointments to choose from; for whoever has none, whom to ask. */
export function actingPage(place: StaffPlace, language: Language, signedIn: SignedIn): StaffPage {
  const t = say(actingMessages, language);
  const choices = signedIn.appointments.map((appointment) => ({
    id: appointment.id,
    text: t.choose(describeAppointment(place, appointment, language)),
    meaning: present(
      place.matrix.roles.find((role) => role.id === appointment.role),
      `role ${appointment.role}`,
    ).meaning[language],
    current: appointment.id === signedIn.appointment?.id,
  }));
  const title = choices.length === 0 ? t.noneTitle : t.title;
  return {
    template: 'pages/sign-in/acting/page.njk',
    title,
    summary: title,
    marked: false,
    view: { t, heading: title, choices, action: language === 'cy' ? '/cy/acting' : '/acting' },
  };
}
