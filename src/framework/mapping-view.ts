import { type Language, present } from '../kernel/index.ts';
import type { Framework, FrameworkMapping, Mark } from './document.ts';
import { belongsToAll, type EntryName } from './view.ts';
import { markMeanings } from './wording.ts';

/** Where one entry of the older framework goes. */
export interface PlacedEntry extends EntryName {
  readonly primary: EntryName;
  readonly further: readonly EntryName[];
  readonly reason: string;
  readonly mark: Mark;
  readonly markMeaning: string;
}

export interface UnplacedEntry extends EntryName {
  readonly reason: string;
  readonly mark: Mark;
  readonly markMeaning: string;
}

/** A cell of the grid: ids of the older framework's entries that go there mainly, and also. */
export interface GridCell {
  readonly primary: readonly string[];
  readonly further: readonly string[];
}

/**
 * Older pillars down, newer ones across. An entry that belongs to all pillars stands in a row of its own, so that each
 * mapped entry is in one cell as primary and the cells add up to the list: 3 x 4, and one row more.
 */
export interface MappingGrid {
  readonly columns: readonly EntryName[];
  readonly rows: readonly {
    /** Undefined for the row of entries that belong to all pillars. */
    readonly pillar: EntryName | undefined;
    readonly cells: readonly GridCell[];
  }[];
}

export interface MappingView {
  readonly title: string;
  readonly from: { readonly id: string; readonly version: number; readonly title: string };
  readonly to: { readonly id: string; readonly version: number; readonly title: string };
  readonly welshAwaitsCheck: boolean;
  readonly placed: readonly PlacedEntry[];
  readonly withoutHome: readonly UnplacedEntry[];
  readonly withoutAncestor: readonly UnplacedEntry[];
  readonly grid: MappingGrid;
}

interface Ends {
  readonly from: Framework;
  readonly to: Framework;
}

/** For each mapped entry of the older framework, the mapping that places it. */
function placements(mapping: FrameworkMapping): ReadonlyMap<string, FrameworkMapping['entries'][number]> {
  return new Map(mapping.entries.flatMap((entry) => entry.from.map((id) => [id, entry] as const)));
}

/** The newer pillars that a place stands for: itself, or those of an action. */
function pillarsOf(newer: Framework, place: string): readonly string[] {
  return newer.actions.find((action) => action.id === place)?.pillars ?? [place];
}

function gridOf(mapping: FrameworkMapping, { from, to }: Ends, language: Language): MappingGrid {
  const placed = placements(mapping);
  const older = [...from.actions, ...from.measures].filter((entry) => placed.has(entry.id));
  const cell = (entries: typeof older, pillar: string): GridCell => {
    const going = (kind: 'primary' | 'further'): string[] =>
      entries
        .filter((entry) => {
          const place = present(placed.get(entry.id), entry.id);
          const primary = pillarsOf(to, place.primary)[0];
          if (kind === 'primary') return primary === pillar;
          const all = [place.primary, ...place.further].flatMap((id) => pillarsOf(to, id));
          return primary !== pillar && all.includes(pillar);
        })
        .map((entry) => entry.id);
    return { primary: going('primary'), further: going('further') };
  };
  const columns = to.pillars.map((pillar) => ({ id: pillar.id, text: pillar.name[language] }));
  const row = (pillar: EntryName | undefined, entries: typeof older) => ({
    pillar,
    cells: columns.map((column) => cell(entries, column.id)),
  });
  const ofOne = from.pillars.map((pillar) =>
    row(
      { id: pillar.id, text: pillar.name[language] },
      older.filter((entry) => !belongsToAll(from, entry) && entry.pillars[0] === pillar.id),
    ),
  );
  const ofAll = older.filter((entry) => belongsToAll(from, entry));
  return { columns, rows: ofAll.length === 0 ? ofOne : [...ofOne, row(undefined, ofAll)] };
}

/** Tells a mapping in one language: where each older entry goes, what has no place, what has no ancestor, and the grid. */
export function mappingViewOf(mapping: FrameworkMapping, ends: Ends, language: Language): MappingView {
  const { from, to } = ends;
  const texts = new Map(
    [...from.actions, ...from.measures].map((entry) => [entry.id, entry.text[language]] as const),
  );
  const places = new Map([
    ...to.pillars.map((pillar) => [pillar.id, pillar.name[language]] as const),
    ...to.actions.map((action) => [action.id, action.text[language]] as const),
  ]);
  const place = (id: string): EntryName => ({ id, text: present(places.get(id), id) });
  const because = (entry: { reason: FrameworkMapping['title']; mark: Mark }) => ({
    reason: entry.reason[language],
    mark: entry.mark,
    markMeaning: markMeanings[entry.mark][language],
  });
  const end = (framework: Framework) => ({
    id: framework.id,
    version: framework.version,
    title: framework.title[language],
  });
  const placed = placements(mapping);
  return {
    title: mapping.title[language],
    from: end(from),
    to: end(to),
    welshAwaitsCheck: mapping.welsh.state === 'awaiting-check',
    placed: [...texts].flatMap(([id, text]) => {
      const entry = placed.get(id);
      if (entry === undefined) return [];
      return [
        { id, text, primary: place(entry.primary), further: entry.further.map(place), ...because(entry) },
      ];
    }),
    withoutHome: mapping.withoutHome.map((entry) => ({
      id: entry.from,
      text: present(texts.get(entry.from), entry.from),
      ...because(entry),
    })),
    withoutAncestor: mapping.withoutAncestor.map((entry) => ({ ...place(entry.to), ...because(entry) })),
    grid: gridOf(mapping, ends, language),
  };
}
