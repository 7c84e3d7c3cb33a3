import { figuresByKey } from '../../../../national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { findingView } from './finding-part.ts';
import { themesMessages } from './messages.ts';

/** The coded findings of the latest published update. */
export function themesPage(scene: NationalScene): Page {
  const { language, latest } = scene;
  const t = say(themesMessages, language);
  const place = {
    figures: figuresByKey(latest?.document.figures ?? []),
    page: latest === undefined ? '' : scene.href(`/updates/${latest.summary.id}`),
  };
  const ofKind = (kind: 'theme' | 'barrier') =>
    (latest?.document.findings ?? [])
      .filter((finding) => finding.kind === kind)
      .map((finding) => findingView(finding, place, scene));
  return {
    template: 'pages/national/themes/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.updates, address: scene.href('/updates') }],
      update: latest && scene.href(`/updates/${latest.summary.id}`),
      groups: [
        { name: t.barriers, findings: ofKind('barrier') },
        { name: t.themes, findings: ofKind('theme') },
      ],
    },
  };
}
