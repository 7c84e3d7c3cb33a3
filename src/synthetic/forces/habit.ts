import type { Random } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import { drawBell, happens, streamOf } from './chance.ts';

/** The orders that a force may know nothing of, because a court makes them and tells nobody, or no system holds them. */
export const seldomHeldOrders = ['non-molestation', 'occupation', 'restraining', 'fmpo', 'fgmpo'] as const;
export type SeldomHeldOrder = (typeof seldomHeldOrders)[number];

/**
 * How one made-up force differs from the country. Drawn from the seed and the force's place in the list, so a force's name
 * means nothing here. Factors have a mean of about 1 over the country, each force weighing as much as its crimes.
 */
export interface Habit {
  readonly force: TerritorialForce;
  /** Share of the country's crimes. */
  readonly share: number;
  /** Chances that a record of a victim says nothing of it. */
  readonly missing: {
    readonly sex: number;
    readonly age: number;
    readonly ethnicity: number;
    readonly relationship: number;
    readonly location: number;
  };
  readonly arrests: number;
  readonly referrals: number;
  /** How often a victim is recorded as supporting action. */
  readonly support: number;
  /** From the first month to the last, this share of outcome 15 turns into outcome 16. */
  readonly drift: number;
  readonly pace: number;
  readonly orders: number;
  readonly disclosed: number;
  readonly disclosureDays: number;
  /** Complaints and conduct matters marked as VAWG, against the country. */
  readonly complaints: number;
  readonly conduct: number;
  /** Chance that a person already known is filed under a new reference. */
  readonly duplicates: number;
  readonly diversity: number;
  /** Kinds of order that the force does not hold. */
  readonly notHeld: readonly SeldomHeldOrder[];
  /** It does not record when a notice was only thought of. */
  readonly considersUnrecorded: boolean;
  readonly holdsOrientation: boolean;
  /** Its system keeps the time of a report, not only the day. */
  readonly holdsTimes: boolean;
  /** A stretch of its outcomes is lost and never sent; true of one force of the country. */
  readonly losesOutcomes: boolean;
  /** Share of victims whose ethnicity an officer noted by looking. */
  readonly officerEthnicity: number;
}

/** Shares of the country's victim-identified crimes on which something is missing, 2021-22: framework facts D1 to D3, D26. */
const missingInCountry = { sex: 0.26, age: 0.27, ethnicity: 0.61, relationship: 0.18, location: 0.12 };

/** The habits of all forces of the country, in the order given. */
export function habitsOf(seed: number, country: readonly TerritorialForce[]): readonly Habit[] {
  const random = streamOf(`made-up forces/${seed}/habits`);
  const levels = factors(
    random,
    country,
    country.map(({ females }) => females),
    0.12,
  );
  const crimes = country.map(({ females }, index) => females * (levels[index] ?? 1));
  const total = crimes.reduce((sum, each) => sum + each, 0);
  const shares = crimes.map((each) => each / total);
  const factor = (spread: number): readonly number[] => factors(random, country, shares, spread);
  const missing = {
    sex: shifted(random, shares, missingInCountry.sex, 0.1),
    age: shifted(random, shares, missingInCountry.age, 0.1),
    ethnicity: shifted(random, shares, missingInCountry.ethnicity, 0.13),
    relationship: shifted(random, shares, missingInCountry.relationship, 0.08),
    location: shifted(random, shares, missingInCountry.location, 0.06),
  };
  const drawn = {
    arrests: factor(0.15),
    referrals: factor(0.2),
    support: factor(0.12),
    pace: factor(0.18),
    orders: factor(0.35),
    disclosed: factor(0.25),
    disclosureDays: factor(0.35),
    complaints: factor(0.5),
    conduct: factor(0.45),
    diversity: factor(0.5),
  };
  const losing = random.whole(0, country.length - 1);
  return country.map((force, index) => {
    const own = random.fork(force.slug);
    const at = (values: readonly number[]): number => values[index] ?? 1;
    return {
      force,
      share: at(shares),
      missing: mapValues(missing, at),
      ...mapValues(drawn, at),
      // A third of forces drift, as published outcomes of rape did before.
      drift: happens(own, 1 / 3) ? 0.2 + 0.25 * own.next() : 0.02,
      duplicates: 0.04 + 0.12 * own.next(),
      notHeld: seldomHeldOrders.filter(() => happens(own, 0.35)),
      considersUnrecorded: happens(own, 0.4),
      holdsOrientation: happens(own, 0.6),
      holdsTimes: happens(own, 0.7),
      losesOutcomes: index === losing,
      officerEthnicity: 0.3 + 0.5 * own.next(),
    };
  });
}

function mapValues<Key extends string, From, To>(
  values: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Readonly<Record<Key, To>>;
function mapValues(
  values: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

/** Factors between a third and three, whose mean over the weights is 1. */
function factors(
  random: Random,
  country: readonly TerritorialForce[],
  weights: readonly number[],
  spread: number,
): readonly number[] {
  const raw = country.map(() => Math.min(3, Math.max(1 / 3, 1 + spread * drawBell(random))));
  const mean = meanOver(raw, weights);
  return raw.map((each) => each / mean);
}

/** Shares near `mean` whose mean over the weights is `mean`, as far as staying between 1% and 97% allows. */
function shifted(
  random: Random,
  weights: readonly number[],
  mean: number,
  spread: number,
): readonly number[] {
  const clamp = (share: number): number => Math.min(0.97, Math.max(0.01, share));
  let drawn = weights.map(() => clamp(mean + spread * drawBell(random)));
  for (let round = 0; round < 4; round += 1) {
    const off = mean - meanOver(drawn, weights);
    drawn = drawn.map((share) => clamp(share + off));
  }
  return drawn;
}

function meanOver(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
