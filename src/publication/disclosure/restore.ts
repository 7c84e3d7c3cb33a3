import { type Move, netOf, type Proof } from './move.ts';
import { type Deltas, findFree, fixed, open, type Search } from './search.ts';

/** One half of a proof: moves that take a cell to a count, and what they change in all. */
interface Side {
  readonly cell: number;
  readonly goal: number;
  moves: readonly Move[];
  net: Deltas;
}

interface Pair {
  readonly cell: number;
  readonly low: Side;
  readonly high: Side;
}

/** What is withheld so far, and by which cells of which proofs. */
class Standing {
  /** Of each protected cell. */
  readonly pairs = new Map<number, Pair>();
  /** Of each cell: the halves of proofs that change it. */
  private readonly users = new Map<number, Set<Side>>();

  constructor(
    private readonly table: Search['table'],
    proofs: readonly Proof[],
  ) {
    // Of two proofs of one cell the later reaches as far.
    for (const { cell, low, high } of new Map(proofs.map((proof) => [proof.cell, proof])).values()) {
      this.pairs.set(cell, { cell, low: this.enter(cell, low), high: this.enter(cell, high) });
    }
  }

  private enter(cell: number, moves: readonly Move[]): Side {
    const net = netOf(this.table, moves);
    const side = { cell, goal: (this.table.counts[cell] ?? 0) + (net.get(cell) ?? 0), moves, net };
    this.use(side);
    return side;
  }

  private use(side: Side): void {
    for (const [cell, delta] of side.net) {
      if (delta === 0) continue;
      const users = this.users.get(cell) ?? new Set();
      this.users.set(cell, users.add(side));
    }
  }

  private leave(side: Side): void {
    for (const cell of side.net.keys()) this.users.get(cell)?.delete(side);
  }

  /** The halves that change some cells, but for those that only prove these very cells. */
  usersOf(cells: readonly number[]): readonly Side[] {
    const users = new Set(cells.flatMap((cell) => [...(this.users.get(cell) ?? [])]));
    return [...users].filter((side) => !cells.includes(side.cell));
  }

  replace(side: Side, moves: readonly Move[]): void {
    this.leave(side);
    side.moves = moves;
    side.net = netOf(this.table, moves);
    this.use(side);
  }

  drop(cell: number): void {
    const pair = this.pairs.get(cell);
    if (pair === undefined) return;
    this.leave(pair.low);
    this.leave(pair.high);
    this.pairs.delete(cell);
  }
}

/**
 * Shows figures again that turned out not to be needed, the dearest first: a figure comes back when every proof that changes
 * it can be had without it, at no further loss. Takes them out of `withheld` and returns the proofs that stand then.
 */
export function restoreFigures(
  work: Search & { readonly withheld: Set<number> },
  proofs: readonly Proof[],
  mayReturn: (figure: number) => boolean,
): readonly Proof[] {
  const { table, costs, withheld } = work;
  const standing = new Standing(table, proofs);
  const costOf = (figure: number): number => costs[figure] ?? 0;
  const dearest = [...withheld].filter(mayReturn).sort((a, b) => costOf(b) - costOf(a) || a - b);
  for (const figure of dearest) {
    if (isSpared(work, standing, table.figures[figure]?.cells ?? [])) withheld.delete(figure);
  }
  return [...standing.pairs.values()].map(({ cell, low, high }) => ({
    cell,
    low: low.moves,
    high: high.moves,
  }));
}

/** Closes the cells of a figure and looks for proofs that leave them alone; opens them again where one has none. */
function isSpared(search: Search, standing: Standing, cells: readonly number[]): boolean {
  const { states } = search;
  const before = cells.map((cell) => states[cell] ?? fixed);
  for (const cell of cells) states[cell] = fixed;
  const instead = new Map<Side, readonly Move[]>();
  for (const side of standing.usersOf(cells)) {
    const moves = walkFree(search, side);
    if (moves === undefined) {
      for (const [index, cell] of cells.entries()) states[cell] = before[index] ?? open;
      return false;
    }
    instead.set(side, moves);
  }
  for (const [side, moves] of instead) standing.replace(side, moves);
  for (const cell of cells) standing.drop(cell);
  return true;
}

/** Moves that take a cell to its goal and change only what is open. */
function walkFree(search: Search, { cell, goal }: Side): readonly Move[] | undefined {
  const count = search.table.counts[cell] ?? 0;
  const direction = goal > count ? 1 : -1;
  const deltas: Deltas = new Map();
  const moves: Move[] = [];
  for (let missing = Math.abs(goal - count); missing > 0; ) {
    const move = findFree(search, { cell, direction, amount: missing }, deltas);
    if (move === undefined) return undefined;
    moves.push(move);
    missing -= move.amount;
    for (const [touched, delta] of netOf(search.table, [move])) {
      deltas.set(touched, (deltas.get(touched) ?? 0) + delta);
    }
  }
  return moves;
}
