import type { MeasureDefinition } from '../../measures/index.ts';

/**
 * How small counts of a measure are protected. Source of the numbers: the "10-5" rule of the Office for National
 * Statistics; a threshold may be raised, never lowered (the definition's schema refuses less than 10).
 */
export interface DisclosureRule {
  /** Counts from 1 to one below it are sensitive. */
  readonly threshold: number;
  /** `publish`: a zero is said, and is then known to everyone. `withhold`: a zero is as sensitive as a one. */
  readonly zeros: 'publish' | 'withhold';
  /** Published counts are rounded to the nearest multiple; absent where they are exact. */
  readonly roundTo?: number | undefined;
}

/** The rule of a measure; undefined where its rows are already public, one by one. */
export function ruleOf(definition: Pick<MeasureDefinition, 'disclosure'>): DisclosureRule | undefined {
  const { disclosure } = definition;
  if (disclosure.rule === 'already-public') return undefined;
  return {
    threshold: disclosure.threshold,
    zeros: disclosure.zeros ?? 'publish',
    roundTo: disclosure.roundTo,
  };
}

export function isSensitive(count: number, rule: DisclosureRule): boolean {
  return count < rule.threshold && (count > 0 || (count === 0 && rule.zeros === 'withhold'));
}
