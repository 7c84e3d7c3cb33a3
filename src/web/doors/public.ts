import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/index.ts';
import type { CurrentRules } from '../../operations/clocks/index.ts';
import type { NationalReader } from '../../operations/national/index.ts';
import type { Force } from '../../places/index.ts';
import type { ReleaseReader } from '../../publication/index.ts';
import { loadAssets } from '../assets/assets.ts';
import { secure } from '../http/headers.ts';
import type { FrameworkReader } from '../site/framework-reader.ts';
import { openLibrary } from '../site/library.ts';
import { directoryOf } from '../site/page.ts';
import { openTemplates } from '../site/render.ts';
import { serveApi } from './public-api.ts';
import { serveAssets } from './public-assets.ts';
import { serveClocks } from './public-clocks.ts';
import { serveContracts } from './public-contracts.ts';
import { serveData } from './public-data.ts';
import { answerFailures } from './public-failures.ts';
import { serveFeeds } from './public-feeds.ts';
import { serveNational } from './public-national.ts';
import { servePages } from './public-pages.ts';

/** What the public site is given. It reads nothing else: no database, no environment. */
export interface PublicDoorOptions {
  readonly releases: ReleaseReader;
  readonly frameworks: FrameworkReader;
  readonly forces: readonly Force[];
  readonly clock: Clock;
  /** The rules of time that hold, with what administrators have added. Left out, they are those that are shipped. */
  readonly clocks?: () => Promise<CurrentRules>;
  /** The country's registers and updates. Left out, their pages say what will be here. */
  readonly national?: NationalReader;
  /** Where readers reach the site, without a slash at the end: `https://example.org`. Never taken from a request. */
  readonly address: string;
  /** Where a failure goes: the number that the reader was given, and what happened. */
  readonly report: (requestId: string, failure: unknown) => void;
}

/** Three limits on a slow sender, and two on a large one. Fastify's own defaults never close a slow one. */
const limits = {
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  headerBytesMax: 8_192,
  bodyBytesMax: 1_024,
} as const;

/** The public site and its API, ready to listen. Reading only: every method but GET and HEAD is refused. */
export async function publicDoor(options: PublicDoorOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    bodyLimit: limits.bodyBytesMax,
    http: {
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.connectionsCheckingInterval,
      maxHeaderSize: limits.headerBytesMax,
    },
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 100 },
  });
  const site = {
    ...options,
    library: openLibrary(options.releases, options.frameworks, options.clock),
    forces: directoryOf(options.forces),
    assets: loadAssets(),
    draw: openTemplates(),
  };
  // With a callback: an async hook would cost every request a turn of the queue.
  server.addHook('onRequest', (request, reply, next) => {
    secure(reply, options.address);
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else reply.code(405).header('allow', 'GET, HEAD').header('cache-control', 'no-store').send();
  });
  answerFailures(server, site);
  serveAssets(server, site);
  serveApi(server, site);
  serveData(server, site);
  serveFeeds(server, site);
  serveClocks(server, site);
  serveContracts(server);
  serveNational(server, site);
  servePages(server, site);
  await server.ready();
  return server;
}

export type { FrameworkReader, HeldFrameworks } from '../site/framework-reader.ts';
