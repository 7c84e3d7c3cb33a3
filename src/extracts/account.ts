import type { CanonicalValue } from './canonical-row.ts';
import { type Contract, type ContractName, unknownCodes } from './contract.ts';

/** What became of the rows of a contract. `given` is the sum of the others. */
export interface RowAccount {
  readonly given: number;
  readonly accepted: number;
  /** Repeats of a row that the system writes several times and the profile says so. */
  readonly repeated: number;
  /** Set aside for a finding of their own. */
  readonly setAside: number;
  /** Held back until a person decides. */
  readonly held: number;
  /** Set aside because the row they hang on was. */
  readonly withParent: number;
}
export type RowFate = Exclude<keyof RowAccount, 'given'>;

/** How full a column is, among the accepted rows. `known` + `blank` + the unknown codes are all of them. */
export interface ColumnFill {
  readonly column: string;
  readonly known: number;
  readonly blank: number;
  /** Not known, not asked, declined, not held: each by itself. */
  readonly unknown: Readonly<Record<string, number>>;
}

export interface ContractAccount {
  readonly contract: ContractName;
  readonly rows: RowAccount;
  /** Accepted rows by month; empty for a contract without a month of its own. */
  readonly months: ReadonlyMap<string, number>;
  readonly fill: readonly ColumnFill[];
}

const unknowns: ReadonlySet<CanonicalValue> = new Set(unknownCodes);

/** Counts what becomes of the rows of one contract. */
export class ContractLedger {
  private readonly fates: Record<RowFate, number> = {
    accepted: 0,
    repeated: 0,
    setAside: 0,
    held: 0,
    withParent: 0,
  };
  readonly months = new Map<string, number>();
  private readonly known: number[];
  private readonly blank: number[];
  private readonly unknown: Map<string, number>[];
  private readonly monthAt: number;

  constructor(private readonly contract: Contract) {
    this.known = contract.columns.map(() => 0);
    this.blank = contract.columns.map(() => 0);
    this.unknown = contract.columns.map(() => new Map());
    this.monthAt = contract.columns.findIndex(({ name }) => name === contract.month);
  }

  count(fate: RowFate): void {
    this.fates[fate] += 1;
  }

  accept(values: readonly CanonicalValue[]): void {
    this.fates.accepted += 1;
    for (let at = 0; at < values.length; at += 1) this.fillOf(at, values[at] ?? null);
    const day = values[this.monthAt];
    if (typeof day !== 'string') return;
    const month = day.slice(0, 7);
    this.months.set(month, (this.months.get(month) ?? 0) + 1);
  }

  private fillOf(at: number, value: CanonicalValue): void {
    if (value === null) this.blank[at] = (this.blank[at] ?? 0) + 1;
    else if (typeof value === 'string' && unknowns.has(value) && this.contract.columns[at]?.type === 'code') {
      const counts = this.unknown[at];
      counts?.set(value, (counts.get(value) ?? 0) + 1);
    } else this.known[at] = (this.known[at] ?? 0) + 1;
  }

  account(): ContractAccount {
    const given = Object.values(this.fates).reduce((sum, count) => sum + count, 0);
    return {
      contract: this.contract.name,
      rows: { given, ...this.fates },
      months: this.months,
      fill: this.contract.columns.map(({ name }, at) => ({
        column: name,
        known: this.known[at] ?? 0,
        blank: this.blank[at] ?? 0,
        unknown: Object.fromEntries(this.unknown[at] ?? []),
      })),
    };
  }
}
