import {
  type CutFigure,
  type FigureChange,
  type UpdateDocument,
  written,
} from '../../../../national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import { inPeriod, onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { anchorOf } from '../themes/finding-part.ts';
import { updateMessages } from './messages.ts';

type Words = Said<typeof updateMessages>;

function sourceOf(
  { source }: CutFigure,
  document: UpdateDocument,
  scene: NationalScene,
  t: Words,
): { readonly text: string; readonly address: string } {
  switch (source.kind) {
    case 'release':
      return {
        text: t.ofRelease({ release: source.release, measure: source.measure }),
        address: scene.href(`/releases/${source.release}/measures/${source.measure}`),
      };
    case 'rows':
      return {
        text: t.ofRows({ file: source.file, rule: source.rule }),
        address: `/data/updates/${document.id}/${source.file}`,
      };
  }
}

/** A line of the table of figures: everything that a reader needs to find the number again. */
export function figureRows(
  document: UpdateDocument,
  scene: NationalScene,
): readonly Record<string, unknown>[] {
  const { language, forces } = scene;
  const t = say(updateMessages, language);
  return document.figures.map((figure) => ({
    id: anchorOf(figure.key),
    label: figure.label[language],
    where: `${placeName(forces, figure.place, language)}, ${
      figure.period === null ? onDate(figure.asAt, language) : inPeriod(figure.period, language)
    }`,
    value: [written(figure, 'value', language), ...figure.markers.filter((marker) => marker === '[u]')].join(
      ' ',
    ),
    counts:
      figure.denominator === null
        ? written(figure, 'numerator', language)
        : t.of({
            numerator: written(figure, 'numerator', language),
            denominator: written(figure, 'denominator', language),
          }),
    coverage: t.received({ received: figure.received, expected: figure.expected }),
    source: sourceOf(figure, document, scene, t),
    key: figure.key,
  }));
}

/** A change that a correction made: the value with its counts, before and now. */
export function changeRows(
  changes: readonly FigureChange[],
  scene: NationalScene,
): readonly Record<string, unknown>[] {
  const { language, forces } = scene;
  const t = say(updateMessages, language);
  const told = (figure: CutFigure | null): string =>
    figure === null
      ? t.none
      : figure.denominator === null
        ? written(figure, 'value', language)
        : `${written(figure, 'value', language)} (${t.of({
            numerator: written(figure, 'numerator', language),
            denominator: written(figure, 'denominator', language),
          })})`;
  return changes.map(({ label, before, after }) => ({
    name: `${label[language]}, ${placeName(forces, (after ?? before)?.place ?? '', language)}`,
    cells: [told(before), told(after)],
  }));
}
