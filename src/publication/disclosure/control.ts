import { accept, assert, type Bilingual, present, type Result, refuse } from '../../kernel/index.ts';
import type { Figure, MeasureDefinition, MeasureResult } from '../../measures/index.ts';
import { periodName } from './axis.ts';
import { boundBy, type EarlierRelease } from './earlier.ts';
import { auditProtection } from './proofs.ts';
import { type Protection, protect } from './protection.ts';
import { type CountName, relate } from './relations.ts';
import { roundCount } from './rounding.ts';
import { ruleOf } from './rule.ts';
import { draftTable, finishTable, type GuardedMeasure, type TableRefusal } from './table.ts';

/** Value and interval of a figure from its counts, in the unit of the definition's kind. */
export type Estimate = (
  definition: MeasureDefinition,
  numerator: number,
  denominator: number,
) => { readonly value: number | null; readonly lower: number | null; readonly upper: number | null };

export interface DisclosureInput {
  /** All measures of a release, with every count. */
  readonly results: readonly MeasureResult[];
  /** Every release that was ever published. */
  readonly earlier: readonly EarlierRelease[];
  /** The place that is the sum of others, and those others. */
  readonly nation: string;
  readonly belongsToNation: ReadonlySet<string>;
  /** Needed where a definition asks for rounding: value and interval follow from the rounded counts. */
  readonly estimate: Estimate;
}

/** What was done, for the record of a release: counts only. */
export interface DisclosureReport {
  readonly measures: readonly string[];
  readonly figures: number;
  readonly withheld: number;
  /** Tables that were shown to exist, two for each protected count. */
  readonly proofs: number;
}

export type DisclosureRefusal = TableRefusal | 'span_cuts_earlier_release' | 'earlier_releases_disclose';

/**
 * Withholds what would show people: all measures with the rule `suppress` are protected together, as one table. The
 * method, and what it promises, is docs/explanation/disclosure-control.md. The result is audited before it is returned.
 */
export function controlDisclosure(
  input: DisclosureInput,
): Result<
  { readonly results: readonly MeasureResult[]; readonly report: DisclosureReport },
  DisclosureRefusal
> {
  const guarded = input.results.filter(({ definition }) => ruleOf(definition) !== undefined);
  if (guarded.length === 0) {
    return accept({ results: input.results, report: { measures: [], figures: 0, withheld: 0, proofs: 0 } });
  }
  const protectedBy = protectMeasures({ ...input, results: guarded });
  if (!protectedBy.ok) return protectedBy;
  const protection = protectedBy.value;
  const { table } = protection;
  const withheld = withheldFigures(protection);
  const results = input.results.map((result) => {
    const figures = withheld.get(result);
    return figures === undefined ? result : conceal(result, figures, input.estimate);
  });
  return accept({
    results,
    report: {
      measures: guarded.map(({ definition }) => definition.id),
      figures: table.figures.length,
      withheld: protection.withheld.size,
      proofs: protection.proofs.length,
    },
  });
}

/** Counts to protect that are no measures of a release: those that a force returns. */
export interface GuardInput {
  /** Each with the rule `suppress`. */
  readonly results: readonly GuardedMeasure[];
  readonly earlier: readonly EarlierRelease[];
  readonly nation: string;
  readonly belongsToNation: ReadonlySet<string>;
  /** Which counts are the same; left out, it is told by their units and by their agreeing in every place and period. */
  readonly countName?: CountName;
}

/** Chooses what to withhold, and audits the choice. Of each measure, in order: the indexes of the figures withheld. */
export function withholdCounts(input: GuardInput): Result<readonly ReadonlySet<number>[], DisclosureRefusal> {
  const protection = protectMeasures(input);
  if (!protection.ok) return protection;
  const withheld = withheldFigures(protection.value);
  return accept(input.results.map((result) => withheld.get(result) ?? new Set()));
}

