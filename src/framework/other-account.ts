import { z } from 'zod';
import { type Bilingual, readMonth, readPlainDate } from '../kernel/index.ts';
import { type Mark, marks } from './document.ts';

/** What another account says of a step of a timeline: by when it was due, and how sure that is. */
export interface OtherAccount {
  readonly framework: string;
  readonly event: string;
  /** YYYY-MM-DD, or YYYY-MM. */
  readonly due: string;
  readonly mark: Mark;
  /** https addresses; none under M and I where nothing could be read. */
  readonly sources: readonly string[];
  readonly note: Bilingual;
}

const words = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const account = z
  .strictObject({
    framework: z.string().min(1),
    event: z.string().min(1),
    due: z.string().refine((text) => readPlainDate(text) !== undefined || readMonth(text) !== undefined, {
      error: 'expected a day or a month of the calendar',
    }),
    mark: z.enum(marks),
    sources: z.array(z.url({ protocol: /^https$/ })),
    note: words,
  })
  .refine(({ mark, sources }) => mark !== 'S' || sources.length > 0, {
    error: 'a fact that was seen names where',
  });

/** Reads `reference/other-accounts.yaml`, already parsed from YAML. Throws a zod error that names the line at fault. */
export function parseOtherAccounts(file: unknown): readonly OtherAccount[] {
  return z.strictObject({ accounts: z.array(account) }).parse(file).accounts;
}
