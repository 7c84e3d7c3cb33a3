import { z } from 'zod';
import { accept, type Result, refuse } from '../kernel/index.ts';

/** What a column holds. The kind decides how values are put in a comparable form and which tests make sense. */
export const fieldKinds = [
  'forename',
  'surname',
  'fullName',
  'dateOfBirth',
  'postcode',
  'address',
  'place',
  'phone',
  'email',
  'policeIdentifier',
  'identifier',
  'sex',
  'category',
  'number',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

const similarity = z.number().gt(0).max(1);
const whole = z.number().int().nonnegative();

/** One test on a pair of values; `levels` of a comparison are tried in turn and the first that holds is the pair's level. */
const simpleTest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact') }),
  z.strictObject({ is: z.literal('exactFiller') }),
  z.strictObject({ is: z.literal('nickname') }),
  z.strictObject({ is: z.literal('phonetic') }),
  z.strictObject({ is: z.literal('jaroWinkler'), atLeast: similarity }),
  z.strictObject({ is: z.literal('edits'), atMost: whole.min(1).max(9), lengthMin: whole.optional() }),
  z.strictObject({ is: z.literal('sameCore') }),
  z.strictObject({ is: z.literal('sharedWords'), atLeast: similarity }),
  z.strictObject({ is: z.literal('initial') }),
  z.strictObject({ is: z.literal('prefix'), characters: whole.min(1) }),
  z.strictObject({ is: z.literal('suffixAside'), characters: whole.min(1) }),
  z.strictObject({ is: z.literal('dayMonthSwapped') }),
  z.strictObject({ is: z.literal('sameDayAndMonth') }),
  z.strictObject({ is: z.literal('withinDays'), atMost: whole.min(1) }),
  z.strictObject({ is: z.literal('within'), atMost: z.number().positive() }),
  z.strictObject({ is: z.literal('localPart') }),
]);

const test = z.union([
  simpleTest,
  z.strictObject({ is: z.literal('anyOf'), tests: z.array(simpleTest).min(1) }),
  z.strictObject({ is: z.literal('swapped') }),
  z.strictObject({ is: z.literal('otherwise') }),
]);
export type SimpleTest = z.infer<typeof simpleTest>;
export type LevelTest = z.infer<typeof test>;

const level = z.strictObject({
  label: z.string().min(1),
  test,
  /** How much of the term-frequency adjustment applies, 0 to 1. */
  termFrequency: z.number().min(0).max(1).optional(),
  /** The start value of m, before expectation maximisation. */
  m: z.number().gt(0).lt(1),
});
export type LevelSettings = z.infer<typeof level>;

const field = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(fieldKinds),
  /** The columns it is read from: several where aliases stand in columns of their own. */
  columns: z.array(z.string().min(1)).min(1),
  /** What stands between several values in one cell, where a cell may hold several. */
  separator: z.string().min(1).optional(),
});
export type FieldSettings = z.infer<typeof field>;

const comparison = z.strictObject({
  name: z.string().min(1),
  field: z.string().min(1),
  /** The field whose value may have changed places with this one's. */
  partner: z.string().optional(),
  /** At most 15, as a level is remembered in four bits. */
  levels: z.array(level).min(2).max(15),
});
export type ComparisonSettings = z.infer<typeof comparison>;

/** A part of a blocking key: two records stand in one block where every part agrees. */
const keyPart = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('value'), field: z.string() }),
  z.strictObject({ by: z.literal('prefix'), field: z.string(), characters: whole.min(1) }),
  z.strictObject({ by: z.literal('sound'), field: z.string() }),
  z.strictObject({ by: z.literal('core'), field: z.string() }),
  z.strictObject({ by: z.literal('year'), field: z.string() }),
  z.strictObject({ by: z.literal('dayAndMonth'), field: z.string() }),
  z.strictObject({ by: z.literal('localPart'), field: z.string() }),
  z.strictObject({ by: z.literal('family'), field: z.string() }),
  z.strictObject({ by: z.literal('pair'), field: z.string(), partner: z.string() }),
]);
export type KeyPart = z.infer<typeof keyPart>;

const rule = z.array(keyPart).min(1);
export type BlockingRule = z.infer<typeof rule>;

/** Where m starts: the sets of published values by name, or `levels`, the m that each level states. */
export const startSets = ['levels', 'hmpps-2026'] as const;
export type StartSet = (typeof startSets)[number];

