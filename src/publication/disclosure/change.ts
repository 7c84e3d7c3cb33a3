import { findCompound } from './compound.ts';
import type { Move } from './move.ts';
import { type Deltas, findCheapest, findFree, type Search, type Wanted } from './search.ts';

/**
 * The best change that brings a cell nearer to what is wanted: one that withholds nothing more if there is one, else the
 * cheapest for each unit that touches nothing above the lowest level possible. Several moves make one change together: only
 * cells that they change on balance must be withheld. Undefined where nothing is found.
 */
export function findChange(search: Search, wanted: Wanted, deltas: Deltas): readonly Move[] | undefined {
  const free = findFree(search, wanted, deltas);
  if (free !== undefined) return [free];
  for (const level of search.levels) {
    const best = findCheapest(search, wanted, deltas, level);
    if (best !== undefined) return [best];
    const compound = findCompound(search, wanted, deltas, level);
    if (compound !== undefined) return compound;
  }
  return undefined;
}
