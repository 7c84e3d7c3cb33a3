import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type Instant, instant } from '../../kernel/index.ts';

/** What a form sent, by field; a field that came several times holds its values in order. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** A form that could not be taken when it was sent, on its way back to whoever wrote it. */
export interface KeptForm {
  /** To whom the form had been shown: `personTag`. */
  readonly tag: string;
  /** The address that it was sent to, with its language. */
  readonly address: string;
  readonly fields: FormFields;
  readonly keptAt: Instant;
}

/** How long a kept form can be opened: time to sign in again and to answer the telephone meanwhile. */
export const keptMinutesMax = 60;

/** Beyond this the page that carries it could not be sent back: a form's body is at most 64 KB. */
const sealedCharactersMax = 60_000;
const inflatedBytesMax = 1_000_000;
const nonceBytes = 12;
const tagBytes = 16;

const document = z.strictObject({
  tag: z.string(),
  address: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  keptAt: z.number(),
});

/** Says to whom a form was shown, without saying who that is. Part of each form's token. */
export function personTag(person: string): string {
  return createHash('sha256').update(`watershed form of ${person}`).digest('base64url');
}

/** The person's tag of a form's token; undefined for what no page of this door wrote. */
export function tagIn(token: unknown): string | undefined {
  return typeof token === 'string' ? /^[\w-]{43}\.([\w-]{43})$/.exec(token)?.[1] : undefined;
}

/**
 * Locks a form with the door's own secret (AES-256-GCM), so that the page in the browser carries it and nobody who comes to
 * that browser later reads or alters it. Undefined where it is too long to be carried.
 */
export function sealForm(secret: Buffer, form: KeptForm): string | undefined {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const packed = deflateRawSync(Buffer.from(JSON.stringify(form)));
  const sealed = Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  const text = sealed.toString('base64url');
  return text.length > sealedCharactersMax ? undefined : text;
}

/** Opens what `sealForm` locked; undefined for anything else, for another door's, and for one that is too old. */
export function openForm(secret: Buffer, sealed: string, now: Instant): KeptForm | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  // Decoding forgives a letter too many at the end: what is opened is to the letter what was locked.
  if (bytes.length <= nonceBytes + tagBytes || bytes.toString('base64url') !== sealed) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const packed = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    const text = inflateRawSync(packed, { maxOutputLength: inflatedBytesMax }).toString();
    const form = document.parse(JSON.parse(text));
    const keptAt = instant(form.keptAt);
    return now - keptAt > keptMinutesMax * 60_000 ? undefined : { ...form, keptAt };
  } catch {
    // Whatever does not open was not locked by this door: there is nothing to tell apart, and nothing to tell.
    return undefined;
  }
}
