import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../kernel/index.ts';
import type { PlanChanges } from '../../publication/index.ts';
import { drawFeed } from '../api/feed.ts';
import { type ChangedRelease, drawPlanFeed } from '../api/plan-feed.ts';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { openPageCache } from './page-cache.ts';
import { notFound } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

const feedBytesMax = 2 * 1024 * 1024;
/** How many releases a feed looks back over. */
const feedReleasesMax = 20;

/** The feed of releases and the feed of each force's plan, in both languages. */
export function serveFeeds(server: FastifyInstance, site: PublicSite): void {
  const feeds = openPageCache(feedBytesMax);

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
    const force = site.forces.territorial.en.find(({ slug }) => slug === request.params.force);
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

  for (const language of languages) {
    const prefix = language === 'cy' ? '/cy' : '';
    server.get(`${prefix}/releases.atom`, (request, reply) => feed(language, request, reply));
    server.get<{ Params: { force: string } }>(`${prefix}/forces/:force/plan.atom`, (request, reply) =>
      planFeed(language, request, reply),
    );
  }
}
