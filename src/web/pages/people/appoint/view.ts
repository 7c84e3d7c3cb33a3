import { z } from 'zod';
import { type AskRefusal, findRole, type Role } from '../../../../directory/index.ts';
import type { ListedPerson } from '../../../../operations/directory/index.ts';
import { errorsShown, type FormErrors, line, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { appointMessages } from './messages.ts';

export const appointForm = z.strictObject({ role: line, force: line, reason: paragraph });
export type AppointForm = z.infer<typeof appointForm>;

const fields = ['role', 'force', 'reason'] as const;
type Field = (typeof fields)[number];

export const blankAppointment: AppointForm = { role: '', force: '', reason: '' };

/** The choice that stands for the whole country: no force is called so. */
const country = 'country';

/** The form as an appointment to ask for, or what is wrong with it. */
export function readAppointment(
  { language, place }: Visit,
  form: AppointForm,
): { readonly role: Role; readonly force: string | null } | { readonly errors: FormErrors<Field> } {
  const t = say(appointMessages, language);
  const role = findRole(form.role);
  const known = form.force === country || place.forces.find(form.force) !== undefined;
  if (role !== undefined && known && form.reason !== '') {
    return { role, force: form.force === country ? null : form.force };
  }
  return {
    errors: {
      ...(role === undefined ? { role: t.errorRole } : {}),
      ...(known ? {} : { force: t.errorForce }),
      ...(form.reason === '' ? { reason: t.errorReason } : {}),
    },
  };
}

/** Why an appointment was not asked for, at the field that it is about. */
export function refusedAppointment({ language }: Visit, code: AskRefusal): FormErrors<Field> {
  const t = say(appointMessages, language);
  const text = {
    'own-appointment': t['own-appointment'],
    'person-disabled': t['person-disabled'],
    'needs-force': t['needs-force'],
    'needs-country': t['needs-country'],
    'held-already': t['held-already'],
    'asked-already': t['asked-already'],
  }[code];
  return code === 'needs-force' || code === 'needs-country' ? { force: text } : { role: text };
}

/** The form to ask for an appointment, as it was typed and with what is wrong. */
export function appointPage(
  { language, place, href }: Visit,
  person: ListedPerson,
  typed: AppointForm,
  errors: FormErrors<Field>,
): StaffPage {
  const t = say(appointMessages, language);
  const { matrix, forces } = place;
  const option = (value: string, text: string, chosen: string) => ({
    value,
    text,
    selected: value === chosen,
  });
  const title = t.title({ name: person.name });
  return {
    template: 'pages/people/appoint/page.njk',
    title,
    summary: title,
    marked: true,
    view: {
      t,
      heading: title,
      problem: t.problem,
      breadcrumbs: [
        { address: href('/people'), text: t.people },
        { address: href(`/people/${person.id}`), text: person.name },
      ],
      action: href(`/people/${person.id}/appoint`),
      typed,
      roles: [
        option('', t.choose, typed.role),
        ...matrix.roles.map((role) => option(role.id, role.title[language], typed.role)),
      ],
      forces: [
        option('', t.choose, typed.force),
        option(country, t.wholeCountry, typed.force),
        ...forces.territorial[language].map((force) => option(force.slug, force.name[language], typed.force)),
      ],
      ...errorsShown(fields, errors),
    },
  };
}
