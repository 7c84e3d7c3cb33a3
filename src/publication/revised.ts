import type { Figure, MeasureResult } from '../measures/index.ts';

const keyOf = ({ place, period, breakdown }: Figure): string =>
  `${place} ${period.from} ${period.to} ${breakdown}`;

const numbersOf = ({ numerator, denominator, value }: Figure): string =>
  JSON.stringify([numerator, denominator, value]);

/**
 * Marks with [r] every figure that says something else than the release before. A figure that is withheld now or was
 * withheld then is not marked: what it says has not been revised, it has been covered or uncovered.
 */
export function markRevised(
  results: readonly MeasureResult[],
  before: readonly MeasureResult[],
): readonly MeasureResult[] {
  const old = new Map(before.map((result) => [result.definition.id, result]));
  return results.map((result) => {
    const earlier = new Map(
      (old.get(result.definition.id)?.figures ?? []).map((figure) => [keyOf(figure), figure]),
    );
    const figures = result.figures.map((figure) => {
      const was = earlier.get(keyOf(figure));
      const covered = figure.markers.includes('[c]') || was?.markers.includes('[c]');
      if (was === undefined || covered || numbersOf(was) === numbersOf(figure)) return figure;
      return { ...figure, markers: [...figure.markers, '[r]' as const] };
    });
    return { ...result, figures };
  });
}
