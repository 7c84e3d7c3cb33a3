import type { Weighted } from '../open-data/draw.ts';
import type { Quantiles } from './chance.ts';
import type { Crime } from './course.ts';
import { offenceKind } from './offence.ts';

export type OrderKind =
  | 'dvpn'
  | 'dvpo'
  | 'spo-interim'
  | 'spo'
  | 'non-molestation'
  | 'occupation'
  | 'restraining'
  | 'shpo'
  | 'fmpo'
  | 'fgmpo';

export interface OrderPlan {
  /** Chance that it comes into question at a crime that fits. */
  readonly considered: number;
  readonly applied: number;
  readonly granted: number;
  readonly soughtBy: Weighted<string>;
  /** Days from the crime to the thought, from there to the request, from there to the decision. */
  readonly waits: readonly [Quantiles, Quantiles, Quantiles];
  /** Days that it holds; null for without end. */
  readonly holds: Weighted<number | null>;
  readonly served: number;
  readonly breached: number;
  readonly hours: boolean;
  readonly fits: (crime: Crime) => boolean;
}

const soon: Quantiles = [
  [0, 0],
  [0.7, 0.99],
  [1, 4],
];
const weeks: Quantiles = [
  [0, 1],
  [0.5, 14],
  [1, 70],
];
export const sameDay: Quantiles = [
  [0, 0],
  [1, 0.99],
];
const twoDays: Quantiles = [
  [0, 1],
  [1, 2.99],
];

export const convicted = (crime: Crime): boolean =>
  crime.investigation.steps.some(({ kind }) => kind === 'convicted');
const police: Weighted<string> = [['police', 1]];
const victimMostly: Weighted<string> = [
  ['victim', 92],
  ['other-agency', 8],
];

/** Chances chosen so that the country comes near the published counts of orders; see `calibration/targets.ts`. */
export const orderPlans: Readonly<Record<OrderKind, OrderPlan>> = {
  dvpn: {
    considered: 0.024,
    applied: 0.6,
    granted: 0.66,
    soughtBy: police,
    waits: [soon, sameDay, sameDay],
    holds: [[2, 1]],
    served: 0.97,
    breached: 0.03,
    hours: true,
    fits: (crime) => crime.domestic && crime.investigation.namedDay !== null && !crime.counterAllegation,
  },
  // A DVPO follows its notice and is never thought of on its own: `ordersAfter` draws it.
  dvpo: {
    considered: 0,
    applied: 1,
    granted: 0.88,
    soughtBy: police,
    waits: [sameDay, sameDay, twoDays],
    holds: [
      [28, 8],
      [21, 1],
      [14, 1],
    ],
    served: 0.96,
    breached: 0.19,
    hours: true,
    fits: () => false,
  },
  'spo-interim': {
    considered: 0.012,
    applied: 0.5,
    granted: 0.85,
    soughtBy: police,
    waits: [weeks, weeks, weeks],
    holds: [[120, 1]],
    served: 0.93,
    breached: 0.2,
    hours: false,
    fits: (crime) => crime.offence === 'stalking' && crime.investigation.namedDay !== null,
  },
  spo: {
    considered: 0.045,
    applied: 0.36,
    granted: 0.84,
    soughtBy: police,
    waits: [weeks, weeks, weeks],
    holds: [
      [730, 5],
      [1825, 2],
      [null, 1],
    ],
    served: 0.94,
    breached: 0.26,
    hours: false,
    fits: (crime) => crime.offence === 'stalking' && crime.investigation.namedDay !== null,
  },
  'non-molestation': {
    considered: 0.045,
    applied: 0.95,
    granted: 0.9,
    soughtBy: victimMostly,
    waits: [weeks, weeks, soon],
    holds: [
      [365, 8],
      [180, 3],
    ],
    served: 0.86,
    breached: 0.22,
    hours: false,
    fits: (crime) => crime.domestic && crime.victim.sex === 'female' && crime.investigation.namedDay !== null,
  },
  occupation: {
    considered: 0.003,
    applied: 0.9,
    granted: 0.6,
    soughtBy: victimMostly,
    waits: [weeks, weeks, weeks],
    holds: [[180, 1]],
    served: 0.9,
    breached: 0.1,
    hours: false,
    fits: (crime) => crime.relationship === 'partner' && crime.investigation.namedDay !== null,
  },
  restraining: {
    considered: 0.55,
    applied: 0.95,
    granted: 0.88,
    soughtBy: [
      ['prosecutor', 8],
      ['court', 2],
    ],
    waits: [sameDay, sameDay, sameDay],
    holds: [
      [730, 4],
      [1825, 4],
      [null, 2],
    ],
    served: 0.98,
    breached: 0.22,
    hours: false,
    fits: (crime) =>
      convicted(crime) && (crime.domestic || crime.offence === 'stalking' || crime.offence === 'harassment'),
  },
  shpo: {
    considered: 0.7,
    applied: 0.92,
    granted: 0.92,
    soughtBy: [
      ['prosecutor', 9],
      ['police', 1],
    ],
    waits: [sameDay, sameDay, sameDay],
    holds: [
      [1825, 3],
      [3650, 4],
      [null, 3],
    ],
    served: 0.99,
    breached: 0.12,
    hours: false,
    fits: (crime) => convicted(crime) && ['rape', 'other-sexual'].includes(offenceKind(crime.offence).group),
  },
  fmpo: {
    considered: 0.5,
    applied: 0.6,
    granted: 0.9,
    soughtBy: [
      ['other-agency', 5],
      ['police', 3],
      ['victim', 2],
    ],
    waits: [soon, soon, soon],
    holds: [
      [365, 1],
      [null, 1],
    ],
    served: 0.9,
    breached: 0.06,
    hours: false,
    fits: (crime) => crime.honourBased && crime.investigation.namedDay !== null,
  },
  fgmpo: {
    considered: 0.06,
    applied: 0.7,
    granted: 0.9,
    soughtBy: [
      ['other-agency', 6],
      ['police', 4],
    ],
    waits: [soon, soon, soon],
    holds: [[null, 1]],
    served: 0.95,
    breached: 0.02,
    hours: false,
    fits: (crime) => crime.honourBased && crime.investigation.namedDay !== null,
  },
};

/** Those that may come of a crime by themselves. */
export const kindsAfterCrime: readonly OrderKind[] = [
  'dvpn',
  'spo-interim',
  'spo',
  'non-molestation',
  'occupation',
  'restraining',
  'shpo',
  'fmpo',
  'fgmpo',
];

export const reasonsNotPursued: Weighted<string> = [
  ['not-necessary', 26],
  ['other-protection', 28],
  ['not-enough-evidence', 18],
  ['her-wish', 14],
  ['out-of-time', 6],
  ['other', 4],
  ['not-known', 4],
];
export const reasonsRefused: Weighted<string> = [
  ['court-refused', 70],
  ['not-enough-evidence', 15],
  ['not-necessary', 10],
  ['not-known', 5],
];
export const reasonsNoAction: Weighted<string> = [
  ['not-enough-evidence', 55],
  ['her-wish', 25],
  ['other', 10],
  ['not-known', 10],
];
