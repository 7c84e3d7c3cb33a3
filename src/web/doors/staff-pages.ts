import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Appointment, type Purpose, purposesOf } from '../../directory/index.ts';
import { type Language, present } from '../../kernel/index.ts';
import { recordDenial, type SignedIn } from '../../operations/directory/index.ts';
import { stepUpPage } from '../pages/sign-in/step-up/view.ts';
import { href } from '../site/address.ts';
import { isTokenOf, withoutToken } from '../staff/guard.ts';
import { type Answer, nothing, type StaffRoute, type Visit } from '../staff/route.ts';
import { addressesOf, positionOf, type StaffSite, sendFile, sendOn, sendPage } from '../staff/site.ts';
import { readParcel, readUpload } from '../staff/upload.ts';
import { answerNothing, answerNotUnderstood, askToSignIn, signedInBy } from './staff-failures.ts';

/** Every route of the table, in both languages. */
export function serveStaffRoutes(
  server: FastifyInstance,
  site: StaffSite,
  routes: readonly StaffRoute[],
): void {
  for (const route of routes) {
    const { page, purposes, sensitive, method } = route;
    for (const { language, address } of addressesOf(route.path)) {
      server.route({
        method,
        url: address,
        config: { staff: { page, purposes, sensitive } },
        handler: (request, reply) => answerRoute(site, route, language, request, reply),
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

/** In this order: who, as what, for what, whether the form is theirs, whether they have just shown who they are. */
async function answerRoute(
  site: StaffSite,
  route: StaffRoute,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const signedIn = await signedInBy(site, request);
  if (signedIn === undefined) return askToSignIn(site, request, reply);
  const here = (path: string): string => href({ language, pinned: undefined, path: '/' }, path);
  if (signedIn.appointment === null) return sendOn(reply, here('/acting'));
  const purpose = purposeFor(site, route, signedIn.appointment);
  const denied = async (code: 'purpose' | 'nothing-there'): Promise<FastifyReply> => {
    await recordDenial(site.desk, signedIn, route.page, code);
    return answerNothing(site, request, reply, signedIn);
  };
  if (purpose === undefined) return denied('purpose');
  const form = await formOf(site, route, request, signedIn);
  if (form === undefined) return answerNotUnderstood(site, request, reply, 403);
  if (route.sensitive && !signedIn.fresh) return askToShow(site, route, language, request, reply, signedIn);
  const visit = visitOf(site, { language, request, signedIn, purpose });
  const answer = await ask(route, visit, form);
  if (answer.kind === 'nothing') return denied('nothing-there');
  return sendAnswer(site, request, reply, visit, answer);
}

/** What a form sent, without its token; undefined where it is not this session's or brings a file that nobody asked for. */
async function formOf(
  site: StaffSite,
  route: StaffRoute,
  request: FastifyRequest,
  signedIn: SignedIn,
): Promise<Record<string, unknown> | undefined> {
  if (route.method === 'GET') return {};
  if (request.isMultipart() !== (route.takes !== 'fields')) return undefined;
  if (route.takes === 'files') {
    const { spool } = site.workbench;
    const sent = await readParcel(request, spool, (token) => isTokenOf(signedIn, token));
    const form = withoutToken(sent, signedIn);
    if (form === undefined && sent !== undefined) spool.close(sent.parcel);
    return form;
  }
  return withoutToken(request.isMultipart() ? await readUpload(request) : request.body, signedIn);
}

/** What a route answers. Where a policy of the database lets nothing through, nothing is there for this person. */
async function ask(route: StaffRoute, visit: Visit, form: Record<string, unknown>): Promise<Answer> {
  try {
    return route.method === 'POST' ? await route.answer(visit, form) : await route.answer(visit);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return nothing;
    throw error;
  }
}

function visitOf(
  site: StaffSite,
  known: {
    readonly language: Language;
    readonly request: FastifyRequest;
    readonly signedIn: SignedIn;
    readonly purpose: Purpose | 'sign-in';
  },
): Visit {
  const { language, request, signedIn, purpose } = known;
  const { person } = signedIn;
  const appointment = present(signedIn.appointment, 'appointment of a visit');
  const capacity = { person: person.id, role: appointment.role, force: appointment.force };
  return {
    language,
    path: positionOf(request).path,
    params: paramsOf(request.params),
    query: queryOf(request.query),
    signedIn,
    appointment,
    purpose,
    desk: {
      database: site.desk.database,
      act: { actor: person.id, purpose, capacity },
      now: site.clock.now(),
    },
    place: site,
    href: (path) => href({ language, pinned: undefined, path: '/' }, path),
  };
}

function queryOf(query: unknown): Readonly<Record<string, readonly string[]>> {
  const entries = typeof query === 'object' && query !== null ? Object.entries(query) : [];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)]),
  );
}

function paramsOf(params: unknown): Readonly<Record<string, string>> {
  const entries = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** A sensitive route asks who is there, and leads back to the page of the form. SD-7. */
async function askToShow(
  site: StaffSite,
  route: StaffRoute,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): Promise<FastifyReply> {
  await recordDenial(site.desk, signedIn, route.page, 'step-up');
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
