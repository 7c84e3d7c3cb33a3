import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Result, refuse } from '../../kernel/index.ts';
import { measureDocument, releaseDocument, wholeReleaseDocument } from '../api/document.ts';
import { coverageFor, coverageQuestions, figureQuestions, figuresFor } from '../api/figures.ts';
import { openApi } from '../api/openapi.ts';
import { readQuestion } from '../api/question.ts';
import { entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { problem } from '../http/problem.ts';
import type { Edition } from '../site/edition.ts';
import type { Shelf } from '../site/library.ts';
import { openPageCache } from './page-cache.ts';
import { toLatest } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

type Answer = Result<unknown, 'unknown_question' | 'not_found'>;
type Ask = (edition: Edition, request: ApiRequest, shelf: Shelf) => Answer;
type ApiRequest = FastifyRequest<{ Params: Record<string, string> }>;

const cacheBytesMax = 64 * 1024 * 1024;
const absent = refuse('not_found', 'There is nothing at this address.');

/** A question that takes no parameters. */
function plain(answer: (edition: Edition, request: ApiRequest, shelf: Shelf) => unknown): Ask {
  return (edition, request, shelf) => {
    const question = readQuestion(request.url, []);
    if (!question.ok) return question;
    const value = answer(edition, request, shelf);
    return value === undefined ? absent : { ok: true, value };
  };
}

const about = (edition: Edition) => ({ release: edition.id, madeUp: edition.snapshot.manifest.madeUp });

const figures: Ask = (edition, request) => {
  const measure = edition.measure(request.params.measure ?? '');
  if (measure === undefined) return absent;
  const question = readQuestion(request.url, figureQuestions);
  if (!question.ok) return question;
  const { id, version } = measure.result.definition;
  return {
    ok: true,
    value: {
      ...about(edition),
      measure: id,
      definitionVersion: version,
      figures: figuresFor(measure.result.figures, question.value),
    },
  };
};

const coverage: Ask = (edition, request) => {
  const question = readQuestion(request.url, coverageQuestions);
  if (!question.ok) return question;
  return {
    ok: true,
    value: { ...about(edition), coverage: coverageFor(edition.snapshot.coverage, question.value) },
  };
};

const ofRelease: readonly { readonly path: string; readonly ask: Ask }[] = [
  { path: '', ask: plain((edition, _request, shelf) => wholeReleaseDocument(edition, shelf.latest?.id)) },
  {
    path: '/measures',
    ask: plain((edition) => ({
      ...about(edition),
      measures: edition.measures.map((measure) => measureDocument(edition.id, measure)),
    })),
  },
  {
    path: '/measures/:measure',
    ask: plain((edition, request) => {
      const measure = edition.measure(request.params.measure ?? '');
      return measure && { ...about(edition), ...measureDocument(edition.id, measure) };
    }),
  },
  { path: '/measures/:measure/figures', ask: figures },
  { path: '/coverage', ask: coverage },
];

/** The JSON API. Whole answers are kept; those cut by a filter are computed each time, because there is no end of filters. */
export function serveApi(server: FastifyInstance, site: PublicSite): void {
  const cache = openPageCache(cacheBytesMax);

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    stamp: string,
    answer: () => Answer,
  ): FastifyReply {
    const whole = !request.url.includes('?');
    const held = whole ? cache.get(stamp, request.url) : undefined;
    if (held !== undefined) return sendEntity(request, reply, held, keep.aMinute);
    const found = answer();
    if (!found.ok) {
      return problem(reply, found.code === 'not_found' ? 404 : 400, request.id, found.message);
    }
    const entity = entityOf('application/json; charset=utf-8', Buffer.from(JSON.stringify(found.value)));
    if (whole) cache.put(stamp, request.url, entity);
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  server.get('/api/v1/openapi.json', async (request, reply) => {
    const { stamp } = await site.library.shelf();
    return send(request, reply, stamp, () => {
      const question = readQuestion(request.url, []);
      return question.ok ? { ok: true, value: openApi(site.address) } : question;
    });
  });

  server.get('/api/v1/releases', async (request, reply) => {
    const shelf = await site.library.shelf();
    return send(request, reply, shelf.stamp, () => {
      const question = readQuestion(request.url, []);
      if (!question.ok) return question;
      return {
        ok: true,
        value: { releases: shelf.releases.map((release) => releaseDocument(release, shelf.latest?.id)) },
      };
    });
  });

  for (const { path, ask } of ofRelease) {
    server.get<{ Params: Record<string, string> }>(
      `/api/v1/releases/:release${path}`,
      async (request, reply) => {
        const shelf = await site.library.shelf();
        const release = request.params.release ?? '';
        if (release === 'latest' && shelf.latest !== undefined) return toLatest(shelf, request, reply);
        const edition = await site.library.edition(release);
        return send(request, reply, shelf.stamp, () =>
          edition === undefined ? absent : ask(edition, request, shelf),
        );
      },
    );
  }
}
