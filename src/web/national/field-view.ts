import type { Language } from '../../kernel/index.ts';
import { say } from '../words/messages.ts';
import { type Field, labelOf, type Sent } from './field.ts';
import { formMessages } from './refusal-messages.ts';

type Errors = Readonly<Record<string, string>>;

const messageAt = (errors: Errors, key: string): { readonly text: string } | false => {
  const text = errors[key];
  return text === undefined ? false : { text };
};

/** The values of one govuk-frontend component, and which it is. */
export interface FieldView {
  readonly component: 'input' | 'textarea' | 'date' | 'radios' | 'select' | 'checkboxes';
  readonly options: Readonly<Record<string, unknown>>;
}

// As the forms of plans have them.
const labelClass = 'govuk-label--s';
const legendClass = 'govuk-fieldset__legend--s';

const typed = (sent: Sent, key: string): string => sent[key]?.[0] ?? '';
const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint: { text: hint } });

function textView(
  key: string,
  label: string,
  shown: { readonly field: Field; readonly sent: Sent; readonly errors: Errors; readonly lang?: Language },
): FieldView {
  const { field, sent, errors, lang } = shown;
  const isText = field.kind === 'text' || field.kind === 'both-texts';
  return {
    component: isText ? 'textarea' : 'input',
    options: {
      id: key,
      name: key,
      label: { text: label, classes: labelClass },
      ...hintOf(field.hint),
      value: typed(sent, key),
      errorMessage: messageAt(errors, key),
      ...(isText ? { rows: 4 } : { classes: 'ws-line' }),
      ...(lang === undefined ? {} : { attributes: { lang } }),
    },
  };
}

function dateView(field: Field, sent: Sent, errors: Errors, language: Language): FieldView {
  const t = say(formMessages, language);
  const { name, label, hint } = field;
  const part = (key: string, text: string, width: 2 | 4) => ({
    id: `${name}${key}`,
    name: `${name}${key}`,
    label: text,
    classes: `govuk-input--width-${width}`,
    value: typed(sent, `${name}${key}`),
  });
  return {
    component: 'date',
    options: {
      id: name,
      fieldset: { legend: { text: label, classes: legendClass } },
      ...hintOf(hint),
      errorMessage: messageAt(errors, `${name}Day`),
      items: [part('Day', t.day, 2), part('Month', t.month, 2), part('Year', t.year, 4)],
    },
  };
}

/** A field as the template draws it: one component, or two where it is asked in both languages. */
export function fieldView(
  field: Field,
  sent: Sent,
  errors: Errors,
  language: Language,
): readonly FieldView[] {
  const t = say(formMessages, language);
  const { name, label, hint } = field;
  const shared = { idPrefix: name, name, errorMessage: messageAt(errors, name), ...hintOf(hint) };
  const fieldset = { legend: { text: label, classes: legendClass } };
  const chosen = sent[name] ?? [];
  switch (field.kind) {
    case 'line':
    case 'text':
      return [textView(name, label, { field, sent, errors })];
    case 'both-lines':
    case 'both-texts':
      return [
        textView(`${name}En`, labelOf(field, `${name}En`, language), { field, sent, errors, lang: 'en' }),
        textView(`${name}Cy`, labelOf(field, `${name}Cy`, language), { field, sent, errors, lang: 'cy' }),
      ];
    case 'date':
      return [dateView(field, sent, errors, language)];
    case 'choice':
    case 'many': {
      const items = field.choices.map((choice) => ({ ...choice, checked: chosen.includes(choice.value) }));
      const component = field.kind === 'choice' ? 'radios' : 'checkboxes';
      return [{ component, options: { ...shared, fieldset, items } }];
    }
    case 'list':
      return [
        {
          component: 'select',
          options: {
            id: name,
            name,
            label: { text: label, classes: labelClass },
            ...hintOf(hint),
            errorMessage: messageAt(errors, name),
            items: [
              { value: '', text: t.choose },
              ...field.choices.map((choice) => ({ ...choice, selected: chosen.includes(choice.value) })),
            ],
          },
        },
      ];
  }
}
