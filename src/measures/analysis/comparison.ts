import { type Bilingual, monthsBetween, present } from '../../kernel/index.ts';
import { englandAndWales } from '../../places/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Figure } from '../figure.ts';
import type { FunnelChart, MeasureResult } from '../result.ts';
import { type Funnel, funnelOf } from '../statistics/funnel.ts';

/** Fewer forces than this say too little about what is usual. */
export const funnelForcesMin = 10;
const limitPoints = 40;

const reasons = {
  missing: { en: 'Months are missing.', cy: 'Mae misoedd ar goll.' },
  immature: {
    en: 'Its crimes have not been followed for long enough.',
    cy: "Nid yw'r troseddau wedi'u dilyn am ddigon o amser.",
  },
  small: {
    en: 'The number it is set against is too small.',
    cy: "Mae'r rhif y'i gosodir yn ei erbyn yn rhy fach.",
  },
  negative: {
    en: 'More crimes were cancelled than recorded.',
    cy: 'Canslwyd mwy o droseddau nag a gofnodwyd.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Comparison = Pick<MeasureResult, 'funnel' | 'noFunnelBecause'>;

/**
 * The funnel of the latest of the longest periods in which enough forces can stand beside each other, or the reason in words
 * why there is none.
 */
export function comparisonOf(definition: MeasureDefinition, figures: readonly Figure[]): Comparison {
  const { comparison, kind } = definition;
  if (comparison.forces === 'never') return { noFunnelBecause: comparison.reason };
  if (kind !== 'proportion' && kind !== 'rate') {
    return {
      noFunnelBecause: {
        en: 'Only shares and rates can be compared.',
        cy: 'Dim ond cyfrannau a chyfraddau y gellir eu cymharu.',
      },
    };
  }
  const excepted = new Map(comparison.except.map(({ place, reason }) => [place, reason]));
  let most = 0;
  for (const forces of latestFirst(figures)) {
    const judged = forces.map((figure) => ({
      figure,
      reason: excepted.get(figure.place) ?? hindrance(definition, figure),
    }));
    const comparable = judged.filter(({ reason }) => reason === undefined).map(({ figure }) => figure);
    most = Math.max(most, comparable.length);
    if (comparable.length < funnelForcesMin) continue;
    const funnel = funnelOf(
      kind,
      comparable.map(({ numerator, denominator }) => ({ count: numerator ?? 0, base: denominator ?? 1 })),
    );
    if (funnel === undefined) continue;
    const notComparable = judged.flatMap(({ figure, reason }) =>
      reason === undefined ? [] : [{ place: figure.place, reason }],
    );
    return { funnel: chartOf(definition, funnel, comparable, notComparable) };
  }
  return { noFunnelBecause: tooFew(most) };
}

function tooFew(most: number): Bilingual {
  return {
    en: `At most ${most} forces have figures of one period that can stand beside each other, and at least ${funnelForcesMin} are needed. Missing months, small numbers and crimes that have not been followed for long enough keep the others out.`,
    cy: `Mae gan ${most} heddlu ar y mwyaf ffigurau am yr un cyfnod y gellir eu gosod ochr yn ochr, ac mae angen o leiaf ${funnelForcesMin}. Mae misoedd ar goll, rhifau bach a throseddau nad ydynt wedi'u dilyn am ddigon o amser yn cadw'r lleill allan.`,
  };
}

/** The forces' figures, one list a period: longest periods first, of one length the latest first. */
function latestFirst(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const byPeriod = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.place === englandAndWales.slug || figure.breakdown !== '') continue;
    const { from, to } = figure.period;
    const length = String(monthsBetween(from, to)).padStart(3, '0');
    const key = `${length} ${to}`;
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), figure]);
  }
  return [...byPeriod].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, each]) => each);
}

/** Why a force's figure cannot stand beside the others; undefined when it can. */
function hindrance(definition: MeasureDefinition, figure: Figure): Bilingual | undefined {
  const { coverage, denominator, markers, numerator } = figure;
  if (coverage.monthsReceived < coverage.monthsExpected || numerator === null) return reasons.missing;
  if ((denominator ?? 0) < Math.max(1, definition.smallestBase)) return reasons.small;
  if (markers.includes('[u]')) return reasons.immature;
  return numerator < 0 ? reasons.negative : undefined;
}

function chartOf(
  definition: MeasureDefinition,
  funnel: Funnel,
  comparable: readonly Figure[],
  notComparable: FunnelChart['notComparable'],
): FunnelChart {
  const scale = definition.kind === 'proportion' ? 100 : (definition.per ?? 1);
  const scaled = (value: number): number => Math.round(value * scale * 1e4) / 1e4;
  const bases = comparable.map(({ denominator }) => denominator ?? 1);
  return {
    period: present(comparable[0], 'a force in the funnel').period,
    pooled: scaled(funnel.pooled),
    overdispersion: funnel.overdispersion,
    points: funnel.points.map(({ base, value, z, p, q, outlier }, index) => ({
      place: comparable[index]?.place ?? '',
      base,
      value: scaled(value),
      z,
      p,
      q,
      outlier,
    })),
    limits: spacedBases(Math.min(...bases), Math.max(...bases)).map((base) => {
      const at = funnel.limitsAt(base);
      return {
        base,
        lower95: scaled(at.lower95),
        upper95: scaled(at.upper95),
        lower998: scaled(at.lower998),
        upper998: scaled(at.upper998),
      };
    }),
    notComparable,
  };
}

/** Whole bases from a little below the smallest to a little above the largest, closer together where limits bend. */
function spacedBases(smallest: number, largest: number): readonly number[] {
  const low = Math.log(Math.max(1, smallest * 0.9));
  const high = Math.log(largest * 1.1);
  const bases = Array.from({ length: limitPoints }, (_, index) =>
    Math.round(Math.exp(low + ((high - low) * index) / (limitPoints - 1))),
  );
  return [...new Set(bases)];
}
