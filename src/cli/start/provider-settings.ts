import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fault } from '../../kernel/index.ts';
import type { Environment } from '../../operations/installation/index.ts';
import type { ProviderSettings } from '../../web/doors/staff.ts';

const names = {
  issuer: 'WATERSHED_OIDC_ISSUER',
  clientId: 'WATERSHED_OIDC_CLIENT_ID',
  secret: 'WATERSHED_OIDC_CLIENT_SECRET',
  keyFile: 'WATERSHED_OIDC_PRIVATE_KEY_FILE',
  keyId: 'WATERSHED_OIDC_KEY_ID',
} as const;

const wrong = (message: string): Fault => new Fault('provider_settings', message);

/**
 * The identity provider that the environment names; undefined when it names none. Fault `provider_settings` where the
 * settings are half there or cannot be used.
 */
export async function readProviderSettings(environment: Environment): Promise<ProviderSettings | undefined> {
  const value = (name: keyof typeof names): string => environment[names[name]] ?? '';
  const [issuer, clientId, secret, keyFile] = [
    value('issuer'),
    value('clientId'),
    value('secret'),
    value('keyFile'),
  ];
  if (issuer === '' && clientId === '' && secret === '' && keyFile === '') return undefined;
  if (issuer === '' || clientId === '') {
    throw wrong(`An identity provider needs ${names.issuer} and ${names.clientId}; one of them is missing.`);
  }
  if ((secret === '') === (keyFile === '')) {
    throw wrong(`An identity provider needs either ${names.secret} or ${names.keyFile}, and not both.`);
  }
  requireSafeIssuer(issuer);
  if (secret !== '') return { issuer, clientId, proof: { kind: 'secret', secret } };
  const keyId = value('keyId') === '' ? undefined : value('keyId');
  return { issuer, clientId, proof: { kind: 'key', key: await readKey(keyFile), keyId } };
}

function requireSafeIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const loopback = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !loopback) {
    throw wrong(`${names.issuer} is not an https address. Expected the issuer's address, https://….`);
  }
}

/** Reads a PKCS #8 key in PEM for signing: RSA (RS256) or the curve P-256 (ES256). */
async function readKey(file: string): Promise<webcrypto.CryptoKey> {
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    const algorithm =
      key.asymmetricKeyType === 'rsa'
        ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
        : { name: 'ECDSA', namedCurve: 'P-256' };
    const bytes = key.export({ type: 'pkcs8', format: 'der' });
    return await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
  } catch (cause) {
    throw new Fault(
      'provider_settings',
      `${names.keyFile} names ${file}, which is no private key that can be used. Expected PKCS #8 in PEM, RSA or P-256.`,
      { cause },
    );
  }
}
