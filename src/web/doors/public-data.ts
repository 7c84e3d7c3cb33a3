import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../kernel/index.ts';
import type { PlanChanges } from '../../publication/index.ts';
import { drawFeed } from '../api/feed.ts';
import { type ChangedRelease, drawPlanFeed } from '../api/plan-feed.ts';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { openPageCache } from './page-cache.ts';
import { notFound, toLatest } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

const cacheBytesMax = 64 * 1024 * 1024;
const feedBytesMax = 2 * 1024 * 1024;
/** How many releases a feed looks back over. */
const feedReleasesMax = 20;

/** `watershed-2024-06-charged.csv`: what a browser calls the file it saves. Only letters, digits, dots and hyphens. */
function attachmentName(release: string, path: string): string {
  return `watershed-${release}-${path}`.replace(/[^A-Za-z0-9.-]+/g, '-');
}

/** RFC 9530: lets a program check what it received. */
function digest(sha256: string): string {
  return `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
}

/** Files of releases at addresses that never change, the feed in both languages, and a sign of life. */
export function serveData(server: FastifyInstance, site: PublicSite): void {
  const cache = openPageCache(cacheBytesMax);
  // Apart from the files: feeds are forgotten when something is published, files never.
  const feeds = openPageCache(feedBytesMax);

  async function file(
    request: FastifyRequest<{ Params: { release: string; '*': string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { release, '*': path } = request.params;
    if (release === 'latest') return toLatest(await site.library.shelf(), request, reply);
    const edition = await site.library.edition(release);
    if (edition === undefined || !edition.file(path)) return notFound(reply);
    const key = `${release} ${path}`;
    const found = cache.get('', key) ?? (await read(release, path));
    if (found === undefined) return notFound(reply);
    cache.put('', key, found);
    reply
      .header('content-disposition', `attachment; filename="${attachmentName(release, path)}"`)
      .header('repr-digest', digest(found.sha256));
    return sendEntity(request, reply, found, keep.forEver);
  }

  async function read(release: string, path: string) {
    const found = await site.releases.file(release, path);
    return found && entityOf(found.mediaType, found.content, found.sha256);
  }

  async function feed(
    language: Language,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { releases, corrections } = await site.library.shelf();
    const body = drawFeed({ releases, corrections, language, address: site.address });
    const entity = entityOf('application/atom+xml; charset=utf-8', Buffer.from(body));
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  /** The releases that hold plans, newest first, with what each says has changed. */
  async function changedReleases(): Promise<readonly ChangedRelease[]> {
    const { releases } = await site.library.shelf();
    const changed: ChangedRelease[] = [];
    for (const release of releases.slice(0, feedReleasesMax)) {
      const held = await site.releases.file(release.id, 'plan-changes.json');
      if (held === undefined) continue;
      const changes: PlanChanges = JSON.parse(held.content.toString('utf8'));
      changed.push({ release, changes });
    }
    return changed;
  }

  async function planFeed(
    language: Language,
    request: FastifyRequest<{ Params: { force: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const force = site.forces.territorial.find(({ slug }) => slug === request.params.force);
    if (force === undefined) return notFound(reply);
    const { stamp } = await site.library.shelf();
    const key = `${language} ${force.slug} plan.atom`;
    const held = feeds.get(stamp, key);
    if (held !== undefined) return sendEntity(request, reply, held, keep.aMinute);
    const body = drawPlanFeed({ force, releases: await changedReleases(), language, address: site.address });
    const entity = entityOf('application/atom+xml; charset=utf-8', Buffer.from(body));
    feeds.put(stamp, key, entity);
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  server.get('/data/:release/*', file);
  for (const language of languages) {
    const prefix = language === 'cy' ? '/cy' : '';
    server.get(`${prefix}/releases.atom`, (request, reply) => feed(language, request, reply));
    server.get<{ Params: { force: string } }>(`${prefix}/forces/:force/plan.atom`, (request, reply) =>
      planFeed(language, request, reply),
    );
  }
  server.get('/health', async (_request, reply) => {
    const shelf = await site.library.shelf();
    return reply
      .header('cache-control', keep.never)
      .send({ status: 'ok', latestRelease: shelf.latest?.id ?? null });
  });
}