function protectMeasures(input: GuardInput): Result<Protection, DisclosureRefusal> {
  const draft = draftTable(input.results, input.nation, input.belongsToNation);
  if (!draft.ok) return draft;
  const relations = relate(draft.value, input.countName);
  if (!relations.ok) return relations;
  const table = finishTable(draft.value, relations.value);
  const bound = boundBy(table, input.earlier);
  if (!bound.ok) return bound;
  const protection = protect(table, bound.value);
  if (protection.exposed.length > 0) return exposed(protection);
  const faults = auditProtection(protection, bound.value);
  assert(
    faults.length === 0,
    `disclosure control failed its own audit: ${JSON.stringify(faults.slice(0, 3))}`,
  );
  return accept(protection);
}

function exposed({
  table,
  exposed: cells,
}: Protection): ReturnType<typeof refuse<'earlier_releases_disclose'>> {
  const width = table.periods.names.length;
  const named = cells.slice(0, 5).map((cell) => {
    const row = Math.floor(cell / table.labels.length);
    const label = present(table.labels[cell % table.labels.length], 'a label');
    const measure = table.measures[label.measure]?.definition.id;
    return `${measure}, ${table.places.names[Math.floor(row / width)]}, ${table.periods.names[row % width]}, "${label.breakdown}"`;
  });
  return refuse(
    'earlier_releases_disclose',
    `${cells.length} small counts could be worked out from what earlier releases published: ${named.join('; ')}. Expected ` +
      'a span or a measure that leaves them covered.',
  );
}

/** Of each guarded measure, the indexes of its withheld figures. */
function withheldFigures({ table, withheld }: Protection): ReadonlyMap<GuardedMeasure, ReadonlySet<number>> {
  const byMeasure = new Map(table.measures.map((result) => [result, new Set<number>()]));
  for (const figure of withheld) {
    const { measure, index } = present(table.figures[figure], 'a withheld figure');
    byMeasure.get(present(table.measures[measure], 'a measure'))?.add(index);
  }
  return byMeasure;
}

const noChart: Bilingual = {
  en: 'Forces are not compared here: a chart of all of them would show counts that are withheld to protect people.',
  cy: "Ni chymherir heddluoedd yma: byddai siart ohonynt i gyd yn dangos cyfrifon sydd wedi'u dal yn ôl i ddiogelu pobl.",
};

/**
 * The measure without its withheld figures. A chart's limits are sums over all its points, so a chart goes as a whole
 * when one of its points is withheld or when counts are rounded.
 */
function conceal(result: MeasureResult, withheld: ReadonlySet<number>, estimate: Estimate): MeasureResult {
  const { definition } = result;
  const roundTo = ruleOf(definition)?.roundTo;
  const figures = result.figures.map((figure, index) =>
    withheld.has(index) ? withhold(figure) : rounded(definition, figure, roundTo, estimate),
  );
  const { funnel, ...rest } = result;
  const touched = (place: string): boolean =>
    figures.some(
      (figure) => figure.place === place && figure.breakdown === '' && figure.markers.includes('[c]'),
    );
  const charts = roundTo === undefined ? result.controlCharts.filter(({ place }) => !touched(place)) : [];
  const funnelStays =
    funnel !== undefined &&
    roundTo === undefined &&
    !figures.some(
      (figure) =>
        figure.breakdown === '' &&
        figure.markers.includes('[c]') &&
        periodName(figure.period) === periodName(funnel.period),
    );
  if (funnelStays) return { ...rest, funnel, figures, controlCharts: charts };
  const reason = funnel === undefined ? {} : { noFunnelBecause: noChart };
  return { ...rest, ...reason, figures, controlCharts: charts };
}

function withhold(figure: Figure): Figure {
  return {
    ...figure,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    markers: ['[c]'],
  };
}

function rounded(
  definition: MeasureDefinition,
  figure: Figure,
  roundTo: number | undefined,
  estimate: Estimate,
): Figure {
  if (roundTo === undefined || definition.kind === 'median') return figure;
  const numerator = roundCount(figure.numerator, roundTo);
  // The population that a rate is per is public and stays exact.
  const denominator =
    definition.kind === 'proportion' ? roundCount(figure.denominator, roundTo) : figure.denominator;
  if (numerator === null || figure.value === null) return { ...figure, numerator, denominator };
  return { ...figure, numerator, denominator, ...estimate(definition, numerator, denominator ?? 0) };
}
