import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import {
  appendAudit,
  type Database,
  type Home,
  insertKey,
  lockReturns,
  withdrawKey,
  writeOnce,
} from '../../database/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import { newSigningKey, readPublicKey, readSigningKey, type SigningKey } from '../../returns/index.ts';

/**
 * The key that a force signs its returns with, made the first time. Its private half lies in the data folder, readable by its
 * owner alone, and goes nowhere else; of two first times at once both get the same key.
 */
export function signingKeyOf(home: Home, force: string): SigningKey {
  const folder = home.path('returns');
  const file = home.path('returns', `${force}.key.pem`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeOnce(file, newSigningKey().privatePem);
  return readSigningKey(readFileSync(file, 'utf8'));
}

export interface KeyAct {
  readonly by: string;
  readonly reason: string;
}

/** Lets a key sign for a force from now on. Who it belongs to was told by the force itself, in some other way than this file. */
export function trustKey(
  jobs: Database,
  force: string,
  publicPem: string,
  { by, reason }: KeyAct,
): Promise<Result<{ readonly fingerprint: string }, 'not_a_key' | 'key_known'>> {
  const fingerprint = readPublicKey(publicPem);
  if (fingerprint === undefined) {
    return Promise.resolve(
      refuse(
        'not_a_key',
        'The file holds no public Ed25519 key in PEM. Expected what "watershed return keys" prints.',
      ),
    );
  }
  return jobs.transact({ actor: by, purpose: 'trust a key', reason }, async (transaction) => {
    await lockReturns(transaction);
    if (!(await insertKey(transaction, { fingerprint, force, publicPem }, by))) {
      return refuse(
        'key_known',
        `The key ${fingerprint} is known already. A key serves one force, and once withdrawn no more.`,
      );
    }
    await appendAudit(transaction, {
      operation: 'returns.trust-key',
      subjectKind: 'force',
      subjectId: force,
      reason,
      details: { fingerprint },
    });
    return accept({ fingerprint });
  });
}

/** Takes no more returns that a key signed. */
export function distrustKey(
  jobs: Database,
  fingerprint: string,
  { by, reason }: KeyAct,
): Promise<Result<{ readonly force: string }, 'key_unknown'>> {
  return jobs.transact({ actor: by, purpose: 'withdraw a key', reason }, async (transaction) => {
    await lockReturns(transaction);
    const force = await withdrawKey(transaction, fingerprint, by);
    if (force === undefined) {
      return refuse(
        'key_unknown',
        `No key ${fingerprint} is trusted. Expected a fingerprint of "watershed return keys".`,
      );
    }
    await appendAudit(transaction, {
      operation: 'returns.withdraw-key',
      subjectKind: 'force',
      subjectId: force,
      reason,
      details: { fingerprint },
    });
    return accept({ force });
  });
}
