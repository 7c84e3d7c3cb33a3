import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  actIn,
  beginSignIn,
  type ReturnedSignIn,
  recordRefusedAnswer,
  resumeSignIn,
  type SignedIn,
  signIn,
  signOut,
} from '../../operations/directory/index.ts';
import { actingPage } from '../pages/sign-in/acting/view.ts';
import { type SignInNotice, signInPage } from '../pages/sign-in/door/view.ts';
import { onwardPage } from '../pages/sign-in/onward/view.ts';
import { href } from '../site/address.ts';
import {
  giveSession,
  giveSignIn,
  sessionKeyOf,
  signInKeyOf,
  takeSession,
  takeSignInCookie,
} from '../staff/cookies.ts';
import { withoutToken } from '../staff/guard.ts';
import type { Declaration } from '../staff/route.ts';
import { addressesOf, ownAddress, positionOf, type StaffSite, sendOn, sendPage } from '../staff/site.ts';
import { answerNothing, answerNotUnderstood, askToSignIn, signedInBy } from './staff-failures.ts';

/** The one address that the identity provider's answers come back to. */
export const callbackPath = '/sign-in/callback';

const declared = (page: string): { readonly staff: Declaration } => ({
  staff: { page, purposes: ['sign-in'], sensitive: false },
});

const signInForm = z.strictObject({ return_to: ownAddress });
const actingForm = z.strictObject({ appointment: z.uuid() });

/** How long ago the person may have signed in at the provider: for a first sign-in, and to show it again. */
function ageSecondsMax(site: StaffSite, returned: { readonly session: unknown }): number {
  const { absoluteHoursMax, stepUpMinutesMax } = site.desk.limits;
  return returned.session === null ? absoluteHoursMax * 3600 : stepUpMinutesMax * 60;
}

/** Sign-in, step-up, the choice of an appointment, sign-out. */
export function serveSignIn(server: FastifyInstance, site: StaffSite): void {
  for (const { address } of addressesOf('/sign-in')) {
    server.post(address, { config: declared('sign-in') }, (request, reply) => begin(site, request, reply));
  }
  server.get(callbackPath, { config: declared('sign-in answer') }, (request, reply) =>
    finish(site, request, reply),
  );
  for (const { address } of addressesOf('/acting')) {
    const config = declared('acting');
    server.get(address, { config }, (request, reply) => offerAppointments(site, request, reply));
    server.post(address, { config }, (request, reply) => chooseAppointment(site, request, reply));
  }
  for (const { address } of addressesOf('/sign-out')) {
    server.post(address, { config: declared('sign-out') }, (request, reply) => leave(site, request, reply));
  }
}

/**
 * Begins a sign-in, or a step-up of whoever is signed in, and sends the browser on by a page: a form may lead to this door
 * alone (its policy says so), and the provider is elsewhere.
 */
async function begin(site: StaffSite, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = signInForm.safeParse(request.body);
  if (!form.success) return answerNotUnderstood(site, request, reply, 400);
  const { language, path } = positionOf(request);
  const signedIn = await signedInBy(site, request);
  const { key, secrets } = await beginSignIn(site.desk, {
    returnTo: form.data.return_to,
    language,
    session: signedIn?.key,
  });
  const session = signedIn === undefined ? null : signedIn.key;
  const asked = { secrets, language, ageSecondsMax: ageSecondsMax(site, { session }) };
  const onward = await site.provider.begin(asked);
  giveSignIn(reply, key, site.desk.limits.signInMinutesMax);
  const page = onwardPage(language, onward.href);
  return sendPage(site, reply, { status: 200, page, language, path, signedIn: undefined });
}

/** Judges what came back, and signs in whom it names. Every failure looks the same. DI-10. */
async function finish(site: StaffSite, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const key = signInKeyOf(request);
  takeSignInCookie(reply);
  const returned = key === undefined ? undefined : await resumeSignIn(site.desk, key);
  if (returned === undefined) return refuseSignIn(site, request, reply, undefined);
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const asked = {
    secrets: returned.secrets,
    language: returned.language,
    ageSecondsMax: ageSecondsMax(site, returned),
  };
  const answer = await site.provider.finish(query, asked);
  if (!answer.ok) {
    await recordRefusedAnswer(site.desk);
    return refuseSignIn(site, request, reply, returned);
  }
  const admitted = await signIn(site.desk, answer.value, returned);
  if (!admitted.ok) return refuseSignIn(site, request, reply, returned);
  giveSession(reply, admitted.value.key);
  return sendOn(reply, returned.returnTo);
}

function refuseSignIn(
  site: StaffSite,
  _request: FastifyRequest,
  reply: FastifyReply,
  returned: ReturnedSignIn | undefined,
): FastifyReply {
  return showSignIn(site, reply, { language: returned?.language ?? 'en', status: 403, notice: 'refused' });
}

function showSignIn(
  site: StaffSite,
  reply: FastifyReply,
  shown: { readonly language: 'en' | 'cy'; readonly status: number; readonly notice: SignInNotice },
): FastifyReply {
  const { language, status, notice } = shown;
  const page = signInPage(language, {
    returnTo: href({ language, pinned: undefined, path: '/' }, '/'),
    notice,
  });
  return sendPage(site, reply, { status, page, language, path: '/', signedIn: undefined });
}

/** Somebody who is signed in and whose form is their own; else the reply that was sent instead. */
async function somebody(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly signedIn: SignedIn; readonly form: Record<string, unknown> } | FastifyReply> {
  const signedIn = await signedInBy(site, request);
  if (signedIn === undefined) return askToSignIn(site, request, reply);
  const form = withoutToken(request.body, signedIn);
  if (form === undefined) return answerNotUnderstood(site, request, reply, 403);
  return { signedIn, form };
}

async function offerAppointments(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const signedIn = await signedInBy(site, request);
  if (signedIn === undefined) return askToSignIn(site, request, reply);
  const { language, path } = positionOf(request);
  const page = actingPage(site, language, signedIn);
  return sendPage(site, reply, { status: 200, page, language, path, signedIn });
}

async function chooseAppointment(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const known = await somebody(site, request, reply);
  if (!('signedIn' in known)) return known;
  const form = actingForm.safeParse(known.form);
  if (!form.success) return answerNotUnderstood(site, request, reply, 400);
  const chosen = await actIn(site.desk, known.signedIn, form.data.appointment);
  if (!chosen.ok) return answerNothing(site, request, reply, known.signedIn);
  giveSession(reply, chosen.value.key);
  const { language } = positionOf(request);
  return sendOn(reply, href({ language, pinned: undefined, path: '/' }, '/'));
}

/** Ends the session and empties the browser of this door's pages and cookies. */
async function leave(site: StaffSite, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const known = await somebody(site, request, reply);
  if (!('signedIn' in known)) return known;
  await signOut(site.desk, known.signedIn);
  if (sessionKeyOf(request) !== undefined) takeSession(reply);
  reply.header('clear-site-data', '"cache", "cookies", "storage"');
  return showSignIn(site, reply, {
    language: positionOf(request).language,
    status: 200,
    notice: 'signed-out',
  });
}
