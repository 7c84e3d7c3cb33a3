import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/index.ts';
import { keep } from '../http/headers.ts';
import { problem } from '../http/problem.ts';
import { errorPage } from '../pages/failures/error/view.ts';
import { notFoundPage } from '../pages/failures/not-found/view.ts';
import type { Position } from '../site/address.ts';
import { layoutOf } from '../site/layout.ts';
import type { Page, Scene } from '../site/page.ts';
import { sceneAt } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

/** For pages that stand on no release: no notice of made-up figures, no line about a release. */
export const emptyShelf = {
  releases: [],
  corrections: [],
  latest: undefined,
  held: { frameworks: [], mappings: [] },
  stamp: '',
} as const;

function languageOf(request: FastifyRequest): Language {
  return /^\/cy(\/|$|\?)/.test(request.url) ? 'cy' : 'en';
}

const wantsDocument = (request: FastifyRequest): boolean =>
  !/^\/(api|data|assets|health)(\/|$|\?)/.test(request.url);

function document(
  site: PublicSite,
  reply: FastifyReply,
  status: number,
  scene: Scene,
  page: Page,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', keep.never)
    .type('text/html; charset=utf-8')
    .send(site.draw(page, layoutOf(scene, undefined, site.assets, site.address)));
}

/** Answers for what is not there and for what went wrong. Neither tells anything of the inside. */
export function answerFailures(server: FastifyInstance, site: PublicSite): void {
  // An address of its own that names nothing: no part of the menu is lit, and the other language says the same.
  const at = (path: string, language: Language): Position => ({ language, pinned: undefined, path });

  server.setNotFoundHandler(async (request, reply) => {
    if (!wantsDocument(request)) return problem(reply, 404, request.id);
    const scene = sceneAt(site, await site.library.shelf(), at('/not-found', languageOf(request)));
    return document(site, reply, 404, scene, notFoundPage(scene));
  });

  server.setErrorHandler(async (error, request, reply) => {
    const claimed = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const status = claimed >= 400 && claimed < 500 ? claimed : 500;
    if (status === 500) site.report(request.id, error);
    if (!wantsDocument(request)) return problem(reply, status, request.id);
    const scene = sceneAt(site, emptyShelf, at('/', languageOf(request)));
    return document(site, reply, status, scene, errorPage(scene, request.id));
  });
}
