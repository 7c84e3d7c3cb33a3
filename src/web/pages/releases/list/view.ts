import type { Page, Scene } from '../../../site/page.ts';
import { inMonth, onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { releasesMessages } from './messages.ts';

/** Every release, newest first. */
export function releasesPage(scene: Scene): Page {
  const { language, shelf } = scene;
  const t = say(releasesMessages, language);
  const releases = shelf.releases.map((release) => ({
    title: release.title[language],
    address: scene.href(`/releases/${release.id}`),
    tag: release.state === 'corrected' ? t.corrected : release.id === shelf.latest?.id ? t.latest : undefined,
    line:
      release.publishedAt === undefined
        ? ''
        : t.published({
            day: onDay(release.publishedAt, language),
            from: inMonth(release.dataFrom, language),
            to: inMonth(release.dataTo, language),
          }),
  }));
  return {
    template: 'pages/releases/list/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      releases,
      corrections: scene.href('/corrections'),
      feed: language === 'cy' ? '/cy/releases.atom' : '/releases.atom',
    },
  };
}
