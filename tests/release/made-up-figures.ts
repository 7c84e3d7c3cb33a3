import { addMonths, type Month, month, monthsFrom, type Random, randomFrom } from '../../src/kernel/index.ts';
import type {
  ControlChart,
  Figure,
  FunnelChart,
  MeasureDefinition,
  MeasureResult,
  Period,
} from '../../src/measures/index.ts';
import type { TerritorialForce } from '../../src/places/index.ts';

export const months = monthsFrom(month('2022-04'), month('2024-03'));
const years: readonly Period[] = [
  { from: month('2022-04'), to: month('2023-03') },
  { from: month('2023-04'), to: month('2024-03') },
];

/** A count of one force and month; undefined where nothing was received. */
interface Count {
  readonly numerator: number;
  readonly denominator: number;
}
type Counts = ReadonlyMap<string, Count>;

/** What was never received: a whole force, and a few months of others. */
export function received(force: string, at: Month): boolean {
  if (force === 'greater-manchester') return false;
  if (force === 'devon-and-cornwall') return at < '2023-08';
  return !(force === 'thames-valley' && at === '2023-07');
}

const levels: Readonly<Record<string, number>> = {
  'charged-of-crimes-recorded': 0.07,
  'no-suspect-identified': 0.17,
};

function countsOf(
  definition: MeasureDefinition,
  forces: readonly TerritorialForce[],
  random: Random,
): Counts {
  const counts = new Map<string, Count>();
  for (const force of forces) {
    const own = random.fork(`${definition.id}/${force.slug}`);
    const level = (levels[definition.id] ?? 0.6) * (0.8 + own.next() * 0.4);
    for (const [index, at] of months.entries()) {
      if (!received(force.slug, at)) continue;
      const crimes = Math.max(2, Math.round((force.population / 1000) * 2.7 * (0.92 + own.next() * 0.16)));
      const step = definition.id === 'charged-of-crimes-recorded' && index > 15 ? 1.18 : 1;
      const share = Math.min(0.95, level * step * (0.85 + own.next() * 0.3));
      counts.set(`${force.slug} ${at}`, {
        numerator: Math.round(crimes * (definition.kind === 'rate' ? 1 : share)),
        denominator: definition.kind === 'rate' ? Math.round(force.females / 12) : crimes,
      });
    }
  }
  return counts;
}

function interval(definition: MeasureDefinition, count: Count): readonly [number, number, number] {
  const { numerator, denominator } = count;
  const spread = 1.96 * Math.sqrt(Math.max(1, numerator));
  switch (definition.kind) {
    case 'proportion': {
      const share = numerator / denominator;
      const half = 1.96 * Math.sqrt((share * (1 - share)) / denominator);
      return [share * 100, Math.max(0, share - half) * 100, Math.min(1, share + half) * 100];
    }
    case 'rate': {
      const per = (definition.per ?? 1) / denominator;
      return [numerator * per, Math.max(0, numerator - spread) * per, (numerator + spread) * per];
    }
    case 'median':
      return [3, 2, 4];
    default:
      return [numerator, Math.max(0, numerator - spread), numerator + spread];
  }
}

function figureOf(
  definition: MeasureDefinition,
  counts: Counts,
  place: string,
  forces: readonly string[],
  period: Period,
): Figure {
  const all = forces.flatMap((force) =>
    monthsFrom(period.from, period.to).map((at) => ({ force, count: counts.get(`${force} ${at}`) })),
  );
  const held = all.filter((one) => one.count !== undefined);
  const whole = new Set(held.map((one) => one.force)).size;
  const sum = held.reduce(
    (total, { count }) => ({
      numerator: total.numerator + (count?.numerator ?? 0),
      denominator: total.denominator + (count?.denominator ?? 0),
    }),
    { numerator: 0, denominator: 0 },
  );
  const [value, lower, upper] = sum.denominator === 0 ? [null, null, null] : interval(definition, sum);
  const small = sum.denominator > 0 && sum.denominator < definition.smallestBase;
  return {
    place,
    period,
    breakdown: '',
    numerator: value === null ? null : sum.numerator,
    denominator: value === null || definition.kind === 'count' ? null : sum.denominator,
    value,
    lower,
    upper,
    coverage: {
      forcesExpected: forces.length,
      forcesReceived: whole,
      monthsExpected: all.length / forces.length,
      monthsReceived: forces.length === 1 ? held.length : all.length / forces.length,
    },
    markers: value === null ? ['[x]'] : small ? ['[u]'] : [],
  };
}

