import { z } from 'zod';
import type { FileFault } from './file-fault.ts';
import type { Path, YamlTree } from './yaml-tree.ts';

// References are checked on a loose reading of the tree, not on the parsed document: a file with a missing Welsh word
// and a wrong source gets both faults at once, not the second after the first is mended.
export const texts = z.array(z.unknown()).catch([]);
export const text = z.string().catch('');
const entry = z
  .looseObject({ id: text, key: text, pillars: texts, actions: texts, measures: texts, who: texts })
  .catch({ id: '', key: '', pillars: [], actions: [], measures: [], who: [] });
const entries = z.array(entry).catch([]);
const lists = { pillars: entries, actions: entries, measures: entries, timeline: entries };
const performance = z
  .looseObject({ principles: entries, rules: entries })
  .catch({ principles: [], rules: [] });
const outline = z.looseObject({
  ...lists,
  bodies: entries,
  facts: entries,
  unrecovered: entries,
  sources: entries,
  performance,
});
const whoOutline = z.looseObject({ body: text }).catch({ body: '' });
const marked = z.looseObject({ mark: z.literal('S'), sources: z.array(z.unknown()).length(0) });

type Entries = z.infer<typeof entries>;
interface Listed {
  readonly path: Path;
  readonly entries: Entries;
}

function repeated(tree: YamlTree, lists: readonly Listed[], naming: 'id' | 'key'): FileFault[] {
  const first = new Map<string, Path>();
  const faults: FileFault[] = [];
  for (const list of lists) {
    for (const [index, one] of list.entries.entries()) {
      const path = [...list.path, index, naming];
      const name = one[naming];
      const before = first.get(name);
      if (name === '') continue;
      if (before === undefined) first.set(name, path);
      else {
        const { line } = tree.faultAt(before, '');
        faults.push(tree.faultAt(path, `the ${naming} ${name} stands already in line ${line}`));
      }
    }
  }
  return faults;
}

const namesOf = (list: Entries, naming: 'id' | 'key'): ReadonlySet<string> =>
  new Set(list.map((one) => one[naming]));

/** A fault for each name in a list that is not among the known ones, and for each that the list repeats. */
export function strangers(
  tree: YamlTree,
  path: Path,
  names: readonly unknown[],
  known: { readonly names: ReadonlySet<string>; readonly where: string },
): FileFault[] {
  const before = new Set<unknown>();
  return names.flatMap((name, index) => {
    if (typeof name !== 'string') return [];
    const place = [...path, index];
    const again = before.has(name);
    before.add(name);
    if (!known.names.has(name)) return [tree.faultAt(place, `${name} is not in ${known.where}`)];
    return again ? [tree.faultAt(place, `${name} is named twice in this list`)] : [];
  });
}

/** Walks the whole tree and reports each list `sources` below the top that names a source which is not listed. */
function sourceFaults(tree: YamlTree, value: unknown, path: Path, keys: ReadonlySet<string>): FileFault[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = marked.safeParse(value).success
    ? [
        tree.faultAt(
          [...path, 'mark'],
          'the mark S (seen) needs at least one source; write M or I, or name the source',
        ),
      ]
    : [];
  const inside = Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'sources' && Array.isArray(child)) {
      if (path.length === 0) return [];
      return strangers(tree, [...path, key], child, { names: keys, where: 'the list of sources' });
    }
    return sourceFaults(tree, child, [...path, step], keys);
  });
  return [...here, ...inside];
}

function unusedSources(tree: YamlTree, value: unknown, listed: Entries): FileFault[] {
  const used = new Set<unknown>();
  const collect = (inside: unknown, depth: number): void => {
    if (typeof inside !== 'object' || inside === null) return;
    for (const [key, child] of Object.entries(inside)) {
      if (key === 'sources' && Array.isArray(child) && depth > 0) for (const name of child) used.add(name);
      else collect(child, depth + 1);
    }
  };
  collect(value, 0);
  return listed.flatMap((source, index) =>
    source.key === '' || used.has(source.key)
      ? []
      : [tree.faultAt(['sources', index, 'key'], `the source ${source.key} is listed and nothing names it`)],
  );
}

