import { accept, present, type Result, refuse } from '../../kernel/index.ts';
import { periodName } from './axis.ts';
import type { Bound } from './protection.ts';
import { roundCount } from './rounding.ts';
import { type DisclosureRule, ruleOf } from './rule.ts';
import type { CountTable, GuardedFigure, GuardedMeasure } from './table.ts';

/** What an earlier release said of the measures that are protected, as it was published. */
export type EarlierRelease = readonly GuardedMeasure[];

const keyOf = (measure: string, figure: GuardedFigure): string =>
  `${measure} ${figure.place} ${periodName(figure.period)} ${figure.breakdown}`;

const isWithheld = (figure: GuardedFigure): boolean => figure.markers.includes('[c]');

/** Figures of earlier releases by key. A figure that said nothing (not received) binds nothing. */
function earlierFigures(earlier: readonly EarlierRelease[]): ReadonlyMap<string, readonly GuardedFigure[]> {
  const figures = new Map<string, GuardedFigure[]>();
  for (const { definition, figures: published } of earlier.flat()) {
    if (ruleOf(definition) === undefined) continue;
    for (const figure of published) {
      if (figure.numerator === null && figure.denominator === null && !isWithheld(figure)) continue;
      const key = keyOf(definition.id, figure);
      figures.set(key, [...(figures.get(key) ?? []), figure]);
    }
  }
  return figures;
}

/**
 * What earlier releases bind. Refuses a span of months that cuts through a figure of an earlier release
 * (`span_cuts_earlier_release`): the old figure less the new ones would show what was withheld in between.
 */
export function boundBy(
  table: CountTable,
  earlier: readonly EarlierRelease[],
): Result<Bound, 'span_cuts_earlier_release'> {
  const before = earlierFigures(earlier);
  const known = new Set<number>();
  const withheld = new Set<number>();
  const keys = new Set<string>();
  for (const [index, { measure, index: position }] of table.figures.entries()) {
    const result = present(table.measures[measure], 'a measure');
    const figure = present(result.figures[position], 'a figure');
    const key = keyOf(result.definition.id, figure);
    const rule = present(ruleOf(result.definition), 'a rule');
    keys.add(key);
    const old = before.get(key) ?? [];
    if (old.some((each) => !isWithheld(each) && sameCounts(each, figure, rule))) known.add(index);
    else if (old.some((each) => isWithheld(each) || changedLittle(each, figure, rule))) withheld.add(index);
  }
  const cut = cutThrough(table, before, keys);
  if (cut !== undefined) return cut;
  return accept({ known, withheld });
}

function sameCounts(old: GuardedFigure, now: GuardedFigure, { roundTo }: DisclosureRule): boolean {
  const shown = (count: number | null): number | null => roundCount(count, roundTo);
  return old.numerator === shown(now.numerator) && old.denominator === shown(now.denominator);
}

/** Rounded counts differ by a whole step or not at all, so their difference shows nobody. */
function changedLittle(old: GuardedFigure, now: GuardedFigure, rule: DisclosureRule): boolean {
  if (rule.roundTo !== undefined) return false;
  const pairs = [
    [old.numerator, now.numerator],
    [old.denominator, now.denominator],
  ] as const;
  return pairs.some(([a, b]) => a !== null && b !== null && a !== b && Math.abs(a - b) < rule.threshold);
}

function cutThrough(
  table: CountTable,
  before: ReadonlyMap<string, readonly GuardedFigure[]>,
  keys: ReadonlySet<string>,
): ReturnType<typeof refuse<'span_cuts_earlier_release'>> | undefined {
  const months = table.measures.flatMap(({ figures }) => figures.map(({ period }) => period));
  const from = months.reduce((least, { from: each }) => (each < least ? each : least), '9999-12');
  const to = months.reduce((most, { to: each }) => (each > most ? each : most), '');
  const measured = new Set(table.measures.map(({ definition }) => definition.id));
  for (const [key, [figure]] of before) {
    if (figure === undefined || keys.has(key) || !measured.has(key.slice(0, key.indexOf(' ')))) continue;
    if (figure.period.from <= to && figure.period.to >= from) {
      return refuse(
        'span_cuts_earlier_release',
        `An earlier release shows ${key}, which the months from ${from} to ${to} cut. Expected a span that holds all ` +
          'periods of earlier releases whole, or none of their months.',
      );
    }
  }
  return undefined;
}
