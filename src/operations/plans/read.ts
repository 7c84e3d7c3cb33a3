import {
  type Acknowledgements,
  appendPlanRead,
  briefActionsIn,
  findPlan,
  findPlanAndAnswers,
  listNames,
  listPlans,
  type PlanAndAnswers,
  type Reply,
  readAcknowledgements,
  readBriefText,
  readCountedActions,
  readHistory,
  readReplies,
  type Transaction,
} from '../../database/index.ts';
import { accept, type PlainDate, Remembered, type Result } from '../../kernel/index.ts';
import {
  type ActionHistory,
  type ActionOverview,
  actionOverview,
  askedBy,
  type BriefOverview,
  type Escalation,
  escalationOf,
  movesFrom,
  type Plan,
  type PlanOverview,
  type PlanRuleEdition,
  type PlanRules,
  planOverview,
  type Standing,
  type StoryEntry,
  storyOf,
  type Transition,
} from '../../plans/index.ts';
import { auditAction, isId, notFound, type PlanDesk, readStanding, today } from './desk.ts';

interface Escalated {
  readonly escalation: Escalation | undefined;
}

/** An action with what is being done about where it stands. */
export interface ListedAction extends ActionOverview, Escalated {}

/** An action of a plan as the list of its actions shows it. */
export interface ActionInList extends BriefOverview, Escalated {}

/** A force's plan as its page shows it. */
export interface PlanView extends PlanOverview<ActionInList> {
  readonly replies: readonly Reply[];
}

/** One action as its page shows it. */
export interface ActionView extends ListedAction {
  readonly plan: Plan;
  readonly history: ActionHistory;
  readonly story: readonly StoryEntry[];
  /** The names of those who did it whom the reader may know, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly replies: readonly Reply[];
  /** What the reader is to the action, and the moves that their role may try from here. */
  readonly standing: Standing;
  readonly moves: readonly Transition[];
}

/** The plans that the desk's person may see, one for each force and framework. */
export function readPlans(desk: PlanDesk): Promise<readonly Plan[]> {
  return desk.database.transact(desk.act, (transaction) => listPlans(transaction));
}

/** Letters of plans that are kept as they were worked out: some two hundred plans of a hundred actions. */
const plansLettersMax = 8 * 1024 ** 2;
const workedOut = new WeakMap<PlanRules, Remembered<PlanView>>();

/** A plan with every action, its position and its escalation. One audit entry. Refused `not-found`. */
export function readPlan(desk: PlanDesk, id: string): Promise<Result<PlanView, 'not-found'>> {
  if (!isId(id)) return Promise.resolve(notFound());
  return desk.database.look(desk.act, async (transaction) => {
    // None waits for another: a plan that is not there for this person has no actions that are, and leaves no entry.
    const [found, actions] = await Promise.all([
      findPlanAndAnswers(transaction, id),
      readBriefText(transaction, id),
      appendPlanRead(transaction, id),
    ]);
    if (found === undefined) return notFound();
    const day = today(desk);
    const { plan, replies, acknowledgements } = found;
    const read = JSON.stringify([day.on, plan, replies, [...acknowledgements]]) + actions;
    // Most readers find what the reader before them found, and working out where each action stands takes longer than reading it.
    const remembered = workedOut.get(desk.rules) ?? new Remembered(plansLettersMax);
    workedOut.set(desk.rules, remembered);
    return accept(remembered.of(read, () => viewOf(desk.rules, day, found, actions)));
  });
}

function viewOf(
  rules: PlanRules,
  { on, edition }: ReturnType<typeof today>,
  { plan, replies, acknowledgements }: PlanAndAnswers,
  read: string,
): PlanView {
  const overviews = briefActionsIn(read).map(({ action, facts }) =>
    actionOverview(action, facts, on, edition),
  );
  const actions = withEscalations(overviews, acknowledgements, on, edition);
  return { ...planOverview(plan, askedBy(rules, plan.framework), actions, on, edition), replies };
}

function withEscalations<Overview extends BriefOverview>(
  overviews: readonly Overview[],
  answers: Acknowledgements,
  on: PlainDate,
  edition: PlanRuleEdition,
): readonly (Overview & Escalated)[] {
  return overviews.map((overview) => ({
    ...overview,
    escalation:
      overview.finding && escalationOf(overview.finding, answers.get(overview.action.id) ?? [], on, edition),
  }));
}

/** An action with its whole history, escalation and replies. One audit entry. Refused `not-found`. */
export function readAction(desk: PlanDesk, id: string): Promise<Result<ActionView, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const listed = isId(id) ? await readListed(transaction, desk, id) : undefined;
    const plan = listed && (await findPlan(transaction, listed.action.plan));
    if (listed === undefined || plan === undefined) return notFound();
    const history = await readHistory(transaction, id);
    const standing = await readStanding(transaction, desk, listed.action);
    const replies = (await readReplies(transaction, plan.id)).filter(({ action }) => action === id);
    const story = storyOf(history);
    const names = await listNames(
      transaction,
      story.map(({ person }) => person),
    );
    await auditAction(transaction, 'read action', listed.action);
    return accept({
      ...listed,
      plan,
      history,
      story,
      names,
      replies,
      standing,
      moves: movesFrom(listed.action.state, standing.role),
    });
  });
}

/** One action with its position and its escalation; undefined where the desk's person may not see it. */
export async function readListed(
  transaction: Transaction,
  desk: PlanDesk,
  id: string,
): Promise<ListedAction | undefined> {
  const { on, edition } = today(desk);
  const [counted] = await readCountedActions(transaction, { action: id });
  if (counted === undefined) return undefined;
  const overview = actionOverview(counted.action, counted.facts, on, edition);
  return withEscalations([overview], await readAcknowledgements(transaction, [id]), on, edition)[0];
}
