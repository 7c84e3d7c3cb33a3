import type { MeasureEdition } from '../../../site/edition.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { measuresMessages } from './messages.ts';

function entryOf(scene: ReleaseScene, measure: MeasureEdition): Record<string, unknown> {
  const t = say(measuresMessages, scene.language);
  const { definition, noFunnelBecause, funnel } = measure.result;
  const reason = noFunnelBecause?.[scene.language] ?? '';
  return {
    title: definition.title[scene.language],
    meaning: definition.meaning[scene.language],
    address: scene.href(`/measures/${definition.id}`),
    direction: { up: t.up, down: t.down, context: t.context }[definition.direction],
    comparison: funnel === undefined ? t.comparesNot({ reason }) : `${t.compares}.`,
    framework:
      definition.framework.length === 0 ? undefined : t.framework({ ids: definition.framework.join(', ') }),
  };
}

/** Every measure with what it means and whether it compares forces. */
export function measuresPage(scene: ReleaseScene): Page {
  const t = say(measuresMessages, scene.language);
  return {
    template: 'pages/measures/list/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, measures: scene.edition.measures.map((measure) => entryOf(scene, measure)) },
  };
}
