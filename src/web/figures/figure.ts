import { assertNever, type Language } from '../../kernel/index.ts';
import type { Figure, Marker, MeasureDefinition } from '../../measures/index.ts';
import { englandAndWales } from '../../places/index.ts';
import type { ForceDirectory } from '../site/page.ts';
import { inPeriod } from '../words/dates.ts';
import { fill, say } from '../words/messages.ts';
import { bare, count, measured } from '../words/number.ts';
import { figureMessages } from './figure-messages.ts';

/** A figure as it stands in a page: each part in words, with what a reader must know beside it. */
export interface FigureWords {
  readonly place: string;
  readonly period: string;
  /** The whole figure in one sentence, or one that says why there is none. */
  readonly sentence: string;
  /** `6.2%`, or the marker that stands in its place. */
  readonly value: string;
  readonly interval: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly coverage: string;
  /** Warnings in sentences: part of the forces, part of the months, a small base. */
  readonly warnings: readonly string[];
  readonly markers: readonly Marker[];
  readonly version: number;
}

/** A marker's meaning in a few words. */
export function markerMeaning(marker: Marker, language: Language): string {
  const t = say(figureMessages, language);
  switch (marker) {
    case '[c]':
      return t.c;
    case '[x]':
      return t.x;
    case '[z]':
      return t.z;
    case '[low]':
      return t.low;
    case '[u]':
      return t.u;
    case '[r]':
      return t.r;
    case '[b]':
      return t.b;
    default:
      return assertNever(marker);
  }
}

/** The name of a force or of the country, short where a page says so. */
export function placeName(forces: ForceDirectory, slug: string, language: Language): string {
  if (slug === englandAndWales.slug) return englandAndWales.name[language];
  return forces.find(slug)?.short[language] ?? slug;
}

function whyNothing(figure: Figure, language: Language): string {
  const t = say(figureMessages, language);
  if (figure.markers.includes('[c]')) return t.withheld;
  if (figure.markers.includes('[z]')) return t.notApplicable;
  return figure.markers.includes('[x]') ? t.unavailable : t.nothingToSay;
}

const standIns: readonly Marker[] = ['[c]', '[x]', '[z]'];

/** A number or, where there is none, the marker that says why. */
function orMarker(figure: Figure, value: number | null, written: (value: number) => string): string {
  if (value !== null) return written(value);
  return figure.markers.find((marker) => standIns.includes(marker)) ?? '[x]';
}

function coverageOf(figure: Figure, language: Language): string {
  const t = say(figureMessages, language);
  const { coverage } = figure;
  if (coverage.forcesExpected <= 1) {
    return t.coveredMonths({ received: coverage.monthsReceived, expected: coverage.monthsExpected });
  }
  return t.covered({ received: coverage.forcesReceived, expected: coverage.forcesExpected });
}

function warningsOf(figure: Figure, language: Language): readonly string[] {
  if (figure.value === null) return [];
  const t = say(figureMessages, language);
  const { forcesReceived, forcesExpected, monthsReceived, monthsExpected } = figure.coverage;
  return [
    ...(forcesExpected > 1 && forcesReceived < forcesExpected
      ? [t.partialForces({ received: forcesReceived, expected: forcesExpected })]
      : []),
    ...(forcesExpected <= 1 && monthsReceived < monthsExpected
      ? [t.partialMonths({ received: monthsReceived, expected: monthsExpected })]
      : []),
    ...(figure.markers.includes('[u]') ? [t.unreliable] : []),
  ];
}

/** Definitions write the unit into their sentence, so the numbers go in without it. */
function sentenceOf(
  figure: Figure,
  definition: MeasureDefinition,
  parts: Readonly<Record<'place' | 'period' | 'numerator' | 'denominator', string>>,
  language: Language,
): string {
  const t = say(figureMessages, language);
  const { value, lower, upper } = figure;
  const { place, period } = parts;
  if (value === null) return t.notSaid({ place, period, reason: whyNothing(figure, language) });
  if (lower === null || upper === null) {
    const what = definition.numerator[language];
    return t.floor({ what, place, period, value: measured(definition, value, language) });
  }
  const [middle, low, high] = [value, lower, upper].map((number) => bare(definition, number));
  return fill(definition.sentence[language], {
    ...parts,
    value: middle ?? '',
    lower: low ?? '',
    upper: high ?? '',
  });
}

/** Speaks a figure. Definitions give the sentence; what is withheld or missing is said in one of ours. */
export function figureWords(
  figure: Figure,
  definition: MeasureDefinition,
  forces: ForceDirectory,
  language: Language,
): FigureWords {
  const t = say(figureMessages, language);
  const place = placeName(forces, figure.place, language);
  const period = inPeriod(figure.period, language);
  const written = (value: number): string => measured(definition, value, language);
  const parts = {
    place,
    period,
    value: orMarker(figure, figure.value, written),
    numerator: orMarker(figure, figure.numerator, count),
    denominator: definition.kind === 'count' ? '[z]' : orMarker(figure, figure.denominator, count),
  };
  const lower = orMarker(figure, figure.lower, written);
  const upper = orMarker(figure, figure.upper, written);
  return {
    ...parts,
    sentence: sentenceOf(figure, definition, parts, language),
    interval: figure.lower === null || figure.upper === null ? parts.value : t.interval({ lower, upper }),
    coverage: coverageOf(figure, language),
    warnings: warningsOf(figure, language),
    markers: figure.markers,
    version: definition.version,
  };
}
