import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';
import {
  type Asked,
  millisecondsMax,
  percentile,
  type StaffHouse,
  users,
  withStaffHouse,
} from './staff-house.ts';

/** Each force's lead with the address of the force's plan. */
async function leadsOf(house: StaffHouse): Promise<readonly Asked[]> {
  const { rows } = await house.owner.query<{ subject: string; plan: string }>(
    `select person.subject, plan.id as plan from directory.appointment as held
     join directory.person as person on person.id = held.person_id
     join plans.plan as plan on plan.force = held.force
     where held.role = 'force-lead' order by held.force`,
  );
  const asked: Asked[] = [];
  for (const { subject, plan } of rows) {
    asked.push({ path: `/plans/${plan}`, cookie: await house.signIn({ subject, role: 'force-lead' }) });
  }
  return asked;
}

/**
 * How long the page of a force's plan takes for twenty people at once: over HTTP, signed in, under row-level security, with
 * its audit entry, to the last byte.
 */
export function bench(options: BenchOptions): Promise<BenchReport> {
  return withStaffHouse(options, async (house) => {
    const asked = await leadsOf(house);
    await house.waits(asked, 10);
    options.progress('plans: twenty readers');
    const waits = await house.waits(asked, options.quick ? 5 : 100);
    const p95 = percentile(waits, 0.95);
    return {
      name: 'plans',
      machine: machine(),
      cases: [
        measured(`storing ${house.size}`, house.storedSeconds, 's'),
        {
          ...measured(`page of a force's plan, ${users} readers at once, p95, ${house.size}`, p95, 'ms'),
          aim: options.quick ? null : { text: `under ${millisecondsMax} ms`, met: p95 < millisecondsMax },
        },
        measured('the same, median', percentile(waits, 0.5), 'ms'),
      ],
    };
  });
}
