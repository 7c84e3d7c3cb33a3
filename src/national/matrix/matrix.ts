import type { PlainDate } from '../../kernel/index.ts';
import { type Position, positions } from '../../plans/index.ts';
import { type ActionStanding, daysHeld } from './standing.ts';

/** The column of actions that a force added of its own. */
export const ownColumn = 'own';

/** A column of the matrix: an action of the framework, or the forces' own actions. */
export interface MatrixColumn {
  readonly id: string;
  readonly pillars: readonly string[];
}

/** One force and one column: the worst position of the actions there, how many there are, and since when it has been so. */
export interface MatrixCell {
  /** Null where the force has no live action there. */
  readonly position: Position | null;
  readonly actions: number;
  readonly sinceOn: PlainDate | null;
}

export interface MatrixRow {
  readonly force: string;
  readonly cells: readonly MatrixCell[];
  readonly actions: number;
  readonly behind: number;
  /** The earliest day since which one of its actions has been behind. */
  readonly behindSinceOn: PlainDate | null;
}

/** Behind: overdue, silent, or without the evidence that was due. Slipping is late to come, not behind yet. */
export const behindPositions: readonly Position[] = ['overdue', 'not-reported', 'no-evidence'];

/** What the coordinator asks the matrix for. Empty and null ask for everything. */
export interface MatrixQuestion {
  /** The framework that the plans were made under. */
  readonly framework: string | null;
  readonly positions: readonly Position[];
  readonly pillar: string | null;
  readonly column: string | null;
  readonly force: string | null;
  /** Only what has been so for at least this many days. */
  readonly daysMin: number | null;
}

export const wholeMatrix: MatrixQuestion = {
  framework: null,
  positions: [],
  pillar: null,
  column: null,
  force: null,
  daysMin: null,
};

const columnOf = (standing: ActionStanding): string => standing.nationalAction ?? ownColumn;

/** True where a standing answers the question. */
export function answers(standing: ActionStanding, question: MatrixQuestion, on: PlainDate): boolean {
  const { position, sinceOn } = standing;
  if (position === null) return false;
  if (question.framework !== null && standing.framework !== question.framework) return false;
  if (question.positions.length > 0 && !question.positions.includes(position)) return false;
  if (question.pillar !== null && !standing.pillars.includes(question.pillar)) return false;
  if (question.column !== null && columnOf(standing) !== question.column) return false;
  if (question.force !== null && standing.force !== question.force) return false;
  return question.daysMin === null || (daysHeld(sinceOn, on) ?? -1) >= question.daysMin;
}

const earlier = (one: PlainDate | null, other: PlainDate | null): PlainDate | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

const nothing: MatrixCell = { position: null, actions: 0, sinceOn: null };

function worse(cell: MatrixCell, { position, sinceOn }: ActionStanding): MatrixCell {
  if (position === null) return cell;
  const actions = cell.actions + 1;
  if (cell.position === null) return { position, actions, sinceOn };
  const [held, next] = [positions.indexOf(cell.position), positions.indexOf(position)];
  if (next < held) return { position, actions, sinceOn };
  return { ...cell, actions, sinceOn: next === held ? earlier(cell.sinceOn, sinceOn) : cell.sinceOn };
}

/**
 * Forces down, actions across. Every force asked for has a row, also one without a plan, and its counts are of the
 * standings that answer the question, each counted once.
 */
export function matrixOf(
  forces: readonly string[],
  columns: readonly MatrixColumn[],
  standings: readonly ActionStanding[],
  question: MatrixQuestion,
  on: PlainDate,
): readonly MatrixRow[] {
  const places = new Map(columns.map((column, index) => [column.id, index]));
  const rows = new Map(
    forces
      .filter((force) => question.force === null || force === question.force)
      .map((force) => [
        force,
        { cells: columns.map(() => nothing), actions: 0, behind: 0, since: earlier(null, null) },
      ]),
  );
  for (const standing of standings) {
    const row = rows.get(standing.force);
    const place = places.get(columnOf(standing));
    if (row === undefined || place === undefined || !answers(standing, question, on)) continue;
    row.cells[place] = worse(row.cells[place] ?? nothing, standing);
    row.actions += 1;
    if (standing.position !== null && behindPositions.includes(standing.position)) {
      row.behind += 1;
      row.since = earlier(row.since, standing.sinceOn);
    }
  }
  return [...rows].map(([force, { since, ...row }]) => ({ force, ...row, behindSinceOn: since }));
}

/** One action that is behind, and for how long. */
export interface BehindEntry<Standing extends ActionStanding = ActionStanding> {
  readonly standing: Standing;
  /** The first day among them. */
  readonly days: number | null;
}

/** Who is behind and since when: what answers the question and is behind, longest first, then by force and reference. */
export function behindList<Standing extends ActionStanding>(
  standings: readonly Standing[],
  question: MatrixQuestion,
  on: PlainDate,
): readonly BehindEntry<Standing>[] {
  return standings
    .filter(
      (standing) =>
        standing.position !== null &&
        behindPositions.includes(standing.position) &&
        answers(standing, question, on),
    )
    .map((standing) => ({ standing, days: daysHeld(standing.sinceOn, on) }))
    .sort(
      (a, b) =>
        (b.days ?? -1) - (a.days ?? -1) ||
        (a.standing.force < b.standing.force ? -1 : a.standing.force > b.standing.force ? 1 : 0) ||
        (a.standing.reference < b.standing.reference ? -1 : 1),
    );
}
