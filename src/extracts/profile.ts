import { z } from 'zod';
import { contractNames, unknownCodes } from './contract.ts';

/** How a system writes a day. Letters stand for digits; mmm for the first three letters of an English month. */
export const dateForms = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'd/m/yyyy',
  'dd/mm/yy',
  'dd-mm-yyyy',
  'dd.mm.yyyy',
  'dd-mmm-yyyy',
  'dd-mmm-yy',
  'dd mmm yyyy',
  'yyyymmdd',
  'ddmmyyyy',
  'mm/dd/yyyy',
  'excel-serial',
] as const;
export type DateForm = (typeof dateForms)[number];

const words = z.string().regex(/\S/, { error: 'expected words' });
const columnName = words.meta({
  description: 'A column as the file writes it. # stands for the value of for_each.',
});
const wordList = z.array(z.string());
const dates = z.array(z.enum(dateForms)).min(1);
const contractColumn = z.string().regex(/^[a-z]+(_[a-z]+)*$/, { error: 'expected a column of the contract' });

const cell = z
  .union([
    z
      .strictObject({ value: z.string() })
      .meta({ description: 'The same code in every row; # stands for the value of for_each.' }),
    z
      .strictObject({ born: columnName, on: z.array(columnName).min(1), dates: dates.optional() })
      .meta({ description: 'An age, worked out from a birth date on the first of the days that is there.' }),
    z.strictObject({
      from: columnName,
      map: z.string().optional().meta({ description: 'A name among code_maps.' }),
      dates: dates.optional(),
      time: columnName
        .optional()
        .meta({ description: 'The column with the time of day, if it stands apart.' }),
      blanks: wordList.optional().meta({ description: 'More values that mean nothing was recorded here.' }),
      digits: z.coerce.number().int().min(2).max(20).optional().meta({
        description: 'Digits at the end of a reference; noughts that a spreadsheet dropped are put back.',
      }),
      prefix: z.string().max(20).optional().meta({ description: 'Put before a reference that lacks it.' }),
    }),
  ])
  .meta({ id: 'Cell', description: 'Where the value of a column of the contract comes from.' });

const condition = z.union([
  z.strictObject({ column: columnName, filled: z.literal('yes') }),
  z.strictObject({ column: columnName, is: wordList.min(1) }),
  z.strictObject({ column: columnName, is_not: wordList.min(1) }),
]);

const emission = z
  .strictObject({
    gives: z.enum(contractNames),
    for_each: wordList.min(1).optional(),
    when: z
      .array(condition)
      .default([])
      .meta({ description: 'All must hold, or the row gives nothing here.' }),
    repeated: z.enum(['once', 'fault']).default('fault').meta({
      description: 'once: the system repeats this row in several of its own; it is taken once.',
    }),
    columns: z.record(contractColumn, cell),
  })
  .meta({ id: 'Emission', description: 'A row of a contract that each row of the file gives.' });

const layout = z
  .strictObject({
    name: words,
    recognised_by: z.array(columnName).min(1),
    delimiter: z.enum([',', ';', 'tab', '|']).default(','),
    footer: words.optional().meta({
      description: 'How the last line begins, if the system adds one. A number in it is the count of rows.',
    }),
    ignored: wordList.default([]).meta({ description: 'Columns that are known and not needed.' }),
    free_text: wordList.default([]).meta({
      description: 'Columns with free text. They are not taken; they are searched for words of immigration.',
    }),
    rows: z.array(emission).min(1),
  })
  .meta({ id: 'Layout', description: 'One kind of file that the system exports.' });

export const profileDocument = z
  .strictObject({
    format: z.literal('watershed-extract-profile/1'),
    name: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/, { error: 'expected small letters, digits and hyphens' }),
    version: z.coerce.number().int().positive(),
    system: words.meta({ description: 'What the system is called, for people.' }),
    blanks: wordList.default([]).meta({ description: 'Values that mean that nothing was recorded.' }),
    damage: wordList.default([]).meta({
      description: 'What broken formulas leave. Read as blank, and told.',
    }),
    says: z.partialRecord(z.enum(unknownCodes), wordList).default({}).meta({
      description: 'Words that say why something is not known.',
    }),
    clock: z.enum(['london', 'utc']).default('london').meta({
      description: 'What times without an offset mean: the clock on the wall, or UTC all year.',
    }),
    doubled_hour: z.enum(['ask', 'first', 'second']).default('ask').meta({
      description: 'Which is meant by a time between 01:00 and 02:00 on the night clocks go back.',
    }),
    midnight: z.enum(['a-time', 'no-time']).default('a-time').meta({
      description: 'no-time: the system writes 00:00 when nobody gave a time.',
    }),
    dates: dates.default(['yyyy-mm-dd']),
    code_maps: z.record(z.string(), z.record(z.string(), wordList)).default({}),
    not_held: z.partialRecord(z.enum(contractNames), z.array(contractColumn)).default({}).meta({
      description: 'Columns that this force does not hold. They are not blank and not zero.',
    }),
    not_held_events: z
      .partialRecord(z.enum(['investigation_events', 'order_events']), wordList)
      .default({})
      .meta({
        description: 'Events that this force does not hold.',
      }),
    files: z.array(layout).min(1),
  })
  .meta({
    title: 'How a records system is read',
    description: 'Format watershed-extract-profile/1. All values are text: write 01, and 01 it stays.',
  });

export type Profile = z.infer<typeof profileDocument>;
export type Layout = Profile['files'][number];
export type Emission = Layout['rows'][number];
export type Cell = z.infer<typeof cell>;
export type Condition = z.infer<typeof condition>;

/** The published JSON Schema (draft 2020-12) of a profile, made from the reader's own. */
export function profileSchema(): unknown {
  return z.toJSONSchema(profileDocument, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
}