/** Everything a framework file says that points to nothing, in whatever state the rest of the file is. */
export function brokenReferences(tree: YamlTree, whole: unknown): FileFault[] {
  const read = outline.safeParse(whole);
  if (!read.success) return [];
  const file = read.data;
  const known = {
    pillars: { names: namesOf(file.pillars, 'id'), where: 'the list of pillars' },
    actions: { names: namesOf(file.actions, 'id'), where: 'the list of actions' },
    measures: { names: namesOf(file.measures, 'id'), where: 'the list of measures' },
    bodies: { names: namesOf(file.bodies, 'id'), where: 'the list of bodies' },
  };
  const owned = (['actions', 'measures', 'timeline'] as const).flatMap((list) =>
    file[list].flatMap((one, index) => [
      ...strangers(tree, [list, index, 'pillars'], one.pillars, known.pillars),
      ...strangers(tree, [list, index, 'actions'], one.actions, known.actions),
      ...strangers(tree, [list, index, 'measures'], one.measures, known.measures),
      ...one.who.flatMap((acting, position) => {
        const { body } = whoOutline.parse(acting);
        if (body === '' || known.bodies.names.has(body)) return [];
        const path = [list, index, 'who', position, 'body'];
        return [tree.faultAt(path, `${body} is not in ${known.bodies.where}`)];
      }),
    ]),
  );
  return [
    ...repeated(tree, entryLists(file), 'id'),
    ...repeated(tree, [{ path: ['timeline'], entries: file.timeline }], 'id'),
    ...repeated(tree, [{ path: ['bodies'], entries: file.bodies }], 'id'),
    ...repeated(tree, [{ path: ['sources'], entries: file.sources }], 'key'),
    ...owned,
    ...sourceFaults(tree, whole, [], namesOf(file.sources, 'key')),
    ...unusedSources(tree, whole, file.sources),
    ...silentGaps(tree, file),
    ...undatedEvents(tree, file.timeline),
  ];
}

/** Lists whose ids share one name space: a plan or a mapping may point to any of them by id alone. */
function entryLists(file: z.infer<typeof outline>): Listed[] {
  return [
    { path: ['pillars'], entries: file.pillars },
    { path: ['actions'], entries: file.actions },
    { path: ['measures'], entries: file.measures },
    { path: ['performance', 'principles'], entries: file.performance.principles },
    { path: ['performance', 'rules'], entries: file.performance.rules },
    { path: ['facts'], entries: file.facts },
    { path: ['unrecovered'], entries: file.unrecovered },
  ];
}

/** A framework without actions or measures is possible only where the file says plainly that they are not known. */
function silentGaps(tree: YamlTree, file: z.infer<typeof outline>): FileFault[] {
  if (file.unrecovered.length > 0) return [];
  return (['actions', 'measures'] as const)
    .filter((list) => file[list].length === 0)
    .map((list) =>
      tree.faultAt([list], `the list is empty; say under "unrecovered" that the ${list} are not known`),
    );
}

const dated = z.union([
  z.looseObject({ due: z.unknown().refine((due) => due !== undefined) }),
  z.looseObject({ happened: z.looseObject({ kind: z.literal('on') }) }),
]);

/** An event that neither was due nor happened on a known day has no place on a timeline; it is a fact. */
function undatedEvents(tree: YamlTree, timeline: Entries): FileFault[] {
  return timeline.flatMap((event, index) =>
    dated.safeParse(event).success
      ? []
      : [
          tree.faultAt(
            ['timeline', index, 'happened'],
            'the event has no date; give one, or list it under "facts"',
          ),
        ],
  );
}
