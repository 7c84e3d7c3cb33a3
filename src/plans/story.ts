import type { Role } from '../directory/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { ActionState } from './action.ts';
import type { Evidence } from './evidence.ts';
import type { Grade } from './grade.ts';
import type { Report } from './report.ts';
import type { Revision } from './revision.ts';
import type { Move } from './transition.ts';

/** A change of state as the history keeps it. */
export interface MoveRecord {
  readonly move: Move;
  readonly from: ActionState;
  readonly to: ActionState;
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
  readonly reason: string;
  readonly grade: Grade | null;
}

/** Everything that happened to an action, as it is kept. */
export interface ActionHistory {
  readonly moves: readonly MoveRecord[];
  readonly revisions: readonly Revision[];
  readonly reports: readonly Report[];
  readonly evidence: readonly Evidence[];
}

/** One thing that happened: when, who by id and by role, what, and why where a reason was given. */
export type StoryEntry = { readonly at: Instant; readonly person: string; readonly role: Role } & (
  | { readonly kind: 'moved'; readonly move: MoveRecord }
  | { readonly kind: 'revised'; readonly revision: Revision }
  | { readonly kind: 'reported'; readonly report: Report }
  | { readonly kind: 'evidenced'; readonly evidence: Evidence }
);

const doneBy = ({ at, person, role }: Pick<MoveRecord, 'at' | 'person' | 'role'>) => ({ at, person, role });

/** The history in order of time, oldest first; of one moment, in the order move, change, report, evidence. */
export function storyOf({ moves, revisions, reports, evidence }: ActionHistory): readonly StoryEntry[] {
  const entries: readonly StoryEntry[] = [
    ...moves.map((move) => ({ ...doneBy(move), kind: 'moved' as const, move })),
    ...revisions.map((revision) => ({
      ...doneBy(revision),
      kind: 'revised' as const,
      revision,
    })),
    ...reports.map((report) => ({ ...doneBy(report), kind: 'reported' as const, report })),
    ...evidence.map((piece) => ({
      ...doneBy(piece),
      kind: 'evidenced' as const,
      evidence: piece,
    })),
  ];
  return entries.toSorted((one, other) => one.at - other.at);
}
