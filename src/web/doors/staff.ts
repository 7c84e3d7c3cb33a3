import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import type { AccessMatrix } from '../../directory/index.ts';
import { assert, type Clock } from '../../kernel/index.ts';
import type { Workbench } from '../../operations/analyst/index.ts';
import type { SignInDesk } from '../../operations/directory/index.ts';
import type { Force } from '../../places/index.ts';
import { loadAssets } from '../assets/assets.ts';
import { keep, secure } from '../http/headers.ts';
import { openCountryPlace } from '../national/place.ts';
import { staffRoutes } from '../pages/staff-routes.ts';
import type { RelyingParty } from '../sign-in/relying-party.ts';
import { directoryOf } from '../site/page.ts';
import { openTemplates } from '../site/render.ts';
import { turnedAway } from '../staff/guard.ts';
import type { Declaration } from '../staff/route.ts';
import type { StaffSite } from '../staff/site.ts';
import { uploadLimits } from '../staff/upload.ts';
import { serveAssetFiles } from './public-assets.ts';
import { answerStaffFailures } from './staff-failures.ts';
import { serveStaffRoutes } from './staff-pages.ts';
import { serveSignIn } from './staff-sign-in.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route of the staff door says of itself. */
    staff?: Declaration;
  }
}

/** What the staff door is given. It reads nothing else: no environment. */
export interface StaffDoorOptions {
  /** The database by the staff door's own role, with the limits of sessions. */
  readonly desk: SignInDesk;
  readonly provider: RelyingParty;
  readonly matrix: AccessMatrix;
  readonly forces: readonly Force[];
  readonly clock: Clock;
  /** Where staff reach the door, without a slash at the end. Requests by another name are turned away. */
  readonly address: string;
  /** True where people and data were made up: every page says so. */
  readonly madeUp: boolean;
  /** What analysts lay out, and who works on it beside the door. Whoever made it closes it, after the door. */
  readonly workbench: Workbench;
  /** Where a failure goes: the number that the reader was given, and what happened. */
  readonly report: (requestId: string, failure: unknown) => void;
}

/** Limits on slow senders and large ones, as at the public door; forms are a little larger than addresses. */
const limits = {
  // A file of 10 MB over a slow line takes most of a minute.
  requestTimeout: 60_000,
  headersTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  headerBytesMax: 8_192,
  bodyBytesMax: 65_536,
} as const;

const open: Declaration = { page: 'assets', purposes: ['sign-in'], sensitive: false };

/** From here on the server takes no route that does not say what it is. SD-4. */
export function requireDeclarations(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    assert(route.config?.staff !== undefined, `${route.method} ${route.url} does not say what it is`);
  });
}

/** The staff door, ready to listen. Every route of it says what it is; one that does not keeps the door shut. SD-4. */
export async function staffDoor(options: StaffDoorOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    bodyLimit: limits.bodyBytesMax,
    http: {
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.connectionsCheckingInterval,
      maxHeaderSize: limits.headerBytesMax,
    },
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 100 },
  });
  const site: StaffSite = {
    ...options,
    forces: directoryOf(options.forces),
    assets: loadAssets(),
    draw: openTemplates(),
    country: openCountryPlace(options.clock),
    formSecret: randomBytes(32),
  };
  requireDeclarations(server);
  server.addHook('onRequest', async (request, reply) => {
    secure(reply, options.address);
    // Forms then carry their origin, for browsers that do not send Fetch Metadata.
    reply.header('referrer-policy', 'same-origin');
    const turned = turnedAway(request, options.address);
    if (turned === undefined) return undefined;
    reply.code(turned.status).header('cache-control', keep.never);
    return (turned.status === 405 ? reply.header('allow', 'GET, POST') : reply).send();
  });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: limits.bodyBytesMax });
  await server.register(multipart, { limits: uploadLimits, throwFileSizeLimit: false });
  answerStaffFailures(server, site);
  serveAssetFiles(server, site, { staff: open });
  serveSignIn(server, site);
  serveStaffRoutes(server, site, staffRoutes);
  await server.ready();
  return server;
}

export { openRelyingParty, type ProviderSettings, type RelyingParty } from '../sign-in/relying-party.ts';
