import { z } from 'zod';
import { errorsShown, type FormErrors, line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { addPersonMessages } from './messages.ts';

export const addPersonForm = z.strictObject({ name: line, organisation: line, issuer: line, subject: line });
export type AddPersonForm = z.infer<typeof addPersonForm>;

const fields = ['name', 'organisation', 'issuer', 'subject'] as const;
type Field = (typeof fields)[number];

export const blankPerson: AddPersonForm = { name: '', organisation: '', issuer: '', subject: '' };

/** What is wrong with the form as it was sent; nothing where it may be stored. */
export function wrongInPerson({ language }: Visit, form: AddPersonForm): FormErrors<Field> {
  const t = say(addPersonMessages, language);
  return {
    ...(form.name === '' ? { name: t.errorName } : {}),
    ...(form.organisation === '' ? { organisation: t.errorOrganisation } : {}),
    ...(URL.canParse(form.issuer) ? {} : { issuer: t.errorIssuer }),
    ...(form.subject === '' ? { subject: t.errorSubject } : {}),
  };
}

/** That identity belongs to somebody already. */
export function knownAlready({ language }: Visit): FormErrors<Field> {
  return { subject: say(addPersonMessages, language).errorKnown };
}

/** The form to add a person, as it was typed and with what is wrong. */
export function addPersonPage(
  { language, href }: Visit,
  typed: AddPersonForm,
  errors: FormErrors<Field>,
): StaffPage {
  const t = say(addPersonMessages, language);
  return {
    template: 'pages/people/add/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      problem: t.problem,
      breadcrumbs: [{ address: href('/people'), text: t.people }],
      action: href('/people/add'),
      typed,
      ...errorsShown(fields, errors),
    },
  };
}
