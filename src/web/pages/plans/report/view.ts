import { z } from 'zod';
import type { Language, PlainDate } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import {
  colourNames,
  type Evidence,
  type Rating,
  type ReportContent,
  ragColours,
  ratingMeanings,
  ratingNames,
} from '../../../../plans/index.ts';
import { readDate } from '../../../plans/content-form.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import {
  boxField,
  choiceField,
  dateField,
  type Field,
  type Typed,
  typedList,
  typedText,
} from '../../../staff/field.ts';
import { type FormErrors, line, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { reportMessages } from './messages.ts';

export const reportForm = z.strictObject({
  period_day: line.optional(),
  period_month: line.optional(),
  period_year: line.optional(),
  activity: paragraph.optional(),
  next_step: paragraph.optional(),
  blockers: paragraph.optional(),
  colour: z.enum(['', ...ragColours]).optional(),
  meaning: z.enum(['', ...ratingMeanings]).optional(),
  basis: z.enum(['evidence', 'judgement']).optional(),
  pieces: z.union([z.uuid(), z.array(z.uuid()).max(200)]).optional(),
  why: paragraph.optional(),
});

function readRating(
  typed: Typed,
  language: Language,
): Rating | null | { readonly errors: FormErrors<string> } {
  const t = say(reportMessages, language);
  const colour = ragColours.find((each) => each === typed.colour);
  if (colour === undefined) return null;
  const meaning = ratingMeanings.find((each) => each === typed.meaning);
  if (meaning === undefined) return { errors: { meaning: t.errorMeaning } };
  if (typed.basis === 'evidence') {
    const evidence = typedList(typed, 'pieces');
    return evidence.length === 0
      ? { errors: { pieces: t.errorPieces } }
      : { colour, meaning, basis: { kind: 'evidence', evidence } };
  }
  if (typed.basis !== 'judgement') return { errors: { basis: t.errorBasis } };
  return { colour, meaning, basis: { kind: 'judgement', reason: typedText(typed, 'why') } };
}

/** The form as a report, or what is wrong with it. */
export function readReport(
  typed: Typed,
  language: Language,
): ReportContent | { readonly errors: FormErrors<string> } {
  const t = say(reportMessages, language);
  const shared = say(planMessages, language);
  const periodEndsOn: PlainDate | null | 'wrong' = readDate(typed, 'period');
  const rating = readRating(typed, language);
  const errors = {
    ...(periodEndsOn === null || periodEndsOn === 'wrong'
      ? { period: shared.errorDate({ label: t.periodEnd }) }
      : {}),
    ...(typedText(typed, 'activity') === '' ? { activity: shared.errorEmpty } : {}),
    ...(rating !== null && 'errors' in rating ? rating.errors : {}),
  };
  if (periodEndsOn === null || periodEndsOn === 'wrong' || Object.keys(errors).length > 0) return { errors };
  return {
    periodEndsOn,
    activity: typedText(typed, 'activity'),
    nextStep: typedText(typed, 'next_step'),
    blockers: typedText(typed, 'blockers'),
    rating: rating !== null && 'errors' in rating ? null : rating,
  };
}

function fieldsOf(typed: Typed, evidence: readonly Evidence[], language: Language): readonly Field[] {
  const t = say(reportMessages, language);
  return [
    dateField(typed, 'period', t.periodEnd, t.hint),
    boxField(typed, 'activity', t.activity),
    boxField(typed, 'next_step', t.nextStep),
    boxField(typed, 'blockers', t.blockers),
    choiceField('select', typed, 'colour', {
      label: t.colour,
      choices: [
        { value: '', text: t.noRating },
        ...ragColours.map((value) => ({ value, text: colourNames[value][language] })),
      ],
    }),
    choiceField('select', typed, 'meaning', {
      label: t.meaning,
      choices: [
        { value: '', text: t.noRating },
        ...ratingMeanings.map((value) => ({ value, text: ratingNames[value][language] })),
      ],
    }),
    choiceField('radios', typed, 'basis', {
      label: t.basis,
      choices: [
        { value: 'evidence', text: t.evidence },
        { value: 'judgement', text: t.judgement },
      ],
    }),
    ...(evidence.length === 0
      ? []
      : [
          {
            kind: 'checkboxes' as const,
            name: 'pieces',
            label: t.pieces,
            choices: evidence.map(({ id, title }) => ({ value: id, text: title })),
            values: typedList(typed, 'pieces'),
          },
        ]),
    boxField(typed, 'why', t.why),
  ];
}

/** The form to say how an action goes. */
export function reportPage(
  visit: Visit,
  { action, history }: ActionView,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string> },
): StaffPage {
  const t = say(reportMessages, visit.language);
  const { reference } = action;
  return planFormPage(visit, {
    title: t.title({ reference }),
    lead: t.lead,
    fields: fieldsOf(shown.typed, history.evidence, visit.language),
    button: t.button,
    errors: shown.errors,
    under: { path: `/actions/${action.id}`, text: t.action({ reference }) },
  });
}
