import { z } from 'zod';
import { accept, type Bilingual, type Result, refuse } from '../kernel/index.ts';

const words = z.string().regex(/\S/, { error: 'expected words' });
const bilingual = z.strictObject({ en: words, cy: words });
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a day such as 2025-04-01, in quotes' });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected small letters, digits and hyphens' });
const offenceCode = z
  .string()
  .regex(/^\d{3}(\/\d{2})?$/, { error: 'expected a code such as "008" or "008/66"' });

/** Flags that a crime may carry, with the column of the extract that holds each. */
export const flagColumns = {
  'domestic-abuse': 'domestic_abuse',
  'honour-based': 'honour_based',
  'child-sexual-abuse': 'child_sexual_abuse',
} as const;
export type Flag = keyof typeof flagColumns;

const document = z.strictObject({
  format: z.literal('watershed-vawg-definition/1'),
  name: slug,
  version: z.int().positive(),
  /** Left out where it is offered to every force. */
  force: slug.optional(),
  title: bilingual,
  meaning: bilingual,
  source: words,
  mark: z.enum(['S', 'M', 'I']),
  valid_from: day,
  valid_to: day.optional(),
  /** The victim's sexes that pass the test. */
  sexes: z.array(z.enum(['female', 'male', 'indeterminate'])).min(1),
  /** A crime of which no victim is known to pass the test, and one may: left out, shown apart, or shared out. */
  unknown_sex: z.enum(['left-out', 'apart', 'apportioned']),
  girls: z.strictObject({
    under_years: z.int().min(1).max(25),
    treatment: z.enum(['within', 'apart', 'left-out']),
  }),
  /** Crimes that are flagged as sexual abuse or exploitation of a child. */
  child_sexual_abuse: z.enum(['within', 'apart', 'left-out']),
  /** Men as victims of the same offences: never inside the count. */
  men: z.enum(['beside', 'left-out']),
  flags: z.array(z.enum(['domestic-abuse', 'honour-based', 'child-sexual-abuse'])),
  offences: z.array(z.strictObject({ group: slug, codes: z.array(offenceCode).min(1) })),
  /** Codes that are taken out of a class that is named above. */
  left_out: z.array(offenceCode).default([]),
});

/** A version of what a force means by violence against women and girls. */
export type Definition = z.infer<typeof document>;

/** The name and version that a figure carries: `default/1`. */
export function identityOf(definition: { readonly name: string; readonly version: number }): string {
  return `${definition.name}/${definition.version}`;
}

/** Reads a definition, already parsed from YAML. The refusal names every fault and where it stands. */
export function readDefinition(content: unknown, file: string): Result<Definition, 'definition_faulty'> {
  const parsed = document.safeParse(content);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')}: ${message}`,
    );
    return refuse('definition_faulty', `${file}: ${faults.join('; ')}.`);
  }
  const [fault] = contradictionsIn(parsed.data);
  return fault === undefined ? accept(parsed.data) : refuse('definition_faulty', `${file}: ${fault}.`);
}

function contradictionsIn(definition: Definition): readonly string[] {
  const faults: string[] = [];
  const named = definition.offences.flatMap(({ codes }) => codes);
  for (const code of new Set([...named, ...definition.left_out])) {
    const times = [...named, ...definition.left_out].filter((one) => one === code).length;
    if (times > 1) faults.push(`code ${code} stands ${times} times; expected once`);
  }
  if (named.length + definition.flags.length === 0) {
    faults.push('it names neither an offence nor a flag, and so would count nothing');
  }
  if (definition.valid_to !== undefined && definition.valid_to <= definition.valid_from) {
    faults.push('valid_to is not after valid_from');
  }
  if (definition.men === 'beside' && definition.sexes.includes('male')) {
    faults.push('men pass the test of sex and are to stand beside the count; they cannot do both');
  }
  return faults;
}

/** The codes that a definition names with their groups; null for those that it takes out. */
export function offenceGroups(definition: Definition): ReadonlyMap<string, string | null> {
  return new Map([
    ...definition.offences.flatMap(({ group, codes }) => codes.map((code) => [code, group] as const)),
    ...definition.left_out.map((code) => [code, null] as const),
  ]);
}

/** A title to print beside every figure. */
export function titleOf(definition: Definition): Bilingual {
  const { en, cy } = definition.title;
  return { en: `${en} (${identityOf(definition)})`, cy: `${cy} (${identityOf(definition)})` };
}
