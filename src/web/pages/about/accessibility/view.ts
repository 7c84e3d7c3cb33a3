import type { Page, Scene } from '../../../site/page.ts';
import type { Section } from '../../../site/section.ts';
import { say } from '../../../words/messages.ts';
import { accessibilityMessages } from './messages.ts';

/** What everyone can do here, how it was tested, and what falls short. */
export function accessibilityPage(scene: Scene): Page {
  const t = say(accessibilityMessages, scene.language);
  const sections: readonly Section[] = [
    { heading: t.canHeading, paragraphs: [], list: [t.can1, t.can2, t.can3, t.can4, t.can5, t.can6] },
    { heading: t.standardHeading, paragraphs: [t.standard1], list: [] },
    { heading: t.testHeading, paragraphs: [t.test1, t.test2], list: [] },
    { heading: t.shortHeading, paragraphs: [], list: [t.short1, t.short2, t.short3, t.short4] },
    { heading: t.tellHeading, paragraphs: [t.tell1, t.tell2], list: [] },
  ];
  return { template: 'pages/about/prose.njk', title: t.title, summary: t.summary, view: { t, sections } };
}