function chartOf(definition: MeasureDefinition, place: string, monthly: readonly Figure[]): ControlChart {
  const values = monthly.flatMap((figure) => (figure.value === null ? [] : [figure.value]));
  const segmentOf = (part: readonly number[]) => {
    const centre = part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length);
    const ranges = part.slice(1).map((value, index) => Math.abs(value - (part[index] ?? value)));
    const spread = 2.66 * (ranges.reduce((sum, value) => sum + value, 0) / Math.max(1, ranges.length));
    return { centre, lower: Math.max(0, centre - spread), upper: centre + spread };
  };
  const broken = definition.seriesBreaks[0];
  const cut = broken === undefined ? months.length : months.indexOf(month(broken.on.slice(0, 7)));
  const value = (from: number, to: number) =>
    monthly.slice(from, to).flatMap((figure) => (figure.value === null ? [] : [figure.value]));
  const spans =
    cut < months.length
      ? [
          [0, cut],
          [cut, months.length],
        ]
      : [[0, months.length]];
  const segments = spans.map(([from = 0, to = 0], index) => ({
    from: months[from] ?? month('2022-04'),
    to: months[to - 1] ?? month('2024-03'),
    ...segmentOf(value(from, to)),
    ...(index > 0 && broken !== undefined ? { reason: broken.reason } : {}),
  }));
  return {
    place,
    tooShort: values.length < 12,
    segments: values.length < 12 ? [] : segments,
    points: monthly.map((figure, index) => {
      const at = index < cut ? 0 : 1;
      const limits = segments[at];
      const outside =
        figure.value !== null &&
        limits !== undefined &&
        (figure.value > limits.upper || figure.value < limits.lower);
      const run = index > 19 && definition.id === 'charged-of-crimes-recorded' && place === 'bedfordshire';
      return {
        month: figure.period.from,
        value: figure.value,
        signals: [
          ...(outside
            ? [figure.value > limits.upper ? ('above-limit' as const) : ('below-limit' as const)]
            : []),
          ...(run ? ['run-above' as const] : []),
        ],
        segment: figure.value === null || values.length < 12 ? null : at,
      };
    }),
  };
}

function funnelOf(
  figures: readonly Figure[],
  forces: readonly TerritorialForce[],
  period: Period,
): FunnelChart {
  const here = figures.filter(
    (figure) =>
      figure.place !== 'england-and-wales' &&
      figure.period.from === period.from &&
      figure.period.to === period.to,
  );
  const usable = here.filter(
    (figure) => figure.value !== null && figure.coverage.monthsReceived === 12 && figure.markers.length === 0,
  );
  const base = usable.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0);
  const pooled = (100 * usable.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0)) / base;
  const spread = 0.45;
  const limits = Array.from({ length: 60 }, (_, index) => 200 * 1.135 ** index)
    .filter((at) => at < 330_000)
    .map((at) => {
      const error = Math.sqrt((pooled * (100 - pooled)) / at + spread ** 2);
      return {
        base: at,
        lower95: Math.max(0, pooled - 1.96 * error),
        upper95: pooled + 1.96 * error,
        lower998: Math.max(0, pooled - 3.09 * error),
        upper998: pooled + 3.09 * error,
      };
    });
  const usableSlugs = new Set(usable.map((figure) => figure.place));
  return {
    period,
    pooled,
    overdispersion: 0.012,
    limits,
    points: usable.map((figure) => {
      const z =
        ((figure.value ?? 0) - pooled) /
        Math.sqrt((pooled * (100 - pooled)) / (figure.denominator ?? 1) + spread ** 2);
      const p = Math.min(1, 2 * Math.exp(-0.717 * Math.abs(z) - 0.416 * z * z));
      const outlier = p < 0.02 ? (z > 0 ? ('above' as const) : ('below' as const)) : null;
      return {
        place: figure.place,
        base: figure.denominator ?? 0,
        value: figure.value ?? 0,
        z,
        p,
        q: Math.min(1, p * 4),
        outlier,
      };
    }),
    notComparable: forces
      .filter((force) => !usableSlugs.has(force.slug))
      .map((force) => ({
        place: force.slug,
        reason: {
          en: 'Not every month was received, or the base is too small.',
          cy: 'Ni dderbyniwyd pob mis, neu mae’r sylfaen yn rhy fach.',
        },
      })),
  };
}

