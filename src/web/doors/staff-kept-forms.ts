import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../kernel/index.ts';
import { recordDenial, type SignedIn } from '../../operations/directory/index.ts';
import { type WaitingFor, waitingPage } from '../pages/sign-in/waiting/view.ts';
import { href } from '../site/address.ts';
import { sessionKeyOf, takeSession } from '../staff/cookies.ts';
import { fillForm } from '../staff/filled-form.ts';
import { type FormFields, type KeptForm, openForm, personTag, sealForm, tagIn } from '../staff/kept-form.ts';
import { nothing, type StaffRoute } from '../staff/route.ts';
import { drawPage, positionOf, type StaffSite, sendOn, sendPage } from '../staff/site.ts';
import { readFieldsAlone } from '../staff/upload.ts';
import { say } from '../words/messages.ts';
import { filledMessages } from './filled-messages.ts';
import { answerNotUnderstood, askToSignIn } from './staff-failures.ts';
import { ask, type Known, visitOf } from './staff-visit.ts';

const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const returning = z.object({ kept: z.string().min(1) });

/** The locked form that a body brings back; undefined for any other body. */
export function sealedIn(body: unknown): string | undefined {
  return returning.safeParse(body).data?.kept;
}

/** What a form of this door sent, as it can be kept: its texts, and to whom it had been shown. Files are never kept. */
function keepable(body: unknown): { readonly tag: string; readonly fields: FormFields } | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { form_token: token, ...rest } = Object.fromEntries(Object.entries(body));
  const tag = tagIn(token);
  const texted = Object.entries(rest).filter(
    ([, value]) => typeof value === 'string' || Array.isArray(value),
  );
  const fields = texts.safeParse(Object.fromEntries(texted));
  return tag === undefined || !fields.success ? undefined : { tag, fields: fields.data };
}

function seal(
  site: StaffSite,
  request: FastifyRequest,
  kept: { readonly tag: string; readonly fields: FormFields },
): string | undefined {
  const address = request.url.split('?')[0] ?? '/';
  return sealForm(site.formSecret, { ...kept, address, keptAt: site.clock.now() });
}

/** What a request wrote, locked to be brought back; undefined where it wrote nothing that a page of this door asked for. SD-17. */
export async function keptOf(site: StaffSite, request: FastifyRequest): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined;
  const brought = sealedIn(request.body);
  if (brought !== undefined) return brought;
  const kept = keepable(request.isMultipart() ? await readFieldsAlone(request) : request.body);
  return kept === undefined ? undefined : seal(site, request, kept);
}

/** As `keptOf`, of what was read from the request already. */
export function keptFrom(site: StaffSite, request: FastifyRequest, sent: unknown): string | undefined {
  const kept = keepable(sent);
  return kept === undefined ? undefined : seal(site, request, kept);
}

/** A locked form that was shown to this person at this address, opened. */
export function openFor(
  site: StaffSite,
  request: FastifyRequest,
  { person }: SignedIn,
  sealed: string,
): KeptForm | undefined {
  const form = openForm(site.formSecret, sealed, site.clock.now());
  const theirs = form?.tag === personTag(person.id) && form.address === request.url.split('?')[0];
  return theirs ? form : undefined;
}

/** The fields of a form that was shown to this person in an earlier session of theirs; undefined for anybody else's. */
export function fieldsOfEarlier(sent: unknown, { person }: SignedIn): FormFields | undefined {
  const kept = keepable(sent);
  return kept?.tag === personTag(person.id) ? kept.fields : undefined;
}

/** Sends the page that holds a form while its writer signs in or chooses a role in another tab. */
export function sendWaiting(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: { readonly kept: string; readonly why: WaitingFor; readonly signedIn: SignedIn | undefined },
): FastifyReply {
  const { language, path } = positionOf(request);
  const { kept, why, signedIn } = shown;
  const page = waitingPage(language, { kept, why, address: request.url.split('?')[0] ?? '/' });
  return sendPage(site, reply, { status: why === 'signed-out' ? 401 : 403, page, language, path, signedIn });
}

/** A route, and where it is a form's the page that the form lies on. */
export interface Served {
  readonly route: StaffRoute;
  readonly formPage: StaffRoute | undefined;
}

/** Whoever is not signed in finds the page to sign in; with a form in their hands, the page that holds it. */
export async function stopForSignIn(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const kept = await keptOf(site, request);
  if (kept === undefined) return askToSignIn(site, request, reply);
  if (sessionKeyOf(request) !== undefined) takeSession(reply);
  return sendWaiting(site, request, reply, { kept, why: 'signed-out', signedIn: undefined });
}

/** Whoever has not chosen a role is led to the choice, unless they would lose a form on the way. */
export async function stopForRole(
  site: StaffSite,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): Promise<FastifyReply> {
  const kept = await keptOf(site, request);
  return kept === undefined
    ? sendOn(reply, href({ language, pinned: undefined, path: '/' }, '/acting'))
    : sendWaiting(site, request, reply, { kept, why: 'role', signedIn });
}

/** The page of a form as it is now, with what was typed before in it, and nothing done. SD-17. */
export async function showFilled(
  site: StaffSite,
  { route, formPage }: Served,
  known: Known,
  reply: FastifyReply,
  { fields, status }: { readonly fields: FormFields; readonly status: 200 | 403 },
): Promise<FastifyReply> {
  const { request, signedIn, language } = known;
  const visit = visitOf(site, known);
  const answer = formPage === undefined ? nothing : await ask(formPage, visit, {});
  if (answer.kind === 'page') {
    const notice = say(filledMessages, language).notice;
    const sent = { status, page: answer.page, language, path: visit.path, signedIn, notice };
    const shown = drawPage(site, sent).toString();
    const filled = fillForm(shown, request.url.split('?')[0] ?? '/', fields);
    if (filled !== undefined) return sendPage(site, reply, sent, Buffer.from(filled));
  }
  await recordDenial(site.desk, signedIn, route.page, 'nothing-there');
  return answerNotUnderstood(site, request, reply, 403, 'not-kept');
}
