import {
  appendAudit,
  type DualRole,
  type HeldValues,
  listDualRoles,
  readOrderEventsOfCrime,
  readRowsOfCrime,
} from '../../database/index.ts';
import { type Contract, type ContractName, contractNamed } from '../../extracts/index.ts';
import {
  accept,
  addMonths,
  firstDayOf,
  londonDateOf,
  monthOf,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import { type AnalystDesk, forceOf } from './desk.ts';
import { contractsInUse } from './profiles.ts';

/** The rows of one contract that belong to a record. */
export interface RecordPart {
  readonly contract: Contract;
  readonly rows: readonly HeldValues[];
}

/** A crime with everything that hangs on it, as it is held now. No names: they stand in no table that this door reaches. */
export interface CrimeRecord {
  readonly crimeRef: string;
  readonly parts: readonly RecordPart[];
}

const partsOfCrime = [
  'crimes',
  'victims',
  'suspects',
  'investigation_events',
  'outcomes',
  'orders',
] as const satisfies readonly ContractName[];

export type ReadRefusal = 'no-reason' | 'not-found';

const noReason = refuse(
  'no-reason',
  'Say why this is read. Nothing about a person is shown without a reason.',
);

/**
 * Reads one crime with its victims, suspects, steps, outcomes and orders, for a reason that is asked each time. Exactly one
 * audit entry says who read which record why, in the same transaction; when it cannot be written, nothing is shown. A
 * reference that is nobody's and one of another force are the same refusal.
 */
export function readRecord(
  desk: AnalystDesk,
  asked: { readonly crimeRef: string; readonly reason: string },
): Promise<Result<CrimeRecord, ReadRefusal>> {
  const { crimeRef, reason } = asked;
  if (!/\S/.test(reason)) return Promise.resolve(noReason);
  const force = forceOf(desk);
  const contract = (name: ContractName): Contract => contractNamed(contractsInUse(), name);
  return desk.database.transact({ ...desk.act, reason }, async (transaction) => {
    const parts: RecordPart[] = [];
    for (const name of partsOfCrime) {
      const rows = await readRowsOfCrime(transaction, contract(name), force, crimeRef);
      if (name === 'crimes' && rows.length === 0) {
        return refuse('not-found', 'No record of that reference is there for you.');
      }
      parts.push({ contract: contract(name), rows });
    }
    const events = contract('order_events');
    parts.push({
      contract: events,
      rows: await readOrderEventsOfCrime(transaction, events, force, crimeRef),
    });
    await appendAudit(transaction, {
      operation: 'read record',
      subjectKind: 'crime',
      subjectId: `${force} ${crimeRef}`,
      reason,
      details: Object.fromEntries(parts.map(({ contract: { name }, rows }) => [name, rows.length])),
    });
    return accept({ crimeRef, parts });
  });
}

/** Pairs of crimes in which a woman is the victim of one and a suspect in the other. */
export interface DualRoleList {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly pairs: readonly DualRole[];
  /** All of them; the list may show fewer. */
  readonly count: number;
}

/** The list of the last twelve months to look at, for a reason. It holds references alone; each record is opened by itself. */
export function readDualRoles(desk: AnalystDesk, reason: string): Promise<Result<DualRoleList, 'no-reason'>> {
  if (!/\S/.test(reason)) return Promise.resolve(noReason);
  const force = forceOf(desk);
  const to = londonDateOf(desk.now);
  const from = firstDayOf(addMonths(monthOf(to), -12));
  return desk.database.transact({ ...desk.act, reason }, async (transaction) => {
    const found = await listDualRoles(transaction, force, from, to);
    await appendAudit(transaction, {
      operation: 'list victims named as suspects',
      subjectKind: 'force',
      subjectId: force,
      reason,
      details: { from, to, pairs: found.count },
    });
    return accept({ from, to, ...found });
  });
}
