import type { Framework } from '../../framework/index.ts';
import type { Language } from '../../kernel/index.ts';
import type { ListedPerson } from '../../operations/directory/index.ts';
import { actionKinds, actionSources } from '../../plans/index.ts';
import {
  boxField,
  type Choice,
  choiceField,
  dateField,
  type Field,
  lineField,
  type Typed,
  typedList,
} from '../staff/field.ts';
import { say } from '../words/messages.ts';
import { fieldName } from './action-words.ts';
import { fieldMessages } from './field-messages.ts';
import { measureChoices } from './measure-choices.ts';
import { kindNames, sourceNames } from './names.ts';

/** What a form offers to choose from. */
export interface Offered {
  readonly language: Language;
  readonly framework: Framework;
  readonly people: readonly ListedPerson[];
}

/** What was promised: what will be done, and from when to when. */
export function promiseFields(typed: Typed, { language }: Offered): readonly Field[] {
  const t = say(fieldMessages, language);
  return [
    boxField(typed, 'local_action', fieldName('localAction', language)),
    dateField(typed, 'start', fieldName('startOn', language), t.dateHint),
    dateField(typed, 'due', fieldName('dueOn', language), t.dateHint),
  ];
}

/** Why a promise changes. */
export function reasonField(typed: Typed, { language }: Offered): Field {
  const t = say(fieldMessages, language);
  return boxField(typed, 'reason', t.why, t.whyHint);
}

/** What an action is: fixed once it is adopted. */
export function identityFields(typed: Typed, { language, framework }: Offered): readonly Field[] {
  const t = say(fieldMessages, language);
  const choices = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<Value, { readonly en: string; readonly cy: string }>>,
  ): readonly Choice[] => values.map((value) => ({ value, text: names[value][language] }));
  return [
    lineField(typed, 'reference', fieldName('reference', language)),
    choiceField('select', typed, 'national_action', {
      label: fieldName('nationalAction', language),
      choices: [
        { value: '', text: t.ownAction },
        ...framework.actions.map(({ id, text }) => ({ value: id, text: `${id}: ${text[language]}` })),
      ],
    }),
    {
      kind: 'checkboxes',
      name: 'pillars',
      label: fieldName('pillars', language),
      choices: framework.pillars.map(({ id, name }) => ({ value: id, text: name[language] })),
      values: typedList(typed, 'pillars'),
    },
    choiceField('select', typed, 'source', {
      label: fieldName('source', language),
      choices: choices(actionSources, sourceNames),
    }),
    choiceField('radios', typed, 'kind', {
      label: fieldName('kind', language),
      choices: choices(actionKinds, kindNames),
    }),
  ];
}

function holderFields(
  typed: Typed,
  name: 'owner' | 'lead',
  label: string,
  { language, people }: Offered,
): readonly Field[] {
  const t = say(fieldMessages, language);
  const held = typed[`${name}_person`];
  const choices = people.map(({ id, name: text }) => ({ value: id, text }));
  // Whoever is named stays a choice though they may not be seen any more.
  const kept =
    typeof held === 'string' && held !== '' && !choices.some(({ value }) => value === held)
      ? [{ value: held, text: t.somebody }]
      : [];
  return [
    lineField(typed, `${name}_post`, t.post({ label }), t.postHint),
    choiceField('select', typed, `${name}_person`, {
      label: t.person({ label }),
      choices: [{ value: '', text: t.nobody }, ...kept, ...choices],
    }),
  ];
}

/** Who holds an action. For a force's lead to say. */
export function peopleFields(typed: Typed, offered: Offered): readonly Field[] {
  return [
    ...holderFields(typed, 'owner', fieldName('owner', offered.language), offered),
    ...holderFields(typed, 'lead', fieldName('strategicLead', offered.language), offered),
  ];
}

/** With whom it is done, what shows that it worked, and its equality assessment. */
export function workFields(typed: Typed, { language, framework }: Offered): readonly Field[] {
  const t = say(fieldMessages, language);
  return [
    boxField(typed, 'by_and_for', t.byAndFor, t.lines),
    boxField(typed, 'partners', t.partners, t.lines),
    choiceField('radios', typed, 'outcome', {
      label: t.outcome,
      choices: [
        { value: 'measure', text: t.outcomeMeasure },
        { value: 'no-measure', text: t.outcomeNone },
      ],
    }),
    choiceField('select', typed, 'measure', {
      label: t.measure,
      choices: [{ value: '', text: t.noneChosen }, ...measureChoices(framework, language)],
    }),
    boxField(typed, 'no_measure', t.reasonNone),
    lineField(typed, 'equality', t.equality, t.equalityHint),
    dateField(typed, 'equality_on', t.equalityOn, t.dateHint),
  ];
}

/** What scrutiny said, and what the public reads. For a force's lead to say. */
export function accountFields(typed: Typed, { language }: Offered): readonly Field[] {
  const t = say(fieldMessages, language);
  return [
    lineField(typed, 'scrutiny', t.scrutiny),
    boxField(typed, 'decision', t.decision),
    dateField(typed, 'decided', t.decidedOn, t.dateHint),
    { kind: 'hidden', name: 'public_shown', value: 'yes' },
    {
      kind: 'checkboxes',
      name: 'publish',
      label: t.publish,
      choices: [{ value: 'yes', text: t.publishYes }],
      values: typedList(typed, 'publish'),
    },
    boxField(typed, 'public_en', t.publicEn),
    boxField(typed, 'public_cy', t.publicCy),
  ];
}
