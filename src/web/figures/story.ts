import type { Language, Month } from '../../kernel/index.ts';
import { type ControlChart, type Figure, signals as signalRules } from '../../measures/index.ts';
import { englandAndWales } from '../../places/index.ts';
import { drawControlChart, signalWords } from '../charts/control-chart.ts';
import { judgedOf, type MeasureEdition } from '../site/edition.ts';
import type { ReleaseScene } from '../site/page.ts';
import { inMonth, inPeriod } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { bare, measured, unitOf } from '../words/number.ts';
import { type ChangeWords, changeOf, changeWords, countryChangeWords } from './change.ts';
import { type FigureWords, figureWords, placeName } from './figure.ts';
import { runsOfMonths } from './gaps.ts';
import { type DrawnChart, type Groups, groupsOf } from './groups.ts';
import { storyMessages } from './story-messages.ts';
import { figureTable, type Table } from './table.ts';

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
  readonly groups: Groups | undefined;
}

function chartNotes(scene: ReleaseScene, chart: ControlChart): readonly string[] {
  const { language } = scene;
  const t = say(storyMessages, language);
  // A line a rule, its months in runs: a level that shifted makes every month before it a signal.
  const signals = signalRules.flatMap((rule) => {
    const months = chart.points.filter((point) => point.value !== null && point.signals.includes(rule));
    if (months.length === 0) return [];
    const runs = runsOfMonths(months.map((point) => point.month));
    return [
      t.signal({
        rule: signalWords(rule, language),
        months: runs.map((run) => inPeriod(run, language)).join('; '),
      }),
    ];
  });
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
    notes: chartNotes(scene, chart),
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
