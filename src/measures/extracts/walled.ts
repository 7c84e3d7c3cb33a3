import { smallestShown } from '../equality/small-numbers.ts';
import type { ExtractDefinition } from './definition.ts';
import type { ExtractFigure } from './figure.ts';

const small = (count: number | null): boolean => count !== null && count > 0 && count < smallestShown;

function isSmall({ denominator, numerator }: ExtractFigure): boolean {
  const left = denominator === null || numerator === null ? null : denominator - numerator;
  return small(numerator) || small(denominator) || small(left);
}

const withheld = (figure: ExtractFigure): ExtractFigure => ({
  ...figure,
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  markers: ['[c]'],
});

/**
 * Figures for somebody who may not read what some of them were counted from: allegations against officers and staff are
 * walled, so a figure of few of them is withheld, and with any part of a measure all its parts, because the others and the
 * whole would give it away. Figures of everything else stay: their reader may read the records themselves.
 */
export function withoutWalledNumbers(
  figures: readonly ExtractFigure[],
  definitions: readonly ExtractDefinition[],
): readonly ExtractFigure[] {
  const walled = new Set(definitions.filter(({ subject }) => subject === 'allegations').map(({ id }) => id));
  const partsHidden = new Set(
    figures
      .filter((figure) => walled.has(figure.measure) && figure.breakdown !== '' && isSmall(figure))
      .map(({ measure, place }) => `${place} ${measure}`),
  );
  return figures.map((figure) => {
    if (!walled.has(figure.measure)) return figure;
    const part = figure.breakdown !== '' && partsHidden.has(`${figure.place} ${figure.measure}`);
    return part || isSmall(figure) ? withheld(figure) : figure;
  });
}
