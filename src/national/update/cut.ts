import type { Bilingual, Month, PlainDate } from '../../kernel/index.ts';
import type { Marker } from '../../measures/index.ts';
import type { HeldFinding } from '../finding/finding.ts';
import type { ActionStanding, ForceReturn } from '../matrix/standing.ts';
import type { RecommendationStanding } from '../recommendation/standing.ts';

/** What a reference may print of a figure. `value` is the figure itself; the others stand behind it; `period` is in words. */
export const figureParts = [
  'value',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'received',
  'expected',
  'period',
] as const;
export type FigurePart = (typeof figureParts)[number];

/** Where a figure was read, so that it can be found again and computed again. */
export type FigureSource =
  | {
      readonly kind: 'release';
      readonly release: string;
      readonly measure: string;
      readonly definitionVersion: number;
      /** The file of the release that holds it. */
      readonly path: string;
    }
  | {
      readonly kind: 'rows';
      /** The register's file that travels with the update, and the rule that counts its rows. */
      readonly file: 'positions.csv' | 'forces.csv' | 'recommendations.csv';
      readonly rule: string;
    };

/** One figure of a cut. Numbers are null where nothing may or can be said, and `markers` says why; null is never zero. */
export interface CutFigure {
  /** How commentary names it: `charged-of-crimes-recorded.latest`, `plans.overdue.kent`. */
  readonly key: string;
  readonly label: Bilingual;
  /** A force's slug, or `england-and-wales`. */
  readonly place: string;
  /** The months it covers; null where it counts what stood on the day of the cut. */
  readonly period: { readonly from: Month; readonly to: Month } | null;
  /** The day of the cut. */
  readonly asAt: PlainDate;
  /** percent 0-100; rate per `per` people; counts; months; days. */
  readonly unit: 'percent' | 'count' | 'rate' | 'months';
  readonly per: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of what was expected (forces for the country, months for a force), how much was received. */
  readonly received: number;
  readonly expected: number;
  readonly markers: readonly Marker[];
  readonly source: FigureSource;
}

/** What a cut is made of before its figures are worked out: everything was read in one moment and is kept as it was. */
export interface CutMaterial {
  readonly asAt: PlainDate;
  readonly madeUp: boolean;
  /** The forces that are asked, by slug. */
  readonly forces: readonly string[];
  readonly positions: readonly ActionStanding[];
  readonly returns: readonly ForceReturn[];
  readonly recommendations: readonly RecommendationStanding[];
  /** Themes and barriers that the coordinator holds to on that day. */
  readonly findings: readonly HeldFinding[];
  /** Forces whose engagement register names a by-and-for organisation. */
  readonly byAndForForces: readonly string[];
}

/** A frozen set of figures with keys, and the rows behind those that no release holds. Never changed once stored. */
export interface Cut extends CutMaterial {
  readonly id: string;
  readonly release: string | null;
  readonly figures: readonly CutFigure[];
}

/** Figures by key, for looking references up. */
export function figuresByKey(figures: readonly CutFigure[]): ReadonlyMap<string, CutFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]));
}
