import { accept, type Bilingual, type PlainDate, type Result, refuse } from '../../kernel/index.ts';

/** Whether the organisation was paid for its time. Unpaid and not known are two things. */
export const payments = ['paid', 'unpaid', 'payment-declined', 'not-known'] as const;
export type Payment = (typeof payments)[number];

/** What became of what an organisation said. */
export type EngagementDecision =
  | { readonly kind: 'changed'; readonly on: PlainDate; readonly words: Bilingual }
  | { readonly kind: 'not-changed'; readonly on: PlainDate; readonly words: Bilingual };

/** What an organisation was asked. It is named; the people who spoke for it are not. */
export interface NewEngagement {
  readonly force: string;
  readonly organisation: string;
  /** Led by and for the women it serves. */
  readonly byAndFor: boolean;
  readonly askedOn: PlainDate;
  readonly asked: Bilingual;
  readonly payment: Payment;
  /** True when the public account shows it. */
  readonly publish: boolean;
}

export interface Engagement extends NewEngagement {
  readonly id: string;
  readonly said: { readonly on: PlainDate; readonly words: Bilingual } | null;
  readonly decision: EngagementDecision | null;
}

/** How far an engagement has come: asked and waiting, heard and waiting for an answer, answered. */
export type EngagementStep = 'asked' | 'heard' | 'answered';

export function stepOf({ said, decision }: Engagement): EngagementStep {
  if (decision !== null) return 'answered';
  return said === null ? 'asked' : 'heard';
}

export type EngagementRefusal =
  | 'no-words'
  | 'dates-reversed'
  | 'said-already'
  | 'not-heard'
  | 'decided-already';

const isBlank = ({ en, cy }: Bilingual): boolean => en.trim() === '' || cy.trim() === '';
const noWords = () => refuse('no-words', 'The words are needed in English and in Welsh.');

/** Records what an organisation said: once, not before it was asked. */
export function hear(
  engagement: Engagement,
  said: { readonly on: PlainDate; readonly words: Bilingual },
): Result<Engagement, EngagementRefusal> {
  if (engagement.said !== null)
    return refuse('said-already', 'What it said is recorded. Record a new engagement for what it says now.');
  if (isBlank(said.words)) return noWords();
  if (said.on < engagement.askedOn)
    return refuse(
      'dates-reversed',
      `It was asked on ${engagement.askedOn} and cannot have said this on ${said.on}.`,
    );
  return accept({ ...engagement, said });
}

/** Records what changed because of it, or why nothing did: once, after it was heard. */
export function answer(
  engagement: Engagement,
  decision: EngagementDecision,
): Result<Engagement, EngagementRefusal> {
  if (engagement.decision !== null)
    return refuse('decided-already', 'What became of it is recorded already.');
  if (engagement.said === null)
    return refuse('not-heard', 'Nothing that it said is recorded yet, so nothing can have followed from it.');
  if (isBlank(decision.words)) return noWords();
  if (decision.on < engagement.said.on)
    return refuse('dates-reversed', `It spoke on ${engagement.said.on}; the answer is dated ${decision.on}.`);
  return accept({ ...engagement, decision });
}

export const readinessChecks = ['by-and-for', 'heard', 'answered', 'paid'] as const;
export type ReadinessCheck = (typeof readinessChecks)[number];

/** One check of a plan's engagement: whether it holds, whether the plan is held back by it, and the numbers it rests on. */
export interface Readiness {
  readonly check: ReadinessCheck;
  readonly holds: boolean;
  /** A plan is not ready while a needed check fails; the others are shown and hold nothing back. */
  readonly needed: boolean;
  readonly count: number;
  readonly of: number;
}

/** The readiness of a force's plan as its engagement register shows it (C6): without a by-and-for organisation it fails. */
export function readinessOf(engagements: readonly Engagement[]): readonly Readiness[] {
  const byAndFor = engagements.filter((one) => one.byAndFor);
  const heard = engagements.filter((one) => one.said !== null);
  const answered = heard.filter((one) => one.decision !== null);
  const paid = byAndFor.filter(({ payment }) => payment === 'paid' || payment === 'payment-declined');
  const check = (name: ReadinessCheck, holds: boolean, count: number, of: number): Readiness => ({
    check: name,
    holds,
    needed: name === 'by-and-for',
    count,
    of,
  });
  return [
    check('by-and-for', byAndFor.length > 0, byAndFor.length, engagements.length),
    check(
      'heard',
      engagements.length > 0 && heard.length === engagements.length,
      heard.length,
      engagements.length,
    ),
    check('answered', answered.length === heard.length, answered.length, heard.length),
    check('paid', byAndFor.length > 0 && paid.length === byAndFor.length, paid.length, byAndFor.length),
  ];
}

/** True when no needed check fails. */
export function isReady(checks: readonly Readiness[]): boolean {
  return checks.every(({ holds, needed }) => holds || !needed);
}
