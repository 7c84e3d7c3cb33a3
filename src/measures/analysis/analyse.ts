import type { TerritorialForce } from '../../places/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Tally } from '../figure.ts';
import type { Rebasing } from '../rebasing.ts';
import type { MeasureResult } from '../result.ts';
import { controlChartsOf } from './charts.ts';
import { comparisonOf } from './comparison.ts';
import { countedOf } from './counted.ts';
import { countryChangeOf } from './country-change.ts';
import { figuresOf } from './figures.ts';
import { type Received, spanOf, statesFor } from './received.ts';

/** What a measure's result is made from. */
export interface MeasureMaterial {
  readonly definition: MeasureDefinition;
  readonly tallies: readonly Tally[];
  readonly forces: readonly TerritorialForce[];
  readonly received: Received;
  readonly rebasings: readonly Rebasing[];
}

const nothingHeld = {
  en: 'Nothing that this measure counts has been received yet.',
  cy: "Nid oes dim y mae'r mesur hwn yn ei gyfrif wedi'i dderbyn eto.",
};

/** Figures, control charts and the funnel of one measure, or the words why there is no funnel. */
export function analyseMeasure(material: MeasureMaterial): MeasureResult {
  const { definition, tallies, forces, received, rebasings } = material;
  const span = spanOf(definition, received);
  if (span === undefined) return { definition, figures: [], controlCharts: [], noFunnelBecause: nothingHeld };
  const counted = countedOf(definition, tallies);
  const figures = figuresOf(
    { definition, forces, received, stateOf: statesFor(definition, received), counted },
    span,
  );
  const change = countryChangeOf(definition, figures, new Set(forces.map((force) => force.slug)));
  return {
    definition,
    figures,
    controlCharts: controlChartsOf(definition, figures, span, rebasings),
    ...comparisonOf(definition, figures),
    ...(change === undefined ? {} : { change }),
  };
}
