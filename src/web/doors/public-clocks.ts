import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { calendarFile } from '../../clocks/index.ts';
import { type Language, languages } from '../../kernel/index.ts';
import { readClockReference, shippedRules } from '../../operations/clocks/index.ts';
import { keep, secureForm } from '../http/headers.ts';
import { submissionOf, typedIn } from '../pages/clocks/event/start.ts';
import { clockEventPage, explanationsOf } from '../pages/clocks/event/view.ts';
import { type ClockEvent, eventsOf } from '../pages/clocks/events.ts';
import { clockListPage } from '../pages/clocks/list/view.ts';
import { href, type Position } from '../site/address.ts';
import { layoutOf } from '../site/layout.ts';
import type { Page, Scene } from '../site/page.ts';
import { emptyShelf } from './public-failures.ts';
import { notFound, sceneAt } from './public-pages.ts';
import type { PublicSite } from './public-site.ts';

type EventRequest = FastifyRequest<{ Params: { event: string } }>;

/**
 * The calculator of deadlines: a page of events, a page for each with its form, and a calendar file of the answer. A form
 * is read from the address, answered and forgotten: no answer may be kept by anyone on the way.
 */
export function serveClocks(server: FastifyInstance, site: PublicSite): void {
  const shipped = shippedRules(readClockReference());
  const rulesNow = site.clocks ?? (async () => shipped);

  // The law is not made up where the figures are: these pages stand on no release and carry no release's notice.
  const sceneOf = (language: Language, path: string): Scene => {
    const position: Position = { language, pinned: undefined, path };
    return sceneAt(site, emptyShelf, position);
  };
  const send = (reply: FastifyReply, scene: Scene, page: Page): FastifyReply => {
    secureForm(reply);
    return reply
      .header('cache-control', keep.never)
      .type('text/html; charset=utf-8')
      .send(site.draw(page, layoutOf(scene, undefined, site.assets, site.address)));
  };
  const eventIn = async (request: EventRequest): Promise<ClockEvent | undefined> =>
    eventsOf((await rulesNow()).book).find((event) => event.slug === request.params.event);

  for (const language of languages) {
    const at = (path: string): string => href({ language, pinned: undefined, path: '/' }, path);

    server.get(at('/clocks'), async (_request, reply) => {
      const scene = sceneOf(language, '/clocks');
      return send(reply, scene, clockListPage(scene, (await rulesNow()).book));
    });

    server.get(at('/clocks/:event'), async (request: EventRequest, reply) => {
      const event = await eventIn(request);
      if (event === undefined) return notFound(reply);
      const scene = sceneOf(language, `/clocks/${event.slug}`);
      const submission = submissionOf(typedIn(request.query), event.needsTime);
      const rules = await rulesNow();
      const explanations = explanationsOf(rules, event, submission);
      const answer = { rules, submission, explanations, now: site.clock.now() };
      if (submission.state !== 'blank' && explanations.length === 0) reply.code(400);
      return send(reply, scene, clockEventPage(scene, event, answer));
    });

    server.get(at('/clocks/:event/calendar.ics'), async (request: EventRequest, reply) => {
      const event = await eventIn(request);
      if (event === undefined) return notFound(reply);
      const submission = submissionOf(typedIn(request.query), event.needsTime);
      const explanations = explanationsOf(await rulesNow(), event, submission);
      if (explanations.length === 0) return notFound(reply);
      return reply
        .header('cache-control', keep.never)
        .header('content-disposition', `attachment; filename="${event.slug}.ics"`)
        .type('text/calendar; charset=utf-8')
        .send(calendarFile(explanations, language, site.clock.now()));
    });
  }
}
