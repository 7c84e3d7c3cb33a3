import { z } from 'zod';
import { readMonth, readPlainDate } from '../kernel/index.ts';

/**
 * An object whose keys are all known. An unknown key is refused with the list of those that may stand there, because
 * a misspelt key that is silently ignored would lose an official word.
 */
function exact<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `the keys here are ${keys}` : undefined),
  });
}

/** How sure we are of a fact: S seen in the source named, M from memory, I inferred by us. */
export const marks = ['S', 'M', 'I'] as const;
export type Mark = (typeof marks)[number];

/** Control characters, halves of characters, and marks that turn the direction of writing: no reader can see them. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const words = z
  .string()
  .max(4000)
  .regex(/\S/, { error: 'expected words, saw nothing' })
  .refine((text) => !unseen.test(text.replaceAll('\n', ' ')), {
    error: 'expected words without control characters',
  })
  .meta({ description: 'Words for people; not blank.' });

const bilingual = exact({ en: words, cy: words }).meta({
  id: 'Bilingual',
  description: 'The same words in English and in Welsh. Both are always there.',
});

const named = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/, {
  error: 'expected small letters, digits and hyphens, for example england-wales-2021',
});

const entryId = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, {
    error: 'expected letters and digits, joined by dots or hyphens, for example A1 or 3.2',
  });

const sourceKey = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'expected the key of a source, for example NPCC24' });

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayOrMonthPattern = /^\d{4}-\d{2}(-\d{2})?$/;

const day = z
  .string()
  .regex(dayPattern, { abort: true, error: 'expected a day such as 2021-12-15' })
  .refine((text) => readPlainDate(text) !== undefined, { error: 'there is no such day in the calendar' })
  .meta({ id: 'Day', description: 'A day of the calendar, YYYY-MM-DD.' });

const dayOrMonth = z
  .string()
  .regex(dayOrMonthPattern, {
    abort: true,
    error: 'expected a day such as 2021-12-15 or a month such as 2022-03',
  })
  .refine((text) => readPlainDate(text) !== undefined || readMonth(text) !== undefined, {
    error: 'there is no such day or month in the calendar',
  })
  .meta({ id: 'DayOrMonth', description: 'YYYY-MM-DD, or YYYY-MM where the source gives no day.' });

const mark = z.enum(marks).meta({
  id: 'Mark',
  description:
    'S: seen in the sources named. M: from memory. I: inferred by us. An S names at least one source.',
});
const sources = z
  .array(sourceKey)
  .meta({ description: 'Keys of the list `sources` at the end of the file. May be empty under M and I.' });
const basis = { mark, sources };

const pillarIds = z
  .array(entryId)
  .min(1)
  .meta({ description: 'Ids of pillars. An entry that belongs to all of them names all.' });
const note = bilingual
  .optional()
  .meta({ description: 'A limit or a conflict between sources, in plain words.' });

const pillar = exact({ id: entryId, name: bilingual, meaning: bilingual, note, ...basis }).meta({
  id: 'Pillar',
  description: 'A highest division: one of the three pillars of 2021, one of the four Ps of 2024.',
});

const who = z
  .array(exact({ body: named, role: z.enum(['carries-out', 'then', 'with']), mark }))
  .min(1)
  .meta({
    description: 'Who acts: first carries-out, afterwards then, alongside with. Each with its own mark.',
  });

const deadline = z
  .discriminatedUnion('kind', [
    exact({ kind: z.literal('due'), by: dayOrMonth, what: bilingual.optional(), ...basis }),
    exact({ kind: z.literal('from-launch'), ...basis }),
    exact({ kind: z.literal('none-set'), ...basis }),
    exact({ kind: z.literal('not-recovered') }),
  ])
  .meta({
    id: 'Deadline',
    description:
      'When it is due, with its own mark. not-recovered: we do not know; none-set: the text sets none.',
  });

const action = exact({
  id: entryId,
  pillars: pillarIds,
  text: bilingual,
  note,
  who,
  deadlines: z.array(deadline).min(1),
  ...basis,
}).meta({ id: 'Action', description: 'Something that the framework asks of somebody.' });

const measure = exact({
  id: entryId,
  pillars: pillarIds,
  text: bilingual,
  note,
  actions: z
    .array(entryId)
    .min(1, { error: 'a measure names at least one action that it speaks about' })
    .meta({ description: 'Ids of the actions that the measure speaks about.' }),
  actionsMark: mark,
  ...basis,
}).meta({ id: 'Measure', description: 'A figure or dataset by which the framework is judged.' });

const statement = exact({ id: entryId, text: bilingual, note, ...basis }).meta({
  id: 'Statement',
  description: 'A principle, a rule, a fact, or a thing that was not recovered.',
});

const happened = z
  .discriminatedUnion('kind', [
    exact({ kind: z.literal('on'), on: dayOrMonth, ...basis }),
    exact({ kind: z.literal('not-recovered') }),
    exact({ kind: z.literal('awaited') }),
  ])
  .meta({
    id: 'Happened',
    description: 'When it happened; not-recovered: we do not know; awaited: not yet.',
  });

const event = exact({
  id: named,
  text: bilingual,
  note,
  due: exact({ on: dayOrMonth, ...basis }).optional(),
  happened,
  actions: z.array(entryId),
  measures: z.array(entryId),
}).meta({
  id: 'Event',
  description: 'A point of the timeline: what was due and when, what happened and when.',
});

const welsh = z
  .discriminatedUnion('state', [
    exact({ state: z.literal('awaiting-check') }),
    exact({ state: z.literal('checked'), checkedBy: words, checkedOn: day }),
  ])
  .meta({ description: 'Whether a translator has checked the Welsh.' });

const source = exact({
  key: sourceKey,
  title: words,
  address: z.url({ protocol: /^https?$/, error: 'expected a web address' }),
}).meta({ id: 'Source', description: 'Where facts come from. `title` says in our words what the page is.' });

const version = z.int().positive().max(9999);

const header = {
  id: named,
  version: version.meta({ description: 'Grows by one when a word changes. A loaded version never changes.' }),
};

export const frameworkDocument = exact({
  format: z.literal('watershed-framework/1'),
  ...header,
  title: bilingual,
  summary: bilingual,
  numbering: z.enum(['ours', 'official']).meta({
    description: 'ours: the ids are this project’s own; official: the ids of the published document.',
  }),
  welsh,
  published: exact({ on: dayOrMonth, by: bilingual, ...basis }),
  readOn: day.meta({ description: 'The sources were read on this day or before it.' }),
  bodies: z.array(exact({ id: named, name: bilingual })).min(1),
  pillars: z.array(pillar).min(1),
  actions: z.array(action),
  measures: z.array(measure),
  performance: exact({
    title: bilingual,
    principles: z.array(statement),
    rules: z.array(statement),
  }).optional(),
  timeline: z.array(event),
  facts: z.array(statement),
  unrecovered: z.array(statement).meta({ description: 'What could not be recovered, said plainly.' }),
  sources: z.array(source),
}).meta({ title: 'A policing framework as data', description: 'Format watershed-framework/1.' });

const frameworkReference = exact({ framework: named, version });
const reasoned = { reason: bilingual, mark };

/** The first line of a mapping file, by which it is told from a framework file. */
export const mappingFormat = 'watershed-framework-mapping/1';

