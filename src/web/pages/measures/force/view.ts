import { storyOf } from '../../../figures/story.ts';
import type { MeasureEdition } from '../../../site/edition.ts';
import type { Page, PathValues, ReleaseScene } from '../../../site/page.ts';
import { inPeriod } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { measured } from '../../../words/number.ts';
import { measureForceMessages } from './messages.ts';

/** One sentence: how the force stands beside the others, or why that cannot be said. */
function standing(
  scene: ReleaseScene,
  measure: MeasureEdition,
  slug: string,
  force: string,
): string | undefined {
  const { language } = scene;
  const t = say(measureForceMessages, language);
  const { definition, funnel, noFunnelBecause } = measure.result;
  const reason =
    funnel === undefined ? noFunnelBecause : funnel.notComparable.find((one) => one.place === slug)?.reason;
  if (reason !== undefined) return t.notComparable({ force, reason: reason[language] });
  const point = funnel?.points.find((one) => one.place === slug);
  if (funnel === undefined || point === undefined) return undefined;
  const words = {
    force,
    period: inPeriod(funnel.period, language),
    pooled: measured(definition, funnel.pooled, language),
  };
  if (point.outlier === null) return t.within(words);
  return point.outlier === 'above' ? t.above(words) : t.below(words);
}

/** A measure for one force. */
export function measureForcePage(scene: ReleaseScene, values: PathValues): Page | undefined {
  const measure = scene.edition.measure(values.measure ?? '');
  const force = scene.forces.territorial[scene.language].find((one) => one.slug === values.force);
  if (measure === undefined || force === undefined) return undefined;
  const { language } = scene;
  const t = say(measureForceMessages, language);
  const { definition } = measure.result;
  const name = force.short[language];
  const title = definition.title[language];
  return {
    template: 'pages/measures/force/page.njk',
    title: t.title({ measure: title, force: name }),
    summary: definition.meaning[language],
    view: {
      t,
      breadcrumbs: [
        { text: t.measures, address: scene.href('/measures') },
        { text: title, address: scene.href(`/measures/${definition.id}`) },
      ],
      story: storyOf(scene, measure, force.slug),
      noFigure: t.noFigure({ force: name }),
      standing: standing(scene, measure, force.slug, name),
      caveats: definition.caveats.map((caveat) => caveat[language]),
      links: [
        { text: t.allForces, address: scene.href(`/measures/${definition.id}`) },
        { text: t.theForce({ force: name }), address: scene.href(`/forces/${force.slug}`) },
      ],
    },
  };
}
