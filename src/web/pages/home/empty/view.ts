import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { emptyMessages } from './messages.ts';

/** What stands in place of every page of figures before the first release. */
export function emptyPage(scene: Scene): Page {
  const t = say(emptyMessages, scene.language);
  return {
    template: 'pages/home/empty/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, framework: scene.href('/framework'), methods: scene.href('/methods') },
  };
}
