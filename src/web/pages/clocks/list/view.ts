import { capital, type RuleBook } from '../../../../clocks/index.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { eventsOf } from '../events.ts';
import { clockListMessages } from './messages.ts';

/** Everything that starts a clock, in plain words, by subject. */
export function clockListPage(scene: Scene, book: RuleBook): Page {
  const t = say(clockListMessages, scene.language);
  const events = eventsOf(book);
  const groups = [...book.groups].map(([id, name]) => ({
    id,
    name: name[scene.language],
    events: events
      .filter((event) => event.group === id)
      .map((event) => ({
        text: capital(event.event[scene.language]),
        address: scene.href(`/clocks/${event.slug}`),
      })),
  }));
  return {
    template: 'pages/clocks/list/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, groups },
  };
}
