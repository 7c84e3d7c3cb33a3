import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../../kernel/index.ts';
import { readSignedIn, type SignedIn } from '../../operations/directory/index.ts';
import { signInPage } from '../pages/sign-in/door/view.ts';
import { staffFailurePage } from '../pages/sign-in/failure/view.ts';
import { staffNothingPage } from '../pages/sign-in/nothing/view.ts';
import { sessionKeyOf, takeSession } from '../staff/cookies.ts';
import { ownAddress, positionOf, type StaffSite, sendPage } from '../staff/site.ts';

/** Whoever asks for anything without being signed in: the page to sign in, whatever the address. SD-3. */
export function askToSignIn(site: StaffSite, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { language, path } = positionOf(request);
  const returnTo = ownAddress.catch('/').parse(request.url.split('?')[0]);
  if (sessionKeyOf(request) !== undefined) takeSession(reply);
  const page = signInPage(language, { returnTo, notice: undefined });
  return sendPage(site, reply, { status: 401, page, language, path, signedIn: undefined });
}

/** Answers for an address that leads nowhere, or not for this person: the same bytes for both. SD-5. */
export function answerNothing(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): FastifyReply {
  const { language } = positionOf(request);
  const page = staffNothingPage(language);
  return sendPage(site, reply, { status: 404, page, language, path: '/', signedIn });
}

/** Answers for a form that is not this session's or not one of ours: nothing was done. */
export function answerNotUnderstood(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 403,
  failure: 'not-understood' | 'not-kept' = 'not-understood',
): FastifyReply {
  const { language } = positionOf(request);
  const page = staffFailurePage(language, failure, request.id);
  return sendPage(site, reply, { status, page, language, path: '/', signedIn: undefined });
}

/** Who is signed in by the request's cookie, if anyone. */
export async function signedInBy(site: StaffSite, request: FastifyRequest): Promise<SignedIn | undefined> {
  const key = sessionKeyOf(request);
  return key === undefined ? undefined : readSignedIn(site.desk, key);
}

/** Failures tell a number to quote and nothing of the inside. SD-9. */
export function answerStaffFailures(server: FastifyInstance, site: StaffSite): void {
  server.setNotFoundHandler(async (request, reply) => {
    const signedIn = await signedInBy(site, request);
    if (signedIn === undefined) return askToSignIn(site, request, reply);
    return answerNothing(site, request, reply, signedIn);
  });

  server.setErrorHandler(async (error, request, reply) => {
    const claimed = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const isTheirs = claimed >= 400 && claimed < 500;
    const outage = error instanceof Fault && ['database_lost', 'provider_unreachable'].includes(error.code);
    const status = isTheirs ? claimed : outage ? 503 : 500;
    if (!isTheirs) site.report(request.id, error);
    const { language } = positionOf(request);
    const kind = isTheirs ? 'not-understood' : outage ? 'not-now' : 'broken';
    const page = staffFailurePage(language, kind, request.id);
    return sendPage(site, reply, { status, page, language, path: '/', signedIn: undefined });
  });
}
