import {
  findCut,
  findUpdate,
  insertUpdate,
  insertUpdateText,
  listUpdateMoves,
  listUpdates,
  lockUpdates,
  type MadeUpdateMove,
  nextUpdateId,
  type StoredUpdate,
  storeTextVersion,
  type Transaction,
  type UpdateSummary,
} from '../../database/index.ts';
import {
  accept,
  assert,
  type Bilingual,
  type Month,
  type Refusal,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import {
  type Caution,
  type Cut,
  cautionsOf,
  movesOpenTo,
  skeletonOf,
  type TextFault,
  textFaults,
  type UpdateHand,
  type UpdateMoveRefusal,
  type UpdateText,
  type UpdateTransition,
  updateMoveFrom,
} from '../../national/index.ts';
import { personKey } from '../../publication/index.ts';
import { isId } from '../plans/index.ts';
import { auditNational, type NationalDesk, notThere, personOf } from './desk.ts';
import { namesWithDigits } from './ground.ts';

/** Somebody wrote since the form was filled. Nothing was stored; `stored` is what there is now. */
export interface StaleUpdate extends Refusal<'stale'> {
  readonly stored: StoredUpdate;
}

/** Who the desk's person is to an update: the writer of any of its text, by name or by person, or another. */
export function handOf(desk: NationalDesk, { writers }: Pick<StoredUpdate, 'writers'>): UpdateHand {
  const [key, person] = [personKey(desk.act.actor), personOf(desk)];
  const wrote = writers.some((one) => one.key === key || (person !== null && one.person === person));
  return wrote ? 'writer' : 'another';
}

/** What the text of an update is held against. */
export function faultsOf(desk: NationalDesk, text: UpdateText, cut: Cut): readonly TextFault[] {
  return textFaults(text.sections, { figures: cut.figures, names: namesWithDigits(desk, cut.figures) });
}

const of = (id: string) => ({ kind: 'national update', id });

/** Every update that the desk's person may see, newest first. */
export function readUpdates(desk: NationalDesk): Promise<readonly UpdateSummary[]> {
  return desk.database.transact(desk.act, listUpdates);
}

/** An update as the page that writes it shows it. */
export interface UpdateView {
  readonly update: StoredUpdate;
  readonly cut: Cut;
  readonly faults: readonly TextFault[];
  readonly cautions: readonly Caution[];
  readonly history: readonly MadeUpdateMove[];
  readonly moves: readonly UpdateTransition[];
}

/** One update with its cut, what keeps it from being checked, and the moves that are open to the desk's person. */
export function readUpdate(desk: NationalDesk, id: string): Promise<Result<UpdateView, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const update = await findUpdate(transaction, id);
    const cut = update && (await findCut(transaction, update.cut));
    if (update === undefined || cut === undefined) return notThere();
    return accept({
      update,
      cut,
      faults: faultsOf(desk, update.text, cut),
      cautions: cautionsOf(update.text.sections),
      history: await listUpdateMoves(transaction, id),
      moves: movesOpenTo(update.state, { role: desk.role, hand: handOf(desk, update) }),
    });
  });
}

export type DraftUpdateRefusal = UpdateMoveRefusal | 'not-found' | 'no-period' | 'no-words';

/** A new draft: which cut, which period, and its title in both languages. */
export interface NewDraft {
  readonly cut: string;
  readonly period: { readonly from: Month; readonly to: Month };
  readonly title: Bilingual;
}

/** Begins an update on a cut. Its text is a skeleton of references, to be written round. */
export function draftNationalUpdate(
  desk: NationalDesk,
  draft: NewDraft,
): Promise<Result<{ readonly id: string }, DraftUpdateRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const cut = isId(draft.cut) ? await findCut(transaction, draft.cut) : undefined;
    if (cut === undefined) return notThere();
    if (draft.period.to < draft.period.from)
      return refuse('no-period', `The last month ${draft.period.to} lies before ${draft.period.from}.`);
    if (draft.title.en.trim() === '' || draft.title.cy.trim() === '')
      return refuse('no-words', 'The title is needed in English and in Welsh.');
    const text = { title: draft.title, period: draft.period, sections: skeletonOf(cut) };
    return storeDraft(transaction, desk, { text, cut, corrects: null });
  });
}

