import { type Month, present } from '../../kernel/index.ts';
import type { ControlChart, Figure, MeasureResult, Period } from '../../measures/index.ts';
import type { CoverageEntry, ReleaseSnapshot } from '../../publication/index.ts';
import { lengthOf } from '../words/dates.ts';

/** One measure of a release, with its figures within reach. */
export interface MeasureEdition {
  readonly result: MeasureResult;
  /** The longest period that the measure is given for: a year where it has years. */
  readonly mainLength: 'month' | 'quarter' | 'year';
  /** Periods of the main length, oldest first. */
  readonly periods: readonly Period[];
  /** Everyone's figures of a place over the main periods, oldest first. */
  series(place: string): readonly Figure[];
  /** Everyone's figures of a place over periods of one length, oldest first. */
  seriesOf(place: string, length: 'month' | 'quarter' | 'year'): readonly Figure[];
  /** Every place's figure for a period, everyone. */
  across(period: Period): readonly Figure[];
  /** A place's figures of one period by breakdown (`sex=female`). */
  breakdowns(place: string, period: Period): readonly Figure[];
  chart(place: string): ControlChart | undefined;
}

/** A release as pages read it: the snapshot, indexed once. */
export interface Edition {
  readonly id: string;
  readonly snapshot: ReleaseSnapshot;
  readonly measures: readonly MeasureEdition[];
  measure(id: string): MeasureEdition | undefined;
  /** Coverage entries of a dataset, by force, then month. */
  coverage(dataset: string): ReadonlyMap<string, ReadonlyMap<Month, CoverageEntry>>;
  readonly datasets: readonly CoverageEntry['dataset'][];
  file(path: string): boolean;
}

const periodKey = (period: Period): string => `${period.from}/${period.to}`;

function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

const byPeriod = (a: Figure, b: Figure): number => (periodKey(a.period) < periodKey(b.period) ? -1 : 1);

function measureEdition(result: MeasureResult): MeasureEdition {
  const whole = result.figures.filter((figure) => figure.breakdown === '').sort(byPeriod);
  const bySeries = groupBy(whole, (figure) => `${figure.place} ${lengthOf(figure.period)}`);
  const byPeriodKey = groupBy(whole, (figure) => periodKey(figure.period));
  const parts = groupBy(
    result.figures.filter((figure) => figure.breakdown !== ''),
    (figure) => `${figure.place} ${periodKey(figure.period)}`,
  );
  const charts = new Map(result.controlCharts.map((chart) => [chart.place, chart]));
  const mainLength = present(
    (['year', 'quarter', 'month'] as const).find(
      (length) => result.figures.some((figure) => lengthOf(figure.period) === length) || length === 'month',
    ),
    'period length',
  );
  const mains = [...result.figures].sort(byPeriod).filter((figure) => lengthOf(figure.period) === mainLength);
  const periods = [...new Map(mains.map((figure) => [periodKey(figure.period), figure.period])).values()];
  const seriesOf = (place: string, length: 'month' | 'quarter' | 'year'): readonly Figure[] =>
    bySeries.get(`${place} ${length}`) ?? [];
  return {
    result,
    mainLength,
    periods,
    series: (place) => seriesOf(place, mainLength),
    seriesOf,
    across: (period) => byPeriodKey.get(periodKey(period)) ?? [],
    breakdowns: (place, period) => parts.get(`${place} ${periodKey(period)}`) ?? [],
    chart: (place) => charts.get(place),
  };
}

/** Indexes a release once, so that pages only look things up. */
export function editionOf(snapshot: ReleaseSnapshot): Edition {
  const measures = snapshot.measures.map(measureEdition);
  const byId = new Map(measures.map((measure) => [measure.result.definition.id, measure]));
  const coverage = new Map(
    [...groupBy(snapshot.coverage, (entry) => entry.dataset)].map(([dataset, entries]) => [
      dataset,
      new Map(
        [...groupBy(entries, (entry) => entry.force)].map(([force, months]) => [
          force,
          new Map(months.map((entry) => [entry.month, entry])),
        ]),
      ),
    ]),
  );
  const files = new Set(snapshot.manifest.files.map((file) => file.path));
  return {
    id: snapshot.manifest.id,
    snapshot,
    measures,
    measure: (id) => byId.get(id),
    coverage: (dataset) => coverage.get(dataset) ?? new Map(),
    datasets: datasetsBehind(snapshot),
    file: (path) => files.has(path),
  };
}

/** A series cut at its newest figure that may be judged, and the newer ones that are too recent or absent. */
export interface JudgedSeries {
  readonly judged: readonly Figure[];
  readonly tooRecent: readonly Figure[];
}

/** Cuts a series, oldest first. Where no figure may be judged, nothing is cut: the last one stands with its markers. */
export function judgedOf(series: readonly Figure[]): JudgedSeries {
  const last = series.findLastIndex((figure) => figure.value !== null && !figure.markers.includes('[u]'));
  const end = last === -1 ? series.length : last + 1;
  return { judged: series.slice(0, end), tooRecent: series.slice(end) };
}

/** The datasets that figures are made from. A table that only stands beside them is missing from nobody. */
function datasetsBehind({ coverage, measures }: ReleaseSnapshot): readonly CoverageEntry['dataset'][] {
  const sources = new Set(measures.flatMap(({ definition }) => definition.sources));
  return [...new Set(coverage.map((entry) => entry.dataset))].filter((dataset) => sources.has(dataset));
}
