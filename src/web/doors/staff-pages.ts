import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Appointment, type Purpose, purposesOf } from '../../directory/index.ts';
import type { Language } from '../../kernel/index.ts';
import { recordDenial, type SignedIn } from '../../operations/directory/index.ts';
import { stepUpPage } from '../pages/sign-in/step-up/view.ts';
import { href } from '../site/address.ts';
import { isTokenOf, withoutToken } from '../staff/guard.ts';
import type { Answer, StaffRoute, Visit } from '../staff/route.ts';
import { addressesOf, positionOf, type StaffSite, sendFile, sendOn, sendPage } from '../staff/site.ts';
import { readParcel, readUpload } from '../staff/upload.ts';
import { answerNothing, answerNotUnderstood, signedInBy } from './staff-failures.ts';
import {
  fieldsOfEarlier,
  keptFrom,
  openFor,
  type Served,
  sealedIn,
  sendWaiting,
  showFilled,
  stopForRole,
  stopForSignIn,
} from './staff-kept-forms.ts';
import { ask, visitOf } from './staff-visit.ts';

/** Every route of the table, in both languages. */
export function serveStaffRoutes(
  server: FastifyInstance,
  site: StaffSite,
  routes: readonly StaffRoute[],
): void {
  for (const route of routes) {
    const { page, purposes, sensitive, method } = route;
    // A form lies at the address that it is sent to.
    const formPage = routes.find((each) => each.method === 'GET' && each.path === route.path);
    for (const { language, address } of addressesOf(route.path)) {
      server.route({
        method,
        url: address,
        config: { staff: { page, purposes, sensitive } },
        handler: (request, reply) => answerRoute(site, { route, formPage }, language, request, reply),
      });
    }
  }
}

/** The first of a route's purposes that a role holds, if the route is for it. SD-5. */
function purposeFor(
  site: StaffSite,
  { purposes, roles }: StaffRoute,
  { role }: Appointment,
): Purpose | 'sign-in' | undefined {
  if (roles !== undefined && !roles.includes(role)) return undefined;
  const held = purposesOf(site.matrix, role).find((purpose) => purposes.includes(purpose));
  return held ?? purposes.find((purpose) => purpose === 'sign-in');
}

/**
 * In this order: who, as what, for what, whether the form is theirs, whether they have just shown it. Whoever is stopped with a
 * form in their hands gets it back. SD-17.
 */
async function answerRoute(
  site: StaffSite,
  served: Served,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { route } = served;
  const signedIn = await signedInBy(site, request);
  if (signedIn === undefined) return stopForSignIn(site, request, reply);
  if (signedIn.appointment === null) return stopForRole(site, language, request, reply, signedIn);
  const purpose = purposeFor(site, route, signedIn.appointment);
  const denied = async (code: 'purpose' | 'nothing-there'): Promise<FastifyReply> => {
    await recordDenial(site.desk, signedIn, route.page, code);
    return answerNothing(site, request, reply, signedIn);
  };
  const sealed = route.method === 'POST' ? sealedIn(request.body) : undefined;
  const form = sealed === undefined ? undefined : openFor(site, request, signedIn, sealed);
  if (purpose === undefined) {
    return sealed === undefined || form === undefined
      ? denied('purpose')
      : sendWaiting(site, request, reply, { kept: sealed, why: 'role', signedIn });
  }
  const known = { language, request, signedIn, purpose };
  if (sealed !== undefined) {
    if (form === undefined) return answerNotUnderstood(site, request, reply, 403, 'not-kept');
    if (route.sensitive && !signedIn.fresh)
      return askToShow(site, route, language, request, reply, signedIn, sealed);
    return showFilled(site, served, known, reply, { fields: form.fields, status: 200 });
  }
  const sent = await sentBy(site, route, request, signedIn);
  const fields = route.method === 'GET' ? {} : withoutToken(sent, signedIn);
  if (fields === undefined) {
    const earlier = fieldsOfEarlier(sent, signedIn);
    return earlier === undefined || (route.sensitive && !signedIn.fresh)
      ? answerNotUnderstood(site, request, reply, 403)
      : showFilled(site, served, known, reply, { fields: earlier, status: 403 });
  }
  if (route.sensitive && !signedIn.fresh) {
    const kept = keptFrom(site, request, sent);
    return askToShow(site, route, language, request, reply, signedIn, kept);
  }
  const visit = visitOf(site, known);
  const answer = await ask(route, visit, fields);
  if (answer.kind === 'nothing') return denied('nothing-there');
  return sendAnswer(site, request, reply, visit, answer);
}

/** What a form sent, with its token; undefined where it brings a file that nobody asked for, or none where one is. */
async function sentBy(
  site: StaffSite,
  route: StaffRoute,
  request: FastifyRequest,
  signedIn: SignedIn,
): Promise<unknown> {
  if (route.method === 'GET') return undefined;
  if (request.isMultipart() !== (route.takes !== 'fields')) return undefined;
  // Files are written only once the form's token was found to be right.
  if (route.takes === 'files') {
    return readParcel(request, site.workbench.spool, (token) => isTokenOf(signedIn, token));
  }
  return request.isMultipart() ? readUpload(request) : request.body;
}

/** A sensitive route asks who is there, and leads back to the page of the form; `kept` is the form that was sent already. SD-7. */
async function askToShow(
  site: StaffSite,
  route: StaffRoute,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
  kept: string | undefined,
): Promise<FastifyReply> {
  await recordDenial(site.desk, signedIn, route.page, 'step-up');
  if (kept !== undefined) return sendWaiting(site, request, reply, { kept, why: 'step-up', signedIn });
  // A form lies at the address that it is sent to.
  const { path } = positionOf(request);
  const page = stepUpPage(language, href({ language, pinned: undefined, path: '/' }, path));
  return sendPage(site, reply, { status: 403, page, language, path, signedIn });
}

function sendAnswer(
  site: StaffSite,
  request: FastifyRequest,
  reply: FastifyReply,
  { language, path, signedIn, href: here }: Visit,
  answer: Exclude<Answer, { readonly kind: 'nothing' }>,
): FastifyReply {
  switch (answer.kind) {
    case 'page':
      return sendPage(site, reply, { status: answer.status, page: answer.page, language, path, signedIn });
    case 'go':
      return sendOn(reply, here(answer.path));
    case 'file':
      return sendFile(reply, answer);
    case 'not-understood':
      return answerNotUnderstood(site, request, reply, 400);
  }
}
