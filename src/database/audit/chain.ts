import { sendAhead, type Transaction } from '../connection.ts';
import { type AuditEntry, type AuditFault, faultOf } from './entry.ts';

/** An act to be written down. Details hold codes, ids and counts, never a person. */
export interface AuditedAct {
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Writes one entry in the transaction of the act itself, so that both are kept or neither. Append as the last step: the
 * end of the chain is held until the transaction ends, and at a door that sends ahead no message lies between the two. Who
 * and why come from the transaction (see `Act`).
 */
export function appendAudit(transaction: Transaction, act: AuditedAct): Promise<void> {
  return sendAhead(transaction, {
    name: 'append audit',
    text: 'select audit.append($1, $2, $3, $4, $5::jsonb)',
    values: [
      act.operation,
      act.subjectKind,
      act.subjectId,
      act.reason ?? '',
      JSON.stringify(act.details ?? {}),
    ],
  });
}

/** The chain's head as the database holds it. `sequence` 0 while nothing was written. */
export interface AuditHead {
  readonly sequence: string;
  readonly hash: string;
}

export async function readAuditHead(transaction: Transaction): Promise<AuditHead> {
  const { rows } = await transaction.query<AuditHead>(
    `select sequence::text, encode(hash, 'hex') as hash from audit.head`,
  );
  const head = rows[0];
  if (head === undefined) return { sequence: '0', hash: '' };
  return head;
}

const batchRows = 5000;

/** The chain from its beginning, in batches, as text. The number is ordered by as a number: its bare name is the text. */
async function* readEntries(transaction: Transaction): AsyncGenerator<AuditEntry> {
  for (let after = '0'; ; ) {
    const { rows } = await transaction.query<AuditEntry>(
      `select sequence::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, door, actor, operation,
         subject_kind as "subjectKind", subject_id as "subjectId", purpose, reason, details::text as details,
         encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
       from audit.entry where entry.sequence > $1 order by entry.sequence limit $2`,
      [after, batchRows],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchRows) return;
    after = last.sequence;
  }
}

export interface ChainReport {
  readonly entries: number;
  /** The first entry that does not fit; undefined when all do. */
  readonly fault: AuditFault | { readonly kind: 'head-differs'; readonly sequence: string } | undefined;
  /** Hashes of the sequences that were asked for, as found. */
  readonly found: ReadonlyMap<string, string>;
}

/** Recomputes every link, stops at the first that does not fit, then compares the end with the head. */
export async function walkChain(transaction: Transaction, wanted: ReadonlySet<string>): Promise<ChainReport> {
  const found = new Map<string, string>();
  let before: AuditEntry | undefined;
  let entries = 0;
  for await (const entry of readEntries(transaction)) {
    const fault = faultOf(entry, before);
    if (fault !== undefined) return { entries, fault, found };
    if (wanted.has(entry.sequence)) found.set(entry.sequence, entry.hash);
    before = entry;
    entries += 1;
  }
  const head = await readAuditHead(transaction);
  const differs =
    head.sequence !== (before?.sequence ?? '0') || (before !== undefined && head.hash !== before.hash);
  return { entries, fault: differs ? { kind: 'head-differs', sequence: head.sequence } : undefined, found };
}
