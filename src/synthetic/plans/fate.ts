import { addDays, assertNever, type PlainDate, type Random } from '../../kernel/index.ts';
import type { EvidenceGrade, Grade, Move, Rating } from '../../plans/index.ts';
import { delays } from './promise.ts';

/** How a made-up action goes. */
export const fates = [
  'delivered-on-time',
  'delivered-late',
  'on-track',
  'moved',
  'overdue',
  'silent',
  'without-evidence',
  'withdrawn',
] as const;
export type Fate = (typeof fates)[number];

/** Who did something, by the part they play in a force. */
export type Part = 'lead' | 'owner' | 'strategic-lead' | 'panel';

/** One deed of an action's life, in the order in which it was done. */
export type Deed = { readonly on: PlainDate; readonly by: Part } & (
  | { readonly kind: 'move'; readonly move: Move; readonly reason: string; readonly grade: Grade | null }
  | { readonly kind: 'due'; readonly dueOn: PlainDate; readonly reason: string }
  | { readonly kind: 'report'; readonly activity: string; readonly rating: Omit<Rating, 'basis'> | null }
  | { readonly kind: 'evidence'; readonly title: string; readonly grade: EvidenceGrade }
);

/** The days of an action's life: adopted, started, due at first, and today. */
export interface Span {
  readonly adoptedOn: PlainDate;
  readonly startOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly reportEveryDays: number;
}

const move = (on: PlainDate, by: Part, name: Move, reason = '', grade: Grade | null = null): Deed => ({
  kind: 'move',
  on,
  by,
  move: name,
  reason,
  grade,
});
const due = (on: PlainDate, dueOn: PlainDate, reason: string): Deed => ({
  kind: 'due',
  on,
  by: 'owner',
  dueOn,
  reason,
});
const evidence = (on: PlainDate, grade: EvidenceGrade): Deed => ({
  kind: 'evidence',
  on,
  by: 'owner',
  title: grade === 'result' ? 'Figures before and after' : 'Record of what was done',
  grade,
});

const green = { colour: 'green', meaning: 'on-track' } as const;
const amber = { colour: 'amber', meaning: 'at-risk' } as const;

/** A report each quarter from the start up to a day, as published plans promise. */
function reportsOf(
  from: PlainDate,
  until: PlainDate,
  rating: Omit<Rating, 'basis'>,
  everyDays: number,
): Deed[] {
  const made: Deed[] = [];
  for (let on = addDays(from, everyDays); on <= until; on = addDays(on, everyDays)) {
    made.push({ kind: 'report', on, by: 'owner', activity: 'Carried on as planned.', rating });
  }
  return made;
}

/** A claim with its evidence, and then the verdict of the panel: now and then lower than the claim. */
function delivery(on: PlainDate, today: PlainDate, random: Random): readonly Deed[] {
  const verifiedOn = addDays(on, random.whole(30, 120));
  const claimed = [
    evidence(addDays(on, -10), 'record'),
    evidence(on, 'result'),
    move(on, 'owner', 'claim', '', 'complete'),
  ];
  if (verifiedOn > today) return claimed;
  const lower = random.next() < 0.2;
  const verdict = lower
    ? move(verifiedOn, 'panel', 'verify', 'The records show less than half of what was promised.', 'limited')
    : move(
        verifiedOn,
        'panel',
        'verify',
        'We looked at the records and spoke to those who were there.',
        'complete',
      );
  return [...claimed, verdict];
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/** The deeds of an action after its adoption, up to today. */
export function deedsOf(fate: Fate, span: Span, random: Random): readonly Deed[] {
  const { startOn, dueOn, today } = span;
  const started = [move(span.adoptedOn, 'lead', 'adopt'), move(startOn, 'owner', 'start')];
  const halfway = addDays(startOn, 120);
  const reports = (until: PlainDate, rating: Omit<Rating, 'basis'>) =>
    reportsOf(startOn, until, rating, span.reportEveryDays);
  const reason = delays[random.whole(0, delays.length - 1)] ?? '';
  switch (fate) {
    case 'delivered-on-time': {
      const on = addDays(dueOn, -random.whole(5, 60));
      return [...started, ...reports(on, green), ...delivery(on, today, random)];
    }
    case 'delivered-late': {
      const later = addDays(dueOn, random.whole(60, 300));
      const on = addDays(later, -random.whole(0, 20));
      const moved = due(addDays(dueOn, -20), later, reason);
      return [...started, ...reports(on, amber), moved, ...delivery(on, today, random)];
    }
    case 'on-track':
      return [...started, evidence(halfway, 'record'), ...reports(today, green)];
    case 'moved': {
      const first = due(addDays(dueOn, -30), addDays(dueOn, 180), reason);
      const again = due(
        addDays(dueOn, 150),
        addDays(today, random.whole(60, 240)),
        'It needs more time than we thought.',
      );
      return [...started, evidence(halfway, 'record'), ...reports(today, amber), first, again];
    }
    case 'overdue':
      return [...started, evidence(halfway, 'statement'), ...reports(today, amber)];
    case 'silent':
      return [...started, evidence(halfway, 'statement'), ...reports(addDays(today, -300), amber)];
    case 'without-evidence':
      return [...started, ...reports(today, green)];
    case 'withdrawn': {
      const on = earlier(addDays(startOn, 200), today);
      const why = 'The council does this now, under its own plan.';
      return [...started, ...reports(addDays(on, -1), amber), move(on, 'strategic-lead', 'withdraw', why)];
    }
    default:
      return assertNever(fate);
  }
}
