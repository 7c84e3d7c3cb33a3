import { viewOf } from '../../../../framework/index.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { frameworksMessages } from './messages.ts';

/** The frameworks that are loaded, and what is said of them honestly. */
export function frameworksPage(scene: Scene): Page {
  const { language, shelf } = scene;
  const t = say(frameworksMessages, language);
  const frameworks = shelf.held.frameworks.map((framework) => {
    const view = viewOf(framework, language);
    return {
      title: view.title,
      summary: view.summary,
      address: scene.href(`/framework/${framework.id}`),
      published: t.published({ day: view.published.words, by: view.published.by }),
      counts: t.counts({ actions: framework.actions.length, measures: framework.measures.length }),
    };
  });
  return {
    template: 'pages/framework/list/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      frameworks,
      timeline: scene.href('/framework/timeline'),
      mapping: shelf.held.mappings.length === 0 ? undefined : scene.href('/framework/mapping'),
    },
  };
}
