import { present } from '../../kernel/index.ts';
import { findChange } from './change.ts';
import { type Move, netOf, type Proof } from './move.ts';
import { restoreFigures } from './restore.ts';
import { type DisclosureRule, isSensitive, ruleOf } from './rule.ts';
import { type Deltas, fixed, open, type Search } from './search.ts';
import type { CountTable } from './table.ts';
import { vectorFinder } from './vectors.ts';
import { type Worth, worthOf } from './worth.ts';

/** What earlier releases bind: figures that everyone knows, and figures that must stay or become withheld. */
export interface Bound {
  /** Published before with the same counts: known whatever this release does. By index in the table's figures. */
  readonly known: ReadonlySet<number>;
  /** Withheld before, or changed by so little that the difference would show people. */
  readonly withheld: ReadonlySet<number>;
}

export interface Protection {
  readonly table: CountTable;
  /** Indexes in the table's figures. */
  readonly withheld: ReadonlySet<number>;
  readonly proofs: readonly Proof[];
  /** Cells that no pattern can protect, because earlier releases published too much around them. */
  readonly exposed: readonly number[];
}

/** The rule of each measure of a table, all of which have one. */
export function rulesOf(table: CountTable): readonly DisclosureRule[] {
  return table.measures.map(({ definition }) => present(ruleOf(definition), `a rule of ${definition.id}`));
}

export function ruleAt(table: CountTable, rules: readonly DisclosureRule[], cell: number): DisclosureRule {
  const label = present(table.labels[cell % table.labels.length], 'a label');
  return present(rules[label.measure], 'a rule');
}

/** Counts that must be protected; a derived zero is not among them, for nothing shows it. */
export function sensitiveCells(table: CountTable): readonly number[] {
  const rules = rulesOf(table);
  const cells: number[] = [];
  for (const [cell, count] of table.counts.entries()) {
    const derivedZero = count === 0 && table.figureOf[cell] === -1;
    if (!derivedZero && isSensitive(count, ruleAt(table, rules, cell))) cells.push(cell);
  }
  return cells;
}

/** The figure that must go when a cell is sensitive: its own, or for a rest the one that numerator and denominator share. */
export function figureBehind(table: CountTable, cell: number): number {
  const own = table.figureOf[cell] ?? -1;
  const index = cell % table.labels.length;
  const label = present(table.labels[index], 'a label');
  if (own !== -1 || label.part !== 'rest') return own;
  const all = table.labels.findIndex(
    (other) => other.measure === label.measure && other.part === 'all' && other.breakdown === label.breakdown,
  );
  return table.figureOf[cell - index + all] ?? -1;
}

/**
 * Chooses the figures to withhold. First those with a sensitive count; then, for each sensitive count, the cheapest others
 * that must go with it until two tables exist which agree with everything published and in which the count is 0 and at
 * least the threshold; then the same for every other withheld figure, whose count must be open by the threshold. A figure
 * withheld on the way stays so and a proof once found holds, so one pass over each list is enough; at last, figures that
 * turned out not to be needed are shown again.
 */
export function protect(table: CountTable, bound: Bound): Protection {
  const work = startWork(table, bound);
  const sensitive = sensitiveCells(table);
  const must = new Set([...bound.withheld, ...sensitive.map((cell) => figureBehind(table, cell))]);
  for (const figure of must) if (!bound.known.has(figure)) withhold(work, figure);
  const ranks = new Map(sensitive.map((cell) => [cell, work.worth.costOf(cell)]));
  const rank = (cell: number): number => ranks.get(cell) ?? 0;
  // Totals first: what hides them hides much of what lies below.
  for (const cell of [...sensitive].sort((a, b) => rank(b) - rank(a) || a - b)) {
    const { threshold } = ruleAt(table, work.rules, cell);
    if (!prove(work, cell, 0, threshold)) work.exposed.push(cell);
  }
  widenOthers(work);
  const proofs = restoreFigures(work, work.proofs, (figure) => !must.has(figure));
  return { table, withheld: work.withheld, proofs, exposed: work.exposed };
}

/** What is known of a cell so far: how low and how high it may be, and the moves that take it there. */
interface Reach {
  low: number;
  high: number;
  lowBy: readonly Move[];
  highBy: readonly Move[];
}

interface Work extends Search {
  readonly worth: Worth;
  readonly rules: readonly DisclosureRule[];
  readonly withheld: Set<number>;
  readonly reached: Map<number, Reach>;
  readonly proofs: Proof[];
  readonly exposed: number[];
}

