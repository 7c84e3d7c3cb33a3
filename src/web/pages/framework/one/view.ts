import { type FrameworkView, type MeasureView, viewOf } from '../../../../framework/index.ts';
import type { Page, PathValues, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { frameworkMessages } from './messages.ts';

/** Our measures that answer an entry of the framework, in the latest release. */
function figuresFor(
  scene: Scene,
  id: string,
): readonly { readonly text: string; readonly address: string }[] {
  return (scene.shelf.latest?.measures ?? [])
    .filter((measure) => measure.result.definition.framework.includes(id))
    .map(({ result: { definition } }) => ({
      text: definition.title[scene.language],
      address: scene.href(`/measures/${definition.id}`),
    }));
}

function pillarsOf(scene: Scene, view: FrameworkView, across: string): readonly Record<string, unknown>[] {
  const withFigures = (measures: readonly MeasureView[]) =>
    measures.map((measure) => ({ ...measure, figures: figuresFor(scene, measure.id) }));
  const shared = view.acrossPillars;
  return [
    ...view.pillars.map((pillar) => ({ ...pillar, measures: withFigures(pillar.measures) })),
    ...(shared.actions.length + shared.measures.length === 0
      ? []
      : [
          {
            id: 'across',
            text: across,
            meaning: undefined,
            actions: shared.actions,
            measures: withFigures(shared.measures),
          },
        ]),
  ];
}

/** One framework: its pillars, what is asked of whom by when, how it is measured, and what is not known. */
export function frameworkPage(scene: Scene, values: PathValues): Page | undefined {
  const framework = scene.shelf.held.frameworks.find((one) => one.id === values.framework);
  if (framework === undefined) return undefined;
  const t = say(frameworkMessages, scene.language);
  const view = viewOf(framework, scene.language);
  return {
    template: 'pages/framework/one/page.njk',
    title: view.title,
    summary: view.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.framework, address: scene.href('/framework') }],
      framework: view,
      numbering: view.numberingIsOurs ? t.numbering : t.official,
      published: t.published({ day: view.published.words, by: view.published.by }),
      pillars: pillarsOf(scene, view, t.across),
    },
  };
}
