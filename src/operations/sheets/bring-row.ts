import { listEvidenceIds, type Transaction } from '../../database/index.ts';
import { type PlainDate, type Refusal, refuse } from '../../kernel/index.ts';
import { changesBetween, type Plan, type PlanAction } from '../../plans/index.ts';
import {
  type BroughtReport,
  type Known,
  type MatchedRow,
  type RowReading,
  readRow,
  type SheetMapping,
} from '../../sheets/index.ts';
import {
  addEvidenceWithin,
  addWithin,
  changeWithin,
  moveWithin,
  type PlanDesk,
  reportWithin,
  today,
} from '../plans/index.ts';
import type { RowAddition, RowPreview } from './preview.ts';

/** What every row of one sheet is brought with. */
export interface Bringing {
  readonly transaction: Transaction;
  readonly desk: PlanDesk;
  readonly plan: Plan;
  readonly known: Known;
  readonly mapping: SheetMapping;
  /** Why dates change, where a row does not say itself. */
  readonly reason: string;
  /** The period that reports speak of, where the sheet does not say; today where nobody does. */
  readonly periodEndsOn: PlainDate | null;
}

type Deed = Pick<RowPreview, 'outcome' | 'additions'>;
const nothing = { changes: [], additions: [], refusal: null } as const;

/**
 * Brings one row through the same operations as a person at the page, and undoes what it did where any of them refuses: a row
 * is taken whole or not at all.
 */
export async function bringRow(bringing: Bringing, matched: MatchedRow): Promise<RowPreview> {
  const { row } = matched;
  if (matched.kind !== 'action') {
    const outcome = matched.kind === 'repeated' ? 'wrong' : 'left-out';
    return {
      ...nothing,
      row: row.number,
      outcome,
      reference: '',
      localAction: '',
      findings: [matched.finding],
    };
  }
  const { held, reference } = matched;
  const reading = readRow(row, { mapping: bringing.mapping, known: bringing.known, held, reference });
  const seen = {
    row: row.number,
    reference: reading.content.reference,
    localAction: reading.content.localAction,
    findings: reading.findings,
  };
  if (reading.findings.some(({ kind }) => kind === 'fault')) return { ...nothing, ...seen, outcome: 'wrong' };
  const { transaction } = bringing;
  await transaction.query('savepoint row');
  const done = await store(bringing, held?.action, reading);
  await transaction.query('ok' in done ? 'rollback to savepoint row' : 'release savepoint row');
  if ('ok' in done) {
    const refusal = { code: done.code, message: done.message };
    return { ...nothing, ...seen, outcome: 'wrong', refusal };
  }
  const changes = held === undefined ? [] : changesBetween(held.action, reading.content);
  return { ...seen, ...done, changes, refusal: null };
}

/** Makes or changes the action, then adds what goes beside it. Evidence comes before the report that may rest on it. */
async function store(
  bringing: Bringing,
  held: PlanAction | undefined,
  reading: RowReading,
): Promise<Deed | Refusal> {
  const { transaction, desk } = bringing;
  const content = await storeContent(bringing, held, reading);
  if ('ok' in content) return content;
  const additions: RowAddition[] = [];
  const ids: string[] = [];
  for (const each of reading.evidence) {
    const added = await addEvidenceWithin(transaction, desk, content.action.id, each);
    if (!added.ok) return added;
    ids.push(added.value.evidence);
  }
  if (ids.length > 0) additions.push('evidence');
  if (reading.report !== undefined) {
    const refused = await storeReport(bringing, content.action, reading.report, ids);
    if (refused !== undefined) return refused;
    additions.push('report');
  }
  if (reading.start) {
    const { id, rowVersion } = content.action;
    const started = await moveWithin(
      transaction,
      desk,
      { id, rowVersion },
      { move: 'start', reason: '', grade: null },
    );
    if (!started.ok) return started;
    additions.push('start');
  }
  const outcome = content.outcome === 'same' && additions.length > 0 ? 'changed' : content.outcome;
  return { outcome, additions };
}

async function storeContent(
  { transaction, desk, plan, reason }: Bringing,
  held: PlanAction | undefined,
  reading: RowReading,
): Promise<{ readonly outcome: 'new' | 'changed' | 'same'; readonly action: PlanAction } | Refusal> {
  if (held === undefined) {
    const added = await addWithin(transaction, desk, plan, reading.content);
    return added.ok ? { outcome: 'new', action: added.value } : added;
  }
  if (changesBetween(held, reading.content).length === 0) return { outcome: 'same', action: held };
  const why = reading.reason === '' ? reason : reading.reason;
  const changed = await changeWithin(
    transaction,
    desk,
    { id: held.id, rowVersion: held.rowVersion },
    reading.content,
    why,
  );
  return changed.ok ? { outcome: 'changed', action: changed.value } : changed;
}

/** A rating that rests on evidence rests on what the row brings with it, else on all that the action holds. */
async function storeReport(
  { transaction, desk, periodEndsOn }: Bringing,
  action: PlanAction,
  brought: BroughtReport,
  broughtEvidence: readonly string[],
): Promise<Refusal | undefined> {
  const { rating } = brought;
  const held = broughtEvidence.length > 0 ? broughtEvidence : await listEvidenceIds(transaction, action.id);
  if (rating?.basis === 'evidence' && held.length === 0) {
    return refuse(
      'no-such-evidence',
      'The rating rests on evidence, and the action has none. Bring some, or give a judgement.',
    );
  }
  const reported = await reportWithin(transaction, desk, action.id, {
    ...brought,
    periodEndsOn: brought.periodEndsOn ?? periodEndsOn ?? today(desk).on,
    rating:
      rating === null
        ? null
        : {
            ...rating,
            basis: rating.basis === 'evidence' ? { kind: 'evidence', evidence: held } : rating.basis,
          },
  });
  return reported.ok ? undefined : reported;
}
