import type { Page, Scene } from '../../../site/page.ts';
import type { Section } from '../../../site/section.ts';
import { say } from '../../../words/messages.ts';
import { privacyMessages } from './messages.ts';

/** What the site knows of its readers, and what it cannot promise. */
export function privacyPage(scene: Scene): Page {
  const t = say(privacyMessages, scene.language);
  const sections: readonly Section[] = [
    { heading: t.youHeading, paragraphs: [], list: [t.you1, t.you2, t.you3] },
    { heading: t.deviceHeading, paragraphs: [t.device1, t.device2, t.device3], list: [] },
    { heading: t.figuresHeading, paragraphs: [t.figures1], list: [] },
  ];
  return { template: 'pages/about/prose.njk', title: t.title, summary: t.summary, view: { t, sections } };
}
