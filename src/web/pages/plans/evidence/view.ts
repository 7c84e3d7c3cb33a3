import { z } from 'zod';
import type { Framework } from '../../../../framework/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import type { ActionView, BroughtEvidence, EvidenceRefusal } from '../../../../operations/plans/index.ts';
import { evidenceGradeNames, evidenceGrades } from '../../../../plans/index.ts';
import { readDate } from '../../../plans/content-form.ts';
import { measureChoices } from '../../../plans/measure-choices.ts';
import { substanceNames } from '../../../plans/names.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import {
  choiceField,
  dateField,
  type Field,
  lineField,
  type Typed,
  typedText,
} from '../../../staff/field.ts';
import { type FormErrors, line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { type Upload, upload } from '../../../staff/upload.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { evidenceMessages } from './messages.ts';

const kinds = ['file', 'link', 'measure'] as const;

export const evidenceForm = z.strictObject({
  title: line.optional(),
  dated_day: line.optional(),
  dated_month: line.optional(),
  dated_year: line.optional(),
  grade: z.enum(evidenceGrades).optional(),
  kind: z.enum(kinds).optional(),
  file: upload.optional(),
  link: z.string().max(2_000).trim().optional(),
  measure: line.optional(),
});

type Substance = BroughtEvidence['substance'];

function readSubstance(
  typed: Typed,
  file: Upload | undefined,
  language: Language,
): Substance | { readonly errors: FormErrors<string> } {
  const t = say(evidenceMessages, language);
  switch (typed.kind) {
    case 'file':
      return file === undefined ? { errors: { file: t.errorFile } } : { kind: 'file', ...file };
    case 'link':
      return { kind: 'link', address: typedText(typed, 'link') };
    case 'measure':
      return { kind: 'measure', measure: typedText(typed, 'measure') };
    default:
      return { errors: { kind: say(planMessages, language).errorChoose } };
  }
}

/** The form as evidence, or what is wrong with it. */
export function readEvidence(
  typed: Typed,
  file: Upload | undefined,
  language: Language,
): BroughtEvidence | { readonly errors: FormErrors<string> } {
  const t = say(evidenceMessages, language);
  const shared = say(planMessages, language);
  const title = typedText(typed, 'title');
  const datedOn = readDate(typed, 'dated');
  const grade = evidenceGrades.find((each) => each === typed.grade);
  const substance = readSubstance(typed, file, language);
  const errors = {
    ...(title === '' ? { title: shared.errorEmpty } : {}),
    ...(datedOn === null || datedOn === 'wrong' ? { dated: shared.errorDate({ label: t.dated }) } : {}),
    ...(grade === undefined ? { grade: shared.errorChoose } : {}),
    ...('errors' in substance ? substance.errors : {}),
  };
  if (
    datedOn === null ||
    datedOn === 'wrong' ||
    grade === undefined ||
    'errors' in substance ||
    title === ''
  ) {
    return { errors };
  }
  return { title, datedOn, grade, substance };
}

/** Why evidence was refused, at the field that it is about. */
export function refusedEvidence(
  code: Exclude<EvidenceRefusal, 'not-found'>,
  language: Language,
): FormErrors<string> {
  const t = say(evidenceMessages, language);
  const shared = say(planMessages, language);
  switch (code) {
    case 'no-web-address':
      return { link: t[code] };
    case 'empty-file':
    case 'too-large':
    case 'unknown-kind':
    case 'name-and-content-differ':
    case 'two-in-one':
    case 'active-content':
      return { file: t[code] };
    case 'no-words':
      return { title: shared.errorEmpty };
    case 'dated-to-come':
      return { dated: shared.errorFuture };
    case 'no-such-measure':
    case 'no-such-pillar':
    case 'no-such-national-action':
      return { measure: shared.errorUnknown };
    case 'not-your-role':
      return { form: shared.errorRole };
    case 'own-action':
      return { form: shared.errorOwn };
    case 'not-now':
      return { form: shared.errorNow };
  }
}

function fieldsOf(typed: Typed, framework: Framework, language: Language): readonly Field[] {
  const t = say(evidenceMessages, language);
  return [
    lineField(typed, 'title', t.what, t.whatHint),
    dateField(typed, 'dated', t.dated, t.hint),
    choiceField('radios', typed, 'grade', {
      label: t.grade,
      choices: evidenceGrades.map((value) => ({ value, text: evidenceGradeNames[value][language] })),
    }),
    choiceField('radios', typed, 'kind', {
      label: t.kind,
      choices: kinds.map((value) => ({ value, text: substanceNames[value][language] })),
    }),
    { kind: 'file', name: 'file', label: t.file, hint: t.fileHint },
    lineField(typed, 'link', t.link),
    choiceField('select', typed, 'measure', {
      label: t.measure,
      choices: [{ value: '', text: t.noMeasure }, ...measureChoices(framework, language)],
    }),
  ];
}

/** The form to add evidence: a file, a link or a measure. A file must be chosen again after a mistake: browsers forget it. */
export function evidencePage(
  visit: Visit,
  { action }: ActionView,
  framework: Framework,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string> },
): StaffPage {
  const t = say(evidenceMessages, visit.language);
  const { reference } = action;
  return planFormPage(visit, {
    title: t.title({ reference }),
    lead: t.lead,
    fields: fieldsOf(shown.typed, framework, visit.language),
    button: t.button,
    errors: shown.errors,
    under: { path: `/actions/${action.id}`, text: t.action({ reference }) },
    sends: 'file',
  });
}