function startWork(table: CountTable, bound: Bound): Work {
  const rules = rulesOf(table);
  const worth = worthOf(table);
  const states = Uint8Array.from(
    table.counts,
    (_, cell) => stateOf(table, rules, bound, cell) ?? worth.levelOf(cell),
  );
  return {
    table,
    rules,
    states,
    worth,
    levels: worth.levels,
    costs: Float64Array.from(table.figures, ({ cells }) => Math.max(...cells.map(worth.costOf))),
    withheld: new Set(),
    reached: new Map(),
    proofs: [],
    exposed: [],
    vectors: vectorFinder(table),
  };
}

/**
 * A zero is fixed where zeros are published, and so is any derived zero: a category that never occurs, a remainder that the
 * tables have nowhere. An attacker may take such zeros for granted, so no proof may rest on their being something else.
 * Undefined where a figure must be withheld first.
 */
function stateOf(
  table: CountTable,
  rules: readonly DisclosureRule[],
  bound: Bound,
  cell: number,
): number | undefined {
  const figure = table.figureOf[cell] ?? -1;
  if (figure !== -1 && bound.known.has(figure)) return fixed;
  if (table.counts[cell] === 0 && (figure === -1 || ruleAt(table, rules, cell).zeros === 'publish'))
    return fixed;
  return figure === -1 ? open : undefined;
}

function withhold(work: Work, figure: number): void {
  if (figure === -1) return;
  work.withheld.add(figure);
  for (const cell of work.table.figures[figure]?.cells ?? []) {
    if (work.states[cell] !== fixed) work.states[cell] = open;
  }
}

function reachOf(work: Work, cell: number): Reach {
  const count = work.table.counts[cell] ?? 0;
  return work.reached.get(cell) ?? { low: count, high: count, lowBy: [], highBy: [] };
}

/** Finds and keeps the proof that a cell may be as low as `low` and as high as `high`. */
function prove(work: Work, cell: number, low: number, high: number): boolean {
  const down = reachOf(work, cell).low <= low || walk(work, cell, -1, low);
  const up = reachOf(work, cell).high >= high || walk(work, cell, 1, high);
  if (!down || !up) return false;
  const { lowBy, highBy } = reachOf(work, cell);
  work.proofs.push({ cell, low: lowBy, high: highBy });
  return true;
}

/** Walks from the true table, move by move, until the cell holds `goal`, withholding what each move changes. */
function walk(work: Work, cell: number, direction: 1 | -1, goal: number): boolean {
  const { table } = work;
  const deltas: Deltas = new Map();
  const moves: Move[] = [];
  for (let missing = Math.abs(goal - (table.counts[cell] ?? 0)); missing > 0; ) {
    const change = findChange(work, { cell, direction, amount: missing }, deltas);
    if (change === undefined) return false;
    moves.push(...change);
    const net = netOf(table, change);
    missing -= Math.abs(net.get(cell) ?? 0);
    for (const [touchedCell, delta] of net) {
      deltas.set(touchedCell, (deltas.get(touchedCell) ?? 0) + delta);
      if (delta !== 0) withhold(work, table.figureOf[touchedCell] ?? -1);
    }
  }
  for (const [touchedCell, delta] of deltas) keepReach(work, touchedCell, delta, moves);
  return true;
}

function keepReach(work: Work, cell: number, delta: number, moves: readonly Move[]): void {
  const reach = { ...reachOf(work, cell) };
  const count = (work.table.counts[cell] ?? 0) + delta;
  if (count < reach.low) Object.assign(reach, { low: count, lowBy: moves });
  if (count > reach.high) Object.assign(reach, { high: count, highBy: moves });
  work.reached.set(cell, reach);
}

/** Withheld figures without a sensitive count: one of their counts must be open by the threshold. New ones join the list. */
function widenOthers(work: Work): void {
  const done = new Set<number>();
  for (
    let next = [...work.withheld];
    next.length > 0;
    next = [...work.withheld].filter((each) => !done.has(each))
  ) {
    for (const figure of next) {
      done.add(figure);
      widen(work, figure);
    }
  }
}

function widen(work: Work, figure: number): void {
  const cells = (work.table.figures[figure]?.cells ?? []).filter(
    (cell) => (work.table.counts[cell] ?? 0) > 0,
  );
  const missing = (cell: number): number => {
    const { low, high } = reachOf(work, cell);
    return ruleAt(work.table, work.rules, cell).threshold - (high - low);
  };
  const nearest = cells.sort((a, b) => missing(a) - missing(b) || a - b);
  for (const cell of nearest) {
    const { low, high } = reachOf(work, cell);
    if (prove(work, cell, low, high + Math.max(0, missing(cell)))) return;
    if (prove(work, cell, low - Math.max(0, missing(cell)), high)) return;
  }
  if (nearest[0] !== undefined) work.exposed.push(nearest[0]);
}
