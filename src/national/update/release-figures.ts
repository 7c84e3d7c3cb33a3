import { monthsBetween, type PlainDate } from '../../kernel/index.ts';
import type { Figure, MeasureDefinition, MeasureResult } from '../../measures/index.ts';
import { englandAndWales } from '../../places/index.ts';
import type { CutFigure } from './cut.ts';

const lengthOf = ({ period }: Figure): number => monthsBetween(period.from, period.to) + 1;
const mayBeJudged = ({ value, markers }: Figure): boolean => value !== null && !markers.includes('[u]');

function unitOf({ kind }: MeasureDefinition): CutFigure['unit'] {
  switch (kind) {
    case 'proportion':
      return 'percent';
    case 'rate':
      return 'rate';
    case 'count':
      return 'count';
    case 'median':
      return 'months';
  }
}

/** Everyone's figures of a place over the longest periods that the measure has, oldest first. */
function seriesOf(result: MeasureResult, place: string): readonly Figure[] {
  const whole = result.figures.filter((figure) => figure.breakdown === '' && figure.place === place);
  const longest = Math.max(0, ...whole.map(lengthOf));
  return whole
    .filter((figure) => lengthOf(figure) === longest)
    .sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
}

/** The newest figure that may be judged (or the newest of all, where none may), and the one before it. */
function newest(series: readonly Figure[]): {
  readonly latest: Figure | undefined;
  readonly before: Figure | undefined;
} {
  const judged = series.findLastIndex(mayBeJudged);
  const at = judged === -1 ? series.length - 1 : judged;
  return { latest: series[at], before: series[at - 1] };
}

/** Which release a cut reads, and on which day. */
export interface CutOf {
  readonly release: string;
  readonly asAt: PlainDate;
}

function cutFigure(figure: Figure, key: string, result: MeasureResult, cut: CutOf): CutFigure {
  const { definition } = result;
  const { coverage } = figure;
  const ofMany = coverage.forcesExpected > 1;
  return {
    key,
    label: definition.title,
    place: figure.place,
    period: figure.period,
    asAt: cut.asAt,
    unit: unitOf(definition),
    per: definition.per ?? null,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    lower: figure.lower,
    upper: figure.upper,
    received: ofMany ? coverage.forcesReceived : coverage.monthsReceived,
    expected: ofMany ? coverage.forcesExpected : coverage.monthsExpected,
    markers: figure.markers,
    source: {
      kind: 'release',
      release: cut.release,
      measure: definition.id,
      definitionVersion: definition.version,
      path: `measures/${definition.id}.json`,
    },
  };
}

/**
 * The figures of a release that commentary may name: for the country the newest that may be judged and the one before
 * (`MEASURE.latest`, `MEASURE.before`), for each force the newest (`MEASURE.latest.FORCE`). A key says the part that the
 * figure plays, so that a text drafted again from a later cut moves with it; the figure says which months it is of.
 */
export function releaseFigures(
  measures: readonly MeasureResult[],
  cut: CutOf,
  forces: readonly string[],
): readonly CutFigure[] {
  return measures.flatMap((result) => {
    const id = result.definition.id;
    const country = newest(seriesOf(result, englandAndWales.slug));
    const made = (figure: Figure | undefined, key: string): readonly CutFigure[] =>
      figure === undefined ? [] : [cutFigure(figure, key, result, cut)];
    return [
      ...made(country.latest, `${id}.latest`),
      ...made(country.before, `${id}.before`),
      ...forces.flatMap((force) => made(newest(seriesOf(result, force)).latest, `${id}.latest.${force}`)),
    ];
  });
}