export const mappingDocument = exact({
  format: z.literal(mappingFormat),
  ...header,
  title: bilingual,
  from: frameworkReference,
  to: frameworkReference,
  welsh,
  entries: z
    .array(
      exact({
        from: z.array(entryId).min(1).meta({ description: 'Actions or measures of the older framework.' }),
        primary: entryId.meta({ description: 'The pillar or action of the newer one where they mainly go.' }),
        further: z.array(entryId).meta({ description: 'Further pillars or actions they belong to.' }),
        ...reasoned,
      }),
    )
    .min(1),
  withoutHome: z.array(exact({ from: entryId, ...reasoned })).meta({
    description: 'Actions and measures of the older framework that have no place in the newer one.',
  }),
  withoutAncestor: z.array(exact({ to: entryId, ...reasoned })).meta({
    description: 'Pillars and actions of the newer framework that nothing in the older one leads to.',
  }),
}).meta({
  title: 'A mapping between two policing frameworks',
  description: 'Format watershed-framework-mapping/1.',
});

/** A framework: pillars, actions, measures, timeline, each with sources and marks, in English and Welsh. */
export type Framework = z.infer<typeof frameworkDocument>;
export type Pillar = Framework['pillars'][number];
export type Action = Framework['actions'][number];
export type Measure = Framework['measures'][number];
export type Statement = z.infer<typeof statement>;
export type TimelineEvent = Framework['timeline'][number];
export type Deadline = z.infer<typeof deadline>;
export type Source = Framework['sources'][number];
/** A many-to-many mapping from an older framework to a newer one: one primary place, any number of further ones. */
export type FrameworkMapping = z.infer<typeof mappingDocument>;

/** The published JSON Schema (draft 2020-12) of a framework file or of a mapping file, made from the parser's own. */
export function jsonSchemaOf(document: typeof frameworkDocument | typeof mappingDocument): unknown {
  return z.toJSONSchema(document, { io: 'input', target: 'draft-2020-12' });
}
