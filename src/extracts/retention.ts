import { z } from 'zod';
import {
  addMonths,
  lastDayOf,
  type Month,
  month,
  monthOf,
  type PlainDate,
  present,
} from '../kernel/index.ts';
import { type ContractName, contractNames } from './contract.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().regex(/\S/);

const document = z.strictObject({
  format: z.literal('watershed-retention-rules/1'),
  categories: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      title: z.strictObject({ en: words, cy: words }),
      /** Which part of data protection law it is held under. */
      regime: z.enum(['law-enforcement', 'general']),
      first_review_years: z.int().positive(),
      again_years: z.int().positive(),
      valid_from: day,
      source: words,
      mark: z.enum(['S', 'M', 'I']),
    }),
  ),
  contracts: z.record(z.enum(contractNames), z.string()),
});

/** The dated rules of retention, as `reference/retention-rules.yaml` holds them. */
export type RetentionRules = z.infer<typeof document>;

/** What a row is kept under, and the day on which somebody must look whether it still may be. */
export interface Retention {
  readonly category: string;
  readonly nextReviewOn: PlainDate;
}

/** Parses the rules, which ship with the project: anything wrong with them is a defect. */
export function parseRetentionRules(content: unknown): RetentionRules {
  const rules = document.parse(content);
  for (const name of contractNames) versionOf(rules, rules.contracts[name], undefined);
  return rules;
}

/**
 * The category of a contract's rows that are filed in a month, by the rule in force on `on`, and their first review: the last
 * day of the month that many years later. G1: no row is without either.
 */
export function retentionOf(
  rules: RetentionRules,
  contract: ContractName,
  filed: string,
  on: PlainDate,
): Retention {
  const rule = versionOf(rules, rules.contracts[contract], on);
  const review: Month = addMonths(month(filed), rule.first_review_years * 12);
  return { category: rule.id, nextReviewOn: lastDayOf(review) };
}

/**
 * The latest day to which a review may put off the next one: as many years on as the category's rule in force on `on` lets pass
 * between two. Defect for a category that no rule has.
 */
export function longestKept(rules: RetentionRules, category: string, on: PlainDate): PlainDate {
  const rule = versionOf(rules, category, on);
  return lastDayOf(addMonths(monthOf(on), rule.again_years * 12));
}

/** The newest version of a category on a day; the oldest for a day before all of them, or without a day. */
function versionOf(
  rules: RetentionRules,
  id: string,
  on: PlainDate | undefined,
): RetentionRules['categories'][number] {
  const versions = rules.categories
    .filter((rule) => rule.id === id)
    .sort((one, other) => (one.valid_from < other.valid_from ? -1 : 1));
  const begun = versions.filter((rule) => on !== undefined && rule.valid_from <= on);
  return present(begun.at(-1) ?? versions[0], `retention category ${id}`);
}
