import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { drawDays, happens, type Quantiles } from './chance.ts';
import type { Crime } from './course.ts';
import type { Habit } from './habit.ts';
import type { Person } from './person.ts';

/** One request under the domestic violence disclosure scheme (Clare's Law). */
export interface Disclosure {
  readonly route: 'right-to-ask' | 'right-to-know';
  readonly askedBy: string;
  readonly appliedDay: number;
  readonly decision: 'disclose' | 'nothing-to-disclose' | 'not-disclosed' | 'withdrawn';
  readonly decidedDay: number;
  readonly disclosedDay: number | null;
  readonly personAtRisk: Person;
  readonly subject: Person;
}

/**
 * Requests for each domestic abuse crime recorded, and the share that ends in telling her. From published counts: 6,405 and
 * 7,037 disclosures in the year to March 2021, 910,980 crimes in the year to March 2022; 53% and 38% of requests in April
 * to June 2020 (framework facts, section 4.3).
 */
const routes = {
  'right-to-know': { requests: 0.0148, disclosed: 0.53 },
  'right-to-ask': { requests: 0.0222, disclosed: 0.38 },
} as const;

const decisionDays: Quantiles = [
  [0, 0],
  [0.3, 9],
  [0.65, 24],
  [0.85, 38],
  [1, 120],
];
const tellingDays: Quantiles = [
  [0, 0],
  [0.5, 1],
  [0.85, 8],
  [1, 40],
];

const whoAsks = {
  'right-to-ask': [
    ['herself', 78],
    ['third-party', 17],
    ['not-known', 5],
  ],
  'right-to-know': [
    ['police', 62],
    ['agency', 36],
    ['not-known', 2],
  ],
} as const satisfies Record<string, Weighted<string>>;

const otherEnds: Weighted<Disclosure['decision']> = [
  ['nothing-to-disclose', 52],
  ['not-disclosed', 26],
  ['withdrawn', 22],
];

/** Requests that follow a crime: about the offender, by the victim or by somebody he has met since. */
export function disclosuresAfter(
  random: Random,
  crime: Crime,
  habit: Habit,
  newPartner: () => Person,
): readonly Disclosure[] {
  if (!crime.domestic) return [];
  const found: Disclosure[] = [];
  for (const route of ['right-to-ask', 'right-to-know'] as const) {
    if (!happens(random, routes[route].requests)) continue;
    const intimate = crime.relationship === 'partner' || crime.relationship === 'former-partner';
    const personAtRisk = intimate && happens(random, 0.6) ? crime.victim : newPartner();
    const appliedDay = crime.recordedDay + random.whole(0, 120);
    const decidedDay = appliedDay + drawDays(random, decisionDays, habit.disclosureDays);
    const discloses = happens(random, Math.min(0.9, routes[route].disclosed * habit.disclosed));
    found.push({
      route,
      askedBy: drawFrom<string>(random, whoAsks[route]),
      appliedDay,
      decision: discloses ? 'disclose' : drawFrom(random, otherEnds),
      decidedDay,
      disclosedDay: discloses && happens(random, 0.97) ? decidedDay + drawDays(random, tellingDays) : null,
      personAtRisk,
      subject: crime.offender,
    });
  }
  return found;
}
