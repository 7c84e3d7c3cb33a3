import { type Act, countRunning, type Database, listKnownPeople } from '../../database/index.ts';
import { type Clock, Fault, instant } from '../../kernel/index.ts';
import { readClockReference, sendNotices, startClock } from '../clocks/index.ts';
import { importer } from './importer.ts';
import { idOfMadeUp, readMadeUpPeople } from './people.ts';

const act: Act = { actor: importer, purpose: 'make the demonstration' };

/** What is started at each force: which clock, how many hours ago, and whose duty. One is missed, one is nearly so. */
const started = [
  { rule: 'dvpn-hearing', hoursAgo: 190, team: 'Custody (made up)', subject: 'DVPN 1042' },
  { rule: 'dapo-notification', hoursAgo: 40, team: 'Offender management (made up)', subject: 'DAPO 77' },
  { rule: 'victim-release-enhanced', hoursAgo: 3, team: 'Domestic abuse (made up)', subject: 'Case 3310' },
  {
    rule: 'victim-charge-decision-standard',
    hoursAgo: 20,
    team: 'Witness care (made up)',
    subject: 'Case 3297',
  },
  { rule: 'disclosure-scheme', hoursAgo: 260, team: 'Disclosures (made up)', subject: 'Request 518' },
] as const;

/**
 * Starts some clocks at each force whose made-up people can sign in, where none runs yet, so that their page of deadlines
 * shows what is missed, what is near and what is far. Returns how many. Door: jobs.
 */
export async function startMadeUpClocks(jobs: Database, clock: Clock): Promise<number> {
  if ((await jobs.transact(act, countRunning)) > 0) return 0;
  const reference = readClockReference();
  const owners = readMadeUpPeople().flatMap(({ id, name, appointments }) =>
    appointments.flatMap(({ role, force }) =>
      role === 'action-owner' && force !== null ? [{ id: idOfMadeUp(id), name, force }] : [],
    ),
  );
  const forces = new Map(owners.toReversed().map((owner) => [owner.force, owner]));
  // The first of a force is in its made-up plan, and so in the directory before anybody can sign in; where there is no plan,
  // the clock names nobody of the directory.
  const ids = owners.map(({ id }) => id);
  const known = await jobs.transact(act, (transaction) => listKnownPeople(transaction, ids));
  for (const [force, owner] of forces) {
    const desk = { database: jobs, act, viewer: { force, clearances: [] }, reference };
    for (const [index, { rule, hoursAgo, team, subject }] of started.entries()) {
      const begun = await startClock(desk, {
        rule,
        compartment: 'open',
        team,
        person: index % 2 === 0 ? owner.name : null,
        personId: index % 2 === 0 && known.has(owner.id) ? owner.id : null,
        subjectKind: 'made-up',
        subjectId: subject,
        startedAt: instant(clock.now() - hoursAgo * 3_600_000),
      });
      if (!begun.ok)
        throw new Fault('demonstration_refused', `The clock ${rule} did not start: ${begun.message}`);
    }
  }
  await sendNotices(jobs, reference, clock.now());
  return forces.size * started.length;
}
