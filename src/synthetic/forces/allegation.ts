import {
  addMonths,
  dayOf,
  firstDayOf,
  type Month,
  monthOf,
  monthsFrom,
  plainDateOfDay,
  type Random,
} from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { drawDays, drawTally, happens, type Quantiles } from './chance.ts';
import type { Habit } from './habit.ts';
import type { Span } from './order.ts';

type CaseKind = 'complaint' | 'conduct' | 'recordable-conduct';

/** One allegation against one person, as an extract made on the span's extract day shows it. */
export interface Allegation {
  readonly caseNumber: number;
  readonly allegationNumber: number;
  /** null: nobody is identified yet. */
  readonly subjectNumber: number | null;
  readonly role: string;
  readonly kind: CaseKind;
  readonly recordedDay: number;
  readonly category: string;
  readonly flaggedDay: number;
  readonly flaggedBy: string;
  readonly victimKind: string;
  readonly victimSex: string;
  readonly outcome: string;
  readonly action: string;
  readonly outcomeDay: number | null;
}

/**
 * Cases of the country in a month: 524 complaints and 653 conduct matters from October 2021 to March 2022, of 43 forces
 * and the British Transport Police (framework facts, section 4.2).
 */
const casesAMonth = { complaint: 524 / 6, conduct: 653 / 6 } as const;

const categories = {
  complaint: [
    ['use-of-force', 63],
    ['overbearing', 9],
    ['rape-or-sexual-assault', 6],
    ['abuse-of-position', 5],
    ['sexual-harassment', 5],
    ['domestic-abuse', 4],
    ['discreditable-conduct', 4],
    ['stalking-or-harassment', 2],
    ['other', 2],
  ],
  conduct: [
    ['discreditable-conduct', 48],
    ['rape-or-sexual-assault', 19],
    ['sexual-harassment', 13],
    ['abuse-of-position', 6],
    ['domestic-abuse', 7],
    ['stalking-or-harassment', 4],
    ['other', 3],
  ],
} as const satisfies Record<string, Weighted<string>>;

/** Days from record to finding: half of the complaints and a quarter of the conduct matters of half a year end within it. */
const days = {
  complaint: [
    [0, 10],
    [0.3, 60],
    [0.6, 130],
    [0.85, 260],
    [1, 700],
  ],
  conduct: [
    [0, 14],
    [0.2, 110],
    [0.5, 270],
    [0.8, 480],
    [1, 1100],
  ],
} as const satisfies Record<string, Quantiles>;

const complaintFindings: Weighted<string> = [
  ['service-acceptable', 56],
  ['resolved-otherwise', 14],
  ['no-case-to-answer', 12],
  ['unable-to-determine', 7],
  ['withdrawn', 5],
  ['service-not-acceptable', 6],
];
const conductActions: Weighted<string> = [
  ['no-further-action', 700],
  ['reflective-practice', 75],
  ['learning', 35],
  ['written-warning', 45],
  ['final-written-warning', 40],
  ['dismissed', 78],
  ['would-have-been-dismissed', 17],
  ['left-before-end', 10],
];

const roles: Weighted<string> = [
  ['officer', 84],
  ['staff', 9],
  ['pcso', 3],
  ['special', 4],
];

/** Every allegation of a force, in the order recorded. */
export function* allegationsOf(
  random: Random,
  habit: Habit,
  span: Span,
  scale: number,
): Generator<Allegation> {
  const from = monthOf(plainDateOfDay(span.firstDay));
  const subjects: number[] = [];
  let caseNumber = 0;
  for (const month of monthsFrom(from, monthOf(plainDateOfDay(span.lastDay)))) {
    const found: Allegation[] = [];
    for (const kind of ['complaint', 'conduct'] as const) {
      const factor = kind === 'complaint' ? habit.complaints : habit.conduct;
      const count = drawTally(random, casesAMonth[kind] * habit.share * factor * scale);
      for (let index = 0; index < count; index += 1) {
        caseNumber += 1;
        found.push(...caseOf(random, kind, dayWithin(random, month), caseNumber, subjects, span));
      }
    }
    yield* found.sort((a, b) => a.recordedDay - b.recordedDay);
  }
}

