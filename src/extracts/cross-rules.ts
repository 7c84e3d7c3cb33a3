import type { Bilingual } from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import type { Contract } from './contract.ts';
import type { FindingKind } from './finding.ts';
import type { KeyHash } from './key-index.ts';
import type { ContractRows, PackageIndex } from './package-index.ts';
import type { LinkKey, RowKeys } from './row-keys.ts';
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

/** The columns that rules between rows look at. */
type RuleColumn = 'age' | 'event' | 'happened_on' | 'named_on' | 'outcome' | 'outcome_on';

/** The rules between rows, for the rows of one contract. */
export class CrossRules {
  private readonly links: readonly { readonly link: LinkKey; readonly rows: ContractRows }[];
  private readonly crimes: ContractRows;
  private readonly orders: ContractRows;
  /** Where the columns stand that rules look at; -1 for those that the contract does not have. */
  private readonly at: Readonly<Record<RuleColumn, number>>;

  constructor(
    private readonly contract: Contract,
    private readonly keys: RowKeys,
    private readonly index: PackageIndex,
  ) {
    this.links = keys.links.map((link) => ({ link, rows: index.rows[link.to] }));
    this.crimes = index.rows.crimes;
    this.orders = index.rows.orders;
    const placeOf = (wanted: string): number => contract.columns.findIndex(({ name }) => name === wanted);
    this.at = {
      age: placeOf('age'),
      event: placeOf('event'),
      happened_on: placeOf('happened_on'),
      named_on: placeOf('named_on'),
      outcome: placeOf('outcome'),
      outcome_on: placeOf('outcome_on'),
    };
  }

  /**
   * The first rule between rows that one breaks, or `with-parent` where the row it hangs on was set aside: that was told there, and
   * is not told again for everything that hangs on it. `keys` hold the keys of the row.
   */
  brokenBy(values: readonly CanonicalValue[]): readonly RuleBreach[] | 'with-parent' {
    const missing = this.missingLinks();
    if (missing === 'with-parent' || missing.length > 0) return missing;
    const late = this.timely(values);
    return late.length > 0 ? late : this.sensible(values);
  }

  private value(values: readonly CanonicalValue[], column: RuleColumn): CanonicalValue {
    return values[this.at[column]] ?? null;
  }

  private missingLinks(): readonly RuleBreach[] | 'with-parent' {
    for (const { link, rows } of this.links) {
      if (!link.whole) continue;
      const { to } = link;
      const state = rows.state(link.hash);
      if (state === 'kept') continue;
      // An order may rest on a crime of years ago that is not in the package.
      const grade = this.contract.name === 'orders' ? 'note' : 'row';
      if (state === 'set-aside') {
        if (grade === 'note') continue;
        return 'with-parent';
      }
      if (to === 'crimes') return [breach('crime-missing', grade, 'crime_ref', expectations.crimeMissing)];
      if (to === 'suspects')
        return [breach('suspect-missing', grade, 'person_ref', expectations.suspectMissing)];
      return [breach('order-missing', grade, 'order_ref', expectations.orderMissing)];
    }
    return none;
  }

  private timely(values: readonly CanonicalValue[]): readonly RuleBreach[] {
    const { crime } = this.keys;
    switch (this.contract.name) {
      case 'outcomes':
        return crime !== undefined && this.crimes.isBefore(this.value(values, 'outcome_on'), crime, 'first')
          ? [breach('before-report', 'row', 'outcome_on', expectations.beforeReport)]
          : none;
      case 'investigation_events':
        return this.beforeOffence(values, 'happened_on', crime);
      case 'suspects':
        return this.beforeOffence(values, 'named_on', crime);
      case 'order_events': {
        const order = this.keys.subject;
        if (order === undefined) return none;
        const early = this.beforeOffence(values, 'happened_on', this.index.crimeOf(order));
        return early.length > 0 ? early : this.outOfTurn(values, order);
      }
      default:
        return none;
    }
  }

  private beforeOffence(
    values: readonly CanonicalValue[],
    column: RuleColumn,
    crime: KeyHash | undefined,
  ): readonly RuleBreach[] {
    return crime !== undefined && this.crimes.isBefore(this.value(values, column), crime, 'second')
      ? [breach('before-offence', 'row', column, expectations.beforeOffence)]
      : none;
  }

  private outOfTurn(values: readonly CanonicalValue[], order: KeyHash): readonly RuleBreach[] {
    const before = turns[String(this.value(values, 'event'))];
    if (before === undefined) return none;
    const which = before === 'applied-for' ? 'first' : 'second';
    if (!this.orders.isBefore(this.value(values, 'happened_on'), order, which)) return none;
    const expected = {
      en: `a day not before the order was ${before}`,
      cy: `diwrnod heb fod cyn cam "${before}" y gorchymyn`,
    };
    return [breach('order-out-of-turn', 'row', 'happened_on', expected)];
  }

  private sensible(values: readonly CanonicalValue[]): readonly RuleBreach[] {
    const { name } = this.contract;
    if (name === 'suspects') {
      const age = this.value(values, 'age');
      return typeof age === 'number' && age < responsibleFromYears
        ? [breach('suspect-too-young', 'note', 'age', expectations.oldEnough)]
        : none;
    }
    const { crime } = this.keys;
    if (name !== 'outcomes' || crime === undefined) return none;
    const suspected = this.index.hasSuspect(crime);
    const outcome = this.value(values, 'outcome');
    if (outcomesOfSuspects.has(outcome) && !suspected) {
      return [breach('outcome-without-suspect', 'note', 'outcome', expectations.suspectNamed)];
    }
    return outcomesWithoutSuspect.has(outcome) && suspected
      ? [breach('outcome-despite-suspect', 'note', 'outcome', expectations.suspectNotNamed)]
      : none;
  }
}

const none: readonly RuleBreach[] = [];

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
