import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import type { AccessMatrix } from '../../directory/index.ts';
import { assert, type Clock, type Language, languages } from '../../kernel/index.ts';
import type { MadeUpPerson } from '../../operations/demonstration/index.ts';
import type { Force } from '../../places/index.ts';
import { loadAssets } from '../assets/assets.ts';
import { type DemonstrationClient, demonstrationProvider, newClient } from '../demonstration/provider.ts';
import { keep, secure } from '../http/headers.ts';
import { demonstrationFailurePage } from '../pages/demonstration/failure/view.ts';
import { demonstrationPeoplePage } from '../pages/demonstration/people/view.ts';
import { directoryOf, type ForceDirectory } from '../site/page.ts';
import { openTemplates } from '../site/render.ts';
import { turnedAway } from '../staff/guard.ts';
import { staffLayoutOf } from '../staff/layout.ts';
import type { StaffPage } from '../staff/route.ts';
import { serveAssetFiles } from './public-assets.ts';

/** What the demonstration's identity provider is given. */
export interface DemonstrationIdentityOptions {
  readonly people: readonly MadeUpPerson[];
  readonly matrix: AccessMatrix;
  readonly forces: readonly Force[];
  /** Where the staff door is, without a slash at the end, and its address for answers. */
  readonly staffAddress: string;
  readonly redirect: string;
  readonly port: number;
  readonly clock: Clock;
}

/** The provider as it runs: its address and as what the staff door is registered. */
export interface DemonstrationIdentity {
  readonly issuer: string;
  readonly client: DemonstrationClient;
  close(): Promise<void>;
}

const choice = z.strictObject({ person: z.string().max(100) });

/**
 * Starts the demonstration's identity provider on this machine's loopback: who signs in chooses a made-up person from a list,
 * without a password, and every page says so. It remembers nobody, so that each sign-in asks anew.
 */
export async function startDemonstrationIdentity(
  options: DemonstrationIdentityOptions,
): Promise<DemonstrationIdentity> {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  assert(typeof bound === 'object' && bound !== null, 'a listening server has an address');
  const issuer = `http://127.0.0.1:${bound.port}`;
  const client = newClient();
  const draw = pageDrawer(options);
  const provider = demonstrationProvider({
    issuer,
    client,
    redirect: options.redirect,
    knows: (id) => options.people.some((person) => person.id === id),
    drawFailure: (context) => {
      context.type = 'html';
      context.body = draw(demonstrationFailurePage('en', options.staffAddress), 'en', '/');
    },
    now: () => options.clock.now(),
  });
  const pages = await ownPages(options, issuer, provider, draw);
  answer = listenerOf(provider, pages, options);
  return {
    issuer,
    client,
    close: async () => {
      await pages.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type DrawPage = (page: StaffPage, language: Language, path: string) => Buffer;

function pageDrawer({ matrix, forces, clock }: DemonstrationIdentityOptions): DrawPage {
  const draw = openTemplates();
  const place = { matrix, forces: directoryOf(forces), assets: loadAssets(), madeUp: true };
  return (page, language, path) =>
    draw(page, {
      ...staffLayoutOf(place, { language, path, signedIn: undefined, marked: false, now: clock.now() }),
      languageItems: languageItems(language, path),
    });
}

/** Both languages lie below the sign-in's own address, where the browser sends its cookie. */
function languageItems(language: Language, path: string) {
  const item = (lang: Language, text: string, address: string) => ({
    lang,
    text,
    ...(lang === language ? { current: true } : { href: address }),
  });
  return [item('en', 'English', `${path}/en`), item('cy', 'Cymraeg', `${path}/cy`)];
}

/** Our own pages by their addresses; everything else is the protocol. */
function listenerOf(
  provider: Provider,
  pages: FastifyInstance,
  { staffAddress }: DemonstrationIdentityOptions,
): RequestListener {
  const protocol = provider.callback();
  const policy = `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' ${staffAddress}; frame-ancestors 'none'; base-uri 'none'`;
  return (request, response) => {
    forgetWhoWasHere(request);
    if (/^\/(interaction|assets|favicon\.ico)/.test(request.url ?? '')) {
      pages.routing(request, response);
      return;
    }
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    void protocol(request, response);
  };
}

/** The provider never sees its own session again: the next sign-in asks who is there. */
function forgetWhoWasHere(request: IncomingMessage): void {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}

type InteractionRequest = FastifyRequest<{ Params: { uid: string } }>;

async function ownPages(
  options: DemonstrationIdentityOptions,
  issuer: string,
  provider: Provider,
  draw: DrawPage,
): Promise<FastifyInstance> {
  const { people, matrix, staffAddress } = options;
  const forces: ForceDirectory = directoryOf(options.forces);
  const pages = Fastify({ logger: false, exposeHeadRoutes: false, bodyLimit: 4_096 });
  await pages.register(formbody);
  pages.addHook('onRequest', async (request, reply) => {
    secure(reply, issuer);
    // After the form the browser is led on to the staff door, which the policy must allow by name.
    const policy = String(reply.getHeader('content-security-policy'));
    reply.header(
      'content-security-policy',
      policy.replace("form-action 'none'", `form-action 'self' ${staffAddress}`),
    );
    reply.header('referrer-policy', 'same-origin').header('cache-control', keep.never);
    const turned = turnedAway(request, issuer);
    return turned === undefined ? undefined : reply.code(turned.status).send();
  });
  serveAssetFiles(pages, { assets: loadAssets() });
  const send = (reply: FastifyReply, status: number, html: Buffer): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(html);
  const failed = (reply: FastifyReply, language: Language): FastifyReply =>
    send(reply, 400, draw(demonstrationFailurePage(language, staffAddress), language, '/'));
  pages.get('/interaction/:uid', async (request: InteractionRequest, reply) => {
    const { params } = await provider.interactionDetails(request.raw, reply.raw);
    const language = params.ui_locales === 'cy' ? 'cy' : 'en';
    return reply.redirect(`/interaction/${request.params.uid}/${language}`, 303);
  });
  for (const language of languages) {
    const path = `/interaction/:uid/${language}`;
    pages.get(path, async (request: InteractionRequest, reply) => {
      const here = `/interaction/${request.params.uid}`;
      const page = demonstrationPeoplePage({ people, matrix, forces, language, action: request.url });
      return send(reply, 200, draw(page, language, here));
    });
    pages.post(path, async (request: InteractionRequest, reply) => {
      const form = choice.safeParse(request.body);
      if (!form.success || !people.some((person) => person.id === form.data.person)) {
        return failed(reply, language);
      }
      const result = { login: { accountId: form.data.person } };
      const onward = await provider.interactionResult(request.raw, reply.raw, result);
      return reply.redirect(onward, 303);
    });
  }
  pages.setErrorHandler((_error, _request, reply) => failed(reply, 'en'));
  pages.setNotFoundHandler((_request, reply) => failed(reply, 'en'));
  await pages.ready();
  return pages;
}
