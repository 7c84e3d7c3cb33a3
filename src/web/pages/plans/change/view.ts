import type { PlanAction } from '../../../../plans/index.ts';
import { changesBetween } from '../../../../plans/index.ts';
import { fieldName, fieldText } from '../../../plans/action-words.ts';
import {
  accountFields,
  identityFields,
  type Offered,
  peopleFields,
  promiseFields,
  reasonField,
  workFields,
} from '../../../plans/content-fields.ts';
import { contentOver } from '../../../plans/content-form.ts';
import type { Compared } from '../../../staff/compared.ts';
import type { Field, Typed } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { changeMessages } from './messages.ts';

/** The two forms of a change: what was promised, one thing by itself; and everything else. */
export type ChangePart = 'dates' | 'details';

function fieldsOf(
  part: ChangePart,
  typed: Typed,
  action: PlanAction,
  visit: Visit,
  offered: Offered,
): readonly Field[] {
  if (part === 'dates') {
    // A draft has promised nothing yet: its dates move without a reason.
    return [
      ...promiseFields(typed, offered),
      ...(action.baseline === null ? [] : [reasonField(typed, offered)]),
    ];
  }
  const owner = visit.appointment.role === 'action-owner';
  return [
    ...(action.state === 'draft' && !owner ? identityFields(typed, offered) : []),
    ...(owner ? [] : peopleFields(typed, offered)),
    ...workFields(typed, offered),
    ...(owner ? [] : accountFields(typed, offered)),
  ];
}

/** What somebody typed and what somebody else stored meanwhile: each part in which the two differ. */
function comparedWith(
  stored: PlanAction,
  typed: Typed,
  { language, framework }: Offered,
): readonly Compared[] {
  const yours = contentOver(stored, typed);
  return changesBetween(stored, yours).map(({ field }) => ({
    name: fieldName(field, language),
    yours: fieldText(field, yours, language, framework),
    stored: fieldText(field, stored, language, framework),
  }));
}

/** The form as it was typed. `stale`: somebody stored another version meanwhile; both stand side by side. */
export function changePage(
  visit: Visit,
  action: PlanAction,
  shown: {
    readonly part: ChangePart;
    readonly typed: Typed;
    readonly errors: FormErrors<string>;
    readonly offered: Offered;
    readonly stale: boolean;
  },
): StaffPage {
  const t = say(changeMessages, visit.language);
  const { part, typed, errors, offered, stale } = shown;
  const { reference } = action;
  return planFormPage(visit, {
    title: part === 'dates' ? t.dates({ reference }) : t.details({ reference }),
    lead: part === 'details' ? t.detailsLead : action.baseline === null ? t.draftLead : t.datesLead,
    fields: [
      { kind: 'hidden', name: 'row_version', value: String(action.rowVersion) },
      ...fieldsOf(part, typed, action, visit, offered),
    ],
    button: t.button,
    errors,
    under: { path: `/actions/${action.id}`, text: t.action({ reference }) },
    compared: stale ? comparedWith(action, typed, offered) : [],
  });
}
