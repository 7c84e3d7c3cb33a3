import { type Month, month, monthsFrom, type Random, randomFrom } from '../../src/kernel/index.ts';
import {
  analyseMeasure,
  type MeasureDefinition,
  type MeasureResult,
  receivedOf,
  type Tally,
} from '../../src/measures/index.ts';
import type { TerritorialForce } from '../../src/places/index.ts';
import type { CoverageEntry } from '../../src/publication/index.ts';

export const months = monthsFrom(month('2021-04'), month('2024-03'));

/** What was never received of outcomes: a whole force, and some months of two others. */
export function received(force: string, at: Month): boolean {
  if (force === 'greater-manchester') return false;
  if (force === 'devon-and-cornwall') return at < '2023-08' && at !== '2022-06';
  return !(force === 'thames-valley' && at === '2022-07');
}

/** Shares of the whole that each cell of a measure takes, in a made-up country. */
function cellsOf(definition: MeasureDefinition): readonly { readonly key: string; readonly share: number }[] {
  const { tally, breakdowns } = definition;
  if (tally.statement === 'months-to-first-outcome') {
    return ['0', '1', '2', '3', '5', '9', 'none'].map((lag, index) => ({
      key: `lag=${lag}`,
      share: 0.24 / (index + 1),
    }));
  }
  if (breakdowns.length > 0) {
    const dimensions = [...breakdowns].sort((a, b) => (a.id < b.id ? -1 : 1));
    const keys = dimensions.reduce<readonly string[]>(
      (made, { id, categories }) =>
        made.flatMap((left) =>
          categories.map((each) => [left, `${id}=${each.id}`].filter(Boolean).join(';')),
        ),
      [''],
    );
    return keys.map((key, index) => ({ key, share: (2 * (index + 1)) / (keys.length * (keys.length + 1)) }));
  }
  const counted = 'counts' in tally ? (tally.counts?.[0] ?? '') : '';
  return [
    { key: counted, share: definition.id === 'no-suspect-identified' ? 0.17 : counted === '' ? 1 : 0.07 },
  ];
}

/** One force is better than the rest, one worse, and one rises in its last year. */
function level(force: string, at: Month): number {
  if (force === 'durham') return 1.45;
  if (force === 'essex') return 0.62;
  return force === 'bedfordshire' && at >= '2022-10' ? 1.3 : 1;
}

function talliesOf(
  definition: MeasureDefinition,
  forces: readonly TerritorialForce[],
  random: Random,
): readonly Tally[] {
  const people = definition.kind === 'rate';
  return forces.flatMap((force) => {
    const own = random.fork(`${definition.id}/${force.slug}`);
    return months.flatMap((at) => {
      const crimes = Math.max(3, Math.round((force.population / 1000) * 2.7 * (0.97 + own.next() * 0.06)));
      return cellsOf(definition).map(({ key, share }) => ({
        force: force.slug,
        month: at,
        breakdown: key,
        numerator: Math.round(
          crimes * Math.min(1, share * level(force.slug, at) * (0.94 + own.next() * 0.12)),
        ),
        denominator: people ? null : crimes,
      }));
    });
  });
}

/** A measure over all forces and 36 months: made-up counts, then the product's own statistics. */
export function madeUpResult(
  definition: MeasureDefinition,
  forces: readonly TerritorialForce[],
  coverage: readonly CoverageEntry[],
): MeasureResult {
  return analyseMeasure({
    definition,
    forces,
    rebasings: [],
    received: receivedOf(coverage, new Set(forces.map((force) => force.slug))),
    tallies: talliesOf(definition, forces, randomFrom(20_240_331)),
  });
}
