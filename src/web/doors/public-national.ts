import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../kernel/index.ts';
import type { PublishedUpdate } from '../../operations/national/index.ts';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { calendarPage } from '../pages/national/calendar/view.ts';
import { engagementPage } from '../pages/national/engagement/view.ts';
import { forceEngagementPage } from '../pages/national/force-engagement/view.ts';
import { forceRecommendationsPage, recommendationsPage } from '../pages/national/recommendations/view.ts';
import { themesPage } from '../pages/national/themes/view.ts';
import { updatePage } from '../pages/national/update/view.ts';
import { updatesPage } from '../pages/national/updates/view.ts';
import { href, type Position } from '../site/address.ts';
import { layoutOf } from '../site/layout.ts';
import { type NationalMoment, type NationalScene, openNationalLibrary } from '../site/national-library.ts';
import type { Page, PathValues } from '../site/page.ts';
import { openPageCache } from './page-cache.ts';
import { notFound, sceneAt } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

interface NationalRoute {
  readonly path: string;
  readonly draw: (scene: NationalScene, values: PathValues) => Page | undefined;
}

/** Every public page of the country but the one of an update, which is drawn from the update's own document. */
const routes: readonly NationalRoute[] = [
  { path: '/updates', draw: updatesPage },
  { path: '/calendar', draw: calendarPage },
  { path: '/recommendations', draw: recommendationsPage },
  { path: '/recommendations/:force', draw: forceRecommendationsPage },
  { path: '/engagement', draw: engagementPage },
  { path: '/engagement/:force', draw: forceEngagementPage },
  { path: '/themes', draw: themesPage },
];

const cacheBytesMax = 32 * 1024 * 1024;
type Named = FastifyRequest<{ Params: Record<string, string> }>;

const fill = (pattern: string, values: PathValues): string =>
  pattern.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));

/** True where anything that the page could show was made up. */
function isMadeUp({ shelf }: NationalMoment): boolean {
  return [shelf.recommendations, shelf.engagements, shelf.announcements, shelf.updates].some((list) =>
    list.some(({ madeUp }) => madeUp),
  );
}

/** Registers as they stand, and published updates from their own files. Pages are kept until anything of it changes. */
export function serveNational(server: FastifyInstance, site: PublicSite): void {
  const library = openNationalLibrary(site.national, site.clock);
  const cache = openPageCache(cacheBytesMax);

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    position: Position,
    draw: (scene: NationalScene) => Page | undefined,
  ): Promise<FastifyReply> {
    const [shelf, moment] = [await site.library.shelf(), await library.moment()];
    const key = `${position.language} ${position.path}`;
    const stamp = `${moment.stamp} ${shelf.stamp}`;
    const known = cache.get(stamp, key);
    if (known !== undefined) return sendEntity(request, reply, known, keep.aMinute);
    const scene: NationalScene = {
      ...sceneAt(site, shelf, position),
      national: moment.shelf,
      on: moment.on,
      latest: moment.latest,
    };
    const page = draw(scene);
    if (page === undefined) return notFound(reply);
    const layout = { ...layoutOf(scene, undefined, site.assets, site.address), madeUp: isMadeUp(moment) };
    const entity = entityOf('text/html; charset=utf-8', site.draw(page, layout));
    cache.put(stamp, key, entity);
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  function serve(language: Language, { path, draw }: NationalRoute): void {
    server.get(href({ language, pinned: undefined, path: '/' }, path), (request: Named, reply) =>
      answer(request, reply, { language, pinned: undefined, path: fill(path, request.params) }, (scene) =>
        draw(scene, request.params),
      ),
    );
  }

  async function one(language: Language, request: Named, reply: FastifyReply): Promise<FastifyReply> {
    const found: PublishedUpdate | undefined = await library.update(request.params.update ?? '');
    if (found === undefined) return notFound(reply);
    const position = { language, pinned: undefined, path: `/updates/${found.summary.id}` };
    return answer(request, reply, position, (scene) => updatePage(scene, found));
  }

  for (const language of languages) {
    for (const route of routes) serve(language, route);
    server.get(
      href({ language, pinned: undefined, path: '/' }, '/updates/:update'),
      (request: Named, reply) => one(language, request, reply),
    );
  }
  serveUpdateFiles(server, site, library);
}

/** The files of a published update, to be saved. */
function serveUpdateFiles(
  server: FastifyInstance,
  site: PublicSite,
  library: ReturnType<typeof openNationalLibrary>,
): void {
  server.get('/data/updates/:update/:path', async (request: Named, reply) => {
    const { update = '', path = '' } = request.params;
    const listed = (await library.update(update))?.files.some((each) => each.path === path) === true;
    const found = listed ? await site.national?.file(update, path) : undefined;
    if (found === undefined) return notFound(reply);
    reply
      .header('content-disposition', `attachment; filename="watershed-update-${update}-${path}"`)
      .header('repr-digest', `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`);
    return sendEntity(request, reply, entityOf(found.mediaType, found.content, found.sha256), keep.forEver);
  });
}
