import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../operations/directory/index.ts';
import { formTokenOf } from './layout.ts';

/** Why a request is turned away before anyone looks at it. */
export type Turned = { readonly status: 405 | 421 | 403 };

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Turns away what no page of this door would send: another method, another host's name, a form from another site, a page of
 * it inside another. Fetch Metadata says where a request comes from; a browser without it says so by Origin. SD-6.
 */
export function turnedAway(request: FastifyRequest, address: string): Turned | undefined {
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405 };
  if (header(request, 'host') !== new URL(address).host) return { status: 421 };
  const from = header(request, 'sec-fetch-site');
  if (request.method === 'POST') {
    if (from !== undefined) return from === 'same-origin' ? undefined : { status: 403 };
    return header(request, 'origin') === address ? undefined : { status: 403 };
  }
  const foreign = from === 'cross-site' || from === 'same-site';
  return foreign && header(request, 'sec-fetch-mode') !== 'navigate' ? { status: 403 } : undefined;
}

/** Takes the form's token out of a body; undefined when it is not this session's. SD-6. */
export function withoutToken(body: unknown, signedIn: SignedIn): Record<string, unknown> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { form_token: token, ...rest } = Object.fromEntries(Object.entries(body));
  return isTokenOf(signedIn, token) ? rest : undefined;
}

/** Whether a form's token is this session's. SD-6. */
export function isTokenOf(signedIn: SignedIn, token: unknown): boolean {
  const expected = Buffer.from(formTokenOf(signedIn));
  const given = Buffer.from(typeof token === 'string' ? token : '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
