import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { drawDays, happens, type Quantiles } from './chance.ts';
import type { OffenceGroup } from './offence.ts';
import type { Attrition } from './pattern-kind.ts';

/** Steps that an investigation takes, as the extract contract names them. */
export type StepKind =
  | 'arrested'
  | 'interviewed-in-custody'
  | 'interviewed-voluntarily'
  | 'bailed'
  | 'bailed-with-conditions'
  | 'bailed-without-conditions'
  | 'bail-ended'
  | 'released-under-investigation'
  | 'victim-device-requested'
  | 'victim-device-returned'
  | 'early-advice-sought'
  | 'referred-to-prosecutor'
  | 'prosecutor-decided-charge'
  | 'prosecutor-decided-no-action'
  | 'charged'
  | 'review-requested'
  | 'convicted'
  | 'acquitted'
  | 'discontinued';

export interface Step {
  readonly kind: StepKind;
  readonly day: number;
}

export interface Closing {
  /** A code of the Home Office outcomes framework. */
  readonly code: string;
  readonly day: number;
}

/** All that will ever happen in an investigation, also after the extract is made. */
export interface Investigation {
  /** null: nobody is named as a suspect, ever. */
  readonly namedDay: number | null;
  readonly steps: readonly Step[];
  readonly outcome: Closing;
}

export interface Matter {
  readonly recordedDay: number;
  readonly group: OffenceGroup;
  readonly attrition: Attrition;
  /** Factors of the force and of the people concerned, on the chances of the pattern. */
  readonly arrests: number;
  readonly referrals: number;
  readonly support: number;
  /** Share of outcome 15 that is written as 16 instead. */
  readonly drift: number;
  readonly pace: number;
}

/** Days between one step and the next: nobody's figures, only the shape that delays have. */
const waits = {
  named: [
    [0, 0],
    [0.8, 0.9],
    [0.9, 8],
    [0.97, 40],
    [1, 200],
  ],
  arrest: [
    [0, 0],
    [0.55, 0.99],
    [0.75, 4],
    [0.9, 21],
    [1, 150],
  ],
  invitation: [
    [0, 4],
    [0.5, 28],
    [0.9, 95],
    [1, 240],
  ],
  referral: [
    [0, 0],
    [0.35, 1],
    [0.6, 40],
    [0.9, 150],
    [1, 360],
  ],
  decision: [
    [0, 0],
    [0.4, 0.99],
    [0.7, 14],
    [0.95, 60],
    [1, 180],
  ],
  trial: [
    [0, 14],
    [0.3, 60],
    [0.6, 150],
    [0.9, 360],
    [1, 800],
  ],
  closing: [
    [0, 1],
    [0.3, 12],
    [0.6, 38],
    [0.85, 110],
    [1, 420],
  ],
  closingUnnamed: [
    [0, 0],
    [0.5, 8],
    [0.8, 30],
    [1, 200],
  ],
  bail: [
    [0, 5],
    [0.4, 28],
    [0.8, 91],
    [1, 275],
  ],
  device: [
    [0, 1],
    [0.5, 10],
    [1, 60],
  ],
  deviceBack: [
    [0, 2],
    [0.5, 60],
    [1, 400],
  ],
} as const satisfies Record<string, Quantiles>;

/** How the chances of a pattern change with the offence. */
const byGroup: Readonly<
  Record<
    OffenceGroup,
    { readonly arrested: number; readonly referred: number; readonly supports: number; readonly pace: number }
  >
> = {
  homicide: { arrested: 3, referred: 4, supports: 2, pace: 0.5 },
  'violence-with-injury': { arrested: 1.3, referred: 1.2, supports: 1, pace: 1 },
  'violence-without-injury': { arrested: 0.95, referred: 0.9, supports: 1, pace: 0.9 },
  'stalking-and-harassment': { arrested: 0.8, referred: 0.95, supports: 1.05, pace: 1.1 },
  rape: { arrested: 1.1, referred: 0.75, supports: 0.42, pace: 3 },
  'other-sexual': { arrested: 1.1, referred: 0.9, supports: 1, pace: 2.2 },
  damage: { arrested: 0.9, referred: 0.9, supports: 1, pace: 0.8 },
  burglary: { arrested: 1.1, referred: 1.2, supports: 1.1, pace: 1 },
};

/** Other ways in which a crime with a named suspect ends: in parts of a thousand of those that are not charged. */
const otherEnds: Weighted<string> = [
  ['3', 18],
  ['8', 42],
  ['22', 26],
  ['2', 6],
  ['9', 4],
  ['10', 30],
  ['11', 8],
  ['12', 10],
  ['13', 4],
  ['5', 4],
  ['17', 22],
  ['20', 34],
  ['21', 30],
];
const otherEndsShare = otherEnds.reduce((sum, [, weight]) => sum + weight, 0) / 1000;

const cap = (chance: number): number => Math.min(0.98, Math.max(0, chance));

