import { z } from 'zod';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const identifier = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What one counted thing is. Counts of different units never share a denominator or an axis. */
export const units = [
  'crime',
  'outcome-record',
  'stop-and-search',
  'case',
  'allegation',
  'person',
  'month',
] as const;

/** Where the rows come from. */
export const datasets = [
  'police-uk-street',
  'police-uk-outcomes',
  'police-uk-stop-and-search',
  'home-office-recorded-crime',
  'home-office-outcomes',
] as const;
export type Dataset = (typeof datasets)[number];

const category = z.strictObject({ id: identifier, name: bilingual });
const names = z.array(z.string().min(1)).min(1);
/** `outcome=charged`, as a tally's breakdown writes it. */
const cells = z.array(z.string().regex(/^[a-z-]+=[a-z0-9-]+$/)).min(1);

/**
 * Which statement of `src/measures/sql` counts, and with what. `crimeTypes` are slugs of records.code, `subgroups` names as
 * the Home Office's tables write them. `counts` are the breakdown cells that make the numerator; where it is absent, every cell does.
 */
const tally = z.discriminatedUnion('statement', [
  z.strictObject({ statement: z.literal('recorded-crimes'), crimeTypes: names }),
  z.strictObject({
    statement: z.literal('outcomes-assigned'),
    crimeTypes: names,
    counts: cells.optional(),
  }),
  z.strictObject({ statement: z.literal('outcomes-assigned-all-crime'), counts: cells.optional() }),
  z.strictObject({
    statement: z.literal('outcomes-of-crimes-recorded'),
    crimeTypes: names,
    counts: cells.optional(),
  }),
  z.strictObject({
    statement: z.literal('months-to-first-outcome'),
    crimeTypes: names,
    /** For a proportion: crimes whose first outcome came at most this many months after the month of record. */
    withinMonths: z.int().positive().optional(),
  }),
  z.strictObject({ statement: z.literal('recorded-offences'), subgroups: names }),
  z.strictObject({ statement: z.literal('stops-and-searches') }),
]);
export type TallySource = z.infer<typeof tally>;

const definitionFields = z.strictObject({
  id: identifier,
  /** Grows by one when the method changes. Figures of two versions are never joined. */
  version: z.int().positive(),
  title: bilingual,
  /** What it tells, in plain words, one or two sentences. */
  meaning: bilingual,
  /** One sentence of a figure, with the placeholders {value} {lower} {upper} {numerator} {denominator} {place} {period}. */
  sentence: bilingual,
  /** Entries of a framework, in our own numbering, for example M7. */
  framework: z.array(z.string().regex(/^[AM]\d+$/)),
  unit: z.enum(units),
  numerator: bilingual,
  denominator: bilingual,
  /** proportion: percent, Wilson interval; rate: per `per`, exact Poisson; count: exact Poisson; median: months, by order statistics. */
  kind: z.enum(['proportion', 'rate', 'count', 'median']),
  /** For a rate: the number of people it is per. */
  per: z.int().positive().optional(),
  population: z.enum(['all', 'females']).optional(),
  periods: z.array(z.enum(['month', 'quarter', 'year'])).min(1),
  breakdowns: z.array(
    z.strictObject({ id: identifier, name: bilingual, categories: z.array(category).min(2) }),
  ),
  sources: z.array(z.enum(datasets)).min(1),
  tally,
  /** Which way is better: up, down, or context when neither can be said. */
  direction: z.enum(['up', 'down', 'context']),
  caveats: z.array(bilingual).min(1),
  seriesBreaks: z.array(
    z.strictObject({ on: day, places: z.array(z.string()).optional(), reason: bilingual }),
  ),
  /** Below this denominator a percentage or rate is marked unreliable and never compared. */
  smallestBase: z.int().nonnegative(),
  /** Months after the period's end for which outcomes must be held before it may be judged; 0 where none is needed. */
  matureAfterMonths: z.int().nonnegative(),
  /**
   * Months at the start of a force's data whose figures may not be judged, because outcomes of crimes recorded before the
   * data begin cannot be placed. Absent where nothing is joined.
   */
  settledAfterMonths: z.int().positive().optional(),
  comparison: z.discriminatedUnion('forces', [
    z.strictObject({
      forces: z.literal('funnel'),
      /** Places whose figure cannot stand beside the others. */
      except: z.array(z.strictObject({ place: z.string(), reason: bilingual })),
    }),
    z.strictObject({ forces: z.literal('never'), reason: bilingual }),
  ]),
  disclosure: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('already-public'), reason: bilingual }),
    z.strictObject({
      rule: z.literal('suppress'),
      threshold: z.int().min(10),
      /** Absent: `publish`. `withhold` where a zero tells something about people. */
      zeros: z.enum(['publish', 'withhold']).optional(),
      /** Absent: counts are exact. */
      roundTo: z.union([z.literal(5), z.literal(10)]).optional(),
    }),
  ]),
});

/** Rules that join fields; the message says which entry breaks which. */
export const measureDefinition = definitionFields.superRefine((definition, context) => {
  const fault = (path: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (
    (definition.kind === 'rate') !==
    (definition.per !== undefined && definition.population !== undefined)
  ) {
    fault('per', 'a rate, and only a rate, names `per` and `population`');
  }
  if (definition.kind === 'median' && definition.tally.statement !== 'months-to-first-outcome') {
    fault('kind', 'a median is of months to the first outcome');
  }
  const cell = definition.breakdowns.flatMap(({ id, categories }) =>
    categories.map((each) => `${id}=${each.id}`),
  );
  if (new Set(cell).size !== cell.length) fault('breakdowns', 'a category stands twice');
});

/** A measure: what is counted, out of what, how it may be read. Definitions are data, `src/measures/definitions/*.yaml`. */
export type MeasureDefinition = z.infer<typeof measureDefinition>;

/** Reads one definition, already parsed from YAML. Throws a zod error that names the path at fault. */
export function parseMeasureDefinition(value: unknown): MeasureDefinition {
  return measureDefinition.parse(value);
}

/** The JSON Schema of a definition file (draft 2020-12), as published in `docs/reference/measure-definition.schema.json`. */
export function measureDefinitionSchema(): Record<string, unknown> {
  return z.toJSONSchema(measureDefinition, { io: 'input' });
}
