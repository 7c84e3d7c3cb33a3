import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Month, present } from '../../src/kernel/index.ts';
import {
  analyseMeasure,
  type Figure,
  type MeasureDefinition,
  type MeasureResult,
  parseMeasureDefinition,
  type Rebasing,
  type ReceivedMonth,
  receivedOf,
  type Tally,
} from '../../src/measures/index.ts';
import { parseForces, territorial } from '../../src/places/index.ts';

const folder = new URL('../../src/measures/definitions/', import.meta.url);
const definitions = readdirSync(folder).map((name) =>
  parseMeasureDefinition(parse(readFileSync(new URL(name, folder), 'utf8'))),
);
export const named = (id: string): MeasureDefinition =>
  present(
    definitions.find((each) => each.id === id),
    id,
  );
export const forces = territorial(
  parseForces(parse(readFileSync(new URL('../../reference/forces.yaml', import.meta.url), 'utf8'))),
);
export const slugs = forces.map((force) => force.slug);

/** Every force sent every month of every source, but for the months that `except` names. */
export function coverageOf(
  definition: MeasureDefinition,
  months: readonly Month[],
  except: (force: string, month: Month) => ReceivedMonth['state'] | undefined = () => undefined,
): readonly ReceivedMonth[] {
  return definition.sources.flatMap((dataset) =>
    slugs.flatMap((force) =>
      months.map((each) => ({ dataset, force, month: each, state: except(force, each) ?? 'received' })),
    ),
  );
}

export interface Case {
  readonly definition: MeasureDefinition;
  readonly tallies: readonly Tally[];
  readonly coverage: readonly ReceivedMonth[];
  readonly rebasings?: readonly Rebasing[];
}

export function analyse({ definition, tallies, coverage, rebasings = [] }: Case): MeasureResult {
  return analyseMeasure({
    definition,
    tallies,
    forces,
    received: receivedOf(coverage, new Set(slugs)),
    rebasings,
  });
}

export function figure(
  result: MeasureResult,
  place: string,
  from: string,
  to = from,
  breakdown = '',
): Figure {
  const found = result.figures.find(
    (each) =>
      each.place === place &&
      each.period.from === from &&
      each.period.to === to &&
      each.breakdown === breakdown,
  );
  return present(found, `figure of ${place} ${from} ${to} ${breakdown}`);
}

export const outcomeTallies = (
  force: string,
  at: Month,
  chargedCount: number,
  others: number,
): readonly Tally[] => [
  {
    force,
    month: at,
    breakdown: 'outcome=charged',
    numerator: chargedCount,
    denominator: chargedCount + others,
  },
  {
    force,
    month: at,
    breakdown: 'outcome=no-suspect',
    numerator: others,
    denominator: chargedCount + others,
  },
];