function reasonOf(definition: MeasureDefinition) {
  return definition.comparison.forces === 'never'
    ? definition.comparison.reason
    : { en: 'Too few forces have a base.', cy: 'Mae gan rhy ychydig o heddluoedd sylfaen.' };
}

/** Every cell of the breakdowns: `ethnicity=black;sex=female`. */
function cellsOf(definition: MeasureDefinition): readonly string[] {
  return [...definition.breakdowns]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .reduce<readonly string[]>(
      (cells, { id, categories }) =>
        cells.flatMap((cell) =>
          categories.map((category) => [...(cell === '' ? [] : [cell]), `${id}=${category.id}`].join(';')),
        ),
      [''],
    )
    .filter((cell) => cell !== '');
}

function breakdownsOf(definition: MeasureDefinition, figures: readonly Figure[]): readonly Figure[] {
  const cells = cellsOf(definition);
  return figures
    .filter((figure) => figure.period.from !== figure.period.to)
    .flatMap((figure) =>
      cells.map((breakdown, index): Figure => {
        const whole = figure.denominator ?? figure.numerator;
        const part =
          whole === null
            ? null
            : Math.round((whole * (index + 1)) / ((cells.length * (cells.length + 1)) / 2));
        const withheld = part !== null && part < 60;
        const shown = withheld ? null : part;
        const [value, lower, upper] =
          shown === null || whole === null
            ? [null, null, null]
            : interval(definition, { numerator: shown, denominator: whole });
        return {
          ...figure,
          breakdown,
          numerator: shown,
          value,
          lower,
          upper,
          markers: withheld ? ['[c]'] : figure.markers,
        };
      }),
    );
}

/** A made-up measure over all forces and 24 months, from a seed. */
export function madeUpResult(
  definition: MeasureDefinition,
  forces: readonly TerritorialForce[],
): MeasureResult {
  const counts = countsOf(definition, forces, randomFrom(20_240_331));
  const slugs = forces.map((force) => force.slug);
  const places = [
    ...slugs.map((slug) => ({ place: slug, of: [slug] })),
    { place: 'england-and-wales', of: slugs },
  ];
  const monthly = definition.periods.includes('month') ? months.map((at) => ({ from: at, to: at })) : [];
  const figures = places.flatMap(({ place, of }) =>
    [...monthly, ...years].map((period) => figureOf(definition, counts, place, of, period)),
  );
  const byPlace = (place: string) =>
    figures.filter((figure) => figure.place === place && figure.period.from === figure.period.to);
  const year = years[1] ?? { from: addMonths(month('2024-03'), -11), to: month('2024-03') };
  const comparison =
    definition.comparison.forces === 'funnel' && definition.kind === 'proportion'
      ? { funnel: funnelOf(figures, forces, year) }
      : { noFunnelBecause: reasonOf(definition) };
  return {
    definition,
    figures: [...figures, ...breakdownsOf(definition, figures)],
    controlCharts:
      monthly.length === 0 ? [] : places.map(({ place }) => chartOf(definition, place, byPlace(place))),
    ...comparison,
  };
}
