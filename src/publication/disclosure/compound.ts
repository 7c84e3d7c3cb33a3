import { type Move, type Touched, touched } from './move.ts';
import { type Deltas, fixed, open, type Search, type Wanted } from './search.ts';
import type { LabelVector } from './vectors.ts';

/** Places that may take part in one compound. */
const partsMax = 4;

/** A vector's change at one place and in everything above it. */
interface Part {
  readonly place: number;
  readonly vector: LabelVector;
}

/** What has been weighed so far: what is lost, and how many units can move. */
interface Weight {
  readonly cost: number;
  readonly amount: number;
}

/**
 * Changes at several places at once, whose sums above those places cancel out wherever they may not change. A plain move
 * needs the same categories in both of its places; where a category occurs in one place only, others that hold its row and
 * its column stand in for it. The cheapest for each unit of what a greedy search finds; undefined where it finds none.
 */
export function findCompound(
  search: Search,
  wanted: Wanted,
  deltas: Deltas,
  worst: number,
): readonly Move[] | undefined {
  const { periods, labels } = search.table;
  const period = Math.floor(wanted.cell / labels.length) % periods.names.length;
  for (const leaf of periods.leavesUnder[period] ?? []) {
    for (const partner of besideIt(search, period, leaf)) {
      const found = new Compound(search, wanted, deltas, worst, [leaf, partner]).cheapest();
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Months of the same year outside a period, then none: with a partner the year stays as it is. */
function besideIt({ table }: Search, period: number, leaf: number): readonly number[] {
  const { upward, leavesUnder } = table.periods;
  const siblings = leavesUnder[upward[period]?.[1] ?? -1] ?? [];
  return [...siblings.filter((other) => other !== leaf && !leavesUnder[period]?.includes(other)), -1];
}

class Compound {
  private readonly place: number;
  private readonly label: number;
  private readonly steps: Touched;
  /** Of each label: 1 where its sums above the places must stay. */
  private readonly kept: Uint8Array;
  /** Of each label: by how much the parts so far change the sums above. */
  private readonly above: Int8Array;
  /** How many of the kept sums the parts so far change. */
  private broken = 0;
  private readonly parts: Part[] = [];
  private rate = Number.POSITIVE_INFINITY;
  private best: readonly Move[] | undefined;

  constructor(
    private readonly search: Search,
    private readonly wanted: Wanted,
    private readonly deltas: Deltas,
    private readonly worst: number,
    private readonly pair: readonly [number, number],
  ) {
    const { labels, periods } = search.table;
    this.place = Math.floor(wanted.cell / labels.length / periods.names.length);
    this.label = wanted.cell % labels.length;
    this.steps = touched(periods, pair);
    this.kept = new Uint8Array(labels.length);
    this.above = new Int8Array(labels.length);
  }

  cheapest(): readonly Move[] | undefined {
    const { places } = this.search.table;
    const members = (places.leavesUnder[this.place] ?? []).filter(
      (place) => (places.upward[place]?.length ?? 0) > 1,
    );
    const [first] = members;
    if (first === undefined) return undefined;
    this.markKept(places.upward[first] ?? []);
    for (const vector of this.search.vectors(this.label, this.wanted.direction)) {
      this.add(vector, 1);
      if (this.broken > 0) {
        for (const place of members) this.extend({ place, vector }, { cost: 0, amount: this.wanted.amount });
      }
      this.add(vector, -1);
    }
    return this.best;
  }

  private markKept([, ...nodes]: readonly number[]): void {
    const { table, states } = this.search;
    for (const node of nodes) {
      for (const period of this.steps.nodes) {
        const row = (node * table.periods.names.length + period) * table.labels.length;
        for (let label = 0; label < this.kept.length; label += 1) {
          if ((states[row + label] ?? fixed) > this.worst) this.kept[label] = 1;
        }
      }
    }
  }

  /** Takes a vector into the sums above, or out of them again. */
  private add({ labels, signs }: LabelVector, times: 1 | -1): void {
    for (let v = 0; v < labels.length; v += 1) {
      const label = labels[v] ?? 0;
      const before = this.above[label] ?? 0;
      const after = before + (signs[v] ?? 0) * times;
      this.above[label] = after;
      if (this.kept[label] === 1) this.broken += Number(after !== 0) - Number(before !== 0);
    }
  }

  /** Joins a part whose vector is in the sums already, and mends what is still broken at further places. */
  private extend(part: Part, so: Weight): void {
    const weight = this.weigh(part.place, part.vector, so);
    if (weight === undefined || weight.cost / weight.amount >= this.rate) return;
    this.parts.push(part);
    if (this.broken === 0) this.keep(weight);
    else if (this.parts.length < partsMax) this.mend(weight);
    this.parts.pop();
  }

  private mend(so: Weight): void {
    const label = this.firstBroken();
    const broken = this.broken;
    for (const vector of this.search.vectors(label, (this.above[label] ?? 0) > 0 ? -1 : 1)) {
      this.add(vector, 1);
      const place = this.broken < broken ? this.cheapestPlace(vector, so) : undefined;
      if (place !== undefined) this.extend({ place, vector }, so);
      this.add(vector, -1);
    }
  }

  private firstBroken(): number {
    for (const { vector } of this.parts) {
      for (const label of vector.labels) if (this.kept[label] === 1 && this.above[label] !== 0) return label;
    }
    return -1;
  }

  private cheapestPlace(vector: LabelVector, so: Weight): number | undefined {
    const { places } = this.search.table;
    const parent = places.upward[this.parts[0]?.place ?? 0]?.[1] ?? -1;
    let rate = this.rate;
    let best: number | undefined;
    for (const place of places.leavesUnder[parent] ?? []) {
      if (this.parts.some((part) => part.place === place)) continue;
      const weight = this.weigh(place, vector, so);
      if (weight === undefined || weight.cost / weight.amount >= rate) continue;
      rate = weight.cost / weight.amount;
      best = place;
    }
    return best;
  }

  /** The sums above have to be able to move as well, and where the wanted cell is one of them, it must. */
  private keep(so: Weight): void {
    const { places, labels } = this.search.table;
    const [, ...nodes] = places.upward[this.parts[0]?.place ?? 0] ?? [];
    if (nodes.includes(this.place) && (this.above[this.label] ?? 0) * this.wanted.direction <= 0) return;
    const changed = labels.flatMap((_, label) => (this.above[label] === 0 ? [] : [label]));
    let weight: Weight | undefined = so;
    for (const node of nodes) {
      const vector = { labels: changed, signs: changed.map((label) => this.above[label] ?? 0) };
      weight = weight && this.weigh(node, vector, weight);
    }
    if (weight === undefined || weight.cost / weight.amount >= this.rate) return;
    this.rate = weight.cost / weight.amount;
    const { amount } = weight;
    this.best = this.parts.map(({ place, vector }) => ({
      places: [place, -1],
      periods: this.pair,
      vector,
      amount,
    }));
  }

  /** What changing the labels at one place costs beside the rest; undefined where it cannot be done. */
  private weigh(
    place: number,
    { labels, signs }: { readonly labels: readonly number[]; readonly signs: readonly number[] },
    so: Weight,
  ): Weight | undefined {
    const { table, states, costs } = this.search;
    let { cost, amount } = so;
    let counted: Set<number> | undefined;
    for (let t = 0; t < this.steps.nodes.length; t += 1) {
      const row = (place * table.periods.names.length + (this.steps.nodes[t] ?? 0)) * table.labels.length;
      for (let v = 0; v < labels.length; v += 1) {
        const cell = row + (labels[v] ?? 0);
        const state = states[cell] ?? fixed;
        if (state > this.worst) return undefined;
        const step = (signs[v] ?? 0) * (this.steps.signs[t] ?? 1);
        if (step < 0) {
          const room = (table.counts[cell] ?? 0) + (this.deltas.get(cell) ?? 0);
          amount = Math.min(amount, Math.floor(room / -step));
          if (amount <= 0) return undefined;
        }
        const figure = table.figureOf[cell] ?? -1;
        if (state === open || counted?.has(figure) === true) continue;
        counted = (counted ?? new Set()).add(figure);
        cost += costs[figure] ?? 0;
      }
    }
    return { cost, amount };
  }
}