const startValues = z.strictObject({
  from: z.enum(startSets),
  /** `start`: expectation maximisation moves them. `fixed`: they are m, where the set has a value for the kind. */
  use: z.enum(['start', 'fixed']),
});
export type StartValues = z.infer<typeof startValues>;

const settingsShape = z.strictObject({
  version: z.literal(1),
  linkType: z.enum(['linkAndDeduplicate', 'linkOnly']),
  idColumn: z.string().nullable(),
  dateYearMax: whole,
  fields: z.array(field).min(1),
  comparisons: z.array(comparison).min(1),
  /** Where it is true every pair is compared and `blocking` is not used: for small files. */
  everyPair: z.boolean(),
  blocking: z.array(rule),
  blockSizeMax: whole.min(2),
  pairsMax: whole.min(1),
  training: z.strictObject({
    passes: z.array(rule).min(1),
    randomPairs: whole.min(100),
    passPairsMax: whole.min(100),
  }),
  startValues: startValues.default({ from: 'levels', use: 'start' }),
  prior: z.strictObject({ rules: z.array(rule).min(1), recall: z.number().gt(0).max(1) }),
  threshold: z.number().gt(0).lt(1),
  keepAbove: z.number().gt(0).lt(1),
  clusters: z.strictObject({
    sizeMax: whole.min(2),
    meanBitsMin: z.number(),
    contradictions: z.array(z.string()),
  }),
  seed: whole,
});
export type Settings = z.infer<typeof settingsShape>;

/** Reads settings from parsed JSON: their shape, then that every field a rule or comparison names is there. */
export function parseSettings(
  json: unknown,
): Result<Settings, 'settings-unreadable' | 'settings-field-unknown'> {
  const parsed = settingsShape.safeParse(json);
  if (!parsed.success) {
    const problem = parsed.error.issues[0];
    const where = problem === undefined ? 'the file' : problem.path.join('.') || 'the file';
    return refuse('settings-unreadable', `Settings: ${where}: ${problem?.message ?? 'not understood'}.`);
  }
  const settings = parsed.data;
  const known = new Set(settings.fields.map((one) => one.name));
  for (const [where, name] of fieldsNamed(settings)) {
    if (known.has(name)) continue;
    const offered = [...known].join(', ');
    return refuse(
      'settings-field-unknown',
      `Settings: ${where} names the field "${name}". Fields are: ${offered}.`,
    );
  }
  return accept(settings);
}

function fieldsNamed(settings: Settings): readonly (readonly [string, string])[] {
  const ofRule = (where: string, parts: BlockingRule): (readonly [string, string])[] =>
    parts.flatMap((part) =>
      part.by === 'pair'
        ? [[where, part.field] as const, [where, part.partner] as const]
        : [[where, part.field] as const],
    );
  return [
    ...settings.comparisons.flatMap((one) => [
      [`comparison ${one.name}`, one.field] as const,
      ...(one.partner === undefined ? [] : [[`comparison ${one.name}`, one.partner] as const]),
    ]),
    ...settings.blocking.flatMap((parts, index) => ofRule(`blocking rule ${index + 1}`, parts)),
    ...settings.training.passes.flatMap((parts, index) => ofRule(`training pass ${index + 1}`, parts)),
    ...settings.prior.rules.flatMap((parts, index) => ofRule(`prior rule ${index + 1}`, parts)),
    ...settings.clusters.contradictions.map((name) => ['clusters.contradictions', name] as const),
  ];
}

/** A rule in words: `surname sound + dob year`. */
export function ruleInWords(parts: BlockingRule): string {
  return parts
    .map((part) => {
      if (part.by === 'value') return part.field;
      if (part.by === 'pair') return `${part.field} and ${part.partner} in either order`;
      if (part.by === 'prefix') return `first ${part.characters} of ${part.field}`;
      const words = {
        sound: 'sound',
        core: 'core',
        year: 'year',
        dayAndMonth: 'day and month',
        localPart: 'name part',
        family: 'nickname family',
      };
      return `${part.field} (${words[part.by]})`;
    })
    .join(' + ');
}

/** The fields a rule reads. */
export function fieldsOfRule(parts: BlockingRule): readonly string[] {
  return parts.flatMap((part) => (part.by === 'pair' ? [part.field, part.partner] : [part.field]));
}
