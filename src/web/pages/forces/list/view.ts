import { statesOf } from '../../../figures/gaps.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { forcesMessages } from './messages.ts';

/** The 43 forces in alphabetical order, with a word where something is missing. */
export function forcesPage(scene: ReleaseScene): Page {
  const t = say(forcesMessages, scene.language);
  const forces = scene.forces.territorial[scene.language].map((force) => {
    const states = scene.edition.datasets.flatMap((dataset) => statesOf(scene.edition, dataset, force.slug));
    const missing = states.filter((state) => state === 'missing').length;
    return {
      name: force.name[scene.language],
      short: force.short[scene.language],
      address: scene.href(`/forces/${force.slug}`),
      note: missing === 0 ? undefined : missing === states.length ? t.nothing : t.missing,
    };
  });
  return { template: 'pages/forces/list/page.njk', title: t.title, summary: t.summary, view: { t, forces } };
}
