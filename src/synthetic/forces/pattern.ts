import type { Weighted } from '../open-data/draw.ts';
import type { Quantiles } from './chance.ts';
import type { OffenceName } from './offence.ts';

/** Who the offender is to the victim; codes of the extract contracts. */
export type Relationship =
  | 'partner'
  | 'former-partner'
  | 'parent'
  | 'child'
  | 'other-family'
  | 'professional'
  | 'colleague'
  | 'acquaintance'
  | 'stranger';

export type Location = 'home' | 'other-private' | 'public-open' | 'public-indoor' | 'transport' | 'online';

/**
 * A way in which violence happens: what a course of it is made of. Every number is chosen by us, so that the whole comes
 * near the published figures of `calibration/targets.ts`; none describes a real force or person.
 */
export interface Pattern {
  /** Share of all crimes; the shares add up to 1. */
  readonly share: number;
  readonly domestic: boolean;
  readonly relationships: Weighted<Relationship>;
  readonly offences: Weighted<OffenceName>;
  readonly places: Weighted<Location>;
  /** Crimes against one victim in a course. */
  readonly repeats: Repeats;
  /** Victims of one offender, one after the other. */
  readonly victims: Weighted<number>;
  readonly femaleVictims: number;
  /** Chance that the offender is a man where the victim is a woman; the other way round it is one less. */
  readonly maleOffenders: number;
  readonly victimAges: Quantiles;
  readonly offenderAges: Quantiles;
  /** They live at one address when it begins. */
  readonly sameHome: number;
  readonly attrition: Attrition;
}

/** How many crimes a course holds: a chance for each whole number, with a long tail. */
export type Repeats = Weighted<number>;

/** Chances that a crime of a pattern passes from one stage to the next, at a force of the country's average habits. */
export interface Attrition {
  readonly named: number;
  readonly arrested: number;
  /** Interviewed by appointment where nobody was arrested. */
  readonly invited: number;
  /** Referred to the prosecutor, of those interviewed. */
  readonly referred: number;
  readonly charged: number;
  readonly convicted: number;
  /** She supports action, where a named suspect is not charged. */
  readonly supports: number;
  /** She does not, where nobody is named. */
  readonly withdrawsUnnamed: number;
  /** Waiting times stretch by this. */
  readonly pace: number;
}

const adults: Quantiles = [
  [0, 16],
  [0.15, 22],
  [0.4, 29],
  [0.7, 40],
  [0.93, 58],
  [1, 92],
];
const family: Quantiles = [
  [0, 5],
  [0.2, 15],
  [0.45, 30],
  [0.75, 50],
  [0.95, 70],
  [1, 95],
];
const young: Quantiles = [
  [0, 11],
  [0.3, 18],
  [0.6, 24],
  [0.85, 36],
  [1, 85],
];
const children: Quantiles = [
  [0, 4],
  [0.2, 9],
  [0.5, 13],
  [1, 15.9],
];
const offenders: Quantiles = [
  [0, 15],
  [0.2, 23],
  [0.5, 32],
  [0.8, 44],
  [1, 80],
];

/** One crime, or many: three quarters of abusers are not reported again, a few are reported dozens of times. */
const persistent: Repeats = [
  [1, 804],
  [2, 100],
  [3, 41],
  [4, 20],
  [5, 12],
  [6, 8],
  [8, 6],
  [11, 4],
  [15, 3],
  [22, 1.5],
  [34, 0.5],
];
const seldom: Repeats = [
  [1, 920],
  [2, 60],
  [3, 14],
  [5, 6],
];

const mostlyOne: Weighted<number> = [
  [1, 930],
  [2, 52],
  [3, 13],
  [5, 4],
  [9, 1],
];

