import { type Database, findHolders } from '../../database/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';

const act = { actor: 'watershed', purpose: 'find who acts at the command line' };

/** The id of a force’s lead by name, for the command line. Refused where nobody of that name is its lead, or two are. */
export async function findForceLead(
  jobs: Database,
  wanted: { readonly name: string; readonly force: string },
): Promise<Result<string, 'no-such-lead' | 'several-leads'>> {
  const { name, force } = wanted;
  const people = await jobs.transact(act, (transaction) =>
    findHolders(transaction, { name, force, role: 'force-lead' }),
  );
  const [person, other] = people;
  if (person === undefined) {
    return refuse(
      'no-such-lead',
      `Nobody called “${name}” is VAWG lead of ${force} now. Expected a person who is appointed to that.`,
    );
  }
  return other === undefined
    ? accept(person)
    : refuse(
        'several-leads',
        `${people.length} people called “${name}” are VAWG leads of ${force}. Bring the sheet on the staff page.`,
      );
}
