import {
  type AskedQuestion,
  appendAudit,
  findQuestion,
  insertQuestion,
  listDefinitions,
  listQuestions,
} from '../../database/index.ts';
import {
  accept,
  addMonths,
  firstDayOf,
  londonDateOf,
  type Month,
  monthOf,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import type { Definition } from '../../vawg/index.ts';
import { isId } from '../plans/desk.ts';
import { answerFormat, type StoredAnswer } from './answer.ts';
import { type AnalystDesk, forceOf } from './desk.ts';

/** A definition of violence against women and girls that may be counted by. */
export interface VawgChoice {
  readonly name: string;
  readonly version: number;
  readonly title: { readonly en: string; readonly cy: string };
}

/** The newest version of each definition that is offered to this force. */
export async function listVawgChoices(desk: AnalystDesk): Promise<readonly Definition[]> {
  const newest = new Map<string, Definition>();
  for (const definition of await readVawgDefinitions(desk)) {
    const { name, version } = definition;
    if ((newest.get(name)?.version ?? 0) < version) newest.set(name, definition);
  }
  return [...newest.values()];
}

/** Every version of every definition that this force's figures may stand under. */
export async function readVawgDefinitions(desk: AnalystDesk): Promise<readonly Definition[]> {
  const held = await desk.database.transact(desk.act, (transaction) => listDefinitions(transaction));
  return held
    .map(({ definition }) => definition)
    .filter(({ force }) => (force ?? forceOf(desk)) === forceOf(desk));
}

/** The titles of every version of every definition that is held, by name and version: what answers were counted by. */
export async function readVawgTitles(desk: AnalystDesk): Promise<readonly VawgChoice[]> {
  const held = await desk.database.transact(desk.act, (transaction) => listDefinitions(transaction));
  return held.map(({ definition: { name, title, version } }) => ({ name, title, version }));
}

/** The quarters that can be asked for: the one that runs and the eleven before it, the newest first. */
export function quartersUpTo(today: PlainDate): readonly Month[] {
  const behind = (Number(today.slice(5, 7)) - 1) % 3;
  const running = addMonths(monthOf(today), -behind);
  return Array.from({ length: 12 }, (_, index) => addMonths(running, -3 * index));
}

export interface QuestionAsked {
  readonly quarter: Month;
  readonly asAt: PlainDate;
  readonly vawg: string;
  readonly characteristics: 'single' | 'pairs';
  readonly reason: string;
}

export type AskRefusal = 'no-reason' | 'no-such-quarter' | 'no-such-definition' | 'as-at';

/** Asks for a force's measures of one quarter and says why; the answer is computed beside the door. */
export async function askMeasures(
  desk: AnalystDesk,
  asked: QuestionAsked,
): Promise<Result<string, AskRefusal>> {
  const today = londonDateOf(desk.now);
  if (!/\S/.test(asked.reason)) return refuse('no-reason', 'Say why the measures are looked at.');
  if (!quartersUpTo(today).includes(asked.quarter)) {
    return refuse('no-such-quarter', `${asked.quarter} is no quarter of the last three years.`);
  }
  if (asked.asAt > today || monthOf(asked.asAt) < asked.quarter) {
    return refuse('as-at', `${asked.asAt} lies before the quarter or after today.`);
  }
  const choices = await listVawgChoices(desk);
  if (!choices.some(({ name }) => name === asked.vawg)) {
    return refuse('no-such-definition', `No definition is named "${asked.vawg}".`);
  }
  const force = forceOf(desk);
  return desk.database.transact(desk.act, async (transaction) => {
    const { quarter, reason } = asked;
    const by = desk.act.capacity.person;
    const id = await insertQuestion(transaction, { ...asked, force, quarter: firstDayOf(quarter), by });
    const { asAt, characteristics, vawg } = asked;
    await appendAudit(transaction, {
      operation: 'ask measures',
      subjectKind: 'question',
      subjectId: id,
      reason,
      details: { force, quarter, asAt, vawg, characteristics },
    });
    return accept(id);
  });
}

/** What is known of a question. `outdated`: its answer was written by an older program; asked anew it is computed anew. */
export type QuestionStanding =
  | { readonly state: 'waiting' | 'failed' | 'outdated'; readonly question: AskedQuestion }
  | { readonly state: 'answered'; readonly question: AskedQuestion; readonly answer: StoredAnswer };

/** A question of the analyst's own force; undefined for any other, absent or of another force alike. */
export async function readQuestion(desk: AnalystDesk, id: string): Promise<QuestionStanding | undefined> {
  if (!isId(id)) return undefined;
  const found = await desk.database.transact(desk.act, (transaction) =>
    findQuestion<StoredAnswer>(transaction, forceOf(desk), id),
  );
  if (found === undefined) return undefined;
  const { content, question } = found;
  if (question.state !== 'answered') return { state: question.state, question };
  if (content === null || content.format !== answerFormat) return { state: 'outdated', question };
  return { state: 'answered', question, answer: content };
}

/** The newest questions about the force's measures. */
export function readQuestions(desk: AnalystDesk): Promise<readonly AskedQuestion[]> {
  return desk.database.transact(desk.act, (transaction) => listQuestions(transaction, forceOf(desk)));
}
