import { monthsBetween } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Figure, Period } from '../figure.ts';
import type { CountryChange } from '../result.ts';
import { proportionDifference, rateRatio } from '../statistics/interval.ts';
import { funnelForcesMin } from './comparison.ts';

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A force's year that may enter a sum: whole, mature, not withheld, of one series. */
const isWhole = (figure: Figure): boolean =>
  figure.numerator !== null &&
  figure.coverage.monthsReceived === figure.coverage.monthsExpected &&
  !figure.markers.some((marker) => ['[u]', '[c]', '[x]', '[b]', '[z]'].includes(marker));

interface Sum {
  readonly numerator: number;
  readonly denominator: number;
}

function sumOf(figures: readonly Figure[]): Sum {
  return figures.reduce(
    (sum, figure) => ({
      numerator: sum.numerator + (figure.numerator ?? 0),
      denominator: sum.denominator + (figure.denominator ?? 0),
    }),
    { numerator: 0, denominator: 0 },
  );
}

/**
 * The latest year against the one before, like for like: summed over the forces that are whole in both (ME-63). A
 * country's own figures cannot be compared when one force more or less stands behind them. Undefined where fewer than ten
 * forces are whole in both, where counts are guarded, and for medians, which do not add up.
 */
export function countryChangeOf(
  definition: MeasureDefinition,
  figures: readonly Figure[],
  forces: ReadonlySet<string>,
): CountryChange | undefined {
  if (definition.kind === 'median' || definition.disclosure.rule === 'suppress') return undefined;
  const years = figures.filter(
    (figure) =>
      forces.has(figure.place) && figure.breakdown === '' && isYear(figure.period) && isWhole(figure),
  );
  const starts = [...new Set(years.map((figure) => figure.period.from))].sort().reverse();
  for (const start of starts) {
    const after = years.filter((figure) => figure.period.from === start);
    const begun = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
    const before = years.filter((figure) => figure.period.from === begun);
    const both = new Set(
      before.map((figure) => figure.place).filter((place) => after.some((each) => each.place === place)),
    );
    if (both.size < funnelForcesMin) continue;
    return compare(
      definition,
      before.filter((figure) => both.has(figure.place)),
      after.filter((figure) => both.has(figure.place)),
    );
  }
  return undefined;
}

const isYear = ({ from, to }: Period): boolean => from.endsWith('-04') && monthsBetween(from, to) === 11;

function compare(
  definition: MeasureDefinition,
  before: readonly Figure[],
  after: readonly Figure[],
): CountryChange | undefined {
  const [first] = before;
  const [last] = after;
  const [was, is] = [sumOf(before), sumOf(after)];
  const estimate = estimateOf(definition, was, is);
  if (first === undefined || last === undefined || estimate === undefined) return undefined;
  const { lower, upper, unchanged, valueBefore, valueAfter } = estimate;
  return {
    before: first.period,
    after: last.period,
    forces: before.length,
    valueBefore: rounded(valueBefore),
    valueAfter: rounded(valueAfter),
    went: lower > unchanged ? 'up' : upper < unchanged ? 'down' : 'unclear',
  };
}

/** Values of both years and the 95% interval of their difference (proportions) or ratio (counts and rates). */
function estimateOf(
  definition: MeasureDefinition,
  was: Sum,
  is: Sum,
): { lower: number; upper: number; unchanged: 0 | 1; valueBefore: number; valueAfter: number } | undefined {
  if (definition.kind === 'proportion') {
    if (was.denominator === 0 || is.denominator === 0) return undefined;
    const difference = proportionDifference(is.numerator, is.denominator, was.numerator, was.denominator);
    return {
      ...difference,
      unchanged: 0,
      valueBefore: (100 * was.numerator) / was.denominator,
      valueAfter: (100 * is.numerator) / is.denominator,
    };
  }
  const [baseWas, baseIs] = definition.kind === 'rate' ? [was.denominator, is.denominator] : [1, 1];
  if (baseWas === 0 || baseIs === 0 || was.numerator < 0 || is.numerator < 0) return undefined;
  const ratio = rateRatio(is.numerator, baseIs, was.numerator, baseWas);
  if (ratio === undefined) return undefined;
  const per = definition.kind === 'rate' ? (definition.per ?? 1) : 1;
  return {
    ...ratio,
    unchanged: 1,
    valueBefore: (per * was.numerator) / baseWas,
    valueAfter: (per * is.numerator) / baseIs,
  };
}
