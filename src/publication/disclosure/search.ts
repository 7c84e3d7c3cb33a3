import { present } from '../../kernel/index.ts';
import type { Axis } from './axis.ts';
import { type Move, touched } from './move.ts';
import type { CountTable } from './table.ts';
import type { LabelVector, VectorFinder } from './vectors.ts';

/** What changing a cell takes. */
export const open = 0;
/** Nothing will do: everyone knows the count, so a table with another one deceives nobody. */
export const fixed = 255;

/** What a search for a move may touch, and what it costs. */
export interface Search {
  readonly table: CountTable;
  /** Of each cell: open, fixed, or its level from 1: the figure that shows it must be withheld first. Cells open in time. */
  readonly states: Uint8Array;
  /** The levels of the cells, the cheapest first. */
  readonly levels: readonly number[];
  /** Of each figure: what is lost when it is withheld. */
  readonly costs: Float64Array;
  /** Changes of the labels that raise one of them, or lower it. */
  readonly vectors: VectorFinder;
}

/** Units by which a cell differs from the true table so far. */
export type Deltas = Map<number, number>;

export interface Wanted {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
}

/** What a move costs and how many units it can move. */
interface Weight {
  readonly cost: number;
  readonly amount: number;
}

type Shape = Omit<Move, 'amount'>;

/** A move that withholds nothing more. */
export function findFree(search: Search, wanted: Wanted, deltas: Deltas): Move | undefined {
  return new Attempt(search, wanted, deltas, open).free();
}

/** The cheapest move for each unit among those that touch no cell above a level; the nearer of two that cost the same. */
export function findCheapest(
  search: Search,
  wanted: Wanted,
  deltas: Deltas,
  level: number,
): Move | undefined {
  return new Attempt(search, wanted, deltas, level).cheapest();
}

/** Partners that lie equally near, on both axes; -1 where the change has no partner. */
interface Group {
  readonly places: readonly number[];
  readonly periods: readonly number[];
  readonly placePartners: readonly number[];
  readonly periodPartners: readonly number[];
}

/**
 * The leaves beside a node: first those under the same parent, then under the one above, then none. Leaves that share no
 * sum with the node could not balance anything.
 */
function partnersOf(axis: Axis, node: number): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  const taken = new Set(axis.leavesUnder[node]);
  for (const above of axis.upward[node] ?? []) {
    const group = (axis.leavesUnder[above] ?? []).filter((leaf) => !taken.has(leaf));
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
  free(): Move | undefined {
    let best: Move | undefined;
    for (const group of this.groups()) {
      const whole = this.someShape(group, (shape) => {
        const weight = this.weigh(shape, 0);
        if (weight !== undefined && weight.amount > (best?.amount ?? 0))
          best = { ...shape, amount: weight.amount };
        return best !== undefined && best.amount >= this.wanted.amount;
      });
      if (whole) return best;
    }
    return best;
  }

  /** The cheapest for each unit; the nearer of two that cost the same. */
  cheapest(): Move | undefined {
    let best: Move | undefined;
    let rate = Number.POSITIVE_INFINITY;
    for (const group of this.groups()) {
      this.someShape(group, (shape) => {
        const weight = this.weigh(shape, rate * this.wanted.amount);
        if (weight !== undefined && weight.cost / weight.amount < rate) {
          best = { ...shape, amount: weight.amount };
          rate = weight.cost / weight.amount;
        }
        return false;
      });
    }
    return best;
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

  private vectors(): readonly LabelVector[] {
    const { cell, direction } = this.wanted;
    return this.search.vectors(cell % this.search.table.labels.length, direction);
  }

  /** Visits the moves of a group until one is enough; each corner is looked at before the next is chosen. */
  private someShape(group: Group, enough: (shape: Shape) => boolean): boolean {
    for (const vector of this.vectors()) {
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
    const { labels, signs } = vector;
    for (let v = 0; v < labels.length; v += 1) {
      const cell = row + (labels[v] ?? 0);
      if ((states[cell] ?? fixed) > this.worst) return false;
      const falls = signs[v] !== orientation;
      if (falls && (table.counts[cell] ?? 0) + (this.deltas.get(cell) ?? 0) <= 0) return false;
    }
    return true;
  }

  /** Cost and size of a move; undefined where it touches something known, costs more than `most`, or cannot move at all. */
  private weigh(shape: Shape, most: number): Weight | undefined {
    const { table, costs } = this.search;
    const width = table.periods.names.length;
    const places = touched(table.places, shape.places);
    const periods = touched(table.periods, shape.periods);
    const figures: number[] = [];
    let amount = this.wanted.amount;
    for (let p = 0; p < places.nodes.length; p += 1) {
      for (let t = 0; t < periods.nodes.length; t += 1) {
        const row = (places.nodes[p] ?? 0) * width + (periods.nodes[t] ?? 0);
        const orientation = places.signs[p] === periods.signs[t] ? 1 : -1;
        amount = Math.min(amount, this.roomIn(row, shape.vector, orientation, figures));
        if (amount <= 0) return undefined;
      }
    }
    let cost = 0;
    for (const figure of figures) cost += costs[figure] ?? 0;
    return cost <= most ? { amount, cost } : undefined;
  }

  /** Units that the labels of one place and period can move; notes the figures to withhold for it. 0 where none can. */
  private roomIn(row: number, vector: LabelVector, orientation: 1 | -1, figures: number[]): number {
    const { table, states } = this.search;
    const { labels, signs } = vector;
    let room = Number.POSITIVE_INFINITY;
    for (let v = 0; v < labels.length; v += 1) {
      const cell = row * table.labels.length + (labels[v] ?? 0);
      const state = states[cell] ?? fixed;
      if (state > this.worst) return 0;
      if (signs[v] !== orientation) {
        room = Math.min(room, (table.counts[cell] ?? 0) + (this.deltas.get(cell) ?? 0));
        if (room <= 0) return 0;
      }
      if (state === open) continue;
      const figure = table.figureOf[cell] ?? -1;
      if (!figures.includes(figure)) figures.push(figure);
    }
    return room;
  }
}
