import type { Language, Month } from '../../kernel/index.ts';
import type { ControlChart, Figure } from '../../measures/index.ts';
import { englandAndWales } from '../../places/index.ts';
import { drawControlChart, signalWords } from '../charts/control-chart.ts';
import { drawIntervalBars } from '../charts/interval-bars.ts';
import { judgedOf, type MeasureEdition } from '../site/edition.ts';
import type { ReleaseScene } from '../site/page.ts';
import { inMonth, inPeriod } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { bare, measured, unitOf } from '../words/number.ts';
import { breakdownName } from './breakdown.ts';
import { type ChangeWords, changeOf, changeWords, countryChangeWords } from './change.ts';
import { type FigureWords, figureWords, placeName } from './figure.ts';
import { storyMessages } from './story-messages.ts';
import { figureTable, type Table } from './table.ts';

export interface DrawnChart {
  readonly title: string;
  readonly markup: string;
  readonly notes: readonly string[];
}

/** A measure of one place, in the order a reader needs it: sentence, change, chart, table, groups. */
export interface Story {
  readonly words: Readonly<Record<string, unknown>>;
  readonly figure: FigureWords | undefined;
  readonly change: ChangeWords | undefined;
  /** Newer periods that are too recent to be judged. */
  readonly recent: string | undefined;
  readonly chart: DrawnChart | undefined;
  /** Why there is no chart, where other places have one. */
  readonly noChart: string | undefined;
  readonly table: Table | undefined;
  readonly months: Table | undefined;
  readonly groups: { readonly chart: DrawnChart; readonly table: Table } | undefined;
}

function chartNotes(scene: ReleaseScene, measure: MeasureEdition, chart: ControlChart): readonly string[] {
  const { language } = scene;
  const t = say(storyMessages, language);
  const { definition } = measure.result;
  const signals = chart.points.flatMap((point) =>
    point.signals.length === 0 || point.value === null
      ? []
      : [
          t.signal({
            month: inMonth(point.month, language),
            value: measured(definition, point.value, language),
            rules: point.signals.map((signal) => signalWords(signal, language)).join('; '),
          }),
        ],
  );
  const breaks = chart.segments.flatMap((segment, order) =>
    segment.reason === undefined
      ? []
      : [t.broken({ n: order, month: inMonth(segment.from, language), reason: segment.reason[language] })],
  );
  const missing = chart.points.filter((point) => point.value === null).length;
  const verdict = chart.tooShort ? [t.tooShort] : signals.length === 0 ? [t.noSignals] : signals;
  return [...verdict, ...breaks, ...(missing === 0 ? [] : [t.missingMonths({ n: missing })])];
}

function chartOf(scene: ReleaseScene, measure: MeasureEdition, place: string): DrawnChart | undefined {
  const chart = measure.chart(place);
  if (chart === undefined || chart.points.every((point) => point.value === null)) return undefined;
  const { definition } = measure.result;
  const { language } = scene;
  const name = placeName(scene.forces, place, language);
  return {
    title: `${definition.title[language]}, ${name}`,
    notes: chartNotes(scene, measure, chart),
    markup: drawControlChart({
      id: 'control',
      chart,
      measure: definition.title[language],
      place: name,
      unit: unitOf(definition, language),
      language,
      written: (value) => measured(definition, value, language),
      bare: (value) => bare(definition, value),
    }),
  };
}

function noChartWords(scene: ReleaseScene, measure: MeasureEdition, place: string): string | undefined {
  const t = say(storyMessages, scene.language);
  if (measure.result.controlCharts.length === 0 || measure.chart(place) !== undefined) return undefined;
  return place === englandAndWales.slug ? t.noChartCountry : t.noChartForce;
}

function tableOf(
  scene: ReleaseScene,
  measure: MeasureEdition,
  series: readonly Figure[],
  caption: string,
): Table | undefined {
  if (series.length === 0) return undefined;
  const rows = [...series]
    .reverse()
    .map((figure) => ({ name: inPeriod(figure.period, scene.language), figure }));
  return figureTable(scene, measure.result.definition, caption, 'period', rows);
}

function groupsOf(scene: ReleaseScene, measure: MeasureEdition, place: string): Story['groups'] {
  const period = measure.periods.at(-1);
  if (period === undefined) return undefined;
  const { language } = scene;
  const { definition } = measure.result;
  const rows = measure
    .breakdowns(place, period)
    .map((figure) => ({ name: breakdownName(definition, figure.breakdown, language), figure }));
  if (rows.length === 0) return undefined;
  const words = {
    title: definition.title[language],
    place: placeName(scene.forces, place, language),
    period: inPeriod(period, language),
  };
  const caption = say(storyMessages, language).groupsTable(words);
  const markup = drawIntervalBars({
    id: 'groups',
    measure: words.title,
    place: words.place,
    period: words.period,
    unit: unitOf(definition, language),
    language,
    bare: (value) => bare(definition, value),
    // Pairs of groups would make the drawing unreadable; the table has them.
    rows: rows
      .filter(({ figure }) => !figure.breakdown.includes(';'))
      .map(({ name, figure }) => ({
        name,
        value: figure.value,
        lower: figure.lower,
        upper: figure.upper,
        written: figureWords(figure, definition, scene.forces, language).value,
      })),
  });
  return {
    chart: { title: `${words.title}, ${words.place}, ${words.period}`, markup, notes: [] },
    table: figureTable(scene, definition, caption, 'group', rows),
  };
}

/** Tells a measure of one place. */
export function storyOf(scene: ReleaseScene, measure: MeasureEdition, place: string): Story {
  const { language } = scene;
  const t = say(storyMessages, language);
  const { definition } = measure.result;
  const series = measure.series(place);
  const { judged, tooRecent } = judgedOf(series);
  const figure = judged.at(-1);
  const names = { title: definition.title[language], place: placeName(scene.forces, place, language) };
  const recent = tooRecent.filter((one) => one.value !== null).map((one) => inPeriod(one.period, language));
  const monthly = measure.mainLength === 'month' ? [] : measure.seriesOf(place, 'month');
  const { dataTo } = scene.edition.snapshot.manifest;
  return {
    words: {
      ...t,
      numerator: definition.numerator[language],
      denominator: definition.denominator[language],
    },
    figure: figure && figureWords(figure, definition, scene.forces, language),
    change: changeIn(measure, place, judged, dataTo, language),
    recent: recent.length === 0 ? undefined : t.tooRecent({ periods: recent.join('; ') }),
    chart: chartOf(scene, measure, place),
    noChart: noChartWords(scene, measure, place),
    table: tableOf(scene, measure, series, t.mainTable(names)),
    months: tableOf(scene, measure, monthly, t.monthTable(names)),
    groups: groupsOf(scene, measure, place),
  };
}

/** How the latest figure stands to the one before; for the country like for like, where its forces allow that. */
function changeIn(
  { result }: MeasureEdition,
  place: string,
  judged: readonly Figure[],
  dataTo: Month,
  language: Language,
): ChangeWords | undefined {
  const { definition, change } = result;
  if (place === englandAndWales.slug && change !== undefined) {
    return countryChangeWords(change, definition, language);
  }
  const figure = judged.at(-1);
  if (figure === undefined || figure.value === null) return undefined;
  return changeWords(changeOf(definition, judged, dataTo), definition, language);
}
