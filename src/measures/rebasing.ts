import { z } from 'zod';
import { readMonth } from '../kernel/index.ts';

const rebasing = z.strictObject({
  measure: z.string(),
  place: z.string(),
  /** The first month of the new segment. */
  from: z.string().transform((text, context) => {
    const month = readMonth(text);
    if (month === undefined) context.addIssue({ code: 'custom', message: `not a month: ${text}` });
    return month ?? z.NEVER;
  }),
  /** A person, by name: a program never re-bases. */
  by: z.string().min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  reason: z.strictObject({ en: z.string().min(1), cy: z.string().min(1) }),
});

/** A named person's decision that a control chart starts anew, with the reason that is printed beside it. */
export type Rebasing = z.infer<typeof rebasing>;

/** Reads a list of re-basings, already parsed from YAML. Throws a zod error that names the path at fault. */
export function parseRebasings(value: unknown): readonly Rebasing[] {
  return z.array(rebasing).parse(value);
}
