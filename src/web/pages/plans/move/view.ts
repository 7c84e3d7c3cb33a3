import type { Language } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import {
  gradeNames,
  grades,
  type MoveRefusal,
  moveNames,
  requirementMeanings,
  requirements,
  stateNames,
  type Transition,
} from '../../../../plans/index.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { boxField, choiceField, type Field, type Typed } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { moveMessages } from './messages.ts';

/** Why a move was refused, at the field that mends it where one does. */
export function refusedMove(code: MoveRefusal, language: Language): FormErrors<string> {
  const t = say(planMessages, language);
  const requirement = requirements.find((each) => each === code);
  if (requirement !== undefined) {
    const text = requirementMeanings[requirement][language];
    return requirement === 'reason' || requirement === 'grade' ? { [requirement]: text } : { form: text };
  }
  return { form: code === 'not-your-role' ? t.errorRole : t.errorNow };
}

/** The form of a move: what it needs, by the table of transitions. */
export function movePage(
  visit: Visit,
  { action }: ActionView,
  transition: Transition,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string> },
): StaffPage {
  const { language } = visit;
  const t = say(moveMessages, language);
  const { reference } = action;
  const move = moveNames[transition.move][language];
  const gradeChoices = grades
    .filter((grade) => transition.move !== 'claim' || grade !== 'none')
    .map((grade) => ({ value: grade, text: gradeNames[grade][language] }));
  const fields: readonly Field[] = [
    { kind: 'hidden', name: 'row_version', value: String(action.rowVersion) },
    ...(transition.requires.includes('grade')
      ? [choiceField('radios', shown.typed, 'grade', { label: t.grade, choices: gradeChoices })]
      : []),
    ...(transition.requires.includes('reason')
      ? [boxField(shown.typed, 'reason', t.reason, t.reasonHint)]
      : []),
  ];
  return planFormPage(visit, {
    title: t.title({ move, reference }),
    lead: t.lead({ from: stateNames[transition.from][language], to: stateNames[transition.to][language] }),
    fields,
    button: move,
    errors: shown.errors,
    under: { path: `/actions/${action.id}`, text: t.action({ reference }) },
  });
}
