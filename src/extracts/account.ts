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

/** How full the columns are of the rows that are filed in one month. */
export interface FiledFill {
  readonly rows: number;
  readonly fill: readonly ColumnFill[];
}

export interface ContractAccount {
  readonly contract: ContractName;
  readonly rows: RowAccount;
  /** Accepted rows by month; empty for a contract without a month of its own. */
  readonly months: ReadonlyMap<string, number>;
  readonly fill: readonly ColumnFill[];
  /** The accepted rows by the month in which they are filed. */
  readonly filed: ReadonlyMap<string, FiledFill>;
}

/** What a column's value says of it: 0 a value, 1 a blank, from 2 on the ways of not knowing. */
const kinds = 2 + unknownCodes.length;
const kindOfUnknown: ReadonlyMap<CanonicalValue, number> = new Map(
  unknownCodes.map((code, at) => [code, at + 2]),
);

/** By a number of letters: whether a way of not knowing has as many. Most codes are told from all of them by this alone. */
const unknownLetters: readonly boolean[] = Array.from({ length: 64 }, (_, letters) =>
  unknownCodes.some((code) => code.length === letters),
);

/** Rows that are filed in one month: how many, and for each column how many of each kind. */
interface Tally {
  rows: number;
  readonly counts: Int32Array;
}

/** Counts what becomes of the rows of one contract. */
export class ContractLedger {
  private readonly fates: Record<RowFate, number> = {
    accepted: 0,
    repeated: 0,
    setAside: 0,
    held: 0,
    withParent: 0,
  };
  /** Accepted rows by the day or month of their own. */
  private readonly days = new Map<string, number>();
  private readonly tallies = new Map<string, Tally>();
  private readonly coded: readonly boolean[];
  private readonly monthAt: number;

  constructor(private readonly contract: Contract) {
    this.coded = contract.columns.map(({ type }) => type === 'code');
    this.monthAt = contract.columns.findIndex(({ name }) => name === contract.month);
  }

  count(fate: Exclude<RowFate, 'accepted'>): void {
    this.fates[fate] += 1;
  }

  /** Counts an accepted row under the month in which it is filed. */
  accept(values: readonly CanonicalValue[], filed: string): void {
    this.fates.accepted += 1;
    const tally = this.tallyOf(filed);
    tally.rows += 1;
    for (let at = 0; at < values.length; at += 1) {
      const slot = at * kinds + this.kindOf(values[at] ?? null, at);
      tally.counts[slot] = (tally.counts[slot] ?? 0) + 1;
    }
    const day = values[this.monthAt];
    if (typeof day === 'string') this.days.set(day, (this.days.get(day) ?? 0) + 1);
  }

  private tallyOf(filed: string): Tally {
    const known = this.tallies.get(filed);
    if (known !== undefined) return known;
    const made = { rows: 0, counts: new Int32Array(this.contract.columns.length * kinds) };
    this.tallies.set(filed, made);
    return made;
  }

  private kindOf(value: CanonicalValue, at: number): number {
    if (value === null) return 1;
    const may = this.coded[at] === true && typeof value === 'string' && unknownLetters[value.length] === true;
    return may ? (kindOfUnknown.get(value) ?? 0) : 0;
  }

  account(): ContractAccount {
    const given = Object.values(this.fates).reduce((sum, count) => sum + count, 0);
    const whole = new Int32Array(this.contract.columns.length * kinds);
    for (const { counts } of this.tallies.values()) {
      for (const [slot, count] of counts.entries()) whole[slot] = (whole[slot] ?? 0) + count;
    }
    return {
      contract: this.contract.name,
      rows: { given, ...this.fates },
      months: this.months(),
      fill: this.fillIn(whole),
      filed: new Map(
        [...this.tallies].map(([month, { rows, counts }]) => [month, { rows, fill: this.fillIn(counts) }]),
      ),
    };
  }

  private months(): ReadonlyMap<string, number> {
    const months = new Map<string, number>();
    for (const [day, rows] of this.days) {
      const month = day.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + rows);
    }
    return months;
  }

  private fillIn(counts: Int32Array): readonly ColumnFill[] {
    return this.contract.columns.map(({ name }, at) => {
      const of = (kind: number): number => counts[at * kinds + kind] ?? 0;
      const unknown = unknownCodes.map((code, kind) => [code, of(kind + 2)] as const);
      return {
        column: name,
        known: of(0),
        blank: of(1),
        unknown: Object.fromEntries(unknown.filter(([, count]) => count > 0)),
      };
    });
  }
}
