import { addMonths, type Month, randomFrom } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import type { ForceMonth } from './crime.ts';
import { crimeKinds } from './crime-parameters.ts';
import { csvText } from './csv.ts';
import { lastMonthOf, type Order } from './order.ts';
import { financialYearsOf } from './recorded-file.ts';

const header = [
  'force',
  'slug',
  'fy',
  'offence_group',
  'closed_oocd',
  'closed_charge',
  'recorded_oocd',
  'recorded_charge',
] as const;

const charges: readonly string[] = ['Suspect charged'];
const outOfCourt: readonly string[] = [
  'Offender given a caution',
  'Offender given a drugs possession warning',
  'Offender given penalty notice',
  'Local resolution',
];

/**
 * The Home Office counts crimes and corrects its books for longer; the open files count records. Of a hundred outcomes in
 * the files about this many stand in its table, so the two never agree, as the real ones do not.
 */
const shareCounted = 0.95;

/** Adds up outcomes by financial year and offence group as months pass by, for the Home Office's table of a force. */
export function outcomeTally(order: Order, force: TerritorialForce) {
  const random = randomFrom(order.seed).fork(`outcome table of ${force.slug}`);
  const counts = new Map<string, number>();
  const years = financialYearsOf(order);
  const yearOf = (month: Month): string | undefined =>
    years.find(({ from }) => month >= from && month < addMonths(from, 12))?.name;
  const add = (month: Month, group: string | null, basis: string, outcome: string): void => {
    const year = yearOf(month);
    const result = charges.includes(outcome) ? 'charge' : outOfCourt.includes(outcome) ? 'oocd' : undefined;
    if (year === undefined || group === null || result === undefined || random.next() >= shareCounted) return;
    const key = `${year} ${group} ${basis} ${result}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  return {
    force,
    add(held: ForceMonth): void {
      for (const { crime, outcome, month } of held.outcomes) add(month, crime.group, 'closed', outcome);
      for (const crime of held.crimes) {
        const known = crime.outcomes.filter(({ month }) => month <= lastMonthOf(order)).at(-1);
        if (known !== undefined) add(crime.month, crime.group, 'recorded', known.outcome);
      }
    },
    rows(): readonly (readonly (string | number)[])[] {
      return years.flatMap(({ name }) =>
        offenceGroups.map((group) => {
          const count = (basis: string, result: string) =>
            counts.get(`${name} ${group} ${basis} ${result}`) ?? 0;
          return [
            force.short.en,
            force.slug,
            name,
            group,
            count('closed', 'oocd'),
            count('closed', 'charge'),
            count('recorded', 'oocd'),
            count('recorded', 'charge'),
          ];
        }),
      );
    },
  };
}

export type OutcomeTally = ReturnType<typeof outcomeTally>;

const offenceGroups = [...new Set(crimeKinds.flatMap(({ groups }) => groups.map(([group]) => group)))].sort();

export function outcomeTableFile(tallies: readonly OutcomeTally[]): string {
  return csvText(
    header,
    tallies.flatMap((tally) => tally.rows()),
  );
}