async function storeDraft(
  transaction: Transaction,
  desk: NationalDesk,
  draft: { readonly text: UpdateText; readonly cut: Cut; readonly corrects: UpdateSummary['corrects'] },
): Promise<Result<{ readonly id: string }, UpdateMoveRefusal>> {
  const may = updateMoveFrom('draft', 'write', { role: desk.role, hand: 'writer' });
  if (!may.ok) return may;
  await lockUpdates(transaction);
  const id = await nextUpdateId(transaction, draft.text.period.to);
  const { cut, text, corrects } = draft;
  await insertUpdate(transaction, { id, text, cut: cut.id, madeUp: cut.madeUp, corrects });
  await insertUpdateText(transaction, id, 1, { text, cut: cut.id, byKey: personKey(desk.act.actor) });
  await auditNational(
    transaction,
    'update.draft',
    of(id),
    { cut: cut.id, corrects: corrects?.update ?? null },
    corrects?.reason.en ?? '',
  );
  return accept({ id });
}

/** What somebody wrote, and the version that they saw. */
export interface Writing {
  readonly textVersion: number;
  readonly text: Omit<UpdateText, 'period'>;
  /** The cut that it stands on; another one than before moves every number of the draft. */
  readonly cut: string;
}

/**
 * Stores a version of the text. It is stored with its faults, so that nobody loses work; a text with faults is only not
 * checked. Refused `stale` with what is stored where somebody wrote meanwhile.
 */
export function writeUpdate(
  desk: NationalDesk,
  id: string,
  writing: Writing,
): Promise<
  Result<{ readonly textVersion: number }, UpdateMoveRefusal | 'not-found' | 'no-words'> | StaleUpdate
> {
  return desk.database.transact(desk.act, async (transaction) => {
    await lockUpdates(transaction);
    const update = await findUpdate(transaction, id);
    const cut = isId(writing.cut) ? await findCut(transaction, writing.cut) : undefined;
    if (update === undefined || cut === undefined) return notThere();
    const may = updateMoveFrom(update.state, 'write', { role: desk.role, hand: handOf(desk, update) });
    if (!may.ok) return may;
    const { text, textVersion } = writing;
    if (textVersion !== update.textVersion) return stale(update);
    if (text.title.en.trim() === '' || text.title.cy.trim() === '')
      return refuse('no-words', 'The title is needed in English and in Welsh.');
    const next = textVersion + 1;
    const whole = { ...text, period: update.period };
    const byKey = personKey(desk.act.actor);
    await insertUpdateText(transaction, id, next, { text: whole, cut: cut.id, byKey });
    const stored = await storeTextVersion(transaction, id, { seen: textVersion, next, madeUp: cut.madeUp });
    assert(stored, 'nobody else writes an update while the lock is held');
    await auditNational(transaction, 'update.write', of(id), { version: next, cut: cut.id });
    return accept({ textVersion: next });
  });
}

function stale(stored: StoredUpdate): StaleUpdate {
  const message = 'Somebody changed this update since you opened it. Nothing of yours was stored.';
  return { ...refuse('stale', message), stored };
}

/**
 * Begins the correction of a published update: the same text on another cut, or on the same one where only words were
 * wrong. It goes through check and approval like any other; the old one is marked when it is published.
 */
export function correctUpdate(
  desk: NationalDesk,
  id: string,
  correction: { readonly cut: string; readonly reason: Bilingual },
): Promise<Result<{ readonly id: string }, DraftUpdateRefusal | 'not-published'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const update = await findUpdate(transaction, id);
    const cut = isId(correction.cut) ? await findCut(transaction, correction.cut) : undefined;
    if (update === undefined || cut === undefined) return notThere();
    if (update.state !== 'published')
      return refuse('not-published', `The update is ${update.state}; only a published one is corrected.`);
    const { reason } = correction;
    if (reason.en.trim() === '' || reason.cy.trim() === '')
      return refuse('no-words', 'The reason is public: it is needed in English and in Welsh.');
    return storeDraft(transaction, desk, { text: update.text, cut, corrects: { update: id, reason } });
  });
}
