import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Change,
  type HostileProvider,
  startHostileProvider,
} from '../../../tests/sign-in/hostile-provider.ts';
import { instant } from '../../kernel/index.ts';
import { type Asked, openRelyingParty, type RelyingParty } from './relying-party.ts';

const redirect = 'https://staff.example/sign-in/callback';
const clock = { now: () => instant(Date.now()) };
const asked: Asked = {
  secrets: { state: 'a-state', nonce: 'a-nonce', verifier: 'v'.repeat(43) },
  language: 'en',
  ageSecondsMax: 300,
};

let provider: HostileProvider;
let party: RelyingParty;
beforeAll(async () => {
  provider = await startHostileProvider();
  const { issuer, clientId, clientSecret } = provider;
  party = openRelyingParty(
    { issuer, clientId, proof: { kind: 'secret', secret: clientSecret } },
    redirect,
    clock,
  );
});
afterAll(() => provider.close());

const answerTo = async (change?: Change) =>
  party.finish(provider.authorise(await party.begin(asked), change), asked);
const refused = { ok: false, code: 'answer-refused' };
const now = () => Math.floor(Date.now() / 1000);

describe('what is asked of the provider', () => {
  it('[SD-1] is a code, bound to this browser by state, nonce and PKCE, at the one registered address', async () => {
    const url = await party.begin(asked);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: redirect,
      state: 'a-state',
      nonce: 'a-nonce',
      code_challenge_method: 'S256',
      max_age: '300',
    });
    expect(url.href).not.toContain(asked.secrets.verifier);
  });
});

describe('an answer', () => {
  it('[SD-1] that is whole is taken: the control beside every refusal', async () => {
    expect(await answerTo()).toMatchObject({
      ok: true,
      value: { issuer: provider.issuer, subject: 'someone' },
    });
  });

  const signatures = ['wrong-key', 'none', 'hmac-with-public-key', 'over-other-claims'] as const;
  it.each(signatures)('[SD-1] with a signature that is %s is refused', async (signature) => {
    const alg = { none: 'none', 'hmac-with-public-key': 'HS256' };
    const change: Change = (token) => {
      token.signature = signature;
      if (signature in alg) token.header.alg = Object.entries(alg).find(([name]) => name === signature)?.[1];
    };
    expect(await answerTo(change)).toMatchObject(refused);
  });

  it('[SD-1] signed by a key that the provider does not show is refused', async () => {
    const change: Change = (token) => {
      token.header.kid = 'another';
      token.signature = 'wrong-key';
    };
    expect(await answerTo(change)).toMatchObject(refused);
  });

  const missing = ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce', 'auth_time'] as const;
  it.each(missing)('[SD-1] without the claim %s is refused', async (claim) => {
    expect(await answerTo((token) => void delete token.claims[claim])).toMatchObject(refused);
  });

  it('[SD-1] with any one claim changed is refused', async () => {
    // Text that fits no honest value: the honest ones are an address, the client's name and `a-nonce`.
    const text = fc.string({ minLength: 1 }).map((part) => `~${part}`);
    const kinds = fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(text, { maxLength: 2 }),
    );
    const changed = fc.oneof(
      fc.record({ claim: fc.constantFrom('iss', 'aud', 'nonce'), value: kinds }),
      // A subject must be text that is not empty.
      fc.record({
        claim: fc.constant('sub'),
        value: fc.oneof(fc.constant(''), fc.integer(), fc.constant(null), fc.array(text)),
      }),
      fc.record({
        claim: fc.constantFrom('exp', 'iat', 'auth_time'),
        value: fc.oneof(text, fc.constant(null), fc.boolean(), fc.constant({})),
      }),
      fc.record({
        claim: fc.constant('exp'),
        value: fc.integer({ min: 1, max: 100_000 }).map((by) => now() - 60 - by),
      }),
      fc.record({
        claim: fc.constant('auth_time'),
        value: fc.integer({ min: 400, max: 100_000 }).map((by) => now() - by),
      }),
      fc.record({
        claim: fc.constant('auth_time'),
        value: fc.integer({ min: 200, max: 100_000 }).map((by) => now() + by),
      }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ({ claim, value }) => {
        const change: Change = (token) => {
          token.claims[claim] = value;
        };
        expect(await answerTo(change)).toMatchObject(refused);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('[SD-1] for several audiences is refused unless the door is the one it was issued to', async () => {
    const change: Change = (token) => {
      token.claims.aud = [provider.clientId, 'another'];
      token.claims.azp = 'another';
    };
    expect(await answerTo(change)).toMatchObject(refused);
  });

  it('[SD-1] with another state, with none, with a code used before or made up is refused', async () => {
    const url = await party.begin(asked);
    const query = provider.authorise(url);
    const with_ = (name: string, value: string | null): URLSearchParams => {
      const copy = new URLSearchParams(query);
      if (value === null) copy.delete(name);
      else copy.set(name, value);
      return copy;
    };
    expect(await party.finish(with_('state', 'another'), asked)).toMatchObject(refused);
    expect(await party.finish(with_('state', null), asked)).toMatchObject(refused);
    expect(await party.finish(with_('code', 'made-up'), asked)).toMatchObject(refused);
    expect(await party.finish(with_('code', null), asked)).toMatchObject(refused);
    expect(await party.finish(with_('error', 'access_denied'), asked)).toMatchObject(refused);
    expect(await party.finish(with_('iss', 'https://another.example'), asked)).toMatchObject(refused);
    expect(await party.finish(query, asked)).toMatchObject({ ok: true });
    expect(await party.finish(query, asked)).toMatchObject(refused);
  });

  it('[SD-1] to somebody who holds another PKCE verifier is refused', async () => {
    const query = provider.authorise(await party.begin(asked));
    const thief = { ...asked, secrets: { ...asked.secrets, verifier: 'w'.repeat(43) } };
    expect(await party.finish(query, thief)).toMatchObject(refused);
  });

  it('[SD-1] of a provider that is not there is a fault, not a refusal', async () => {
    const gone = openRelyingParty(
      { issuer: 'http://127.0.0.1:1', clientId: 'x', proof: { kind: 'secret', secret: 'x' } },
      redirect,
      clock,
    );
    await expect(gone.begin(asked)).rejects.toMatchObject({ code: 'provider_unreachable' });
  });
});
