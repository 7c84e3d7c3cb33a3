import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../kernel/index.ts';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { emptyPage } from '../pages/home/empty/view.ts';
import { pageRoutes } from '../pages/index.ts';
import { href, type Position } from '../site/address.ts';
import type { Edition } from '../site/edition.ts';
import { layoutOf } from '../site/layout.ts';
import type { Shelf } from '../site/library.ts';
import type { Page, PageRoute, PathValues, Scene } from '../site/page.ts';
import { openPageCache } from './page-cache.ts';
import type { PublicSite } from './public-site.ts';

const cacheBytesMax = 96 * 1024 * 1024;

/** What a page at a position may look at. */
export function sceneAt(site: Pick<PublicSite, 'forces'>, shelf: Shelf, position: Position): Scene {
  return {
    language: position.language,
    position,
    shelf,
    forces: site.forces,
    href: (path) => href(position, path),
  };
}

/** Leads from `…/releases/latest/…` to the same address in the latest release. */
export function toLatest(shelf: Shelf, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (shelf.latest === undefined) return notFound(reply);
  return reply
    .header('cache-control', keep.aMinute)
    .redirect(request.url.replace(/\/latest(?=[/?]|$)/, `/${shelf.latest.id}`), 302);
}

/** Hands the reply to the answer for what is not there. */
export function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

/** Puts values into `/measures/:measure`, which is taken apart once and not for every request. */
function pathWith(pattern: string): (values: PathValues) => string {
  const pieces = pattern.split('/');
  if (!pattern.includes(':')) return () => pattern;
  return (values) =>
    pieces
      .map((piece) => (piece.startsWith(':') ? encodeURIComponent(values[piece.slice(1)] ?? '') : piece))
      .join('/');
}

interface Drawn {
  readonly page: Page;
  readonly edition: Edition | undefined;
}

function drawRoute(
  route: PageRoute,
  scene: Scene,
  edition: Edition | undefined,
  values: PathValues,
): Drawn | undefined {
  if (route.needs === 'nothing') {
    const page = route.draw(scene, values);
    return page && { page, edition };
  }
  if (edition === undefined) return { page: emptyPage(scene), edition };
  const page = route.draw({ ...scene, edition }, values);
  return page && { page, edition };
}

/**
 * Every page in both languages, at its plain address and, where it shows figures, at its address inside a release.
 * What follows a question mark never changes a page, so it is neither read nor part of the cache's key.
 */
export function servePages(server: FastifyInstance, site: PublicSite): void {
  const cache = openPageCache(cacheBytesMax);

  async function answer(
    { route, pathOf }: { readonly route: PageRoute; readonly pathOf: (values: PathValues) => string },
    language: Language,
    request: FastifyRequest<{ Params: Record<string, string> }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { pinned, ...values } = request.params;
    const shelf = await site.library.shelf();
    const named = route.needs === 'named release' ? values.release : pinned;
    if (named === 'latest') return toLatest(shelf, request, reply);
    const position = { language, pinned, path: pathOf(values) };
    const key = `${language} ${pinned ?? ''} ${position.path}`;
    const held = cache.get(shelf.stamp, key);
    if (held !== undefined) return sendEntity(request, reply, held, keep.aMinute);
    const edition = named === undefined ? shelf.latest : await site.library.edition(named);
    if (named !== undefined && edition === undefined) return notFound(reply);
    const scene = sceneAt(site, shelf, position);
    const drawn = drawRoute(route, scene, edition, values);
    if (drawn === undefined) return notFound(reply);
    const html = site.draw(drawn.page, layoutOf(scene, drawn.edition, site.assets, site.address));
    const entity = entityOf('text/html; charset=utf-8', html);
    cache.put(shelf.stamp, key, entity);
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  for (const language of languages) {
    const prefix = language === 'cy' ? '/cy' : '';
    for (const route of pageRoutes) {
      const place = { route, pathOf: pathWith(route.path) };
      const serve = (path: string) =>
        server.get<{ Params: Record<string, string> }>(path, (request, reply) =>
          answer(place, language, request, reply),
        );
      serve(route.path === '/' && prefix !== '' ? prefix : prefix + route.path);
      if (route.needs === 'release') {
        serve(`${prefix}/releases/:pinned${route.path === '/' ? '/home' : route.path}`);
      }
    }
  }
}
