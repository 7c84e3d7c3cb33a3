import { z } from 'zod';
import { assert, type Bilingual, type PlainDate, readPlainDate } from '../kernel/index.ts';
import { positions } from './position-name.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const date = z.string().transform((text, context): PlainDate => {
  const read = readPlainDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: `not a date: ${text}` });
  return z.NEVER;
});

/** What a rule about an action looks at. `position.ts` holds each as a small function; the file holds its numbers. */
export const actionTests = [
  'past-due',
  'not-reported',
  'no-evidence',
  'not-started',
  'due-moved',
  'delivered-late',
] as const;
export type ActionTest = (typeof actionTests)[number];

/** Who is told, one after the other, of something that does not move. */
export const escalationSteps = [
  'owner',
  'strategic-lead',
  'chief-officer',
  'national-coordinator',
  'public-page',
] as const;
export type EscalationStep = (typeof escalationSteps)[number];

const id = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);

const actionRule = z.strictObject({
  id,
  position: z.enum(positions),
  test: z.enum(actionTests),
  days_max: z.int().min(0),
  sentence: bilingual,
});

const planRule = z.strictObject({
  id,
  position: z.enum(positions),
  /** The positions of actions that are counted together. */
  counts: z.array(z.enum(positions)).min(1),
  /** The share of the plan's live actions from which the rule holds, in per cent. */
  percent_min: z.number().positive().max(100),
  sentence: bilingual,
});

const edition = z.strictObject({
  edition: z.int().positive(),
  valid_from: date,
  valid_to: date.nullable(),
  mark: z.enum(['S', 'M', 'I']),
  why: bilingual,
  actions: z.array(actionRule).min(1),
  on_time: bilingual,
  plan: z.strictObject({
    not_adopted: bilingual,
    rules: z.array(planRule).min(1),
    on_time: bilingual,
  }),
  escalation: z.strictObject({
    positions: z.array(z.enum(positions)).min(1),
    steps: z
      .array(
        z.strictObject({
          step: z.enum(escalationSteps),
          days_after: z.int().min(0),
          /** Null: nobody answers; what was found is shown. */
          answer_within_days: z.int().positive().nullable(),
        }),
      )
      .min(1),
  }),
});

const document = z.strictObject({
  positions: z.record(z.enum(positions), z.strictObject({ title: bilingual, meaning: bilingual })),
  steps: z.record(z.enum(escalationSteps), bilingual),
  asked_by: z.array(
    z.strictObject({
      framework: id,
      on: date,
      mark: z.enum(['S', 'M', 'I']),
      source: z.string().min(1),
    }),
  ),
  editions: z.array(edition).min(1),
});

/** The rules by which positions and escalation are worked out on a day. Dates that they hold from and to, both included. */
export type PlanRuleEdition = z.infer<typeof edition>;
export type ActionRule = z.infer<typeof actionRule>;
export type PlanRule = z.infer<typeof planRule>;

/** `reference/plan-rules.yaml`: the words for positions and steps, and the dated editions of the rules. */
export interface PlanRules {
  readonly positions: Readonly<
    Record<(typeof positions)[number], { readonly title: Bilingual; readonly meaning: Bilingual }>
  >;
  readonly steps: Readonly<Record<EscalationStep, Bilingual>>;
  /** By when a framework asked every force for its plan. */
  readonly asked_by: readonly { readonly framework: string; readonly on: PlainDate }[];
  readonly editions: readonly PlanRuleEdition[];
}

/** Reads the file, already parsed from YAML. Throws an error that names what is at fault. */
export function parsePlanRules(file: unknown): PlanRules {
  const rules = document.parse(file);
  const sorted = rules.editions.toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1));
  for (const [index, next] of sorted.slice(1).entries()) {
    const before = sorted[index]?.valid_to ?? null;
    assert(before !== null && before < next.valid_from, `edition ${next.edition} overlaps the one before it`);
  }
  for (const { edition: number, escalation } of sorted) {
    const days = escalation.steps.map(({ days_after }) => days_after);
    assert(
      days.every((each, index) => index === 0 || each > (days[index - 1] ?? -1)),
      `edition ${number}: each step of the escalation comes later than the one before it`,
    );
  }
  return { ...rules, editions: sorted };
}

/** The edition that holds on a day; a day before the first takes the first, so that an early plan has a position too. */
export function editionOn(rules: PlanRules, on: PlainDate): PlanRuleEdition {
  const held = rules.editions.findLast((each) => each.valid_from <= on) ?? rules.editions[0];
  assert(held !== undefined, 'the rules of plans hold no edition');
  return held;
}

/** By when a framework asked for plans; null where it set no day that is known. */
export function askedBy(rules: PlanRules, framework: string): PlainDate | null {
  return rules.asked_by.find((each) => each.framework === framework)?.on ?? null;
}
