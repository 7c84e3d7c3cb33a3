import {
  appendAudit,
  type Database,
  insertAppointment,
  insertPerson,
  type NewPerson,
} from '../../database/index.ts';
import type { AccessMatrix, Role } from '../../directory/index.ts';
import { accept, type Instant, type Result, refuse } from '../../kernel/index.ts';

/** Who is admitted at the command line, to what, and by whose word. */
export interface Admission {
  readonly person: NewPerson;
  readonly role: Role;
  readonly force: string | null;
  /** Who runs the machine, as the audit shall name them. */
  readonly by: string;
  readonly now: Instant;
}

/**
 * Adds and appoints somebody at the command line, as the first administrators must be: nobody can sign in before them. Door:
 * jobs. Whoever can do this holds the database already.
 */
export async function admitPerson(
  jobs: Database,
  matrix: AccessMatrix,
  { person, role, force, by, now }: Admission,
): Promise<Result<{ readonly id: string }, 'known-already' | 'wrong-reach'>> {
  const reach = matrix.roles.find((each) => each.id === role)?.reach;
  if ((force === null && reach === 'force') || (force !== null && reach === 'country')) {
    return refuse('wrong-reach', `${role} is held ${reach === 'force' ? 'at a force' : 'for the country'}.`);
  }
  return jobs.transact({ actor: by, purpose: 'admit person' }, async (transaction) => {
    const id = await insertPerson(transaction, person);
    if (id === undefined) return refuse('known-already', 'Somebody is known by this identity already.');
    await insertAppointment(transaction, { person: id, role, force }, { by, at: now, request: null });
    await appendAudit(transaction, {
      operation: 'admit person',
      subjectKind: 'person',
      subjectId: id,
      details: { role, force },
    });
    return accept({ id });
  });
}
