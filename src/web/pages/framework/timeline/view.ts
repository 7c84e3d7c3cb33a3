import { viewOf } from '../../../../framework/index.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { timelineMessages } from './messages.ts';

/** Every dated step of every framework, with how late it came. */
export function timelinePage(scene: Scene): Page {
  const t = say(timelineMessages, scene.language);
  const frameworks = scene.shelf.held.frameworks.map((framework) => {
    const view = viewOf(framework, scene.language);
    const address = scene.href(`/framework/${framework.id}`);
    return {
      title: view.title,
      events: view.timeline.map((event) => ({
        ...event,
        basis: event.happened.basis ?? event.due?.basis,
        concerns: [...event.actions, ...event.measures].map(({ id }) => ({
          id,
          address: `${address}#${id}`,
        })),
      })),
    };
  });
  return {
    template: 'pages/framework/timeline/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.framework, address: scene.href('/framework') }],
      frameworks,
    },
  };
}
