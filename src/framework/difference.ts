import { assertNever, type Bilingual } from '../kernel/index.ts';
import type { Framework, FrameworkMapping } from './document.ts';

/** The lists of a framework whose entries are compared, by the word for one entry. */
export const entryKinds = [
  'heading',
  'pillar',
  'action',
  'measure',
  'principle',
  'rule',
  'event',
  'fact',
  'unrecovered',
  'body',
  'source',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One field that differs, `text.cy`. Null where the field is not there. Lists are written with commas. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface EntryReference {
  readonly kind: EntryKind;
  readonly id: string;
}

/** What became of one entry between two frameworks. */
export type EntryDifference =
  | (EntryReference & {
      readonly change: 'added' | 'removed';
      readonly text: string;
      readonly reason: string | null;
    })
  | (EntryReference & { readonly change: 'changed'; readonly fields: readonly FieldChange[] })
  | (EntryReference & {
      readonly change: 'mapped';
      readonly text: string;
      readonly primary: string;
      readonly further: readonly string[];
      readonly reason: string;
    });

/** The difference of two frameworks. `matchedBy` says how an entry of one was found in the other. */
export interface FrameworkDifference {
  readonly older: { readonly id: string; readonly version: number };
  readonly newer: { readonly id: string; readonly version: number };
  readonly matchedBy: 'id' | 'mapping' | 'nothing';
  readonly entries: readonly EntryDifference[];
}

type Fields = ReadonlyMap<string, string>;
interface Entry extends EntryReference {
  readonly text: string;
  readonly fields: Fields;
}

/** Every leaf of an entry under its path; a list of words is one leaf. */
function fieldsOf(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return [[path, value.join(', ')]];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inside]) =>
      inside === undefined ? [] : fieldsOf(inside, path === '' ? key : `${path}.${key}`),
    );
  }
  return [[path, String(value)]];
}

function entry(kind: EntryKind, id: string, text: string, whole: object): Entry {
  return { kind, id, text, fields: new Map(fieldsOf(whole, '')) };
}

function texted(
  kind: EntryKind,
  list: readonly { readonly id: string; readonly text: Bilingual }[],
): Entry[] {
  return list.map((one) => entry(kind, one.id, one.text.en, one));
}

function heading(framework: Framework): Entry {
  const { title, summary, numbering, welsh, published, readOn, performance } = framework;
  const whole = { title, summary, numbering, welsh, published, readOn, performance: performance?.title };
  return entry('heading', 'heading', title.en, whole);
}

function entriesOf(framework: Framework): Entry[] {
  return [
    heading(framework),
    ...framework.pillars.map((one) => entry('pillar', one.id, one.name.en, one)),
    ...texted('action', framework.actions),
    ...texted('measure', framework.measures),
    ...texted('principle', framework.performance?.principles ?? []),
    ...texted('rule', framework.performance?.rules ?? []),
    ...texted('event', framework.timeline),
    ...texted('fact', framework.facts),
    ...texted('unrecovered', framework.unrecovered),
    ...framework.bodies.map((one) => entry('body', one.id, one.name.en, one)),
    ...framework.sources.map((one) => entry('source', one.key, one.title, one)),
  ];
}

function changesOf(before: Fields, after: Fields): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function gone(one: Entry, reason: string | null = null): EntryDifference {
  return { change: 'removed', kind: one.kind, id: one.id, text: one.text, reason };
}

function come(one: Entry, reason: string | null = null): EntryDifference {
  return { change: 'added', kind: one.kind, id: one.id, text: one.text, reason };
}

const nameOf = (one: EntryReference): string => `${one.kind} ${one.id}`;

/** Two versions of one framework: the same id is the same entry. */
function byId(older: Framework, newer: Framework): EntryDifference[] {
  const before = new Map(entriesOf(older).map((one) => [nameOf(one), one]));
  const after = new Map(entriesOf(newer).map((one) => [nameOf(one), one]));
  const kept = [...before].flatMap(([name, one]): EntryDifference[] => {
    const other = after.get(name);
    if (other === undefined) return [gone(one)];
    const fields = changesOf(one.fields, other.fields);
    return fields.length === 0 ? [] : [{ change: 'changed', kind: one.kind, id: one.id, fields }];
  });
  return [...kept, ...[...after].filter(([name]) => !before.has(name)).map(([, one]) => come(one))];
}

const compared: ReadonlySet<EntryKind> = new Set(['pillar', 'action', 'measure']);

