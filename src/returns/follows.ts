import type { CountSet } from './count-set.ts';
import type { Known } from './guarded.ts';
import { keyOf, type Shown } from './protect-cohort.ts';

/** The least and the most that a count can be. */
interface Bounds {
  least: number;
  most: number;
}

/** A whole, parts of it that share nothing, and what they leave of its total; null where that is not said. */
interface Division {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly left: number | null;
}

/** What is said of a cut. */
interface SaidOfCut {
  readonly sets: readonly CountSet[];
  readonly categories: readonly string[];
  readonly totals: ReadonlyMap<string, Known>;
  readonly shown: Shown;
}

/**
 * What is said of each set of a cut in each category, with what follows from it: where nothing of a whole lies in any category
 * but one, neither does anything of its parts, and where a part is all of its whole it is so in each category. To leave such a
 * count out would hide nothing. By bounds that tighten each other, so not everything that follows is found.
 */
export function sayWhatFollows(cut: SaidOfCut): Shown {
  const bounds = new Map<string, Bounds>();
  for (const { id } of cut.sets) {
    const total = cut.totals.get(id);
    for (const category of cut.categories) {
      const said = cut.shown.get(keyOf(id, category));
      const most = typeof total === 'number' ? total : Number.POSITIVE_INFINITY;
      bounds.set(
        keyOf(id, category),
        typeof said === 'number' ? { least: said, most: said } : { least: 0, most },
      );
    }
  }
  const at = (set: string, category: string): Bounds =>
    bounds.get(keyOf(set, category)) ?? { least: 0, most: Number.POSITIVE_INFINITY };
  const divisions = divisionsOf(cut);
  for (let before = Number.NaN, now = tightness(bounds); now !== before; ) {
    before = now;
    for (const { id } of cut.sets) {
      const total = cut.totals.get(id);
      if (typeof total === 'number')
        balance(
          total,
          total,
          cut.categories.map((category) => at(id, category)),
        );
    }
    for (const { left, parts, whole } of divisions) {
      for (const category of cut.categories)
        divide(
          at(whole, category),
          parts.map((part) => at(part, category)),
          left,
        );
    }
    now = tightness(bounds);
  }
  return new Map([...bounds].flatMap(([key, { least, most }]) => (least === most ? [[key, least]] : [])));
}

/** Grows with each bound that is tightened. */
const tightness = (bounds: ReadonlyMap<string, Bounds>): number =>
  [...bounds.values()].reduce(
    (sum, { least, most }) => sum + least - (Number.isFinite(most) ? most : Number.MAX_SAFE_INTEGER / 1e6),
    0,
  );

function divisionsOf({ sets, totals }: SaidOfCut): readonly Division[] {
  const groups = new Map<string, { readonly whole: string; readonly parts: string[] }>();
  for (const { apart, id, within } of sets) {
    for (const whole of within.filter((above) => sets.some((set) => set.id === above))) {
      const name = `${whole}/${apart ?? id}`;
      const group = groups.get(name) ?? { whole, parts: [] };
      group.parts.push(id);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map(({ parts, whole }) => {
    const [all, ...of] = [whole, ...parts].map((id) => totals.get(id));
    const known = of.filter((total) => typeof total === 'number');
    const left =
      typeof all === 'number' && known.length === parts.length
        ? known.reduce((rest, total) => rest - total, all)
        : null;
    return { whole, parts, left };
  });
}

/** Counts that add up to between `least` and `most`. */
function balance(least: number, most: number, counts: readonly Bounds[]): void {
  for (const count of counts) {
    const others = counts.filter((other) => other !== count);
    count.most = Math.min(count.most, most - sumOf(others, 'least'));
    count.least = Math.max(count.least, least - sumOf(others, 'most'));
  }
}

/** In one category: the parts are no more than their whole, and no less than what they may leave of it. */
function divide(whole: Bounds, parts: readonly Bounds[], left: number | null): void {
  balance(left === null ? 0 : whole.least - left, whole.most, parts);
  whole.least = Math.max(whole.least, sumOf(parts, 'least'));
  if (left !== null) whole.most = Math.min(whole.most, sumOf(parts, 'most') + left);
}

const sumOf = (counts: readonly Bounds[], end: 'least' | 'most'): number =>
  counts.reduce((sum, count) => sum + count[end], 0);