/** Everything that becomes of a crime. Days never run backwards: each step lies on or after the one before. */
export function investigate(random: Random, matter: Matter): Investigation {
  const { attrition, group, recordedDay } = matter;
  if (!happens(random, attrition.named)) return unnamed(random, matter);
  const kind = byGroup[group];
  const pace = attrition.pace * matter.pace * kind.pace;
  const namedDay = recordedDay + drawDays(random, waits.named);
  const steps: Step[] = [];
  const interviewDay = interview(random, matter, pace, namedDay, steps);
  const ended = (day: number, code: string): Investigation => ({
    namedDay,
    steps: inOrder([...steps, ...bailEnd(random, steps, day)]),
    outcome: { code, day },
  });
  if (group === 'rape' || group === 'other-sexual') askForDevice(random, matter, namedDay, steps);
  const referred =
    interviewDay !== null && happens(random, cap(attrition.referred * matter.referrals * kind.referred));
  if (referred && interviewDay !== null) {
    const decided = prosecute(random, matter, pace, interviewDay, steps);
    return ended(decided.day, decided.charged ? '1' : notCharged(random, matter));
  }
  const code = happens(random, otherEndsShare) ? drawFrom(random, otherEnds) : notCharged(random, matter);
  const day = (interviewDay ?? namedDay) + drawDays(random, waits.closing, pace);
  return ended(day, code);
}

const inOrder = (steps: readonly Step[]): readonly Step[] => [...steps].sort((a, b) => a.day - b.day);

function interview(
  random: Random,
  matter: Matter,
  pace: number,
  namedDay: number,
  steps: Step[],
): number | null {
  const { attrition, group } = matter;
  if (happens(random, cap(attrition.arrested * matter.arrests * byGroup[group].arrested))) {
    const day = namedDay + drawDays(random, waits.arrest, pace);
    steps.push({ kind: 'arrested', day });
    if (!happens(random, 0.94)) return null;
    steps.push({ kind: 'interviewed-in-custody', day });
    const bailed = happens(random, 0.62);
    steps.push({ kind: bailed ? bailKind(bailDraws(random, day)) : 'released-under-investigation', day });
    return day;
  }
  if (!happens(random, attrition.invited)) return null;
  const day = namedDay + drawDays(random, waits.invitation, pace);
  steps.push({ kind: 'interviewed-voluntarily', day });
  return day;
}

/** Bail draws from a stream of its own, told apart by its day. */
const bailDraws = (random: Random, day: number): Random => random.fork(`bail ${day}`);

function bailKind(random: Random): StepKind {
  if (happens(random, 0.07)) return 'bailed';
  return happens(random, 0.88) ? 'bailed-with-conditions' : 'bailed-without-conditions';
}

/** Bail that ends before anything is decided, most often into release without bail; the decision itself ends it otherwise. */
function bailEnd(random: Random, steps: readonly Step[], decidedDay: number): readonly Step[] {
  const bailed = steps.find(({ kind }) => kind.startsWith('bailed'));
  if (bailed === undefined) return [];
  const draws = bailDraws(random, bailed.day).fork('end');
  const day = bailed.day + drawDays(draws, waits.bail);
  if (day >= decidedDay) return [];
  const ended: Step = { kind: 'bail-ended', day };
  return happens(draws, 0.8) ? [ended, { kind: 'released-under-investigation', day }] : [ended];
}

function askForDevice(random: Random, matter: Matter, namedDay: number, steps: Step[]): void {
  if (!happens(random, matter.group === 'rape' ? 0.32 : 0.14)) return;
  const day = namedDay + drawDays(random, waits.device);
  steps.push({ kind: 'victim-device-requested', day });
  if (happens(random, 0.85))
    steps.push({ kind: 'victim-device-returned', day: day + drawDays(random, waits.deviceBack) });
}

function prosecute(
  random: Random,
  matter: Matter,
  pace: number,
  interviewDay: number,
  steps: Step[],
): { readonly charged: boolean; readonly day: number } {
  const { attrition, group } = matter;
  const referredDay = interviewDay + drawDays(random, waits.referral, pace);
  if (group === 'rape' && happens(random, 0.3))
    steps.push({ kind: 'early-advice-sought', day: random.whole(interviewDay, referredDay) });
  steps.push({ kind: 'referred-to-prosecutor', day: referredDay });
  const day = referredDay + drawDays(random, waits.decision, pace);
  if (!happens(random, attrition.charged)) {
    steps.push({ kind: 'prosecutor-decided-no-action', day });
    if (happens(random, 0.06)) steps.push({ kind: 'review-requested', day: day + random.whole(2, 90) });
    return { charged: false, day };
  }
  steps.push({ kind: 'prosecutor-decided-charge', day }, { kind: 'charged', day });
  const end = day + drawDays(random, waits.trial, Math.min(2, pace));
  if (happens(random, attrition.convicted)) steps.push({ kind: 'convicted', day: end });
  else steps.push({ kind: happens(random, 0.4) ? 'acquitted' : 'discontinued', day: end });
  return { charged: true, day };
}

/** 15 where she supports action, 16 where she does not; a force's drift moves some of the former to the latter. */
function notCharged(random: Random, matter: Matter): string {
  const supports = happens(
    random,
    cap(matter.attrition.supports * matter.support * byGroup[matter.group].supports),
  );
  return supports && !happens(random, matter.drift) ? '15' : '16';
}

function unnamed(random: Random, matter: Matter): Investigation {
  const day =
    matter.recordedDay + drawDays(random, waits.closingUnnamed, matter.pace * matter.attrition.pace);
  const withdraws = happens(random, cap(matter.attrition.withdrawsUnnamed / matter.support));
  const code = withdraws ? '14' : happens(random, 0.04) ? '21' : happens(random, 0.02) ? '20' : '18';
  return { namedDay: null, steps: [], outcome: { code, day } };
}