/** Two different frameworks: ids mean different things, so only a mapping can say what became of an entry. */
function byMapping(
  older: Framework,
  newer: Framework,
  mapping: FrameworkMapping | undefined,
): EntryDifference[] {
  const placed = new Map(mapping?.entries.flatMap((one) => one.from.map((id) => [id, one] as const)));
  const homeless = new Map(mapping?.withoutHome.map((one) => [one.from, one.reason.en]));
  const orphans = new Map(mapping?.withoutAncestor.map((one) => [one.to, one.reason.en]));
  const before = entriesOf(older).filter((one) => compared.has(one.kind));
  const after = entriesOf(newer).filter((one) => compared.has(one.kind));
  return [
    ...before.map((one): EntryDifference => {
      const place = placed.get(one.id);
      if (place === undefined) return gone(one, homeless.get(one.id) ?? null);
      const { primary, further, reason } = place;
      return {
        change: 'mapped',
        kind: one.kind,
        id: one.id,
        text: one.text,
        primary,
        further,
        reason: reason.en,
      };
    }),
    ...after.map((one) => come(one, orphans.get(one.id) ?? null)),
  ];
}

/**
 * What changed from one framework to another. Two versions of one framework are compared entry by entry and field by
 * field; two different frameworks by the mapping between them, on pillars, actions and measures alone.
 */
export function differenceOf(
  older: Framework,
  newer: Framework,
  mapping: FrameworkMapping | undefined,
): FrameworkDifference {
  const same = older.id === newer.id;
  return {
    older: { id: older.id, version: older.version },
    newer: { id: newer.id, version: newer.version },
    matchedBy: same ? 'id' : mapping === undefined ? 'nothing' : 'mapping',
    entries: same ? byId(older, newer) : byMapping(older, newer, mapping),
  };
}

/** What differs between two versions of one mapping, by older entry: `places.A20.primary`. */
export function mappingChanges(older: FrameworkMapping, newer: FrameworkMapping): FieldChange[] {
  const fields = ({
    title,
    from,
    to,
    welsh,
    entries,
    withoutHome,
    withoutAncestor,
  }: FrameworkMapping): Fields => {
    const placed = entries.flatMap(({ from: ids, ...place }) => ids.map((id) => [id, place]));
    const homeless = withoutHome.map(({ from: id, ...because }) => [id, because]);
    const orphans = withoutAncestor.map(({ to: id, ...because }) => [id, because]);
    const places = Object.fromEntries([...placed, ...homeless, ...orphans]);
    return new Map(fieldsOf({ title, from, to, welsh, places }, ''));
  };
  return changesOf(fields(older), fields(newer));
}

const languageNames: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh' };

function fieldInWords(field: string): string {
  const steps = field.split('.');
  const language = languageNames[steps.at(-1) ?? ''];
  return language === undefined ? field : `${steps.slice(0, -1).join('.')} (${language})`;
}

const quoted = (text: string | null): string => (text === null ? 'nothing' : `"${text}"`);

/** `text (Welsh): was "…", is "…"` */
export function changeInWords({ field, before, after }: FieldChange): string {
  return `${fieldInWords(field)}: was ${quoted(before)}, is ${quoted(after)}`;
}

function entryInWords(one: EntryDifference): string[] {
  switch (one.change) {
    case 'added':
    case 'removed': {
      const reason = one.reason === null ? [] : [`    because: ${one.reason}`];
      return [`  ${one.change} ${nameOf(one)}: ${one.text}`, ...reason];
    }
    case 'changed':
      return [
        `  changed ${nameOf(one)}`,
        ...one.fields.map(
          ({ field, before, after }) =>
            `    ${fieldInWords(field)}: was ${quoted(before)}, is ${quoted(after)}`,
        ),
      ];
    case 'mapped': {
      const also = one.further.length === 0 ? '' : `, also ${one.further.join(', ')}`;
      return [`  ${nameOf(one)} goes to ${one.primary}${also}: ${one.text}`];
    }
    default:
      return assertNever(one);
  }
}

const matchedInWords = {
  id: 'Entries with the same id are the same entry.',
  mapping: 'These are two frameworks: the mapping between them says where an entry goes.',
  nothing: 'These are two frameworks and no mapping between them is known, so nothing is matched.',
} as const;

/** The difference as lines of plain words. */
export function differenceInWords(difference: FrameworkDifference): string {
  const { older, newer, entries } = difference;
  const title = `From ${older.id} version ${older.version} to ${newer.id} version ${newer.version}.`;
  const body = entries.length === 0 ? ['  nothing differs'] : entries.flatMap(entryInWords);
  return [`${title} ${matchedInWords[difference.matchedBy]}`, ...body].join('\n');
}
