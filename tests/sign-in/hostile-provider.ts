import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';

/** The parts of an ID token, before it is signed. */
export interface Token {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** How the signature is made. */
  signature: 'right' | 'wrong-key' | 'none' | 'hmac-with-public-key' | 'over-other-claims';
}

/** What a test changes of an honest answer. */
export type Change = (token: Token) => void;

/** An identity provider that answers honestly unless it is told to change something. Loopback only. */
export interface HostileProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As if the person had signed in: the query that the browser would bring back. */
  authorise(url: URL, change?: Change, subject?: string): URLSearchParams;
  close(): Promise<void>;
}

const right = generateKeyPairSync('rsa', { modulusLength: 2048 });
const wrong = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const rs256 = (input: string, key: KeyObject): string =>
  sign('sha256', Buffer.from(input), key).toString('base64url');

function written({ header, claims, signature }: Token): string {
  const input = `${encode(header)}.${encode(claims)}`;
  switch (signature) {
    case 'right':
      return `${input}.${rs256(input, right.privateKey)}`;
    case 'wrong-key':
      return `${input}.${rs256(input, wrong.privateKey)}`;
    case 'none':
      return `${input}.`;
    case 'hmac-with-public-key': {
      const secret = right.publicKey.export({ type: 'spki', format: 'pem' });
      return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    }
    case 'over-other-claims':
      return `${input}.${rs256(`${encode(header)}.${encode({ ...claims, sub: 'other' })}`, right.privateKey)}`;
  }
}

interface Authorised {
  readonly request: URLSearchParams;
  readonly change: Change;
  readonly subject: string;
}

interface Ground {
  issuer: string;
  readonly codes: Map<string, Authorised>;
  readonly shownAt: () => number;
}

const clientId = 'watershed';
const clientSecret = 'made-up-secret-of-a-test';

const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorise`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
});

const keys = {
  keys: [{ ...right.publicKey.export({ format: 'jwk' }), kid: 'right', alg: 'RS256', use: 'sig' }],
};

/** A code for a token, once, to whoever holds the proof that the code was asked for with. */
function exchange(ground: Ground, form: URLSearchParams): { status: number; body: unknown } {
  const code = form.get('code') ?? '';
  const authorised = ground.codes.get(code);
  ground.codes.delete(code);
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const fits =
    authorised?.request.get('code_challenge') === proof &&
    authorised.request.get('redirect_uri') === form.get('redirect_uri');
  if (authorised === undefined || !fits) return { status: 400, body: { error: 'invalid_grant' } };
  const now = Math.floor(Date.now() / 1000);
  const token: Token = {
    header: { alg: 'RS256', kid: 'right', typ: 'JWT' },
    claims: {
      iss: ground.issuer,
      sub: authorised.subject,
      aud: clientId,
      nonce: authorised.request.get('nonce'),
      iat: now,
      exp: now + 300,
      auth_time: Math.floor(ground.shownAt() / 1000),
    },
    signature: 'right',
  };
  authorised.change(token);
  return {
    status: 200,
    body: { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: written(token) },
  };
}

function serverOf(ground: Ground): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/.well-known/openid-configuration') return answer(200, metadataOf(ground.issuer));
      if (request.url === '/keys') return answer(200, keys);
      if (request.url !== '/token') return answer(404, {});
      const { status, body } = exchange(ground, new URLSearchParams(Buffer.concat(parts).toString()));
      return answer(status, body);
    });
  });
}

/** Starts the provider on a free port. `shownAt`: when people show who they are, where a test moves time on. */
export async function startHostileProvider(
  shownAt: () => number = () => Date.now(),
): Promise<HostileProvider> {
  const ground: Ground = { issuer: '', codes: new Map(), shownAt };
  const server = serverOf(ground);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  ground.issuer = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  return {
    issuer: ground.issuer,
    clientId,
    clientSecret,
    authorise: (url, change = () => undefined, subject = 'someone') => {
      const code = randomUUID();
      ground.codes.set(code, { request: url.searchParams, change, subject });
      return new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
