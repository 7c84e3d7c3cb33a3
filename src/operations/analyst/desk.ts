import type { Database } from '../../database/index.ts';
import { assert, type Instant } from '../../kernel/index.ts';
import type { StaffAct } from '../plans/index.ts';

/** What every operation of a force's analyst is given: the staff door, who acts in which appointment, and when. */
export interface AnalystDesk {
  readonly database: Database;
  readonly act: StaffAct;
  readonly now: Instant;
}

/** The force that the analyst acts for. The role is one of a force, so that there is always one. */
export function forceOf({ act }: AnalystDesk): string {
  const { force } = act.capacity;
  assert(force !== null, 'an analyst acts for a force');
  return force;
}
