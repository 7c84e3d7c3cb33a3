import { londonDateOf, present } from '../../src/kernel/index.ts';
import { makeDemonstrationCountry, storeMadeUpPlans } from '../../src/operations/demonstration/index.ts';
import { loadShippedFrameworks } from '../../src/operations/framework/index.ts';
import { territorial } from '../../src/places/index.ts';
import { madeUpPlans } from '../../src/synthetic/index.ts';
import { forces } from '../release/made-up-release.ts';
import { openStaffHouse, type Reply, type StaffHouse, type Visitor } from '../sign-in/staff-house.ts';
import { publishedRelease } from './national-desk.ts';

/** A staff door over every force's made-up plan and the country's registers, with those who meet at them. */
export interface CountryHouse {
  readonly house: StaffHouse;
  readonly coordinator: Visitor;
  readonly publisher: Visitor;
  /** Of Bedfordshire. */
  readonly lead: Visitor;
}

export async function openCountryHouse(): Promise<CountryHouse> {
  const house = await openStaffHouse();
  const jobs = await house.clone.open('jobs');
  await loadShippedFrameworks(jobs);
  await publishedRelease(jobs, '2024-06-01');
  const slugs = territorial(forces).map(({ slug }) => slug);
  const order = { seed: 1, forces: slugs, actionsPerForce: 14, today: londonDateOf(house.now()) };
  await storeMadeUpPlans(jobs, madeUpPlans(order), 'Robin Example (made up)');
  await makeDemonstrationCountry({ jobs, forces, clock: { now: house.now } });
  const holding = (role: string, force: string | null): string =>
    present(
      house.people.find(({ appointments }) =>
        appointments.some((held) => held.role === role && (force === null || held.force === force)),
      ),
      role,
    ).id;
  return {
    house,
    coordinator: await house.as(holding('national-coordinator', null)),
    publisher: await house.as(holding('national-publisher', null)),
    lead: await house.as(holding('force-lead', 'bedfordshire'), 'force-lead'),
  };
}

/** What a page says, its white space folded. */
export const textOf = (reply: Reply): string =>
  (reply.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
