import { z } from 'zod';
import { waitingStages } from './stage.ts';
import { extractUnits } from './unit.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const identifier = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);
/** Parts that a cell must carry, `place=public;relationship=stranger`; a cell counts when it carries all parts of any entry. */
const cells = z.array(z.string().regex(/^[a-z]+=[a-z0-9-]+(;[a-z]+=[a-z0-9-]+)*$/)).min(1);
const counted = z.strictObject({ name: bilingual, cells });

/** What a force sends, as its coverage is kept. */
export const extractSubjects = ['crimes', 'orders', 'disclosures', 'survey_answers', 'allegations'] as const;
export type ExtractSubject = (typeof extractSubjects)[number];

const about = {
  id: identifier,
  /** Grows by one when the method changes. Figures of two versions are never joined. */
  version: z.int().positive(),
  title: bilingual,
  framework: z.array(z.string().regex(/^[AM]\d+$/)).min(1),
  unit: z.enum(extractUnits),
  subject: z.enum(extractSubjects),
  /** Parts of a cell that figures are broken down by, `order` or `collector;question`; beside the whole. */
  by: z
    .string()
    .regex(/^[a-z]+(;[a-z]+)*$/)
    .optional(),
  /** Whether it is set against the characteristics of victims: the room for unequal outcomes. */
  byVictim: z.boolean(),
  direction: z.enum(['up', 'down', 'context']),
  /** Below this denominator a figure is marked unreliable and never judged. */
  smallestBase: z.int().nonnegative(),
  /** Months after the period's end before which nothing may be judged by it. */
  matureAfterMonths: z.int().nonnegative(),
  caveats: z.array(bilingual).min(1),
};

const definition = z.discriminatedUnion('kind', [
  z.strictObject({ ...about, kind: z.literal('count'), numerator: counted }),
  z.strictObject({ ...about, kind: z.literal('proportion'), numerator: counted, denominator: counted }),
  z.strictObject({
    ...about,
    kind: z.literal('median-days'),
    numerator: z.strictObject({ name: bilingual }),
    stage: z.enum([...waitingStages, 'complaint', 'conduct']),
  }),
]);

/** A measure of extracts: definitions are data, `src/measures/extracts/definitions/*.yaml`. */
export type ExtractDefinition = z.infer<typeof definition>;

/** Reads one definition, already parsed from YAML. Throws a zod error that names the path at fault. */
export function parseExtractDefinition(value: unknown): ExtractDefinition {
  return definition.parse(value);
}
