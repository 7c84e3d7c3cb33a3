import { z } from 'zod';
import type { Purpose } from '../../directory/index.ts';
import { assert, type Refusal } from '../../kernel/index.ts';
import {
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffPage,
  type StaffRoute,
  show,
  type Visit,
} from '../staff/route.ts';
import { say } from '../words/messages.ts';
import { type Asks, errorsIn, type Field, keysOf, type Sent, type Values, valuesOf } from './field.ts';
import { fieldView } from './field-view.ts';
import { refusalWords } from './refusal.ts';
import { formMessages } from './refusal-messages.ts';

/** What a form's page says and asks; undefined where its address names nothing. */
export interface FormShown {
  readonly title: string;
  readonly lead?: string;
  /** Sentences that a person should know before the fields. */
  readonly facts?: readonly string[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly breadcrumbs: readonly { readonly address: string; readonly text: string }[];
  /**
   * What the form is about may be read and has moved on: the form is not offered any more. Whoever still had it open is told so
   * and gets back what they wrote; to whoever comes anew there is no such page.
   */
  readonly closed?: boolean;
}

/**
 * Where a form leads when it was accepted; or why it was not, and by which field; or, where a code alone says too little, what
 * is wrong with each field in the reader's words, by the keys of the fields.
 */
export type Outcome =
  | { readonly ok: true; readonly path: string }
  | (Refusal & { readonly field?: string })
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

export interface DeskForm {
  readonly page: string;
  readonly path: string;
  readonly purposes: readonly Purpose[];
  readonly sensitive?: true;
  /** Every field that the form may hold; a body with any other key is not understood, whoever sends it to whatever (SD-8). */
  readonly asks: Asks;
  readonly shown: (visit: Visit) => Promise<FormShown | undefined>;
  readonly submit: (visit: Visit, values: Values) => Promise<Outcome>;
}

const textMax = 8_000;
const value = z.string().max(textMax);
const sentValue = z.union([value, z.array(value).max(60)]).optional();

/** The body of a form: the keys of its fields and no other. A field that is not shown is not sent. */
function bodyOf(asks: Asks): z.ZodType<Readonly<Record<string, string | string[] | undefined>>> {
  const keys = Object.entries(asks).flatMap(([name, kind]) => keysOf({ kind, name }));
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, sentValue])));
}

function pageOf(
  visit: Visit,
  shown: FormShown,
  sent: Sent,
  errors: Readonly<Record<string, string>>,
): StaffPage {
  const { language, path, href } = visit;
  const t = say(formMessages, language);
  return {
    template: 'components/desk-form.njk',
    title: shown.title,
    summary: shown.title,
    marked: false,
    view: {
      problem: t.problem,
      errorList: Object.entries(errors).map(([key, text]) => ({
        text,
        href: key === '' ? '#main-content' : `#${key}`,
      })),
      breadcrumbs: shown.breadcrumbs,
      action: href(path),
      lead: shown.lead,
      facts: shown.facts ?? [],
      fields: shown.fields.map((field) => fieldView(field, sent, errors, language)),
      button: shown.button,
    },
  };
}

/** What somebody wrote into a form that was closed meanwhile: nothing of it was stored, and nothing of it is lost. */
function closedPage(visit: Visit, shown: FormShown, sent: Sent): StaffPage {
  const { language } = visit;
  const t = say(formMessages, language);
  return {
    template: 'components/desk-closed.njk',
    title: shown.title,
    summary: shown.title,
    marked: false,
    view: {
      problem: t.problem,
      errorList: [{ text: t.closedMeanwhile, href: '#main-content' }],
      breadcrumbs: shown.breadcrumbs,
      facts: shown.facts ?? [],
      wrote: t.wrote,
      written: shown.fields.flatMap((field) =>
        fieldView(field, sent, {}, language).flatMap(({ component, options: { label, value } }) =>
          (component === 'input' || component === 'textarea') && value !== '' ? [{ label, value }] : [],
        ),
      ),
      onward: shown.breadcrumbs.at(-1),
      onwardWords: t.onward,
    },
  };
}

/** The page of a form and what the form does, at one address. */
export function deskForm({
  page,
  path,
  purposes,
  sensitive,
  asks,
  shown,
  submit,
}: DeskForm): readonly StaffRoute[] {
  const located = { page, path, purposes, sensitive: sensitive === true };
  return [
    pageRoute(located, async (visit) => {
      const asked = await shown(visit);
      return asked === undefined || asked.closed === true ? nothing : show(pageOf(visit, asked, {}, {}));
    }),
    formRoute(located, bodyOf(asks), async (visit, received) => {
      const asked = await shown(visit);
      if (asked === undefined) return nothing;
      assert(
        asked.fields.every(({ name, kind }) => asks[name] === kind),
        `the form ${page} shows what it does not ask`,
      );
      const sent = Object.fromEntries(
        Object.entries(received).map(([key, one]) => [key, typeof one === 'string' ? [one] : (one ?? [])]),
      );
      if (asked.closed === true) return show(closedPage(visit, asked, sent), 409);
      const wrong = errorsIn(asked.fields, sent, visit.language);
      if (Object.keys(wrong).length > 0) return show(pageOf(visit, asked, sent, wrong), 400);
      const outcome = await submit(visit, valuesOf(sent));
      if (outcome.ok) return go(outcome.path);
      if ('errors' in outcome) return show(pageOf(visit, asked, sent, outcome.errors), 400);
      if (outcome.code === 'not-found') return nothing;
      const key = outcome.field ?? asked.fields.flatMap(keysOf)[0] ?? '';
      return show(pageOf(visit, asked, sent, { [key]: refusalWords(outcome.code, visit.language) }), 400);
    }),
  ];
}
