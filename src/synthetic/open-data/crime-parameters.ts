/**
 * What made-up crime looks like. Every number here was chosen by us so that pages have something plausible to show:
 * round figures of about the right size, none fitted to, or copied from, a published file.
 */

import type { Weighted } from './draw.ts';

/** Crimes of this many months before the first are drawn too, because their outcomes fall into it: as long as any wait. */
export const monthsBefore = 14;

/** Each row stands for this many of a country of the real size. */
export const oneRowIn = 36;

/**
 * A force's level of crime differs from the country's, as a spread of the logarithm: overall, by type, by month; and so does
 * its chance of a charge, which makes the funnel over-dispersed, as real ones are.
 */
export const spread = { force: 0.16, type: 0.1, month: 0.03, charge: 0.15 } as const;

/** How crime moves through the year; January first, mean about 1. */
export const seasons = {
  level: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  summer: [0.92, 0.9, 0.97, 0.98, 1.05, 1.08, 1.1, 1.05, 1.01, 1.0, 0.96, 0.98],
  evenings: [0.82, 0.84, 0.93, 1.02, 1.12, 1.16, 1.2, 1.14, 1.04, 0.98, 0.92, 0.83],
  winter: [1.09, 1.03, 1.0, 0.96, 0.93, 0.91, 0.92, 0.94, 0.98, 1.05, 1.1, 1.09],
  christmas: [0.94, 0.94, 1.0, 0.97, 0.99, 0.97, 0.98, 0.98, 0.98, 1.03, 1.1, 1.12],
} as const;
export type Season = keyof typeof seasons;

/** Outcomes as published files write them, with the mean wait in months from the record to the outcome. */
export const waits = {
  'Investigation complete; no suspect identified': 0.9,
  'Unable to prosecute suspect': 2.6,
  'Suspect charged': 3.4,
  'Suspect charged as part of another case': 3,
  'Offender given a caution': 1.8,
  'Offender given a drugs possession warning': 0.6,
  'Offender given penalty notice': 0.8,
  'Local resolution': 1.1,
  'Action to be taken by another organisation': 2,
  'Formal action is not in the public interest': 2,
  'Further action is not in the public interest': 2.2,
  'Further investigation is not in the public interest': 1.9,
} as const;
export type Outcome = keyof typeof waits;
/** Months; a longer wait is cut to this. */
export const waitMax = 14;

/** How crimes of a kind end, in parts of a thousand. What is left of the thousand never gets an outcome. */
export type Ends = Weighted<Outcome>;

function ends(
  noSuspect: number,
  unable: number,
  charged: number,
  caution: number,
  resolution: number,
  notInInterest: number,
): Ends {
  return [
    ['Investigation complete; no suspect identified', noSuspect],
    ['Unable to prosecute suspect', unable],
    ['Suspect charged', charged],
    ['Suspect charged as part of another case', 1],
    ['Offender given a caution', caution],
    ['Local resolution', resolution],
    ['Action to be taken by another organisation', Math.round(resolution / 2)],
    ['Formal action is not in the public interest', Math.round(notInInterest / 2)],
    ['Further action is not in the public interest', Math.round(notInInterest / 4)],
    ['Further investigation is not in the public interest', Math.round(notInInterest / 4)],
  ];
}

export interface CrimeKind {
  /** As published files write it. */
  readonly type: string;
  /** Crimes per 1,000 residents a year. */
  readonly rate: number;
  readonly season: Season;
  /** null: this kind carries no crime id and never has an outcome. */
  readonly ends: Ends | null;
  /** Home Office offence groups that a crime of this kind is counted in. */
  readonly groups: Weighted<string>;
}

const theft = 'Theft offences';

/** The fourteen kinds of a street file. Columns of `ends`: no suspect, unable, charged, caution, resolution, interest. */
export const crimeKinds: readonly CrimeKind[] = [
  { type: 'Anti-social behaviour', rate: 16, season: 'evenings', ends: null, groups: [] },
  {
    type: 'Violence and sexual offences',
    rate: 34,
    season: 'summer',
    ends: ends(140, 640, 74, 14, 34, 40),
    groups: [
      ['Violence against the person', 10],
      ['Sexual offences', 1],
    ],
  },
  {
    type: 'Public order',
    rate: 8,
    season: 'summer',
    ends: ends(260, 480, 95, 16, 50, 46),
    groups: [['Public order offences', 1]],
  },
  {
    type: 'Criminal damage and arson',
    rate: 8.5,
    season: 'level',
    ends: ends(570, 270, 58, 12, 34, 20),
    groups: [['Criminal damage and arson', 1]],
  },
  {
    type: 'Other theft',
    rate: 8,
    season: 'level',
    ends: ends(740, 150, 32, 4, 18, 14),
    groups: [[theft, 1]],
  },
  {
    type: 'Shoplifting',
    rate: 7.5,
    season: 'christmas',
    ends: ends(540, 160, 165, 10, 48, 14),
    groups: [[theft, 1]],
  },
  {
    type: 'Vehicle crime',
    rate: 6.5,
    season: 'winter',
    ends: ends(860, 60, 22, 1, 2, 8),
    groups: [[theft, 1]],
  },
  {
    type: 'Burglary',
    rate: 4.5,
    season: 'winter',
    ends: ends(780, 110, 52, 2, 4, 10),
    groups: [[theft, 1]],
  },
  {
    type: 'Drugs',
    rate: 3.2,
    season: 'level',
    ends: [...ends(90, 150, 220, 60, 250, 60), ['Offender given a drugs possession warning', 3]],
    groups: [['Drug offences', 1]],
  },
  {
    type: 'Other crime',
    rate: 2,
    season: 'level',
    ends: ends(190, 470, 160, 14, 24, 50),
    groups: [['Miscellaneous crimes against society', 1]],
  },
  {
    type: 'Theft from the person',
    rate: 2,
    season: 'christmas',
    ends: ends(910, 40, 14, 1, 2, 6),
    groups: [[theft, 1]],
  },
  {
    type: 'Robbery',
    rate: 1.3,
    season: 'winter',
    ends: ends(610, 240, 95, 1, 4, 10),
    groups: [['Robbery', 1]],
  },
  {
    type: 'Bicycle theft',
    rate: 1.1,
    season: 'evenings',
    ends: ends(930, 30, 12, 1, 4, 4),
    groups: [[theft, 1]],
  },
  {
    type: 'Possession of weapons',
    rate: 1,
    season: 'level',
    ends: [...ends(120, 230, 340, 50, 80, 50), ['Offender given penalty notice', 1]],
    groups: [['Possession of weapons offences', 1]],
  },
];

/** Shares of rows with a flaw that published files have too. */
export const flaws = {
  /** A crime whose place is not published. */
  noLocation: 0.02,
  /** A row that stands in its file twice. */
  repeatedRow: 0.001,
  /** A crime with a second, later outcome. */
  secondOutcome: 0.02,
  /** An outcome of the current month or two that the street file does not show yet. */
  statusUnavailable: 0.01,
} as const;

/** What a street file says of a charged suspect: the court's answer is known for few. */
export const afterCharge: Weighted<string> = [
  ['Court result unavailable', 7],
  ['Awaiting court outcome', 3],
];
