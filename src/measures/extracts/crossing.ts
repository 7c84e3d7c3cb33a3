import { type Completeness, completenessOf } from '../equality/completeness.ts';
import type { ExtractCell } from './figure.ts';

/** Kinds of place and who the suspect was to the victim; what is not known comes first, as a category of its own. */
export const crossedPlaces = ['unknown', 'public', 'private', 'online'] as const;
export const crossedRelationships = ['unknown', 'stranger', 'known'] as const;
type Place = (typeof crossedPlaces)[number];
type Relationship = (typeof crossedRelationships)[number];

/** Crimes by where they were and by whom. Units: crimes. Every cell is there, also one of none. */
export interface Crossing {
  /** `all`, or an offence group of the definition. */
  readonly of: string;
  /** Crimes of which both are known, and each of the two alone. */
  readonly completeness: Readonly<Record<'both' | 'place' | 'relationship', Completeness>>;
  readonly rows: readonly {
    readonly relationship: Relationship;
    readonly counts: readonly { readonly place: Place; readonly count: number }[];
    readonly total: number;
  }[];
  readonly total: number;
}

/** Crosses place with relationship over the cells of some forces: of all crimes, or of those of one offence group. */
export function crossingOf(cells: readonly ExtractCell[], of: string, forces: readonly string[]): Crossing {
  const group = of === 'all' ? '' : `offence=${of};`;
  const counted = (place: Place, relationship: Relationship): number =>
    cells
      .filter(({ cell, force }) => {
        return forces.includes(force) && cell === `${group}place=${place};relationship=${relationship}`;
      })
      .reduce((sum, { count }) => sum + count, 0);
  const rows = crossedRelationships.map((relationship) => {
    const counts = crossedPlaces.map((place) => ({ place, count: counted(place, relationship) }));
    return { relationship, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  });
  const known = (isKnown: (place: Place, relationship: Relationship) => boolean): Completeness =>
    completenessOf(
      rows.flatMap(({ counts, relationship }) =>
        counts.map(({ count, place }) => ({
          group: isKnown(place, relationship) ? 'known' : 'not-known',
          count,
          total: count,
        })),
      ),
    );
  return {
    of,
    completeness: {
      both: known((place, relationship) => place !== 'unknown' && relationship !== 'unknown'),
      place: known((place) => place !== 'unknown'),
      relationship: known((_, relationship) => relationship !== 'unknown'),
    },
    rows,
    total: rows.reduce((sum, { total }) => sum + total, 0),
  };
}
