import { createHash } from 'node:crypto';
import {
  findCut,
  findUpdate,
  findUpdateFile,
  insertUpdateCorrection,
  insertUpdateFile,
  lockUpdates,
  type StoredUpdate,
  storeCame,
  storeUpdateMove,
  type Transaction,
} from '../../database/index.ts';
import { accept, assert, present, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  type Cut,
  documentOf,
  type TextFault,
  type UpdateDocument,
  type UpdateMove,
  type UpdateMoveRefusal,
  type UpdateState,
  type UpdateTransition,
  updateFiles,
  updateMoveFrom,
} from '../../national/index.ts';
import { personKey } from '../../publication/index.ts';
import { isId } from '../plans/index.ts';
import { auditNational, dayOf, type NationalDesk, notThere, personOf, returnRuleOn } from './desk.ts';
import { faultsOf, handOf } from './update.ts';

/** The text has faults; each says its place. */
export interface FaultyText extends Refusal<'faulty-text'> {
  readonly faults: readonly TextFault[];
}

export interface UpdateMoveRequest {
  readonly move: Exclude<UpdateMove, 'write' | 'correct'>;
  /** Why it is returned or abandoned. */
  readonly reason?: string;
  /** Of a publication: the announcement that it answers. */
  readonly announcement?: string;
}

export type UpdateMoveResult =
  | Result<
      { readonly state: UpdateState },
      UpdateMoveRefusal | 'not-found' | 'no-reason' | 'corrected-already' | 'moved-meanwhile'
    >
  | FaultyText;

interface Held {
  readonly update: StoredUpdate;
  readonly cut: Cut;
}

/**
 * Moves an update: check, return, approve, publish, abandon. To publish writes its files and, where it corrects another,
 * marks that one. Of two moves at once the first is made.
 */
export function moveUpdate(
  desk: NationalDesk,
  id: string,
  request: UpdateMoveRequest,
): Promise<UpdateMoveResult> {
  return desk.database.transact(desk.act, async (transaction) => {
    await lockUpdates(transaction);
    const update = await findUpdate(transaction, id);
    const cut = update && (await findCut(transaction, update.cut));
    if (update === undefined || cut === undefined) return notThere();
    const allowed = updateMoveFrom(update.state, request.move, {
      role: desk.role,
      hand: handOf(desk, update),
    });
    if (!allowed.ok) return allowed;
    const refused = refusalOf(desk, { update, cut }, allowed.value, request);
    if (refused !== undefined) return refused;
    if (request.move === 'publish') {
      const published = await publish(transaction, desk, { update, cut }, request.announcement);
      if (!published.ok) return published;
    } else if (!(await store(transaction, desk, update.id, allowed.value, request.reason ?? ''))) {
      return refuse('moved-meanwhile', 'Somebody moved this update meanwhile.');
    }
    const { move, from, to } = allowed.value;
    await auditNational(
      transaction,
      `update.${move}`,
      { kind: 'national update', id },
      { from, to, version: update.textVersion },
      request.reason ?? '',
    );
    return accept({ state: to });
  });
}

function refusalOf(
  desk: NationalDesk,
  { update, cut }: Held,
  { requires, move }: UpdateTransition,
  request: UpdateMoveRequest,
): Refusal<'no-reason'> | FaultyText | undefined {
  if (requires === 'reason' && (request.reason ?? '').trim() === '')
    return refuse('no-reason', `To ${move} an update, say why.`);
  if (requires !== 'no-faults') return undefined;
  const faults = faultsOf(desk, update.text, cut);
  if (faults.length === 0) return undefined;
  return { ...refuse('faulty-text', `The text has ${faults.length} faults.`), faults };
}

function store(
  transaction: Transaction,
  desk: NationalDesk,
  id: string,
  { move, from, to }: UpdateTransition,
  reason: string,
): Promise<boolean> {
  const name = desk.act.actor;
  const by = { name, key: personKey(name), person: personOf(desk) };
  return storeUpdateMove(transaction, id, { move, from, to, reason, by, at: desk.clock.now() });
}

/** The document of a published update, from its own file. */
export async function readDocument(
  transaction: Transaction,
  id: string,
): Promise<UpdateDocument | undefined> {
  const file = await findUpdateFile(transaction, id, 'update.json');
  if (file === undefined) return undefined;
  const document: UpdateDocument = JSON.parse(file.content.toString('utf8'));
  return document;
}

async function publish(
  transaction: Transaction,
  desk: NationalDesk,
  { update, cut }: Held,
  announcement: string | undefined,
): Promise<Result<true, 'corrected-already' | 'moved-meanwhile' | UpdateMoveRefusal | 'not-found'>> {
  const { corrects } = update;
  const replaced = corrects === null ? undefined : await findUpdate(transaction, corrects.update);
  if (replaced !== undefined && replaced.state !== 'published')
    return refuse(
      'corrected-already',
      `Update ${replaced.id} is ${replaced.state}; another one corrected it.`,
    );
  const before = replaced && present(await readDocument(transaction, replaced.id), `update ${replaced.id}`);
  const document = documentOf({
    id: update.id,
    text: update.text,
    cut,
    corrects: corrects === null ? null : { ...corrects, figures: before?.figures ?? [] },
  });
  for (const file of await updateFiles(document, cut, returnRuleOn(desk.rules, cut.asAt))) {
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    await insertUpdateFile(transaction, update.id, { ...file, sha256, bytes: file.content.length });
  }
  const hands = { role: desk.role, hand: handOf(desk, update) };
  const move = updateMoveFrom(update.state, 'publish', hands);
  if (!move.ok) return move;
  if (!(await store(transaction, desk, update.id, move.value, '')))
    return refuse('moved-meanwhile', 'Somebody moved this update meanwhile.');
  if (replaced !== undefined && corrects !== null)
    await replace(transaction, desk, replaced, update.id, corrects);
  if (announcement !== undefined) {
    const came = { on: dayOf(desk), subject: update.id };
    if (!isId(announcement) || !(await storeCame(transaction, announcement, came))) return notThere();
  }
  return accept(true);
}

/** Marks what was replaced, and writes the line of the corrections register. */
async function replace(
  transaction: Transaction,
  desk: NationalDesk,
  replaced: StoredUpdate,
  by: string,
  { reason }: NonNullable<StoredUpdate['corrects']>,
): Promise<void> {
  const move = updateMoveFrom(replaced.state, 'correct', { role: desk.role, hand: handOf(desk, replaced) });
  assert(move.ok, 'whoever may publish may correct');
  const moved = await store(transaction, desk, replaced.id, move.value, reason.en);
  assert(moved, 'nobody else moves an update while it is held');
  await insertUpdateCorrection(transaction, { update: replaced.id, replacedBy: by, reason });
}
