import { monthsBetween } from '../../../kernel/index.ts';
import type { Allegation } from '../allegation.ts';
import type { ShareName, Tally } from './tally.ts';

/** A figure of the made-up country; null where the order was too small or too short to hold it. */
export interface Made {
  readonly value: number | null;
  /** How many crimes, people or cases it was counted from. */
  readonly base: number;
}

const ofShare =
  (name: ShareName) =>
  (tally: Tally): Made => {
    const { count, of } = tally.shares[name];
    return { value: of === 0 ? null : (100 * count) / of, base: of };
  };

/** A count made into a year's count of the whole country at full size. */
function aYear(tally: Tally, count: number): Made {
  const years = (monthsBetween(tally.order.from, tally.order.to) + 1) / 12;
  const covered = [...tally.forces.values()].reduce((sum, share) => sum + share, 0);
  const size = years * tally.order.scale * covered;
  return { value: size === 0 ? null : count / size, base: count };
}

const scaled = (made: Made, factor: number): Made => ({
  ...made,
  value: made.value === null ? null : made.value * factor,
});

const counted = (rows: readonly unknown[], claim: (index: number) => boolean): Made => ({
  value: rows.length === 0 ? null : (100 * rows.filter((_, index) => claim(index)).length) / rows.length,
  base: rows.length,
});

interface Case {
  readonly conduct: boolean;
  readonly allegations: readonly Allegation[];
}

function casesOf(tally: Tally): readonly Case[] {
  const cases = new Map<string, Allegation[]>();
  tally.allegations.forEach(({ force, allegation }) => {
    const key = `${force}/${allegation.caseNumber}`;
    cases.set(key, [...(cases.get(key) ?? []), allegation]);
  });
  return [...cases.values()].map((allegations) => ({
    conduct: allegations[0]?.kind !== 'complaint',
    allegations,
  }));
}

/** One row an allegation, whoever it is against. */
function distinctAllegations(tally: Tally, conduct: boolean): readonly Allegation[] {
  return casesOf(tally)
    .filter((one) => one.conduct === conduct)
    .flatMap(({ allegations }) =>
      allegations.filter(
        ({ allegationNumber }, index) =>
          allegations.findIndex((other) => other.allegationNumber === allegationNumber) === index,
      ),
    );
}

const category =
  (conduct: boolean, name: string) =>
  (tally: Tally): Made => {
    const rows = distinctAllegations(tally, conduct);
    return counted(rows, (index) => rows[index]?.category === name);
  };

const finished =
  (conduct: boolean, claim: (allegation: Allegation) => boolean) =>
  (tally: Tally): Made => {
    const rows = tally.allegations
      .map(({ allegation }) => allegation)
      .filter(({ kind, outcomeDay }) => (kind !== 'complaint') === conduct && outcomeDay !== null);
    return counted(rows, (index) => {
      const row = rows[index];
      return row !== undefined && claim(row);
    });
  };

function aCase(tally: Tally, count: (one: Case) => number): Made {
  const cases = casesOf(tally);
  const total = cases.reduce((sum, one) => sum + count(one), 0);
  return { value: cases.length === 0 ? null : total / cases.length, base: cases.length };
}

const distinct = (values: readonly (number | null)[]): number => new Set(values).size;

/** Every figure that a calibration target may ask for, by name. */
export const statistics = {
  'vawg-crimes-a-year': (tally: Tally): Made => aYear(tally, tally.vawgCrimes),
  'vawg-crimes-a-day': (tally: Tally): Made => scaled(aYear(tally, tally.vawgCrimes), 1 / 365.25),
  'domestic-crimes-a-year': (tally: Tally): Made => aYear(tally, tally.domesticCrimes),
  'sexual-crimes-a-year': (tally: Tally): Made => aYear(tally, tally.sexualCrimes),
  'sex-missing': ofShare('sexMissing'),
  'age-missing': ofShare('ageMissing'),
  'ethnicity-missing': ofShare('ethnicityMissing'),
  charged: ofShare('charged'),
  'domestic-no-action': ofShare('domesticNoAction'),
  'rape-outcome-16': ofShare('rapeSixteen'),
  'counter-women-arrested': ofShare('counterWomenArrested'),
  'counter-men-arrested': ofShare('counterMenArrested'),
  'not-reported-again': ({ concentration }: Tally): Made => ({
    value: concentration.followed === 0 ? null : (100 * concentration.notAgain) / concentration.followed,
    base: concentration.followed,
  }),
  'harm-of-top-3': ({ concentration, crimes }: Tally): Made => {
    const share = concentration.harmOfTop(0.03);
    return { value: share === null ? null : 100 * share, base: crimes };
  },
  'ranked-offences': ({ concentration, order }: Tally): Made => ({
    value: concentration.meanOfRanked('offences'),
    base: Math.round(100 * order.scale),
  }),
  'ranked-victims': ({ concentration, order }: Tally): Made => ({
    value: concentration.meanOfRanked('victims'),
    base: Math.round(100 * order.scale),
  }),
  'disclosures-know-a-year': (tally: Tally): Made => aYear(tally, tally.disclosedKnow),
  'disclosures-ask-a-year': (tally: Tally): Made => aYear(tally, tally.disclosedAsk),
  'know-disclosed': ofShare('knowDisclosed'),
  'ask-disclosed': ofShare('askDisclosed'),
  'dvpo-sought-a-year': (tally: Tally): Made => aYear(tally, tally.ordersSought),
  'dvpo-granted': ofShare('orderGranted'),
  'survey-not-believed': ofShare('notBelieved'),
  'survey-not-again': ofShare('notAgain'),
  'police-cases-half-year': (tally: Tally): Made => scaled(aYear(tally, casesOf(tally).length), 0.5),
  'police-conduct-share': (tally: Tally): Made => {
    const cases = casesOf(tally);
    return counted(cases, (index) => cases[index]?.conduct === true);
  },
  'police-allegations-a-case': (tally: Tally): Made =>
    aCase(tally, ({ allegations }) => distinct(allegations.map((one) => one.allegationNumber))),
  'police-people-a-case': (tally: Tally): Made =>
    aCase(tally, ({ allegations }) => distinct(allegations.map((one) => one.subjectNumber))),
  'complaint-use-of-force': category(false, 'use-of-force'),
  'conduct-discreditable': category(true, 'discreditable-conduct'),
  'conduct-sexual-assault': category(true, 'rape-or-sexual-assault'),
  'conduct-sexual-harassment': category(true, 'sexual-harassment'),
  'complaint-no-action': finished(false, ({ action }) => action === 'no-further-action'),
  'conduct-no-action': finished(true, ({ action }) => action === 'no-further-action'),
  'conduct-dismissed': finished(true, ({ action }) => action === 'dismissed'),
} as const satisfies Record<string, (tally: Tally) => Made>;

export type StatisticName = keyof typeof statistics;
