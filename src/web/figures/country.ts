import type { Figure, FunnelChart } from '../../measures/index.ts';
import type { Tile, TileState } from '../charts/tile-map.ts';
import type { MeasureEdition } from '../site/edition.ts';
import type { ReleaseScene } from '../site/page.ts';
import { say } from '../words/messages.ts';
import { countryMessages } from './country-messages.ts';
import { figureWords } from './figure.ts';

/** Where a force stands in a measure that compares forces. */
export function stateIn(funnel: FunnelChart, figures: ReadonlyMap<string, Figure>, force: string): TileState {
  const point = funnel.points.find((one) => one.place === force);
  if (point !== undefined) return point.outlier ?? 'within';
  return (figures.get(force)?.value ?? null) === null ? 'missing' : 'not-comparable';
}

/** The 43 forces as tiles of the map: which lie outside what chance allows, which cannot be compared, which are missing. */
export function countryTiles(
  scene: ReleaseScene,
  measure: MeasureEdition,
  funnel: FunnelChart,
): readonly Tile[] {
  const t = say(countryMessages, scene.language);
  const figures = new Map(measure.across(funnel.period).map((figure) => [figure.place, figure]));
  const words = {
    above: t.above,
    below: t.below,
    within: t.within,
    'not-comparable': t.notComparable,
    missing: t.missing,
  } as const;
  return scene.forces.territorial[scene.language].map((force) => {
    const state = stateIn(funnel, figures, force.slug);
    const figure = figures.get(force.slug);
    const value =
      figure === undefined
        ? '[x]'
        : figureWords(figure, measure.result.definition, scene.forces, scene.language).value;
    return {
      force: force.slug,
      name: force.short[scene.language],
      state,
      words: state === 'missing' ? words.missing : `${words[state]}, ${value}`,
      address: scene.href(`/measures/${measure.result.definition.id}/forces/${force.slug}`),
    };
  });
}
