import {
  findPlan,
  holdAction,
  insertMove,
  insertRevisions,
  readEvidenceDays,
  storeContent,
  storeLife,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  type ActionContent,
  afterMove,
  type ChangeRefusal,
  changesBetween,
  decideChange,
  decideMove,
  forbidWork,
  type MoveRefusal,
  type MoveRequest,
  type PlanAction,
  type Standing,
  type WorkRefusal,
} from '../../plans/index.ts';
import { auditAction, isId, notFound, type PlanDesk, readStanding, today } from './desk.ts';
import { type UnknownNameRefusal, unknownInPromise } from './known.ts';

/** Somebody changed the action since the form was filled from it. Nothing was stored; `stored` is what there is now. */
export interface Stale extends Refusal<'stale'> {
  readonly stored: PlanAction;
}

/** Which action, and the row version that the person saw. */
export interface Seen {
  readonly id: string;
  readonly rowVersion: number;
}

interface Held {
  readonly action: PlanAction;
  readonly standing: Standing;
}

/** The action held for a change, with what the person is to it; refused where it is not there or moved on meanwhile. */
async function hold(
  transaction: Transaction,
  desk: PlanDesk,
  seen: Seen,
): Promise<Result<Held, 'not-found'> | Stale> {
  const action = isId(seen.id) ? await holdAction(transaction, seen.id) : undefined;
  if (action === undefined) return notFound();
  if (action.rowVersion !== seen.rowVersion) {
    return {
      ...refuse('stale', 'Somebody changed this action since you opened it. Nothing of yours was stored.'),
      stored: action,
    };
  }
  return accept({ action, standing: await readStanding(transaction, desk, action) });
}

export const deedOf = (desk: PlanDesk, action: PlanAction) => ({
  action,
  at: desk.clock.now(),
  person: desk.act.capacity.person,
  role: desk.act.capacity.role,
});

/**
 * Changes what an action says. After adoption a change of date or scope needs a reason and becomes a revision beside the first
 * promise; every changed field is kept with what it was before.
 */
export function changeAction(
  desk: PlanDesk,
  seen: Seen,
  content: ActionContent,
  reason: string,
): Promise<Result<PlanAction, 'not-found' | ChangeRefusal | WorkRefusal | UnknownNameRefusal> | Stale> {
  return desk.database.transact(desk.act, (transaction) =>
    changeWithin(transaction, desk, seen, content, reason),
  );
}

/** As `changeAction`, inside a transaction that runs already. */
export async function changeWithin(
  transaction: Transaction,
  desk: PlanDesk,
  seen: Seen,
  content: ActionContent,
  reason: string,
): Promise<Result<PlanAction, 'not-found' | ChangeRefusal | WorkRefusal | UnknownNameRefusal> | Stale> {
  const held = await hold(transaction, desk, seen);
  if (!held.ok) return held;
  const { action, standing } = held.value;
  const forbidden = forbidWork('change', action.state, standing, changesBetween(action, content));
  if (forbidden !== undefined) return forbidden;
  const changes = decideChange(action, content, reason);
  if (!changes.ok) return changes;
  const plan = await findPlan(transaction, action.plan);
  const unknown = plan && (await unknownInPromise(transaction, plan, content));
  if (unknown !== undefined) return unknown;
  const stored = await storeContent(transaction, action.id, content);
  await insertRevisions(transaction, deedOf(desk, action), changes.value, reason);
  const fields = changes.value.map(({ field }) => field);
  await auditAction(transaction, 'change action', action, { fields }, reason);
  return accept(stored);
}

/** Moves an action from state to state by the table of transitions. Of two people at once the first does it. */
export function moveAction(
  desk: PlanDesk,
  seen: Seen,
  request: MoveRequest,
): Promise<Result<PlanAction, 'not-found' | MoveRefusal> | Stale> {
  return desk.database.transact(desk.act, (transaction) => moveWithin(transaction, desk, seen, request));
}

/** As `moveAction`, inside a transaction that runs already. */
export async function moveWithin(
  transaction: Transaction,
  desk: PlanDesk,
  seen: Seen,
  request: MoveRequest,
): Promise<Result<PlanAction, 'not-found' | MoveRefusal> | Stale> {
  const held = await hold(transaction, desk, seen);
  if (!held.ok) return held;
  const { action, standing } = held.value;
  const evidenceOn = await readEvidenceDays(transaction, action.id);
  const decided = decideMove({ action, evidenceOn, standing, today: today(desk).on }, request);
  if (!decided.ok) return decided;
  const deed = deedOf(desk, action);
  const stored = await storeLife(
    transaction,
    afterMove(action, decided.value, { ...deed, grade: request.grade }),
  );
  await insertMove(transaction, deed, { ...decided.value, reason: request.reason, grade: request.grade });
  const details = { from: decided.value.from, to: decided.value.to, grade: request.grade };
  await auditAction(transaction, request.move, action, details, request.reason);
  return accept(stored);
}
