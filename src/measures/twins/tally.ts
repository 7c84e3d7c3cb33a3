import { assertNever, type Month } from '../../kernel/index.ts';
import type { TallySource } from '../definition.ts';
import type { Tally } from '../figure.ts';
import { ethnicityGroups, notRecorded, outcomeGroups } from '../groups.ts';
import {
  type Crime,
  crimesOf,
  type HeldRows,
  lagOf,
  outcomesByCrime,
  outcomesOf,
  placedRows,
  withoutRepetition,
} from './held-rows.ts';

interface Counted {
  readonly place: string;
  readonly month: Month;
  readonly breakdown: string;
  readonly count: number;
}

/** Sums what was counted into tallies, sorted by force, month and breakdown. */
function tally(counted: readonly Counted[], denominators: 'of-the-month' | 'people'): Tally[] {
  const cells = new Map<string, Counted>();
  const totals = new Map<string, number>();
  for (const one of counted) {
    const total = `${one.place} ${one.month}`;
    const cell = `${total} ${one.breakdown}`;
    cells.set(cell, { ...one, count: (cells.get(cell)?.count ?? 0) + one.count });
    totals.set(total, (totals.get(total) ?? 0) + one.count);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, month, breakdown, count }]) => ({
      force: place,
      month,
      breakdown,
      numerator: count,
      denominator: denominators === 'people' ? null : (totals.get(`${place} ${month}`) ?? 0),
    }));
}

const grouped = (outcomes: ReturnType<typeof outcomesOf>): ReturnType<typeof outcomesOf> =>
  outcomes.filter(({ outcome }) => outcomeGroups[outcome] !== undefined);
const one = (place: string, month: Month, breakdown: string): Counted => ({
  place,
  month,
  breakdown,
  count: 1,
});

/** The plain twin of every statement in `src/measures/sql`: the same counts, made row by row. It judges the SQL in tests. */
export function tallyRows(held: HeldRows, selection: readonly number[], source: TallySource): Tally[] {
  switch (source.statement) {
    case 'recorded-crimes':
      return tally(
        crimesOf(held, selection, source.crimeTypes).map((crime) => one(crime.place, crime.month, '')),
        'people',
      );
    case 'outcomes-assigned': {
      const crimes = crimesOf(held, selection, source.crimeTypes);
      return tallyOutcomes(
        grouped(outcomesOf(held, selection)).filter(({ id, place }) =>
          crimes.some((crime) => crime.id !== null && crime.id === id && crime.place === place),
        ),
      );
    }
    case 'outcomes-assigned-all-crime':
      return tallyOutcomes(grouped(outcomesOf(held, selection)));
    case 'outcomes-of-crimes-recorded':
      return tallyCrimes(held, selection, source.crimeTypes, statusOf);
    case 'months-to-first-outcome':
      return tallyCrimes(held, selection, source.crimeTypes, lagCell);
    case 'recorded-offences':
      return tally(
        placedRows(held, selection, 'home-office-recorded-crime', held.offences)
          .filter(({ row }) => source.subgroups.includes(row.subgroup))
          .map(({ place, month, row }) => ({ place, month, breakdown: '', count: row.offences })),
        'people',
      );
    case 'stops-and-searches':
      return tally(
        placedRows(held, selection, 'police-uk-stop-and-search', held.stops).map(({ place, month, row }) => {
          const ethnicity = ethnicityGroups[row.ethnicity ?? ''] ?? notRecorded;
          return one(place, month, `ethnicity=${ethnicity};sex=${row.sex ?? notRecorded}`);
        }),
        'of-the-month',
      );
    default:
      return assertNever(source);
  }
}

function tallyOutcomes(outcomes: ReturnType<typeof outcomesOf>): Tally[] {
  return tally(
    withoutRepetition(outcomes).map(({ place, month, outcome }) =>
      one(place, month, `outcome=${outcomeGroups[outcome] ?? ''}`),
    ),
    'of-the-month',
  );
}

function tallyCrimes(
  held: HeldRows,
  selection: readonly number[],
  types: readonly string[],
  cellOf: (crime: Crime, outcomes: ReturnType<typeof outcomesOf>) => string,
): Tally[] {
  const outcomes = outcomesByCrime(grouped(outcomesOf(held, selection)));
  return tally(
    crimesOf(held, selection, types)
      .filter(({ id }) => id !== null)
      .map((crime) => one(crime.place, crime.month, cellOf(crime, [...outcomes(crime)]))),
    'of-the-month',
  );
}

function statusOf(_: Crime, outcomes: ReturnType<typeof outcomesOf>): string {
  if (outcomes.length === 0) return 'status=no-outcome';
  const charged = outcomes.some(({ outcome }) => outcomeGroups[outcome] === 'charged');
  return charged ? 'status=charged' : 'status=other-outcome';
}

function lagCell(crime: Crime, outcomes: ReturnType<typeof outcomesOf>): string {
  if (outcomes.length === 0) return 'lag=none';
  return `lag=${Math.min(...outcomes.map((outcome) => lagOf(crime, outcome)))}`;
}
