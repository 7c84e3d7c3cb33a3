import type { Bilingual } from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import { type Contract, placeIn } from './contract.ts';
import type { FindingKind } from './finding.ts';
import type { PackageIndex } from './package-index.ts';
import {
  expectations,
  outcomesOfSuspects,
  outcomesWithoutSuspect,
  responsibleFromYears,
  turns,
} from './row-rules.ts';

/** A rule between rows that a row breaks. `column` is the contract's column that it is told at. */
export interface RuleBreach {
  readonly kind: FindingKind;
  readonly grade: 'row' | 'note';
  readonly column: string;
  readonly expected: Bilingual;
}

type Get = (column: string) => CanonicalValue;

/**
 * The rules between rows that one breaks, or `with-parent` where the row it hangs on was set aside: that was told there, and
 * is not told again for everything that hangs on it.
 */
export function rulesOf(
  contract: Contract,
  values: readonly CanonicalValue[],
  index: PackageIndex,
): readonly RuleBreach[] | 'with-parent' {
  const get: Get = (name) => values[placeIn(contract, name)] ?? null;
  const missing = missingLinks(contract, get, index);
  if (missing === 'with-parent' || missing.some(({ grade }) => grade === 'row')) return missing;
  return [...missing, ...timely(contract, get, index), ...sensible(contract, get, index)].slice(0, 1);
}

const breach = (
  kind: FindingKind,
  grade: 'row' | 'note',
  column: string,
  expected: Bilingual,
): RuleBreach => ({
  kind,
  grade,
  column,
  expected,
});

function missingLinks(
  contract: Contract,
  get: Get,
  index: PackageIndex,
): readonly RuleBreach[] | 'with-parent' {
  for (const { columns, to } of contract.links) {
    const key = columns.map(get);
    if (key.some((part) => part === null)) continue;
    const state = index.state(to, key);
    if (state === 'kept') continue;
    // An order may rest on a crime of years ago that is not in the package.
    const grade = contract.name === 'orders' ? 'note' : 'row';
    if (state === 'set-aside') {
      if (grade === 'note') continue;
      return 'with-parent';
    }
    if (to === 'crimes') return [breach('crime-missing', grade, 'crime_ref', expectations.crimeMissing)];
    if (to === 'suspects')
      return [breach('suspect-missing', grade, 'person_ref', expectations.suspectMissing)];
    return [breach('order-missing', grade, 'order_ref', expectations.orderMissing)];
  }
  return [];
}

function timely(contract: Contract, get: Get, index: PackageIndex): readonly RuleBreach[] {
  const crime = [get('crime_ref')];
  const beforeOffence = (column: string, of: readonly CanonicalValue[]): RuleBreach[] =>
    index.isBefore(get(column), 'crimes', of, 'second')
      ? [breach('before-offence', 'row', column, expectations.beforeOffence)]
      : [];
  switch (contract.name) {
    case 'outcomes':
      return index.isBefore(get('outcome_on'), 'crimes', crime, 'first')
        ? [breach('before-report', 'row', 'outcome_on', expectations.beforeReport)]
        : [];
    case 'investigation_events':
      return beforeOffence('happened_on', crime);
    case 'suspects':
      return beforeOffence('named_on', crime);
    case 'order_events':
      return [
        ...beforeOffence('happened_on', [index.crimeOf(get('order_ref')) ?? null]),
        ...outOfTurn(get, index),
      ];
    default:
      return [];
  }
}

function outOfTurn(get: Get, index: PackageIndex): readonly RuleBreach[] {
  const before = turns[String(get('event'))];
  if (before === undefined) return [];
  const which = before === 'applied-for' ? 'first' : 'second';
  if (!index.isBefore(get('happened_on'), 'orders', [get('order_ref')], which)) return [];
  const expected = {
    en: `a day not before the order was ${before}`,
    cy: `diwrnod heb fod cyn cam "${before}" y gorchymyn`,
  };
  return [breach('order-out-of-turn', 'row', 'happened_on', expected)];
}

function sensible(contract: Contract, get: Get, index: PackageIndex): readonly RuleBreach[] {
  if (contract.name === 'suspects') {
    const age = get('age');
    return typeof age === 'number' && age < responsibleFromYears
      ? [breach('suspect-too-young', 'note', 'age', expectations.oldEnough)]
      : [];
  }
  if (contract.name !== 'outcomes') return [];
  const suspected = index.hasSuspect(get('crime_ref'));
  if (outcomesOfSuspects.has(get('outcome')) && !suspected) {
    return [breach('outcome-without-suspect', 'note', 'outcome', expectations.suspectNamed)];
  }
  return outcomesWithoutSuspect.has(get('outcome')) && suspected
    ? [breach('outcome-despite-suspect', 'note', 'outcome', expectations.suspectNotNamed)]
    : [];
}
