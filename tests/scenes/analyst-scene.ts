import type { Database } from '../../src/database/index.ts';
import type { AnalystDesk } from '../../src/operations/analyst/index.ts';
import { loadShippedDefinitions } from '../../src/operations/vawg/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { crime, type GivenRows, load, packageOf, suspect, victim } from './extract-force.ts';
import { appoint, loadGround, setClock } from './plan-people.ts';

/** The day of the scene. */
export const analystClock = setClock('2025-07-10');

/** Crimes of one month with a victim and a suspect each; the suspects have names that no page may show. */
export function crimesOf(prefix: string, month: string, count: number): GivenRows {
  const refs = Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  return {
    crimes: refs.map((ref) => crime(ref, `${month}-10`)),
    victims: refs.map((ref) => victim(ref)),
    suspects: refs.map((ref) => suspect(ref, { family_name: 'SECRETNAME', date_of_birth: '1980-01-02' })),
  };
}

/** Two forces with an analyst each. */
export interface AnalystScene {
  readonly clone: Clone;
  readonly jobs: Database;
  readonly kent: AnalystDesk;
  readonly gwent: AnalystDesk;
  /** What the audit holds of an operation, in order. */
  entries(
    operation: string,
  ): Promise<readonly { actor: string; subject: string; reason: string; purpose: string }[]>;
}

/**
 * Kent holds thirty crimes of May, one of June in which a victim of May is the suspect and her suspect the victim, and a row
 * of June that is held back; Gwent twenty crimes of May.
 */
export async function analystScene(): Promise<AnalystScene> {
  const clone = await cloneDatabase();
  const [jobs, staff] = [await clone.open('jobs'), await clone.open('staff')];
  await loadGround(jobs);
  await loadShippedDefinitions(jobs);
  const deskAt = async (force: string): Promise<AnalystDesk> => {
    const post = { role: 'force-analyst', force, purpose: 'records' } as const;
    const { act, database } = await appoint(clone, { staff, clock: analystClock }, post);
    return { act, database, now: analystClock.now() };
  };
  const [kent, gwent] = [await deskAt('kent'), await deskAt('gwent')];
  const { crimes = [], victims = [], suspects = [] } = crimesOf('K', '2025-05', 30);
  const counter = {
    crimes: [
      ...crimes,
      crime('K-COUNTER', '2025-06-02', { incident_ref: 'NRPF 1' }),
      crime('K-LATER', '2025-06-03'),
    ],
    victims: [...victims, victim('K-LATER', { person_ref: 'S-K0', sex: 'male' })],
    suspects: [...suspects, suspect('K-LATER', { person_ref: 'V-K0', sex: 'female' })],
  };
  await load(jobs, packageOf(counter), { force: 'kent' });
  await load(jobs, packageOf(crimesOf('G', '2025-05', 20)), { force: 'gwent' });
  return {
    clone,
    jobs,
    kent,
    gwent,
    entries: (operation) =>
      clone.query(
        'select actor, subject_id as subject, reason, purpose from audit.entry where operation = $1 order by sequence',
        [operation],
      ),
  };
}
