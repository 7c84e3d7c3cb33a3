import { createHash } from 'node:crypto';

/** One link of the audit chain, each field as the database writes it as text. */
export interface AuditEntry {
  readonly sequence: string;
  /** UTC, microseconds: `2026-11-22T14:03:05.123456Z`. */
  readonly at: string;
  readonly door: string;
  readonly actor: string;
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly reason: string;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}

export const firstPreviousHash = '0'.repeat(64);

/** SHA-256 over every field with its length in bytes before it; written apart from the database's `audit.canonical`. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const fields = [
    entry.sequence,
    entry.at,
    entry.door,
    entry.actor,
    entry.operation,
    entry.subjectKind,
    entry.subjectId,
    entry.purpose,
    entry.reason,
    entry.details,
    entry.previousHash,
  ];
  const bytes = fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join('');
  return createHash('sha256').update(bytes).digest('hex');
}

export type AuditFault =
  | { readonly kind: 'gap'; readonly sequence: string; readonly expected: string }
  | { readonly kind: 'broken-link'; readonly sequence: string }
  | { readonly kind: 'changed'; readonly sequence: string };

/** What does not fit about an entry, given the one before it; undefined when it fits. */
export function faultOf(entry: AuditEntry, before: AuditEntry | undefined): AuditFault | undefined {
  const expected = String(BigInt(before?.sequence ?? '0') + 1n);
  if (entry.sequence !== expected) return { kind: 'gap', sequence: entry.sequence, expected };
  if (entry.previousHash !== (before?.hash ?? firstPreviousHash))
    return { kind: 'broken-link', sequence: entry.sequence };
  if (hashOf(entry) !== entry.hash) return { kind: 'changed', sequence: entry.sequence };
  return undefined;
}
