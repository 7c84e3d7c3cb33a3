import type { FastifyInstance } from 'fastify';
import { type Entity, entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { notFound } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

/** Styles, script, fonts and marks, from memory, at addresses that hold their hash. `config`: what each route says of itself. */
export function serveAssetFiles(
  server: FastifyInstance,
  site: Pick<PublicSite, 'assets'>,
  config: Readonly<Record<string, unknown>> = {},
): void {
  const entities = new Map<string, Entity>();
  server.get('/assets/:name', { config }, (request, reply) => {
    const asset = site.assets.find(request.url.split('?')[0] ?? '');
    if (asset === undefined) return notFound(reply);
    const entity = entities.get(asset.address) ?? entityOf(asset.mediaType, asset.body);
    entities.set(asset.address, entity);
    return sendEntity(request, reply, entity, keep.forEver);
  });
  // Browsers ask for it unbidden.
  server.get('/favicon.ico', { config }, (_request, reply) =>
    reply.redirect(site.assets.address('icon.svg'), 302),
  );
}

/** The assets, and what search engines ask first. */
export function serveAssets(server: FastifyInstance, site: Pick<PublicSite, 'assets'>): void {
  serveAssetFiles(server, site);
  server.get('/robots.txt', (_request, reply) =>
    reply
      .header('cache-control', keep.aMinute)
      .type('text/plain; charset=utf-8')
      .send('User-agent: *\nAllow: /\n'),
  );
}
