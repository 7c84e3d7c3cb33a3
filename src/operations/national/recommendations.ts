import {
  closeRecommendation as closeStored,
  endAnswer,
  type HeldRecommendation,
  insertAnswer,
  insertRecommendation,
  insertRecommendationReply,
  listRecommendations,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Bilingual, type PlainDate, type Result, refuse } from '../../kernel/index.ts';
import {
  checkRecommendation,
  type NewRecommendation,
  type RecommendationRefusal,
  type RecommendationStanding,
  type RecommendationSummary,
  type Reply,
  standingsOf,
  summariseRecommendations,
} from '../../national/index.ts';
import { readMeasureDefinitions } from '../measures/index.ts';
import { isId } from '../plans/index.ts';
import { auditNational, dayOf, type NationalDesk, notThere } from './desk.ts';

/** The register with how each recommendation stands with each force today. */
export interface RecommendationRegister {
  readonly on: PlainDate;
  readonly recommendations: readonly HeldRecommendation[];
  readonly standings: readonly RecommendationStanding[];
  readonly summary: RecommendationSummary;
}

/** The register as a list of recommendations gives it on a day. */
export function registerOf(
  recommendations: readonly HeldRecommendation[],
  on: PlainDate,
): RecommendationRegister {
  const standings = recommendations.flatMap(standingsOf);
  return { on, recommendations, standings, summary: summariseRecommendations(standings, on) };
}

/** Reads the register. It is public, so that reading it is not audited. */
export function readRecommendations(desk: NationalDesk): Promise<RecommendationRegister> {
  return desk.database.transact(desk.act, async (transaction) =>
    registerOf(await listRecommendations(transaction), dayOf(desk)),
  );
}

/** Enters a recommendation with the forces that it was made to. */
export function enterRecommendation(
  desk: NationalDesk,
  entered: NewRecommendation,
): Promise<Result<{ readonly id: string }, RecommendationRefusal | 'entered-already'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const checked = checkRecommendation(entered, new Set(desk.forces.map(({ slug }) => slug)));
    if (!checked.ok) return checked;
    const id = await insertRecommendation(transaction, checked.value, desk.madeUp);
    if (id === undefined)
      return refuse('entered-already', `${entered.reference} of ${entered.body} is in the register already.`);
    const { source, forces } = entered;
    await auditNational(transaction, 'recommendation.enter', of(id), { source, forces: forces.length });
    return accept({ id });
  });
}

const of = (id: string) => ({ kind: 'recommendation', id });

async function held(transaction: Transaction, id: string): Promise<HeldRecommendation | undefined> {
  return isId(id) ? (await listRecommendations(transaction, id))[0] : undefined;
}

export type RecommendationReplyRefusal =
  | 'not-found'
  | 'no-words'
  | 'dates-reversed'
  | 'replied-already'
  | 'closed';

/** Records a force's reply: once, printed beside the recommendation. */
export function replyToRecommendation(
  desk: NationalDesk,
  id: string,
  reply: Reply,
): Promise<Result<{ readonly id: string }, RecommendationReplyRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const recommendation = await held(transaction, id);
    if (recommendation === undefined || !recommendation.forces.includes(reply.force)) return notThere();
    if (recommendation.closed !== null) return refuse('closed', 'It was closed and waits for no reply.');
    if (reply.words.en.trim() === '' || reply.words.cy.trim() === '')
      return refuse('no-words', 'The reply is needed in English and in Welsh.');
    if (reply.on < recommendation.madeOn || reply.on > dayOf(desk))
      return refuse('dates-reversed', `A reply of ${reply.on} to what was made on ${recommendation.madeOn}.`);
    if (!(await insertRecommendationReply(transaction, id, reply)))
      return refuse('replied-already', 'The force has replied already.');
    const { force, stance } = reply;
    await auditNational(transaction, 'recommendation.reply', of(id), { force, stance });
    return accept({ id });
  });
}

export type AnswerRefusal = 'not-found' | 'no-reason' | 'no-such-measure' | 'linked-already' | 'closed';

/** Links an action to the recommendation that it answers, and the measure that shows it where there is one. */
export function linkAction(
  desk: NationalDesk,
  id: string,
  link: { readonly action: string; readonly measure: string | null; readonly reason: string },
): Promise<Result<{ readonly id: string }, AnswerRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const recommendation = isId(link.action) ? await held(transaction, id) : undefined;
    if (recommendation === undefined) return notThere();
    if (recommendation.closed !== null) return refuse('closed', 'It was closed; nothing is linked to it.');
    if (link.reason.trim() === '') return refuse('no-reason', 'Say how the action answers it.');
    if (link.measure !== null && !isMeasure(desk, link.measure))
      return refuse('no-such-measure', `There is no measure "${link.measure}".`);
    const made = await insertAnswer(transaction, { recommendation: id, ...link, linkedOn: dayOf(desk) });
    if (made === undefined)
      return refuse(
        'linked-already',
        'That action is linked already, or is not one of a force it was made to.',
      );
    await auditNational(
      transaction,
      'recommendation.link',
      of(id),
      { action: link.action, measure: link.measure },
      link.reason,
    );
    return accept({ id: made });
  });
}

/** True for a measure that Watershed computes or that a loaded framework names. */
function isMeasure({ frameworks }: NationalDesk, id: string): boolean {
  return (
    readMeasureDefinitions().some((definition) => definition.id === id) ||
    frameworks.frameworks.some(({ measures }) => measures.some((measure) => measure.id === id))
  );
}

/** Ends a link, with a reason. The row stays. */
export function unlinkAction(
  desk: NationalDesk,
  answer: string,
  reason: string,
): Promise<Result<{ readonly id: string }, 'not-found' | 'no-reason'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    if (reason.trim() === '') return refuse('no-reason', 'Say why the action no longer answers it.');
    const ended = { on: dayOf(desk), reason, by: desk.act.actor };
    if (!isId(answer) || !(await endAnswer(transaction, answer, ended))) return notThere();
    const subject = { kind: 'recommendation answer', id: answer };
    await auditNational(transaction, 'recommendation.unlink', subject, {}, reason);
    return accept({ id: answer });
  });
}

/** Closes a recommendation for every force, with a public reason. */
export function closeRecommendation(
  desk: NationalDesk,
  id: string,
  reason: Bilingual,
): Promise<Result<{ readonly id: string }, 'not-found' | 'no-words'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    if (reason.en.trim() === '' || reason.cy.trim() === '')
      return refuse('no-words', 'The reason is public: it is needed in English and in Welsh.');
    if (!isId(id) || !(await closeStored(transaction, id, { on: dayOf(desk), reason }))) return notThere();
    await auditNational(transaction, 'recommendation.close', of(id), {}, reason.en);
    return accept({ id });
  });
}
