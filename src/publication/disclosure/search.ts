import { present } from '../../kernel/index.ts';
import type { Axis } from './axis.ts';
import { eachCell, type Move } from './move.ts';
import type { CountTable } from './table.ts';
import type { LabelVector } from './vectors.ts';

/** What changing a cell takes. */
export const open = 0;
/** The figure that shows it must be withheld first. */
export const shown = 1;
/** Nothing: everyone knows the count, so a table with another one deceives nobody. */
export const fixed = 2;

/** What a search for a move may touch, and what it costs. */
export interface Search {
  readonly table: CountTable;
  /** Of each cell: open, shown or fixed. Cells open while patterns are chosen. */
  readonly states: Uint8Array;
  /** Of each figure: what is lost when it is withheld. */
  readonly costs: Float64Array;
  /** Changes of the labels that raise one of them. */
  vectors(label: number): readonly LabelVector[];
}

/** Units by which a cell differs from the true table so far. */
export type Deltas = Map<number, number>;

export interface Wanted {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
}

interface Candidate {
  readonly shape: Shape;
  readonly amount: number;
  readonly cost: number;
}

type Shape = Omit<Move, 'amount'>;

/**
 * The best move that brings a cell nearer to what is wanted: one that withholds nothing more if there is one, else the
 * cheapest for each unit among the nearest neighbours. Undefined where no move exists.
 */
export function findMove(search: Search, wanted: Wanted, deltas: Deltas): Move | undefined {
  const best =
    new Attempt(search, wanted, deltas, open).free() ?? new Attempt(search, wanted, deltas, shown).cheapest();
  if (best === undefined) return undefined;
  const vector: LabelVector =
    wanted.direction === 1
      ? best.shape.vector
      : new Map([...best.shape.vector].map(([label, sign]) => [label, sign === 1 ? -1 : 1]));
  return { ...best.shape, vector, amount: best.amount };
}

/** Partners that lie equally near, on both axes; -1 where the change has no partner. */
interface Group {
  readonly places: readonly number[];
  readonly periods: readonly number[];
  readonly placePartners: readonly number[];
  readonly periodPartners: readonly number[];
}

/** The leaves beside a node: first those under the same parent, then under the one above, then the others, then none. */
function partnersOf(axis: Axis, node: number): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  const taken = new Set(axis.leavesUnder[node]);
  for (const leaves of [
    ...(axis.upward[node] ?? []).map((above) => axis.leavesUnder[above] ?? []),
    axis.leaves,
  ]) {
    const group = leaves.filter((leaf) => !taken.has(leaf));
    for (const leaf of group) taken.add(leaf);
    if (group.length > 0) groups.push(group);
  }
  return [...groups, [-1]];
}

/** One look for a move, among cells whose state is at most `worst`. */
class Attempt {
  constructor(
    private readonly search: Search,
    private readonly wanted: Wanted,
    private readonly deltas: Deltas,
    private readonly worst: number,
  ) {}

  /** The first move that does all that is wanted, else the largest. */
  free(): Candidate | undefined {
    let best: Candidate | undefined;
    for (const group of this.groups()) {
      const whole = this.someShape(group, (shape) => {
        const candidate = this.weigh(shape, 0);
        if (candidate !== undefined && candidate.amount > (best?.amount ?? 0)) best = candidate;
        return best !== undefined && best.amount >= this.wanted.amount;
      });
      if (whole) return best;
    }
    return best;
  }

  /** The cheapest for each unit in the nearest group that has any. */
  cheapest(): Candidate | undefined {
    for (const group of this.groups()) {
      let best: Candidate | undefined;
      let rate = Number.POSITIVE_INFINITY;
      this.someShape(group, (shape) => {
        const candidate = this.weigh(shape, rate * this.wanted.amount);
        if (candidate !== undefined && candidate.cost / candidate.amount < rate) {
          best = candidate;
          rate = candidate.cost / candidate.amount;
        }
        return false;
      });
      if (best !== undefined) return best;
    }
    return undefined;
  }

  private *groups(): Generator<Group> {
    const { places, periods, labels } = this.search.table;
    const row = Math.floor(this.wanted.cell / labels.length);
    const place = Math.floor(row / periods.names.length);
    const period = row % periods.names.length;
    const own = { places: places.leavesUnder[place] ?? [], periods: periods.leavesUnder[period] ?? [] };
    for (const placePartners of partnersOf(places, place)) {
      for (const periodPartners of partnersOf(periods, period))
        yield { ...own, placePartners, periodPartners };
    }
  }

  /** Visits the moves of a group until one is enough; each corner is looked at before the next is chosen. */
  private someShape(group: Group, enough: (shape: Shape) => boolean): boolean {
    for (const vector of this.search.vectors(this.wanted.cell % this.search.table.labels.length)) {
      for (const place of group.places) {
        for (const period of group.periods) {
          if (!this.mayChange(place, period, vector, 1)) continue;
          if (this.someCorner({ ...group, places: [place], periods: [period] }, vector, enough)) return true;
        }
      }
    }
    return false;
  }

  private someCorner(group: Group, vector: LabelVector, enough: (shape: Shape) => boolean): boolean {
    const place = present(group.places[0], 'a place');
    const period = present(group.periods[0], 'a period');
    const partners = group.placePartners.filter((partner) => this.mayChange(partner, period, vector, -1));
    if (partners.length === 0) return false;
    for (const periodPartner of group.periodPartners) {
      if (!this.mayChange(place, periodPartner, vector, -1)) continue;
      for (const placePartner of partners) {
        if (!this.mayChange(placePartner, periodPartner, vector, 1)) continue;
        if (enough({ places: [place, placePartner], periods: [period, periodPartner], vector })) return true;
      }
    }
    return false;
  }

  /** Whether one corner of a move can give what is asked of it; a corner that is not there can. */
  private mayChange(place: number, period: number, vector: LabelVector, orientation: 1 | -1): boolean {
    if (place === -1 || period === -1) return true;
    const { table, states } = this.search;
    const row = (place * table.periods.names.length + period) * table.labels.length;
    for (const [label, sign] of vector) {
      const cell = row + label;
      if ((states[cell] ?? fixed) > this.worst) return false;
      const falls = sign !== orientation * this.wanted.direction;
      if (falls && (table.counts[cell] ?? 0) + (this.deltas.get(cell) ?? 0) <= 0) return false;
    }
    return true;
  }

  /** Cost and size of a move; undefined where it touches something known, costs more than `most`, or cannot move at all. */
  private weigh(shape: Shape, most: number): Candidate | undefined {
    const { table, states, costs } = this.search;
    let amount = this.wanted.amount;
    let cost = 0;
    const counted: number[] = [];
    const possible = eachCell(table, shape, (cell, sign) => {
      const state = states[cell] ?? fixed;
      if (state > this.worst) return false;
      if (sign !== this.wanted.direction) {
        amount = Math.min(amount, (table.counts[cell] ?? 0) + (this.deltas.get(cell) ?? 0));
        if (amount <= 0) return false;
      }
      const figure = table.figureOf[cell] ?? -1;
      if (state === open || counted.includes(figure)) return true;
      counted.push(figure);
      cost += costs[figure] ?? 0;
      return cost <= most;
    });
    return possible ? { shape, amount, cost } : undefined;
  }
}
