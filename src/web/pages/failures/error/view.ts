import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { errorMessages } from './messages.ts';

/** What a reader sees when something went wrong: nothing of the inside but a number to quote. */
export function errorPage(scene: Scene, requestId: string): Page {
  const t = say(errorMessages, scene.language);
  return {
    template: 'pages/failures/error/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, number: requestId },
  };
}
