import type { webcrypto } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  PrivateKeyJwt,
} from 'openid-client';
import {
  accept,
  type Clock,
  Fault,
  instant,
  type Language,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import type { Shown, SignInSecrets } from '../../operations/directory/index.ts';

/** How the staff door proves to the identity provider that it is the door. */
export type ClientProof =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'key'; readonly key: webcrypto.CryptoKey; readonly keyId: string | undefined };

/** Which identity provider staff sign in at, and as what the door is registered there. */
export interface ProviderSettings {
  /** The issuer's address; its metadata lies under `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly proof: ClientProof;
}

/** What a sign-in asks of the provider: how long ago, at most, the person may have shown who they are. */
export interface Asked {
  readonly secrets: SignInSecrets;
  readonly language: Language;
  readonly ageSecondsMax: number;
}

/** The door's side of OpenID Connect: code flow with PKCE, state and nonce, and nothing else. */
export interface RelyingParty {
  /** Where the browser goes to sign in. Fault `provider_unreachable`. */
  begin(asked: Asked): Promise<URL>;
  /**
   * Judges the provider's answer: state, code, issuer, audience, nonce, times and the token's signature. `query` is the
   * answer's, as it came. Anything amiss is refused with one code; faults: `provider_unreachable`.
   */
  finish(query: URLSearchParams, asked: Asked): Promise<Result<Shown, 'answer-refused'>>;
}

const secondsMax = 10;

function proofOf(proof: ClientProof): ClientAuth {
  if (proof.kind === 'secret') return ClientSecretBasic(proof.secret);
  return PrivateKeyJwt(proof.keyId === undefined ? proof.key : { key: proof.key, kid: proof.keyId });
}

/** Plain HTTP is for a provider on this machine: what is sent to it crosses no network. */
function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

async function discover({ issuer, clientId, proof }: ProviderSettings): Promise<Configuration> {
  const url = new URL(issuer);
  const configuration = await discovery(url, clientId, undefined, proofOf(proof), {
    timeout: secondsMax,
    execute: isLoopback(url) ? [allowInsecureRequests] : [],
  });
  // The token comes straight from the provider, and its signature is checked all the same.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** True for an error that says nothing of the answer: the provider did not reply, or not in time. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed');
}

const unreachable = (cause: unknown): Fault =>
  new Fault('provider_unreachable', 'The identity provider cannot be reached, or does not answer as one.', {
    cause,
  });

/**
 * The relying party of a provider. `redirect` is the one address that answers come back to, whole; it is sent as it stands
 * and must be registered so. The provider's metadata are read at first use and kept; a failure is not kept.
 */
export function openRelyingParty(settings: ProviderSettings, redirect: string, clock: Clock): RelyingParty {
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw unreachable(error);
    }
  };
  return {
    begin: async ({ secrets, language, ageSecondsMax }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid',
        response_type: 'code',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        max_age: String(ageSecondsMax),
        ui_locales: language,
      }),
    finish: async (query, asked) => {
      const provider = await configuration();
      const answer = new URL(redirect);
      answer.search = query.toString();
      try {
        return readClaims(await exchange(provider, answer, asked), clock);
      } catch (error) {
        if (isOutage(error)) throw unreachable(error);
        return refuse('answer-refused', 'The identity provider’s answer does not fit what was asked.');
      }
    },
  };
}

async function exchange(
  provider: Configuration,
  answer: URL,
  { secrets, ageSecondsMax }: Asked,
): Promise<IDToken | undefined> {
  const tokens = await authorizationCodeGrant(provider, answer, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    maxAge: ageSecondsMax,
    idTokenExpected: true,
  });
  return tokens.claims();
}

/** How far the provider's clock may be ahead of ours. */
const aheadMsMax = 60_000;

/** The claims were judged; what is left is who it is, and when they showed it: said, and not later than now. */
function readClaims(claims: IDToken | undefined, clock: Clock): Result<Shown, 'answer-refused'> {
  const seconds = claims?.auth_time;
  if (
    claims === undefined ||
    claims.sub === '' ||
    seconds === undefined ||
    !(seconds * 1000 <= clock.now() + aheadMsMax)
  ) {
    return refuse('answer-refused', 'The identity provider does not say who signed in, or when.');
  }
  return accept({
    issuer: claims.iss,
    subject: claims.sub,
    authenticatedAt: instant(Math.min(seconds * 1000, clock.now())),
  });
}
