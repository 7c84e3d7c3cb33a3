import type { Framework } from '../../../../framework/index.ts';
import type { PlanView } from '../../../../operations/plans/index.ts';
import {
  accountFields,
  identityFields,
  type Offered,
  peopleFields,
  promiseFields,
  workFields,
} from '../../../plans/content-fields.ts';
import { type Typed, typedList } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { addActionMessages } from './messages.ts';

/** The form to add an action of the force's own, or one that answers an action of the framework. */
export function addActionPage(
  visit: Visit,
  plan: PlanView,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string>; readonly offered: Offered },
): StaffPage {
  const t = say(addActionMessages, visit.language);
  const { typed, errors, offered } = shown;
  return planFormPage(visit, {
    title: t.title,
    lead: t.lead,
    fields: [
      ...identityFields(typed, offered),
      ...promiseFields(typed, offered),
      ...peopleFields(typed, offered),
      ...workFields(typed, offered),
      ...accountFields(typed, offered),
    ],
    button: t.button,
    errors,
    under: { path: `/plans/${plan.plan.id}`, text: t.plan },
  });
}

/** The framework's actions that no action of the plan answers yet. */
export function notTaken({ actions }: PlanView, framework: Framework): Framework['actions'] {
  const taken = new Set(actions.map(({ action }) => action.nationalAction));
  return framework.actions.filter(({ id }) => !taken.has(id));
}

/** The form to take over actions of the framework as drafts. */
export function takeOverPage(
  visit: Visit,
  plan: PlanView,
  framework: Framework,
  shown: { readonly typed: Typed; readonly wrong: boolean },
): StaffPage {
  const t = say(addActionMessages, visit.language);
  const open = notTaken(plan, framework);
  return planFormPage(visit, {
    title: t.takeTitle,
    lead: open.length === 0 ? t.allTaken : t.takeLead,
    fields: [
      {
        kind: 'checkboxes',
        name: 'actions',
        label: t.actions,
        choices: open.map(({ id, text }) => ({ value: id, text: `${id}: ${text[visit.language]}` })),
        values: typedList(shown.typed, 'actions'),
      },
    ],
    button: t.takeButton,
    errors: shown.wrong ? { actions: t.choose } : {},
    under: { path: `/plans/${plan.plan.id}`, text: t.plan },
  });
}
