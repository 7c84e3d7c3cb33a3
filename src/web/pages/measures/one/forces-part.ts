import type { FunnelChart } from '../../../../measures/index.ts';
import { drawFunnelChart } from '../../../charts/funnel-chart.ts';
import { commonTop, drawSmallMultiple } from '../../../charts/small-multiple.ts';
import { figureWords, placeName } from '../../../figures/figure.ts';
import { figureTable, type Table } from '../../../figures/table.ts';
import type { MeasureEdition } from '../../../site/edition.ts';
import type { ReleaseScene } from '../../../site/page.ts';
import { inPeriod } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { bare, count, decimal, measured, unitOf } from '../../../words/number.ts';
import { measureMessages } from './messages.ts';

function outlierTable(scene: ReleaseScene, measure: MeasureEdition, funnel: FunnelChart): Table | undefined {
  const t = say(measureMessages, scene.language);
  const { definition } = measure.result;
  const outliers = funnel.points.filter((point) => point.outlier !== null);
  if (outliers.length === 0) return undefined;
  const rows = outliers.map((point) => ({
    name: placeName(scene.forces, point.place, scene.language),
    address: scene.href(`/measures/${definition.id}/forces/${point.place}`),
    cells: [
      point.outlier === 'above' ? t.above : t.below,
      measured(definition, point.value, scene.language),
      count(point.base),
      decimal(point.z, 1),
      point.q < 0.001 ? '< 0.001' : decimal(point.q, 3),
    ],
  }));
  return {
    caption: t.outliers({ period: inPeriod(funnel.period, scene.language) }),
    columns: [
      { text: t.force },
      { text: t.side },
      { text: t.value, numeric: true },
      { text: t.base, numeric: true },
      { text: t.z, numeric: true },
      { text: t.q, numeric: true },
    ],
    rows: [...rows].sort((a, b) => a.name.localeCompare(b.name, scene.language)),
  };
}

function notComparableTable(scene: ReleaseScene, funnel: FunnelChart): Table | undefined {
  const t = say(measureMessages, scene.language);
  if (funnel.notComparable.length === 0) return undefined;
  return {
    caption: t.notComparable,
    columns: [{ text: t.force }, { text: t.reason }],
    rows: funnel.notComparable.map(({ place, reason }) => ({
      name: placeName(scene.forces, place, scene.language),
      address: scene.href(`/forces/${place}`),
      cells: [reason[scene.language]],
    })),
  };
}

/** The funnel with its tables, and the sentences that say how to read it. */
export function funnelPart(
  scene: ReleaseScene,
  measure: MeasureEdition,
  funnel: FunnelChart,
): Record<string, unknown> {
  const { language } = scene;
  const t = say(measureMessages, language);
  const { definition } = measure.result;
  const n = funnel.points.length;
  const markup = drawFunnelChart({
    id: 'funnel',
    funnel,
    measure: definition.title[language],
    period: inPeriod(funnel.period, language),
    unit: unitOf(definition, language),
    language,
    written: (value) => measured(definition, value, language),
    bare: (value) => bare(definition, value),
    nameOf: (place) => placeName(scene.forces, place, language),
  });
  return {
    chart: {
      title: `${definition.title[language]}, ${inPeriod(funnel.period, language)}`,
      markup,
      notes: [
        t.across({ denominator: definition.denominator[language] }),
        t.chance({ n, inner: decimal(n * 0.05, 0), outer: decimal(n * 0.002, 1) }),
        ...(funnel.overdispersion > 0 ? [t.spread({ tau: small(funnel.overdispersion) })] : []),
      ],
    },
    outliers: outlierTable(scene, measure, funnel),
    notComparable: notComparableTable(scene, funnel),
  };
}

/** Two figures that count, however small: 0.00000075 rather than 7.5e-7. */
function small(value: number): string {
  return decimal(value, Math.max(1 - Math.floor(Math.log10(value)), 0));
}

/** Every force's latest figure, in alphabetical order: a list to look something up in, not a ranking. */
export function forcesTable(scene: ReleaseScene, measure: MeasureEdition): Table | undefined {
  const period = measure.result.funnel?.period ?? measure.periods.at(-1);
  if (period === undefined) return undefined;
  const t = say(measureMessages, scene.language);
  const { definition } = measure.result;
  const figures = new Map(measure.across(period).map((figure) => [figure.place, figure]));
  const rows = scene.forces.territorial[scene.language].flatMap((force) => {
    const figure = figures.get(force.slug);
    const address = scene.href(`/measures/${definition.id}/forces/${force.slug}`);
    return figure === undefined ? [] : [{ name: force.short[scene.language], address, figure }];
  });
  const caption = t.allForces({
    title: definition.title[scene.language],
    period: inPeriod(period, scene.language),
  });
  return rows.length === 0 ? undefined : figureTable(scene, definition, caption, 'force', rows);
}

/** A small chart for every force that has one, all on one scale. */
export function smallMultiples(
  scene: ReleaseScene,
  measure: MeasureEdition,
): Record<string, unknown> | undefined {
  const { definition } = measure.result;
  const t = say(measureMessages, scene.language);
  const charts = scene.forces.territorial[scene.language].flatMap((force) => {
    const chart = measure.chart(force.slug);
    return chart === undefined ? [] : [{ force, chart }];
  });
  if (charts.length === 0) return undefined;
  const top = commonTop(charts.map(({ chart }) => chart));
  return {
    note: t.smallNote({ top: measured(definition, top, scene.language) }),
    charts: charts.map(({ force, chart }) => {
      const figure = measure.series(force.slug).at(-1);
      return {
        name: force.short[scene.language],
        address: scene.href(`/measures/${definition.id}/forces/${force.slug}`),
        value:
          figure === undefined
            ? t.nothing
            : figureWords(figure, definition, scene.forces, scene.language).value,
        markup: drawSmallMultiple(`small-${force.slug}`, chart, top),
      };
    }),
  };
}
