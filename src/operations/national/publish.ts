import { createHash } from 'node:crypto';
import {
  findCut,
  findUpdate,
  findUpdateFile,
  insertUpdateCorrection,
  insertUpdateFile,
  listAnnouncements,
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
      UpdateMoveRefusal | 'not-found' | 'no-reason' | 'corrected-already' | 'came-already'
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
      const ready = await readiness(transaction, update, request.announcement);
      if (!ready.ok) return ready;
      await publish(transaction, desk, { update, cut }, ready.value);
    }
    await store(transaction, desk, update.id, allowed.value, request.reason ?? '');
    if (request.move === 'publish') await replaceOlder(transaction, desk, update);
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

async function store(
  transaction: Transaction,
  desk: NationalDesk,
  id: string,
  { move, from, to }: UpdateTransition,
  reason: string,
): Promise<void> {
  const name = desk.act.actor;
  const by = { name, key: personKey(name), person: personOf(desk) };
  const moved = await storeUpdateMove(transaction, id, { move, from, to, reason, by, at: desk.clock.now() });
  assert(moved, 'nobody else moves an update while the lock is held');
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

interface Ready {
  /** The document that the update corrects. */
  readonly before: UpdateDocument | undefined;
  readonly announcement: string | undefined;
}

/** What a publication stands on, judged before anything is written: what it corrects is public, what it answers is awaited. */
async function readiness(
  transaction: Transaction,
  { corrects }: StoredUpdate,
  announcement: string | undefined,
): Promise<Result<Ready, 'corrected-already' | 'not-found' | 'came-already'>> {
  if (announcement !== undefined) {
    const [held] = isId(announcement) ? await listAnnouncements(transaction, announcement) : [];
    if (held === undefined) return notThere();
    if (held.came !== null) return refuse('came-already', `What was announced came on ${held.came.on}.`);
  }
  const replaced = corrects === null ? undefined : await findUpdate(transaction, corrects.update);
  if (replaced === undefined) return accept({ before: undefined, announcement });
  if (replaced.state !== 'published')
    return refuse(
      'corrected-already',
      `Update ${replaced.id} is ${replaced.state}; another one corrected it.`,
    );
  const before = present(await readDocument(transaction, replaced.id), `update ${replaced.id}`);
  return accept({ before, announcement });
}

async function publish(
  transaction: Transaction,
  desk: NationalDesk,
  { update, cut }: Held,
  { before, announcement }: Ready,
): Promise<void> {
  const { corrects } = update;
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
  if (announcement !== undefined) {
    const came = await storeCame(transaction, announcement, { on: dayOf(desk), subject: update.id });
    assert(came, 'what was awaited a moment ago can come');
  }
}

/** Marks what a published correction replaced, and writes the line of the corrections register. */
async function replaceOlder(
  transaction: Transaction,
  desk: NationalDesk,
  { id, corrects }: StoredUpdate,
): Promise<void> {
  if (corrects === null) return;
  const replaced = present(await findUpdate(transaction, corrects.update), corrects.update);
  const move = updateMoveFrom(replaced.state, 'correct', { role: desk.role, hand: handOf(desk, replaced) });
  assert(move.ok, 'whoever may publish may correct');
  await store(transaction, desk, replaced.id, move.value, corrects.reason.en);
  await insertUpdateCorrection(transaction, { update: replaced.id, replacedBy: id, reason: corrects.reason });
}
