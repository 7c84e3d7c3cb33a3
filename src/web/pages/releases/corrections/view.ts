import type { Page, Scene } from '../../../site/page.ts';
import { onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { correctionsMessages } from './messages.ts';

/** Every correction, newest first. */
export function correctionsPage(scene: Scene): Page {
  const { language, shelf } = scene;
  const t = say(correctionsMessages, language);
  const titleOf = (id: string): string =>
    shelf.releases.find((release) => release.id === id)?.title[language] ?? id;
  const corrections = [...shelf.corrections]
    .sort((a, b) => b.at - a.at)
    .map((correction) => ({
      day: onDay(correction.at, language),
      reason: correction.reason[language],
      replaced: t.replaced({ old: titleOf(correction.release), new: titleOf(correction.replacedBy) }),
      old: scene.href(`/releases/${correction.release}`),
      next: scene.href(`/releases/${correction.replacedBy}`),
    }));
  return {
    template: 'pages/releases/corrections/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, corrections },
  };
}
