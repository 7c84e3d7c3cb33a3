import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { memoryAdapters } from './memory.ts';

/** As what the staff door is registered at the demonstration's provider; the secret is drawn anew at each start. */
export interface DemonstrationClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the provider is made of. */
export interface ProviderMaking {
  readonly issuer: string;
  readonly client: DemonstrationClient;
  /** The staff door's one address for answers. */
  readonly redirect: string;
  /** Whether somebody of that name exists in the demonstration. */
  readonly knows: (person: string) => boolean;
  /** Answers a sign-in that cannot go on, in plain words. */
  readonly drawFailure: (context: KoaContextWithOIDC) => void;
  readonly now: () => number;
}

export function newClient(): DemonstrationClient {
  return { clientId: 'watershed-staff-door', clientSecret: randomBytes(32).toString('base64url') };
}

const minute = 60;

function settings({ client, redirect, knows, drawFailure, now }: ProviderMaking): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    adapter: memoryAdapters(now),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demonstration', use: 'sig', alg: 'RS256' }],
    },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { methods: ['S256'], required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: 10 * minute,
      Session: minute,
      Grant: minute,
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, person) =>
      knows(person) ? { accountId: person, claims: () => ({ sub: person }) } : undefined,
    // Nobody is asked to agree that the staff door learns who they are: they came from it to say so.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.client === undefined ? {} : { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (context) => drawFailure(context),
  };
}

/** The demonstration's identity provider: a certified library with its own pages off, over made-up people, in memory. */
export function demonstrationProvider(making: ProviderMaking): Provider {
  return new Provider(making.issuer, settings(making));
}
