import type { PlainDate } from '../../kernel/index.ts';
import { type Position, positions } from '../../plans/index.ts';
import type { ActionStanding } from '../matrix/standing.ts';
import { type Home, holdsOn } from './home.ts';

/** The line for actions that belong to several pillars, or to none that the view knows. */
export const severalPillars = 'several';
/** The line for actions without a primary home in the newer framework. */
export const withoutHome = 'without-home';

/** How many actions of one line stand where. */
export interface ViewLine {
  readonly id: string;
  readonly actions: number;
  readonly positions: Readonly<Record<Position, number>>;
}

/** The same standings counted under one framework. Each action with a position is on one line, so lines add up to the total. */
export interface FrameworkView {
  readonly lines: readonly ViewLine[];
  readonly total: ViewLine;
}

const emptyLine = (id: string): { id: string; actions: number; positions: Record<Position, number> } => ({
  id,
  actions: 0,
  positions: { overdue: 0, 'not-reported': 0, 'no-evidence': 0, slipping: 0, 'on-time': 0 },
});

function countInto(
  ids: readonly string[],
  standings: readonly ActionStanding[],
  lineOf: (standing: ActionStanding) => string,
): FrameworkView {
  const lines = new Map(ids.map((id) => [id, emptyLine(id)]));
  for (const standing of standings) {
    if (standing.position === null) continue;
    const id = lineOf(standing);
    const line = lines.get(id) ?? emptyLine(id);
    lines.set(id, line);
    line.actions += 1;
    line.positions[standing.position] += 1;
  }
  const total = emptyLine('total');
  for (const line of lines.values()) {
    total.actions += line.actions;
    for (const position of positions) total.positions[position] += line.positions[position];
  }
  return { lines: [...lines.values()], total };
}

const pillarLine = (standing: ActionStanding, pillars: readonly string[]): string => {
  const [only, ...more] = standing.pillars;
  return only !== undefined && more.length === 0 && pillars.includes(only) ? only : severalPillars;
};

/** Standings by pillar of the framework that the plans were made under. */
export function viewByPillar(
  standings: readonly ActionStanding[],
  pillars: readonly string[],
): FrameworkView {
  return countInto([...pillars, severalPillars], standings, (standing) => pillarLine(standing, pillars));
}

/** The pillar of the newer framework that an entry stands for: itself, or that of an action. */
export type PillarOf = (entry: string) => string | undefined;

/** For each action, the newer pillar of its primary home on a day. */
export function primaryPillars(
  homes: readonly Home[],
  on: PlainDate,
  pillarOf: PillarOf,
): ReadonlyMap<string, string> {
  return new Map(
    homes.flatMap((home): [string, string][] => {
      const pillar = home.isPrimary && holdsOn(home, on) ? pillarOf(home.entry) : undefined;
      return pillar === undefined ? [] : [[home.action, pillar]];
    }),
  );
}

/** The same standings by pillar of the newer framework, by primary home; those without one stand on a line of their own. */
export function viewByNewerPillar(
  standings: readonly ActionStanding[],
  pillars: readonly string[],
  primary: ReadonlyMap<string, string>,
): FrameworkView {
  return countInto([...pillars, withoutHome], standings, ({ action }) => primary.get(action) ?? withoutHome);
}

/** Older pillars down, newer ones across: 3 x 4 and the two lines for what has no one place. Cells add up to both views. */
export interface HomesGrid {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly number[] }[];
}

export function homesGrid(
  standings: readonly ActionStanding[],
  pillars: { readonly older: readonly string[]; readonly newer: readonly string[] },
  primary: ReadonlyMap<string, string>,
): HomesGrid {
  const columns = [...pillars.newer, withoutHome];
  const rows = [...pillars.older, severalPillars].map((id) => ({ id, cells: columns.map(() => 0) }));
  for (const standing of standings) {
    if (standing.position === null) continue;
    const row = rows.find(({ id }) => id === pillarLine(standing, pillars.older));
    const column = columns.indexOf(primary.get(standing.action) ?? withoutHome);
    if (row !== undefined && column !== -1) row.cells[column] = (row.cells[column] ?? 0) + 1;
  }
  return { columns, rows };
}

/** What the move to the newer framework leaves open, on either side. */
export interface Orphans {
  /** Live actions without a primary home, and those of them with no home at all. */
  readonly withoutPrimary: readonly ActionStanding[];
  /** Entries of the newer framework that no live action has a home in; a home in an action reaches its pillar too. */
  readonly withoutAncestor: readonly string[];
}

export function orphansOf(
  standings: readonly ActionStanding[],
  homes: readonly Home[],
  newer: { readonly entries: readonly string[]; readonly pillarOf: PillarOf },
  on: PlainDate,
): Orphans {
  const live = standings.filter(({ position }) => position !== null);
  const ids = new Set(live.map(({ action }) => action));
  const holding = homes.filter((home) => holdsOn(home, on) && ids.has(home.action));
  const placed = new Set(holding.filter(({ isPrimary }) => isPrimary).map(({ action }) => action));
  const reached = new Set(holding.flatMap(({ entry }) => [entry, newer.pillarOf(entry)]));
  return {
    withoutPrimary: live.filter(({ action }) => !placed.has(action)),
    withoutAncestor: newer.entries.filter((entry) => !reached.has(entry)),
  };
}
