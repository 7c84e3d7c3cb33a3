import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Key } from '../../operations/directory/index.ts';

// `__Host-`: the browser takes it only with Secure, for the whole of this host, and sends it to no other.
const sessionCookie = '__Host-watershed';
const signInCookie = '__Host-watershed-sign-in';

// Lax, because the identity provider leads back from another site; every form is checked besides (SD-6).
const always = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** 32 bytes in base64url; anything else was never given out. */
const keyPattern = /^[\w-]{43}$/;

function read(request: FastifyRequest, name: string): Key | undefined {
  const value = request.cookies[name];
  return value !== undefined && keyPattern.test(value) ? value : undefined;
}

export function sessionKeyOf(request: FastifyRequest): Key | undefined {
  return read(request, sessionCookie);
}

/** Gives the browser the session's key until it is closed. */
export function giveSession(reply: FastifyReply, key: Key): void {
  reply.setCookie(sessionCookie, key, always);
}

export function signInKeyOf(request: FastifyRequest): Key | undefined {
  return read(request, signInCookie);
}

/** Gives the browser the key of a sign-in, for as long as the sign-in is of use. */
export function giveSignIn(reply: FastifyReply, key: Key, minutes: number): void {
  reply.setCookie(signInCookie, key, { ...always, maxAge: minutes * 60 });
}

export function takeSignInCookie(reply: FastifyReply): void {
  reply.clearCookie(signInCookie, always);
}

export function takeSession(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, always);
}
