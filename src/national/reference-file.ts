import { z } from 'zod';
import { type PlainDate, readPlainDate } from '../kernel/index.ts';

/** The same words in English and in Welsh, as files and forms give them. */
export const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });

/** A day of the calendar. YAML is read without dates of its own, so that it stays text until here. */
export const date = z.string().transform((text, context): PlainDate => {
  const read = readPlainDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: `not a date: ${text}` });
  return z.NEVER;
});

export const identifier = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);
export const mark = z.enum(['S', 'M', 'I']);

/** What every version of a dated table says of itself. */
export const dated = {
  version: z.int().positive(),
  valid_from: date,
  valid_to: date.nullable(),
  mark,
};

/** A version of a dated table, as the program holds it. */
export interface Dated {
  readonly version: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly mark: 'S' | 'M' | 'I';
}

export function datedOf(one: {
  readonly version: number;
  readonly valid_from: PlainDate;
  readonly valid_to: PlainDate | null;
  readonly mark: 'S' | 'M' | 'I';
}): Dated {
  return { version: one.version, validFrom: one.valid_from, validTo: one.valid_to, mark: one.mark };
}

/** The version of a dated table that held on a day. */
export function versionOn<Version extends Pick<Dated, 'validFrom' | 'validTo'>>(
  versions: readonly Version[],
  on: PlainDate,
): Version | undefined {
  return versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
}
