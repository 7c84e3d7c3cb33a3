import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';
import { millisecondsMax, percentile, users, withStaffHouse } from './staff-house.ts';

/** Questions as a coordinator asks them, one after the other: the whole country, a force, what is overdue for a month. */
const paths = [
  '/country',
  '/country?force=kent',
  '/country?position=overdue&days=30',
  '/country?pillar=trust',
];

/** Twenty made-up coordinators, appointed to the country. */
const storeCoordinators = `with person as (
   insert into directory.person (issuer, subject, name, organisation)
   select (select issuer from directory.person limit 1), 'coordinator ' || number, 'Somebody (made up)', 'Nowhere'
   from generate_series(1, $1::integer) as number returning id, subject
 ), held as (
   insert into directory.appointment (person_id, role, appointed_by)
   select id, 'national-coordinator', 'bench' from person
 )
 select subject from person`;

/**
 * How long the page of the country takes for twenty people at once: over HTTP, signed in, under row-level security, with its
 * audit entry, to the last byte. The run lasts long enough for the country to be looked at anew several times.
 */
export function bench(options: BenchOptions): Promise<BenchReport> {
  return withStaffHouse(options, async (house) => {
    const { rows } = await house.owner.query<{ subject: string }>(storeCoordinators, [users]);
    const cookies: string[] = [];
    for (const { subject } of rows) {
      cookies.push(await house.signIn({ subject, role: 'national-coordinator' }));
    }
    // Each question by each of them: the numbers of people and of questions have a common factor, so questions take turns.
    const asked = cookies.flatMap((cookie, person) =>
      paths.map((_, at) => ({ path: paths[(at + person) % paths.length] ?? '/country', cookie })),
    );
    const [alone = 0] = await house.waits(asked.slice(0, 1), 1);
    await house.waits(asked, 10);
    options.progress('national: twenty readers');
    const waits = await house.waits(asked, options.quick ? 5 : 300);
    const p95 = percentile(waits, 0.95);
    return {
      name: 'national',
      machine: machine(),
      cases: [
        measured(`the first page of the matrix, worked out anew, ${house.size}`, alone, 'ms'),
        {
          ...measured(`page of the matrix, ${users} readers at once, p95, ${house.size}`, p95, 'ms'),
          aim: options.quick ? null : { text: `under ${millisecondsMax} ms`, met: p95 < millisecondsMax },
        },
        measured('the same, median', percentile(waits, 0.5), 'ms'),
        measured('the same, longest', percentile(waits, 1), 'ms'),
      ],
    };
  });
}
