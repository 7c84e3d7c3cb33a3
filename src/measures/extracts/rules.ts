import { z } from 'zod';
import { type PlainDate, readPlainDate } from '../../kernel/index.ts';

const day = z.string().transform((text, context): PlainDate => {
  const date = readPlainDate(text);
  if (date === undefined) context.addIssue({ code: 'custom', message: `not a day: ${text}` });
  return date ?? z.NEVER;
});
const origin = { source: z.string().min(1), mark: z.enum(['S', 'M', 'I']) };
const datedDays = z.strictObject({ from: day, days: z.int().positive(), ...origin });
const datedPercent = z.strictObject({ from: day, percent: z.number().min(0).max(100), ...origin });

const schema = z.strictObject({
  format: z.literal('watershed-extract-measure-rules/1'),
  /** Days within which a disclosure is made, by the day it was asked for. */
  disclosureDaysMax: z.array(datedDays).min(1),
  /** Of a characteristic, the share that must be known before rates by it are shown. */
  completenessPercentMin: z.array(datedPercent).min(1),
  /** A rise of the unknown share by more than this many percentage points raises an alert. */
  unknownRisePointsMax: z.array(datedPercent).min(1),
});

export type DatedDays = z.infer<typeof datedDays>;
export type DatedPercent = z.infer<typeof datedPercent>;
/** Numbers from law, guidance and the project's own choice, each with the day from which it holds, source and mark. */
export type ExtractRules = z.infer<typeof schema>;

/** Reads the rule table, already parsed from YAML. Throws a zod error that names the entry at fault. */
export function parseExtractRules(value: unknown): ExtractRules {
  return schema.parse(value);
}

function latest<Rule extends { readonly from: PlainDate }>(
  rules: readonly Rule[],
  on: PlainDate,
): Rule | undefined {
  return rules.filter(({ from }) => from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** The limit in days that held on a day; undefined before the first. */
export function daysOn(rules: readonly DatedDays[], on: PlainDate): number | undefined {
  return latest(rules, on)?.days;
}

/** The percentage that held on a day; undefined before the first. */
export function percentOn(rules: readonly DatedPercent[], on: PlainDate): number | undefined {
  return latest(rules, on)?.percent;
}
