import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import { canonicalText } from './canonical.ts';

/** A force's key: the private half never leaves its data folder. Both in PEM. */
export interface SigningKey {
  readonly privatePem: string;
  readonly publicPem: string;
  readonly fingerprint: string;
}

const fileSchema = z.strictObject({
  format: z.literal('watershed-return-signature/1'),
  algorithm: z.literal('Ed25519'),
  /** SHA-256 of the public key's DER form, in hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type Signature = z.infer<typeof fileSchema>;

/** SHA-256 of a public key, as two people read it to each other. */
export function fingerprintOf(publicPem: string): string {
  return createHash('sha256')
    .update(publicKey(publicPem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** A public Ed25519 key. Throws what Node throws where it is none, and a TypeError where it is of another kind. */
function publicKey(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`a key of kind ${key.asymmetricKeyType ?? 'none'}`);
  return key;
}

/** The fingerprint of a public key that somebody sent; undefined where the text is no public Ed25519 key. */
export function readPublicKey(pem: string): string | undefined {
  try {
    return pem.includes('PRIVATE') ? undefined : fingerprintOf(pem);
  } catch {
    return undefined;
  }
}

/** A new key pair (RFC 8032). */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey: open } = generateKeyPairSync('ed25519');
  const publicPem = open.export({ type: 'spki', format: 'pem' }).toString();
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem,
    fingerprint: fingerprintOf(publicPem),
  };
}

/** The key whose private half a text holds. Throws what Node throws where it is none. */
export function readSigningKey(privatePem: string): SigningKey {
  const publicPem = createPublicKey(createPrivateKey(privatePem))
    .export({ type: 'spki', format: 'pem' })
    .toString();
  return { privatePem, publicPem, fingerprint: fingerprintOf(publicPem) };
}

/** The detached signature of a manifest, as the file `signature.json` holds it. The same key and bytes give the same text. */
export function signatureText(key: SigningKey, manifest: Uint8Array): string {
  const signature = sign(null, manifest, createPrivateKey(key.privatePem)).toString('base64');
  return `${canonicalText({
    format: 'watershed-return-signature/1',
    algorithm: 'Ed25519',
    key: key.fingerprint,
    signature,
  })}\n`;
}

/** Reads `signature.json`; undefined where it is no such file. */
export function readSignature(text: string): Signature | undefined {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether a key made a signature over these bytes. */
export function isSignedBy(publicPem: string, { key, signature }: Signature, manifest: Uint8Array): boolean {
  if (fingerprintOf(publicPem) !== key) return false;
  return verify(null, manifest, publicKey(publicPem), Buffer.from(signature, 'base64'));
}
