import { addDays, type PlainDate } from '../../kernel/index.ts';
import type { Position } from '../../plans/index.ts';
import { type RecommendationStanding, replyDaysOverdue } from '../recommendation/standing.ts';
import { behindPositions } from './matrix.ts';
import { type ActionStanding, daysHeld, type ReturnStanding } from './standing.ts';

/** Why a force is on the chase list, most pressing first. */
export const chaseKinds = [
  'no-plan',
  'return-late',
  'overdue',
  'not-reported',
  'no-evidence',
  'reply-overdue',
  'no-action',
] as const;
export type ChaseKind = (typeof chaseKinds)[number];

/** One thing to ask a force for: how many, since when and for how many days, the first among them, and their names. */
export interface ChaseEntry {
  readonly force: string;
  readonly kind: ChaseKind;
  readonly count: number;
  /** Null where nothing says since when: a plan that never came has no day of its own. */
  readonly sinceOn: PlainDate | null;
  readonly days: number | null;
  readonly subjects: readonly string[];
}

interface Reason {
  readonly force: string;
  readonly kind: ChaseKind;
  readonly sinceOn: PlainDate | null;
  readonly subject: string;
}

const behindKinds: Readonly<Record<Position, ChaseKind | undefined>> = {
  overdue: 'overdue',
  'not-reported': 'not-reported',
  'no-evidence': 'no-evidence',
  slipping: undefined,
  'on-time': undefined,
};

function ofStanding({ force, position, sinceOn, reference }: ActionStanding): readonly Reason[] {
  const kind = position === null ? undefined : behindKinds[position];
  return kind === undefined ? [] : [{ force, kind, sinceOn, subject: reference }];
}

function ofReturn(
  { force, state, dueOn }: ReturnStanding,
  plansAskedBy: PlainDate | null,
): readonly Reason[] {
  switch (state) {
    case 'received':
      return [];
    case 'late':
      return [
        { force, kind: 'return-late', sinceOn: dueOn === null ? null : addDays(dueOn, 1), subject: '' },
      ];
    case 'no-plan':
      return [
        {
          force,
          kind: 'no-plan',
          sinceOn: plansAskedBy === null ? null : addDays(plansAskedBy, 1),
          subject: '',
        },
      ];
  }
}

function ofRecommendation(standing: RecommendationStanding, on: PlainDate): readonly Reason[] {
  const { force, recommendation } = standing;
  if (standing.closed) return [];
  const overdue = replyDaysOverdue(standing, on);
  return [
    ...(overdue > 0
      ? [
          {
            force,
            kind: 'reply-overdue' as const,
            sinceOn: standing.replyDueOn === null ? null : addDays(standing.replyDueOn, 1),
            subject: recommendation,
          },
        ]
      : []),
    ...(standing.actions === 0
      ? [{ force, kind: 'no-action' as const, sinceOn: standing.madeOn, subject: recommendation }]
      : []),
  ];
}

/** What the list is made from; `plansAskedBy` is the day by which the framework asked for plans. */
export interface ChaseMaterial {
  readonly standings: readonly ActionStanding[];
  readonly returns: readonly ReturnStanding[];
  readonly recommendations: readonly RecommendationStanding[];
  readonly plansAskedBy: PlainDate | null;
}

/** One entry for each force and kind, oldest first within the kind; alphabetical where the day is the same. */
export function chaseList(material: ChaseMaterial, on: PlainDate): readonly ChaseEntry[] {
  const reasons = [
    ...material.standings.flatMap(ofStanding),
    ...material.returns.flatMap((one) => ofReturn(one, material.plansAskedBy)),
    ...material.recommendations.flatMap((one) => ofRecommendation(one, on)),
  ];
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const key = `${reason.kind} ${reason.force}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reason]);
    else group.push(reason);
  }
  return [...groups.values()].map((group) => entryOf(group, on)).sort(inOrder);
}

function entryOf(group: readonly Reason[], on: PlainDate): ChaseEntry {
  const [first] = group;
  const dates = group.flatMap(({ sinceOn }) => (sinceOn === null ? [] : [sinceOn])).sort();
  const sinceOn = dates[0] ?? null;
  return {
    force: first?.force ?? '',
    kind: first?.kind ?? 'overdue',
    count: group.length,
    sinceOn,
    days: daysHeld(sinceOn, on),
    subjects: group
      .map(({ subject }) => subject)
      .filter((subject) => subject !== '')
      .sort(),
  };
}

function inOrder(a: ChaseEntry, b: ChaseEntry): number {
  const byKind = chaseKinds.indexOf(a.kind) - chaseKinds.indexOf(b.kind);
  return byKind || (b.days ?? -1) - (a.days ?? -1) || (a.force < b.force ? -1 : 1);
}

/** The kinds of chase that a position leads to; every position that counts as behind has one. */
export const chasedPositions = behindPositions;
