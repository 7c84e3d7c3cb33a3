import {
  type HeldEngagement,
  holdEngagement,
  insertEngagement,
  listEngagements,
  storeEngagement,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Bilingual, type PlainDate, type Result, refuse } from '../../kernel/index.ts';
import {
  answer,
  type Engagement,
  type EngagementDecision,
  type EngagementRefusal,
  hear,
  type NewEngagement,
  type Readiness,
  readinessOf,
} from '../../national/index.ts';
import { isId } from '../plans/index.ts';
import { auditNational, dayOf, type NationalDesk, notThere } from './desk.ts';

/** A force's register, and how ready its plan is by it. */
export interface EngagementRegister {
  readonly force: string;
  readonly engagements: readonly HeldEngagement[];
  readonly readiness: readonly Readiness[];
}

/** The registers that the desk's person may see, a force each; of one force where it is named. One audit entry. */
export function readEngagements(desk: NationalDesk, force?: string): Promise<readonly EngagementRegister[]> {
  return desk.database.transact(desk.act, async (transaction) => {
    const engagements = await listEngagements(transaction, force);
    const forces = force === undefined ? [...new Set(engagements.map((one) => one.force))] : [force];
    await auditNational(
      transaction,
      'engagement.read',
      { kind: 'engagement register', id: force ?? 'country' },
      { engagements: engagements.length },
    );
    return forces.map((name) => registerOf(name, engagements));
  });
}

function registerOf(force: string, all: readonly HeldEngagement[]): EngagementRegister {
  const engagements = all.filter((one) => one.force === force);
  return { force, engagements, readiness: readinessOf(engagements) };
}

/** Records that an organisation was asked. */
export function recordEngagement(
  desk: NationalDesk,
  engagement: NewEngagement,
): Promise<Result<{ readonly id: string }, 'no-words' | 'dates-reversed' | 'unknown-force'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const { organisation, asked, askedOn, force, byAndFor, payment } = engagement;
    if ([organisation, asked.en, asked.cy].some((text) => text.trim() === ''))
      return refuse('no-words', 'The organisation, and what it was asked in both languages, are needed.');
    if (askedOn > dayOf(desk)) return refuse('dates-reversed', `${askedOn} has not come yet.`);
    if (!desk.forces.some(({ slug }) => slug === force))
      return refuse('unknown-force', `There is no force "${force}".`);
    const id = (await insertEngagement(transaction, engagement, desk.madeUp)) ?? '';
    await auditNational(transaction, 'engagement.ask', of(id), { force, byAndFor, payment });
    return accept({ id });
  });
}

const of = (id: string) => ({ kind: 'engagement', id });

async function change(
  desk: NationalDesk,
  id: string,
  operation: string,
  decide: (held: Engagement) => Result<Engagement, EngagementRefusal>,
): Promise<Result<{ readonly id: string }, EngagementRefusal | 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction: Transaction) => {
    const held = isId(id) ? await holdEngagement(transaction, id) : undefined;
    if (held === undefined) return notThere();
    const decided = decide(held);
    if (!decided.ok) return decided;
    await storeEngagement(transaction, decided.value);
    await auditNational(transaction, operation, of(id), { force: held.force });
    return accept({ id });
  });
}

/** Records what the organisation said. */
export function recordSaid(
  desk: NationalDesk,
  id: string,
  said: { readonly on: PlainDate; readonly words: Bilingual },
): Promise<Result<{ readonly id: string }, EngagementRefusal | 'not-found'>> {
  return change(desk, id, 'engagement.hear', (held) => hear(held, said));
}

/** Records what changed because of it, or why nothing did. */
export function recordDecision(
  desk: NationalDesk,
  id: string,
  decision: EngagementDecision,
): Promise<Result<{ readonly id: string }, EngagementRefusal | 'not-found'>> {
  return change(desk, id, 'engagement.answer', (held) => answer(held, decision));
}
