import { z } from 'zod';

/** What somebody typed into a line of a form, without the space around it. */
export const line = z.string().max(200).trim();

/** What somebody typed into a box of several lines. */
export const paragraph = z.string().max(4_000).trim();

/** A form without a field of its own: its button is all it says. */
export const emptyForm = z.strictObject({});

/** What is wrong with a form: for each field that is, its message. The order is the form's. */
export type FormErrors<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** The error summary's lines, each leading to its field, and for each field its message or false. */
export function errorsShown<Field extends string>(
  fields: readonly Field[],
  errors: FormErrors<Field>,
): {
  readonly errorList: readonly { readonly text: string; readonly href: string }[];
  readonly errors: Readonly<Record<string, { readonly text: string } | false>>;
} {
  const wrong = fields.flatMap((field) => {
    const text = errors[field];
    return text === undefined ? [] : [{ text, href: `#${field}`, field }];
  });
  const none = fields.map((field): [string, false] => [field, false]);
  return {
    errorList: wrong.map(({ text, href }) => ({ text, href })),
    errors: {
      ...Object.fromEntries(none),
      ...Object.fromEntries(wrong.map(({ field, text }) => [field, { text }])),
    },
  };
}
