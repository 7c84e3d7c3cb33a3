import { type Month, type Random, randomFrom } from '../../kernel/index.ts';
import type { Crime, ForceMonth } from './crime.ts';
import { afterCharge, flaws } from './crime-parameters.ts';
import { type CsvRow, csvText } from './csv.ts';
import { drawFrom } from './draw.ts';
import { lastMonthOf, type Order } from './order.ts';

const placed = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
] as const;
const streetHeader = [
  ...placed,
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;
const outcomeHeader = [...placed, 'LSOA code', 'LSOA name', 'Outcome type'] as const;

/** How much of what a force recorded stands in its file: all of it, or a share drawn row by row. */
export interface Sending {
  readonly order: Order;
  /** 1 for all. */
  readonly share: number;
}

const randomOf = ({ order }: Sending, { force, month }: ForceMonth, dataset: string): Random =>
  randomFrom(order.seed).fork(`${dataset} file of ${force.slug} for ${month}`);

/** Rows that are sent, in a drawn order free of the order they were made in, a few of them twice. */
function sent<Row>(rows: readonly Row[], share: number, random: Random): readonly Row[] {
  const lots = rows.map((row) => ({
    row,
    lot: random.next(),
    kept: random.next() < share,
    flaw: random.next(),
  }));
  return lots
    .filter(({ kept }) => kept)
    .sort((a, b) => a.lot - b.lot)
    .flatMap(({ row, flaw }) => (flaw < flaws.repeatedRow ? [row, row] : [row]));
}

export function streetFile(rows: readonly CsvRow[]): string {
  return csvText(streetHeader, rows);
}

export function outcomesFile(rows: readonly CsvRow[]): string {
  return csvText(outcomeHeader, rows);
}

/** The street rows of a force and month, as data.police.uk writes them. */
export function streetRows(held: ForceMonth, sending: Sending): readonly CsvRow[] {
  const random = randomOf(sending, held, 'street');
  const last = lastMonthOf(sending.order);
  const status = new Map(held.crimes.map((crime) => [crime, lastOutcome(crime, last, random)]));
  return sent(held.crimes, sending.share, random).map((crime) => [
    ...placeFields(crime, crime.month, held),
    crime.kind.type,
    status.get(crime) ?? '',
    '',
  ]);
}

/** The outcome rows of a force and month: each outcome that was assigned in it, whenever the crime was recorded. */
export function outcomeRows(held: ForceMonth, sending: Sending): readonly CsvRow[] {
  const random = randomOf(sending, held, 'outcomes');
  return sent(held.outcomes, sending.share, random).map((record) => [
    ...placeFields(record.crime, record.month, held),
    record.outcome,
  ]);
}

function placeFields(crime: Crime, month: Month, { force }: ForceMonth): readonly string[] {
  const { longitude, latitude, location, lsoa, lsoaName } = crime.spot;
  return [crime.id ?? '', month, force.name.en, force.name.en, longitude, latitude, location, lsoa, lsoaName];
}

/** The newest outcome known at the end of the last month; a street file shows no later one. */
function lastOutcome(crime: Crime, last: Month, random: Random): string {
  if (crime.kind.ends === null) return '';
  const known = crime.outcomes.filter(({ month }) => month <= last).at(-1);
  if (known === undefined) {
    return random.next() < flaws.statusUnavailable * 10 ? 'Status update unavailable' : 'Under investigation';
  }
  return known.outcome === 'Suspect charged' ? drawFrom(random, afterCharge) : known.outcome;
}
