import {
  findPlan,
  holdDrafts,
  holdPlan,
  insertAction,
  insertMove,
  insertPlan,
  listHeldEntries,
  storeAdoption,
  storeLife,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  type ActionContent,
  afterMove,
  type ContentRefusal,
  contentFault,
  decideMove,
  type Plan,
  type PlanAction,
} from '../../plans/index.ts';
import { auditAction, auditPlan, isId, notFound, type PlanDesk, readStanding, today } from './desk.ts';
import { type UnknownNameRefusal, unknownInPromise } from './known.ts';

export type OpenRefusal = 'no-force' | 'no-such-framework' | 'exists-already';

/** Opens a force's plan under a loaded version of a framework. A force has one plan under each framework. */
export function openPlan(
  desk: PlanDesk,
  framework: { readonly id: string; readonly version: number },
): Promise<Result<Plan, OpenRefusal>> {
  return desk.database.transact(desk.act, (transaction) => openWithin(transaction, desk, framework));
}

/** As `openPlan`, inside a transaction that runs already. */
export async function openWithin(
  transaction: Transaction,
  desk: PlanDesk,
  framework: { readonly id: string; readonly version: number },
): Promise<Result<Plan, OpenRefusal>> {
  const { force } = desk.act.capacity;
  if (force === null) return refuse('no-force', 'A plan is a force’s: this appointment is to the country.');
  if ((await listHeldEntries(transaction, framework.id, framework.version)).length === 0) {
    return refuse('no-such-framework', `No version ${framework.version} of ${framework.id} is loaded.`);
  }
  const plan = await insertPlan(transaction, {
    force,
    framework: framework.id,
    frameworkVersion: framework.version,
    openedOn: today(desk).on,
  });
  if (plan === undefined) {
    return refuse('exists-already', `The force has a plan under ${framework.id} already.`);
  }
  await auditPlan(transaction, 'open', plan, { framework: framework.id, version: framework.version });
  return accept(plan);
}

export type AddRefusal = 'not-found' | 'reference-taken' | ContentRefusal | UnknownNameRefusal;

/** Adds an action to a plan, as a draft. */
export function addAction(
  desk: PlanDesk,
  plan: string,
  content: ActionContent,
): Promise<Result<PlanAction, AddRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const found = isId(plan) ? await findPlan(transaction, plan) : undefined;
    return found === undefined ? notFound() : addWithin(transaction, desk, found, content);
  });
}

/** As `addAction`, inside a transaction that runs already: an import adds all its rows in one. */
export async function addWithin(
  transaction: Transaction,
  desk: PlanDesk,
  plan: Plan,
  content: ActionContent,
): Promise<Result<PlanAction, AddRefusal>> {
  const fault = contentFault(content) ?? (await unknownInPromise(transaction, plan, content));
  if (fault !== undefined) return fault;
  const action = await insertAction(transaction, plan, content, desk.clock.now());
  if (action === undefined) {
    return refuse('reference-taken', `The plan has an action ${content.reference} already.`);
  }
  await auditAction(transaction, 'add action', action, { reference: content.reference });
  return accept(action);
}

export type AdoptRefusal = 'not-found' | 'adopted-already' | 'no-actions' | 'not-ready' | 'not-your-role';

/** A draft that cannot be adopted yet, and why. */
export interface Unready {
  readonly action: string;
  readonly reference: string;
  readonly message: string;
}

/**
 * Adopts a plan with all its drafts, and freezes every baseline. All or nothing: refused `not-ready` with each draft that
 * lacks something. Two approvals at once make one: the second is refused `adopted-already`.
 */
export function adoptPlan(
  desk: PlanDesk,
  plan: string,
): Promise<
  | Result<{ readonly adopted: number }, AdoptRefusal>
  | (Refusal<'not-ready'> & { readonly unready: readonly Unready[] })
> {
  return desk.database.transact(desk.act, async (transaction) => {
    const held = isId(plan) ? await holdPlan(transaction, plan) : undefined;
    if (held === undefined) return notFound();
    if (held.adoptedOn !== null) {
      return refuse('adopted-already', `The plan was adopted on ${held.adoptedOn}.`);
    }
    const drafts = await holdDrafts(transaction, held.id);
    if (drafts.length === 0) return refuse('no-actions', 'A plan without actions promises nothing.');
    const judged = await judgeDrafts(transaction, desk, drafts);
    if (!judged.ok) return judged;
    for (const { before, after } of judged.value) {
      await storeLife(transaction, after);
      const deed = { action: before, at: desk.clock.now(), ...desk.act.capacity };
      await insertMove(transaction, deed, {
        move: 'adopt',
        from: before.state,
        to: after.state,
        reason: '',
        grade: null,
      });
    }
    await storeAdoption(transaction, held.id, today(desk).on);
    await auditPlan(transaction, 'adopt', held, { actions: drafts.length });
    return accept({ adopted: drafts.length });
  });
}

interface Adopted {
  readonly before: PlanAction;
  readonly after: PlanAction;
}

async function judgeDrafts(
  transaction: Transaction,
  desk: PlanDesk,
  drafts: readonly PlanAction[],
): Promise<
  | Result<readonly Adopted[], 'not-your-role'>
  | (Refusal<'not-ready'> & { readonly unready: readonly Unready[] })
> {
  const adopted: Adopted[] = [];
  const unready: Unready[] = [];
  const request = { move: 'adopt', reason: '', grade: null } as const;
  for (const action of drafts) {
    const standing = await readStanding(transaction, desk, action);
    const decided = decideMove({ action, evidenceOn: [], standing, today: today(desk).on }, request);
    if (!decided.ok && decided.code === 'not-your-role') return refuse('not-your-role', decided.message);
    if (!decided.ok) {
      unready.push({ action: action.id, reference: action.reference, message: decided.message });
      continue;
    }
    const deed = { at: desk.clock.now(), ...desk.act.capacity, grade: null };
    adopted.push({ before: action, after: afterMove(action, decided.value, deed) });
  }
  if (unready.length === 0) return accept(adopted);
  const [first] = unready;
  return {
    ...refuse(
      'not-ready',
      `${unready.length} actions lack something. ${first?.reference}: ${first?.message}`,
    ),
    unready,
  };
}
