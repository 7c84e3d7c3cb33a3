import { z } from 'zod';
import type { PlanAction } from '../../../../plans/index.ts';
import { boxField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { answerMessages } from './messages.ts';

interface Shown {
  readonly typed: Typed;
  readonly errors: FormErrors<string>;
}

export const answerForm = z.strictObject({ reason: paragraph.optional() });

/** The form to answer a step of an escalation. */
export function answerPage(visit: Visit, { id, reference }: PlanAction, { typed, errors }: Shown): StaffPage {
  const t = say(answerMessages, visit.language);
  return planFormPage(visit, {
    title: t.title({ reference }),
    lead: t.lead,
    fields: [boxField(typed, 'reason', t.reason, t.hint)],
    button: t.button,
    errors,
    under: { path: `/actions/${id}`, text: t.action({ reference }) },
  });
}

export const replyForm = z.strictObject({ en: paragraph.optional(), cy: paragraph.optional() });

/** The form of a force's right of reply, to a plan's finding or an action's. */
export function replyPage(
  visit: Visit,
  about: { readonly path: string; readonly reference: string | undefined },
  { typed, errors }: Shown,
): StaffPage {
  const t = say(answerMessages, visit.language);
  const { path, reference } = about;
  return planFormPage(visit, {
    title: t.replyTitle,
    lead: t.replyLead,
    fields: [boxField(typed, 'en', t.replyEn), boxField(typed, 'cy', t.replyCy)],
    button: t.replyButton,
    errors,
    under: { path, text: reference === undefined ? t.plan : t.action({ reference }) },
  });
}

/** The form to adopt a plan: one button, and what its adoption means. */
export function adoptPage(visit: Visit, plan: string, errors: FormErrors<string>): StaffPage {
  const t = say(answerMessages, visit.language);
  return planFormPage(visit, {
    title: t.adoptTitle,
    lead: t.adoptLead,
    fields: [],
    button: t.adoptButton,
    errors,
    under: { path: `/plans/${plan}`, text: t.plan },
  });
}
