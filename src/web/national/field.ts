import { type Bilingual, type Language, type PlainDate, readPlainDate } from '../../kernel/index.ts';
import { say } from '../words/messages.ts';
import { formMessages } from './refusal-messages.ts';

/** A choice of a list. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** An empty one is taken. */
  readonly optional?: true;
}

/**
 * A field of a form. `both` is two fields, English and Welsh; `date` is three. Names are letters only, because they become
 * keys of the form's body and anchors of its page.
 */
export type Field =
  | (Labelled & { readonly kind: 'line' | 'text' | 'both-lines' | 'both-texts' | 'date' })
  | (Labelled & { readonly kind: 'choice' | 'list'; readonly choices: readonly Choice[] })
  | (Labelled & { readonly kind: 'many'; readonly choices: readonly Choice[] });

/** What a form asks for, whatever is chosen or written around it: the kind of each field by its name. */
export type Asks = Readonly<Record<string, Field['kind']>>;

/** What somebody sent: for each key its values. */
export type Sent = Readonly<Record<string, readonly string[]>>;

/** The keys that a field has in the body of its form. */
export function keysOf({ kind, name }: Pick<Field, 'kind' | 'name'>): readonly string[] {
  switch (kind) {
    case 'both-lines':
    case 'both-texts':
      return [`${name}En`, `${name}Cy`];
    case 'date':
      return [`${name}Day`, `${name}Month`, `${name}Year`];
    case 'line':
    case 'text':
    case 'choice':
    case 'list':
    case 'many':
      return [name];
  }
}

const first = (sent: Sent, key: string): string => (sent[key]?.[0] ?? '').trim();

/** Reads what was sent, by the names of the fields. What a field does not hold reads as empty. */
export interface Values {
  text(name: string): string;
  both(name: string): Bilingual;
  many(name: string): readonly string[];
  /** Null where the field was left empty. Call once the form has no errors. */
  date(name: string): PlainDate | null;
}

const pad = (text: string, width: number): string => text.padStart(width, '0');

/** The day that three parts make; undefined where they make none, null where all are empty. */
function dateIn(sent: Sent, name: string): PlainDate | null | undefined {
  const [day, month, year] = ['Day', 'Month', 'Year'].map((part) => first(sent, `${name}${part}`));
  if (day === '' && month === '' && year === '') return null;
  return readPlainDate(`${pad(year ?? '', 4)}-${pad(month ?? '', 2)}-${pad(day ?? '', 2)}`);
}

export function valuesOf(sent: Sent): Values {
  return {
    text: (name) => first(sent, name),
    both: (name) => ({ en: first(sent, `${name}En`), cy: first(sent, `${name}Cy`) }),
    many: (name) => sent[name] ?? [],
    date: (name) => dateIn(sent, name) ?? null,
  };
}

/** What a key of a field is called: of a field that is asked in both languages, with its own language. */
export function labelOf({ kind, label, name }: Field, key: string, language: Language): string {
  const t = say(formMessages, language);
  if (kind !== 'both-lines' && kind !== 'both-texts') return label;
  return key === `${name}En` ? t.english({ label }) : t.welsh({ label });
}

/** What is wrong with a form by itself: each key with its message, in the order of the form. */
export function errorsIn(
  fields: readonly Field[],
  sent: Sent,
  language: Language,
): Readonly<Record<string, string>> {
  const t = say(formMessages, language);
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const { label, name, optional } = field;
    const empty = keysOf(field).filter((key) => (sent[key] ?? []).every((value) => value.trim() === ''));
    switch (field.kind) {
      case 'line':
      case 'text':
      case 'both-lines':
      case 'both-texts':
        for (const key of optional === true ? [] : empty)
          errors[key] = t.needed({ label: labelOf(field, key, language) });
        break;
      case 'date': {
        const date = dateIn(sent, name);
        if (date === undefined || (date === null && optional !== true))
          errors[`${name}Day`] = t.notADate({ label });
        break;
      }
      case 'choice':
      case 'list':
      case 'many': {
        const known = field.choices.map(({ value }) => value);
        const chosen = (sent[name] ?? []).filter((value) => value !== '');
        const missing = chosen.length === 0 && optional !== true;
        if (missing || chosen.some((value) => !known.includes(value))) errors[name] = t.notAChoice({ label });
        break;
      }
    }
  }
  return errors;
}
