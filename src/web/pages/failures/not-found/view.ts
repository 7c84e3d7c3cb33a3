import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { notFoundMessages } from './messages.ts';

/** What a reader sees at an address that names nothing. */
export function notFoundPage(scene: Scene): Page {
  const t = say(notFoundMessages, scene.language);
  return {
    template: 'pages/failures/not-found/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, releases: scene.href('/releases'), home: scene.href('/') },
  };
}
