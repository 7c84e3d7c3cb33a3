import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Database, type Home, readAuditHead, walkChain } from '../../database/index.ts';
import { type Clock, Fault, isoOf } from '../../kernel/index.ts';

const anchorRecord = z.strictObject({
  sequence: z.string(),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
});
type Anchor = z.infer<typeof anchorRecord>;

const act = { actor: 'watershed', purpose: 'verify the audit' };

/** What a check of the audit found. */
export interface AuditReport {
  readonly entries: number;
  readonly anchors: number;
  /** In words, with the sequence number of the first entry that does not fit; undefined when everything fits. */
  readonly fault: string | undefined;
}

const anchorFile = (home: Home): string => home.path('audit-anchors.jsonl');
const signedText = (anchor: Omit<Anchor, 'signature'>): Buffer =>
  Buffer.from(`watershed audit anchor\n${anchor.sequence}\n${anchor.hash}\n${anchor.at}\n`);

/** The private key of the anchors, made on first use, readable by its owner alone. */
function anchorKey(home: Home): string {
  const file = home.path('keys', 'audit-anchor.pem');
  if (!existsSync(file)) {
    mkdirSync(home.path('keys'), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}

/**
 * Writes the chain's end, signed, to a file outside the database: a chain alone cannot tell that its tail was cut or that
 * it was rewritten whole. Nothing is written when the end has not moved.
 */
export async function anchorAudit(jobs: Database, home: Home, clock: Clock): Promise<void> {
  const head = await jobs.transact(act, readAuditHead);
  if (head.sequence === '0' || readAnchors(home).at(-1)?.hash === head.hash) return;
  const unsigned = { sequence: head.sequence, hash: head.hash, at: isoOf(clock.now()) };
  const signature = sign(null, signedText(unsigned), anchorKey(home)).toString('base64');
  removeHalfWritten(home);
  appendFileSync(anchorFile(home), `${JSON.stringify({ ...unsigned, signature })}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** A line that a crash left without its end was never an anchor; the next one must not be written on to it. */
function removeHalfWritten(home: Home): void {
  const file = anchorFile(home);
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(file, whole);
}

/** The anchors that were written to the end. What follows the last line's end was cut short by a crash and counts as absent. */
function readAnchors(home: Home): readonly Anchor[] {
  if (!existsSync(anchorFile(home))) return [];
  const lines = readFileSync(anchorFile(home), 'utf8')
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const anchor = anchorRecord.safeParse(safeJson(line));
    if (!anchor.success) {
      throw new Fault(
        'broken_anchor',
        `${anchorFile(home)}, line ${index + 1}: not an anchor. Expected sequence, hash, at, signature.`,
      );
    }
    return anchor.data;
  });
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Recomputes the whole chain and compares it with every anchor. */
export async function verifyAudit(jobs: Database, home: Home): Promise<AuditReport> {
  const anchors = readAnchors(home);
  const wanted = new Set(anchors.map((anchor) => anchor.sequence));
  const chain = await jobs.transact(act, (transaction) => walkChain(transaction, wanted));
  const fault = chain.fault === undefined ? anchorFault(anchors, chain.found, home) : inWords(chain.fault);
  return { entries: chain.entries, anchors: anchors.length, fault };
}

function anchorFault(
  anchors: readonly Anchor[],
  found: ReadonlyMap<string, string>,
  home: Home,
): string | undefined {
  const key: KeyObject | undefined = anchors.length === 0 ? undefined : createPublicKey(anchorKey(home));
  for (const anchor of anchors) {
    if (
      key !== undefined &&
      !verify(null, signedText(anchor), key, Buffer.from(anchor.signature, 'base64'))
    ) {
      return `the anchor of entry ${anchor.sequence} (${anchor.at}) does not carry this installation's signature`;
    }
    const hash = found.get(anchor.sequence);
    if (hash === undefined)
      return `entry ${anchor.sequence} was anchored at ${anchor.at} and is gone: the end was cut off`;
    if (hash !== anchor.hash)
      return `entry ${anchor.sequence} is not the one anchored at ${anchor.at}: the chain was rewritten`;
  }
  return undefined;
}

function inWords(fault: NonNullable<Awaited<ReturnType<typeof walkChain>>['fault']>): string {
  switch (fault.kind) {
    case 'gap':
      return `entry ${fault.sequence} stands where entry ${fault.expected} should: an entry was removed`;
    case 'broken-link':
      return `entry ${fault.sequence} does not link to the entry before it`;
    case 'changed':
      return `entry ${fault.sequence} was changed: its hash does not fit its content`;
    case 'head-differs':
      return `the last entry is not entry ${fault.sequence}, which the chain's head names: the end was cut off or added to`;
  }
}
