import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { openPageCache } from './page-cache.ts';
import { notFound, toLatest } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

const cacheBytesMax = 64 * 1024 * 1024;

/** `watershed-2024-06-charged.csv`: what a browser calls the file it saves. Only letters, digits, dots and hyphens. */
function attachmentName(release: string, path: string): string {
  return `watershed-${release}-${path}`.replace(/[^A-Za-z0-9.-]+/g, '-');
}

/** RFC 9530: lets a program check what it received. */
function digest(sha256: string): string {
  return `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
}

/** Files of releases at addresses that never change, and a sign of life. */
export function serveData(server: FastifyInstance, site: PublicSite): void {
  const cache = openPageCache(cacheBytesMax);

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

  server.get('/data/:release/*', file);
  server.get('/health', async (_request, reply) => {
    const shelf = await site.library.shelf();
    return reply
      .header('cache-control', keep.never)
      .send({ status: 'ok', latestRelease: shelf.latest?.id ?? null });
  });
}
