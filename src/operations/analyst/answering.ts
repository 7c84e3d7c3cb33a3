import {
  type AskedQuestion,
  type Database,
  failQuestion,
  listWaitingQuestions,
  takeQuestion,
} from '../../database/index.ts';
import type { Clock } from '../../kernel/index.ts';
import type { Force } from '../../places/index.ts';
import { answerIn } from './answer.ts';

/** What answering needs: the jobs door, the forces, and what tells the time. */
export interface AnsweringPlace {
  readonly jobs: Database;
  readonly forces: readonly Force[];
  readonly clock: Clock;
  readonly report: (operation: string, failure: unknown) => void;
}

/**
 * Answers every question that waits, one after another; any number of programs may do so at once. A question is held in
 * the transaction that answers it: a program that dies leaves it waiting for the next.
 */
export async function answerWaiting(place: AnsweringPlace): Promise<void> {
  const looking = { actor: 'watershed', purpose: 'answer questions about measures' };
  const waiting = await place.jobs.transact(looking, listWaitingQuestions);
  for (const question of waiting) {
    try {
      await answerOne(place, question);
    } catch (failure) {
      place.report('answer a question about measures', failure);
      await place.jobs.transact(looking, (transaction) => failQuestion(transaction, question.id));
    }
  }
}

async function answerOne({ jobs, forces, clock }: AnsweringPlace, question: AskedQuestion): Promise<void> {
  const begunAt = clock.now();
  const act = {
    actor: question.askedBy,
    purpose: 'compute measures of extracts',
    reason: question.reason,
  };
  await jobs.transact(act, async (transaction) => {
    if (!(await takeQuestion(transaction, question.id))) return;
    const answered = await answerIn(transaction, forces, question, () => clock.now() - begunAt);
    if (!answered.ok) await failQuestion(transaction, question.id);
  });
}
