import { z } from 'zod';
import { accept, type Result, refuse } from '../kernel/index.ts';
import {
  type ActionState,
  actionStates,
  type ColumnId,
  columns,
  type RagColour,
  type RatingMeaning,
  ragColours,
  ratingMeanings,
} from '../plans/index.ts';
import { wordKey } from './sheet.ts';

/** What a force means by one of its rating words. */
export interface MappedRating {
  readonly colour: RagColour;
  readonly meaning: RatingMeaning;
}

/** How a force’s sheets are read. Keys are words as `wordKey` writes them. */
export interface SheetMapping {
  /** By heading, the column that it means; `leave-out` for one that is not brought. */
  readonly headings: Readonly<Record<string, ColumnId | 'leave-out'>>;
  readonly ratings: Readonly<Record<string, MappedRating>>;
  readonly statuses: Readonly<Record<string, ActionState>>;
  /** Whether a month without a day may be read: its first day where something starts, its last where something is due. */
  readonly months: 'refuse' | 'whole';
}

export const noMapping: SheetMapping = { headings: {}, ratings: {}, statuses: {}, months: 'refuse' };

const columnIds: readonly string[] = columns.map(({ id }) => id);
const isColumn = (text: string): text is ColumnId => columnIds.includes(text);
const target = z.custom<ColumnId | 'leave-out'>(
  (value) => typeof value === 'string' && (value === 'leave-out' || isColumn(value)),
  { error: `expected leave-out or one of ${columnIds.join(', ')}` },
);
/** Keys in their order, so that what was stored and read again is the same text. */
const inOrder = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const keyed = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string().max(200), value)
    .transform((record) =>
      inOrder(Object.fromEntries(Object.entries(record).map(([key, one]) => [wordKey(key), one]))),
    );

const document = z.strictObject({
  headings: keyed(target).default({}),
  ratings: keyed(z.strictObject({ colour: z.enum(ragColours), meaning: z.enum(ratingMeanings) })).default({}),
  statuses: keyed(z.enum(actionStates)).default({}),
  months: z.enum(['refuse', 'whole']).default('refuse'),
});

/** Reads a mapping that somebody wrote; refused `mapping-faulty` with every place that is wrong and what was expected. */
export function parseMapping(value: unknown): Result<SheetMapping, 'mapping-faulty'> {
  const read = document.safeParse(value);
  if (read.success) return accept(read.data);
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the mapping'}: ${message}`,
  );
  return refuse('mapping-faulty', `The mapping cannot be read. ${faults.join('; ')}.`);
}

/** What was remembered, with what is said now: now wins, word by word. */
export function mergeMappings(remembered: SheetMapping, now: SheetMapping): SheetMapping {
  return {
    headings: inOrder({ ...remembered.headings, ...now.headings }),
    ratings: inOrder({ ...remembered.ratings, ...now.ratings }),
    statuses: inOrder({ ...remembered.statuses, ...now.statuses }),
    months: now.months,
  };
}
