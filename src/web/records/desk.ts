import type { AnalystDesk } from '../../operations/analyst/index.ts';
import type { Visit } from '../staff/route.ts';

/** What every route of records says of itself. */
export const forAnalyst = { purposes: ['records'], roles: ['force-analyst'], sensitive: false } as const;

/** What the operations of an analyst are given of a visit. */
export function analystDeskOf({ desk }: Visit): AnalystDesk {
  return { database: desk.database, act: desk.act, now: desk.now };
}
