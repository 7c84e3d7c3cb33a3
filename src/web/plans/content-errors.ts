import type { Language } from '../../kernel/index.ts';
import type { UnknownNameRefusal } from '../../operations/plans/index.ts';
import type { ChangeRefusal, ContentRefusal, WorkRefusal } from '../../plans/index.ts';
import { type Typed, typedText } from '../staff/field.ts';
import type { FormErrors } from '../staff/form.ts';
import { say } from '../words/messages.ts';
import { fieldName } from './action-words.ts';
import { readDate } from './content-form.ts';
import { fieldMessages } from './field-messages.ts';
import { planMessages } from './plan-messages.ts';

/** What is wrong with what was typed, before any rule of plans is asked: nothing typed may be lost without a word. */
export function typedErrors(typed: Typed, language: Language): FormErrors<string> {
  const t = say(planMessages, language);
  const f = say(fieldMessages, language);
  const labels = {
    start: fieldName('startOn', language),
    due: fieldName('dueOn', language),
    equality_on: f.equalityOn,
    decided: f.decidedOn,
  };
  const dates = Object.entries(labels).flatMap(([name, label]) =>
    readDate(typed, name) === 'wrong' ? [[name, t.errorDate({ label })]] : [],
  );
  const filled = (name: string): boolean => typedText(typed, name) !== '';
  const half = (one: string, other: string): boolean => filled(one) !== filled(other);
  const undated = filled('equality') && readDate(typed, 'equality_on') === null;
  const chosen = typedText(typed, 'outcome');
  return {
    ...(undated ? { equality_on: t.errorDate({ label: f.equalityOn }) } : {}),
    ...(half('public_en', 'public_cy') ? { public_en: t.errorWording } : {}),
    ...(chosen === 'measure' && !filled('measure') ? { measure: t.errorChoose } : {}),
    ...(chosen === 'no-measure' && !filled('no_measure') ? { no_measure: t.errorEmpty } : {}),
    ...(filled('owner_person') && !filled('owner_post') ? { owner_post: t.errorEmpty } : {}),
    ...(filled('lead_person') && !filled('lead_post') ? { lead_post: t.errorEmpty } : {}),
    ...(filled('decision') && !filled('scrutiny') ? { scrutiny: t.errorEmpty } : {}),
    ...Object.fromEntries(dates),
  };
}

/** Where each refusal of a change stands in the form, and its words. */
export function refusedContent(
  code: ContentRefusal | ChangeRefusal | WorkRefusal | UnknownNameRefusal | 'reference-taken',
  language: Language,
): FormErrors<string> {
  const t = say(planMessages, language);
  const words = {
    'dates-reversed': { due: t.errorReversed },
    'no-wording': { public_en: t.errorWording },
    'no-words': { local_action: t.errorWords },
    'no-reason': { reason: t.errorReason },
    'nothing-changed': { form: t.errorNothing },
    closed: { form: t.errorClosed },
    fixed: { form: t.errorFixed },
    needed: { form: t.errorNeeded },
    'not-your-role': { form: t.errorRole },
    'own-action': { form: t.errorOwn },
    'not-now': { form: t.errorNow },
    'no-such-national-action': { national_action: t.errorUnknown },
    'no-such-pillar': { pillars: t.errorUnknown },
    'no-such-measure': { measure: t.errorUnknown },
    'no-such-owner': { owner_person: t.errorUnknown },
    'no-such-lead': { lead_person: t.errorUnknown },
    'reference-taken': { reference: t.errorTaken },
  } as const;
  return words[code];
}