function dayWithin(random: Random, month: Month): number {
  return random.whole(dayOf(firstDayOf(month)), dayOf(firstDayOf(addMonths(month, 1))) - 1);
}

/** 1.26 allegations a case; 1.65 people a complaint, 1.03 a conduct matter: published counts divided. */
function caseOf(
  random: Random,
  kind: 'complaint' | 'conduct',
  recordedDay: number,
  caseNumber: number,
  subjects: number[],
  span: Span,
): readonly Allegation[] {
  const people =
    kind === 'complaint'
      ? drawFrom(random, [
          [1, 58],
          [2, 26],
          [3, 10],
          [4, 6],
        ])
      : happens(random, 0.03)
        ? 2
        : 1;
  const allegations = drawFrom(random, [
    [1, 80],
    [2, 15],
    [3, 4],
    [4, 1],
  ]);
  const accused = Array.from({ length: people }, () => subject(random, subjects));
  const recordable = kind === 'conduct' && happens(random, 0.4);
  const flaggedBy = drawFrom<string>(random, [
    ['assessor', 70],
    ['system-rule', 18],
    ['search', 9],
    ['not-known', 3],
  ]);
  const flaggedDay = recordedDay + (flaggedBy === 'search' ? random.whole(20, 200) : random.whole(0, 9));
  return Array.from({ length: allegations }, (_, index) => {
    const category = drawFrom<string>(random, categories[kind]);
    // A second person belongs to the first allegation; further allegations are against one of them.
    const against = index === 0 ? accused : [accused[random.whole(0, accused.length - 1)] ?? null];
    return against.map((subjectNumber) => ({
      caseNumber,
      allegationNumber: index + 1,
      subjectNumber,
      role: subjectNumber === null ? 'not-identified' : drawFrom(random, roles),
      kind: recordable ? ('recordable-conduct' as const) : kind,
      recordedDay,
      category,
      flaggedDay,
      flaggedBy,
      ...victimOf(random, kind, category),
      ...findingOf(random, kind, recordedDay, span),
    }));
  }).flat();
}

function subject(random: Random, subjects: number[]): number | null {
  if (happens(random, 0.03)) return null;
  if (subjects.length > 10 && happens(random, 0.05))
    return subjects[random.whole(0, subjects.length - 1)] ?? null;
  subjects.push(subjects.length + 1);
  return subjects.length;
}

function victimOf(
  random: Random,
  kind: 'complaint' | 'conduct',
  category: string,
): { readonly victimKind: string; readonly victimSex: string } {
  const victimSex = happens(random, 0.06) ? 'not-known' : 'female';
  if (category === 'domestic-abuse') return { victimKind: 'partner-or-family', victimSex };
  if (category === 'use-of-force')
    return { victimKind: happens(random, 0.6) ? 'person-in-custody' : 'public', victimSex };
  if (kind === 'complaint') return { victimKind: 'public', victimSex };
  return { victimKind: happens(random, 0.6) ? 'colleague' : 'public', victimSex };
}

type Finding = Pick<Allegation, 'outcome' | 'action' | 'outcomeDay'>;

function findingOf(random: Random, kind: 'complaint' | 'conduct', recordedDay: number, span: Span): Finding {
  const day = recordedDay + drawDays(random, days[kind]);
  const finding: Finding = kind === 'complaint' ? complaintFinding(random, day) : conductFinding(random, day);
  return day > span.extractDay ? { outcome: 'ongoing', action: 'none-yet', outcomeDay: null } : finding;
}

function complaintFinding(random: Random, day: number): Finding {
  const outcome = drawFrom(random, complaintFindings);
  const acts = happens(random, outcome === 'service-not-acceptable' ? 0.8 : 0.045);
  return { outcome, action: acts ? 'learning' : 'no-further-action', outcomeDay: day };
}

function conductFinding(random: Random, day: number): Finding {
  const action = drawFrom(random, conductActions);
  const outcome =
    action === 'no-further-action' && happens(random, 0.9) ? 'no-case-to-answer' : 'case-to-answer';
  return { outcome, action, outcomeDay: day };
}
