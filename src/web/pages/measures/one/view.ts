import { englandAndWales } from '../../../../places/index.ts';
import { storyOf } from '../../../figures/story.ts';
import type { Page, PathValues, ReleaseScene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { definitionRows, downloads } from './definition-part.ts';
import { forcesTable, funnelPart, smallMultiples } from './forces-part.ts';
import { measureMessages } from './messages.ts';

/** A measure: the sentence first, then chart, table, forces, what it means and what it cannot show. */
export function measurePage(scene: ReleaseScene, values: PathValues): Page | undefined {
  const measure = scene.edition.measure(values.measure ?? '');
  if (measure === undefined) return undefined;
  const { language } = scene;
  const t = say(measureMessages, language);
  const { definition, funnel, noFunnelBecause } = measure.result;
  return {
    template: 'pages/measures/one/page.njk',
    title: definition.title[language],
    summary: definition.meaning[language],
    view: {
      t,
      breadcrumbs: [{ text: t.measures, address: scene.href('/measures') }],
      meaning: definition.meaning[language],
      story: storyOf(scene, measure, englandAndWales.slug),
      funnel: funnel && funnelPart(scene, measure, funnel),
      noFunnel: funnel === undefined ? t.noFunnel({ reason: noFunnelBecause?.[language] ?? '' }) : undefined,
      forces: forcesTable(scene, measure),
      small: smallMultiples(scene, measure),
      caveats: definition.caveats.map((caveat) => caveat[language]),
      definition: definitionRows(scene, definition),
      downloads: downloads(scene, definition.id),
      api: `/api/v1/releases/${scene.edition.id}/measures/${definition.id}/figures`,
    },
  };
}
