import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { KeyHash } from '../../database/index.ts';

/** What a browser holds of a sign-in or a session: 256 random bits, base64url. The database holds only its hash. DI-4. */
export type Key = string;

export function newKey(): Key {
  return randomBytes(32).toString('base64url');
}

/** SHA-256: a key of 256 random bits cannot be guessed from its hash, so nothing slower is needed. */
export function hashOf(key: Key): KeyHash {
  return createHash('sha256').update(key).digest('hex');
}

/** A value that only the holder of a key can know, one for each use; it does not tell the key. */
export function derived(key: Key, use: string): string {
  return createHmac('sha256', key).update(`watershed ${use}`).digest('base64url');
}