export const patterns = {
  partner: {
    share: 0.2,
    domestic: true,
    relationships: [['partner', 1]],
    offences: [
      ['assault-without-injury', 375],
      ['assault-with-injury', 245],
      ['coercive-control', 55],
      ['strangulation', 30],
      ['threat-to-kill', 25],
      ['harassment', 60],
      ['malicious-communication', 40],
      ['damage', 110],
      ['rape', 30],
      ['sexual-assault', 9],
      ['kidnap', 6],
      ['grievous-harm', 5],
      ['murder', 0.1],
      ['attempted-murder', 0.3],
    ],
    places: [
      ['home', 85],
      ['public-open', 7],
      ['other-private', 3],
      ['public-indoor', 2],
      ['online', 3],
    ],
    repeats: persistent,
    victims: mostlyOne,
    femaleVictims: 0.75,
    maleOffenders: 0.96,
    victimAges: adults,
    offenderAges: offenders,
    sameHome: 0.75,
    attrition: {
      named: 0.98,
      arrested: 0.4,
      invited: 0.3,
      referred: 0.2,
      charged: 0.72,
      convicted: 0.74,
      supports: 0.3,
      withdrawsUnnamed: 0.6,
      pace: 1,
    },
  },
  'former-partner': {
    share: 0.16,
    domestic: true,
    relationships: [['former-partner', 1]],
    offences: [
      ['harassment', 250],
      ['stalking', 200],
      ['malicious-communication', 130],
      ['assault-without-injury', 130],
      ['assault-with-injury', 80],
      ['damage', 70],
      ['coercive-control', 35],
      ['threat-to-kill', 25],
      ['restraining-order-breach', 25],
      ['rape', 24],
      ['intimate-image', 15],
      ['burglary', 10],
      ['sexual-assault', 6],
      ['strangulation', 10],
      ['grievous-harm', 2],
      ['murder', 0.1],
    ],
    places: [
      ['home', 45],
      ['online', 30],
      ['public-open', 17],
      ['public-indoor', 5],
      ['other-private', 3],
    ],
    repeats: persistent,
    victims: mostlyOne,
    femaleVictims: 0.79,
    maleOffenders: 0.95,
    victimAges: adults,
    offenderAges: offenders,
    sameHome: 0,
    attrition: {
      named: 0.98,
      arrested: 0.34,
      invited: 0.33,
      referred: 0.22,
      charged: 0.74,
      convicted: 0.74,
      supports: 0.34,
      withdrawsUnnamed: 0.6,
      pace: 1.1,
    },
  },
  family: {
    share: 0.14,
    domestic: true,
    relationships: [
      ['child', 45],
      ['parent', 25],
      ['other-family', 30],
    ],
    offences: [
      ['assault-without-injury', 440],
      ['assault-with-injury', 200],
      ['damage', 130],
      ['harassment', 80],
      ['threat-to-kill', 30],
      ['malicious-communication', 50],
      ['rape', 20],
      ['sexual-assault', 15],
      ['coercive-control', 12],
      ['forced-marriage-order-breach', 1],
      ['grievous-harm', 4],
      ['murder', 0.1],
    ],
    places: [
      ['home', 88],
      ['public-open', 5],
      ['online', 4],
      ['other-private', 3],
    ],
    repeats: persistent,
    victims: [
      [1, 880],
      [2, 95],
      [3, 25],
    ],
    femaleVictims: 0.68,
    maleOffenders: 0.72,
    victimAges: family,
    offenderAges: offenders,
    sameHome: 0.6,
    attrition: {
      named: 0.97,
      arrested: 0.3,
      invited: 0.3,
      referred: 0.16,
      charged: 0.7,
      convicted: 0.7,
      supports: 0.28,
      withdrawsUnnamed: 0.6,
      pace: 1,
    },
  },
  acquaintance: {
    share: 0.21,
    domestic: false,
    relationships: [
      ['acquaintance', 86],
      ['colleague', 8],
      ['professional', 6],
    ],
    offences: [
      ['assault-without-injury', 330],
      ['assault-with-injury', 190],
      ['harassment', 170],
      ['malicious-communication', 110],
      ['rape', 82],
      ['sexual-assault', 70],
      ['stalking', 40],
      ['threat-to-kill', 25],
      ['assault-by-penetration', 8],
      ['intimate-image', 12],
      ['grievous-harm', 3],
      ['spiking', 2],
      ['murder', 0.05],
    ],
    places: [
      ['home', 38],
      ['public-indoor', 26],
      ['public-open', 22],
      ['other-private', 8],
      ['online', 6],
    ],
    repeats: seldom,
    victims: mostlyOne,
    femaleVictims: 0.75,
    maleOffenders: 0.75,
    victimAges: young,
    offenderAges: offenders,
    sameHome: 0.04,
    attrition: {
      named: 0.84,
      arrested: 0.22,
      invited: 0.34,
      referred: 0.2,
      charged: 0.66,
      convicted: 0.66,
      supports: 0.4,
      withdrawsUnnamed: 0.35,
      pace: 1.3,
    },
  },
  online: {
    share: 0.09,
    domestic: false,
    relationships: [
      ['acquaintance', 60],
      ['stranger', 35],
      ['colleague', 5],
    ],
    offences: [
      ['malicious-communication', 600],
      ['harassment', 240],
      ['intimate-image', 90],
      ['stalking', 40],
      ['grooming', 30],
    ],
    places: [['online', 1]],
    repeats: seldom,
    victims: mostlyOne,
    femaleVictims: 0.82,
    maleOffenders: 0.75,
    victimAges: young,
    offenderAges: offenders,
    sameHome: 0,
    attrition: {
      named: 0.5,
      arrested: 0.1,
      invited: 0.3,
      referred: 0.14,
      charged: 0.62,
      convicted: 0.7,
      supports: 0.4,
      withdrawsUnnamed: 0.3,
      pace: 1.5,
    },
  },
  stranger: {
    share: 0.17,
    domestic: false,
    relationships: [['stranger', 1]],
    offences: [
      ['assault-without-injury', 400],
      ['assault-with-injury', 240],
      ['sexual-assault', 130],
      ['exposure', 90],
      ['rape', 42],
      ['harassment', 50],
      ['voyeurism', 15],
      ['spiking', 12],
      ['threat-to-kill', 10],
      ['kidnap', 5],
      ['grievous-harm', 4],
      ['murder', 0.05],
    ],
    places: [
      ['public-open', 54],
      ['public-indoor', 30],
      ['transport', 8],
      ['home', 4],
      ['other-private', 4],
    ],
    repeats: [[1, 1]],
    victims: [
      [1, 900],
      [2, 60],
      [3, 22],
      [5, 12],
      [9, 5],
      [15, 1],
    ],
    femaleVictims: 0.77,
    maleOffenders: 0.9,
    victimAges: young,
    offenderAges: offenders,
    sameHome: 0,
    attrition: {
      named: 0.32,
      arrested: 0.5,
      invited: 0.25,
      referred: 0.34,
      charged: 0.72,
      convicted: 0.72,
      supports: 0.6,
      withdrawsUnnamed: 0.2,
      pace: 1,
    },
  },
  'child-abuse': {
    share: 0.03,
    domestic: false,
    relationships: [
      ['acquaintance', 60],
      ['professional', 15],
      ['stranger', 25],
    ],
    offences: [
      ['sexual-activity-with-child', 430],
      ['sexual-assault', 270],
      ['grooming', 150],
      ['rape', 150],
    ],
    places: [
      ['home', 45],
      ['online', 28],
      ['public-indoor', 12],
      ['other-private', 10],
      ['public-open', 5],
    ],
    repeats: [
      [1, 800],
      [2, 130],
      [4, 50],
      [8, 20],
    ],
    victims: [
      [1, 850],
      [2, 90],
      [4, 40],
      [8, 20],
    ],
    femaleVictims: 0.84,
    maleOffenders: 0.96,
    victimAges: children,
    offenderAges: offenders,
    sameHome: 0,
    attrition: {
      named: 0.85,
      arrested: 0.35,
      invited: 0.35,
      referred: 0.24,
      charged: 0.66,
      convicted: 0.7,
      supports: 0.45,
      withdrawsUnnamed: 0.35,
      pace: 2,
    },
  },
} as const satisfies Record<string, Pattern>;

export type PatternName = keyof typeof patterns;

export const patternNames: readonly PatternName[] = [
  'partner',
  'former-partner',
  'family',
  'acquaintance',
  'online',
  'stranger',
  'child-abuse',
];

export function patternOf(name: PatternName): Pattern {
  return patterns[name];
}
