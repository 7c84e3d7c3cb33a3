import type { CanonicalValue } from './canonical-row.ts';
import { type ContractName, contractNames } from './contract.ts';
import { KeyHash, KeyIndex } from './key-index.ts';

/** Where a row stands in its package: file, line, and its place among the rows that one record gives. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
  readonly ordinal: number;
}

/** What is kept with each key. Days are numbers as `numberOfDay` gives them, 0 where there is none. */
const slot = {
  file: 0,
  line: 1,
  ordinal: 2,
  hash: 3,
  kept: 4,
  first: 5,
  second: 6,
  filed: 7,
} as const;
const slots = 8;
/** With the key of an order: the two halves of its crime's key. */
const crimeSlots = { low: 0, high: 1 } as const;

/** What another row with the same key means. */
export type KeyVerdict = 'first' | 'same' | 'other';

/** A canonical day as a number that grows with it, 20250131; 0 where there is none. */
export function numberOfDay(day: CanonicalValue): number {
  if (typeof day !== 'string') return 0;
  let number = 0;
  for (let at = 0; at < day.length; at += 1) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

/** What a package's rows must know of the rows of one contract: which keys stand where, and the few days that rules compare. */
export class ContractRows {
  private readonly keys = new KeyIndex(slots);
  private readonly values = new KeyHash();

  /**
   * Notes a row. A row that is kept takes the place of one with its key that is not; the first of two that are stays. True where
   * the row is now the one that stands for its key.
   */
  note(
    key: KeyHash,
    place: RowPlace,
    kept: boolean,
    comparable: readonly CanonicalValue[] | undefined,
  ): boolean {
    const { keys } = this;
    const entry = keys.enter(key);
    const noted = keys.get(entry, slot.line) > 0;
    if (noted && (!kept || keys.get(entry, slot.kept) === 1)) return false;
    keys.set(entry, slot.file, place.file);
    keys.set(entry, slot.line, place.line);
    keys.set(entry, slot.ordinal, place.ordinal);
    if (comparable !== undefined) keys.set(entry, slot.hash, this.values.ofAll(comparable).low);
    keys.set(entry, slot.kept, kept ? 1 : 0);
    return true;
  }

  /** Whether the row of that place is the one that was noted for its key. */
  verdict(key: KeyHash, values: readonly CanonicalValue[], place: RowPlace): KeyVerdict {
    const { keys } = this;
    const entry = keys.find(key);
    const isFirst =
      entry < 0 ||
      (keys.get(entry, slot.line) === place.line &&
        keys.get(entry, slot.file) === place.file &&
        keys.get(entry, slot.ordinal) === place.ordinal);
    if (isFirst) return 'first';
    return keys.get(entry, slot.hash) === this.values.ofAll(values).low ? 'same' : 'other';
  }

  /** Whether a key is there: kept, set aside, or missing. */
  state(key: KeyHash): 'kept' | 'set-aside' | 'missing' {
    const entry = this.keys.find(key);
    // A key of which only days are known, from rows that hang on it, is not there itself.
    if (entry < 0 || this.keys.get(entry, slot.line) === 0) return 'missing';
    return this.keys.get(entry, slot.kept) === 1 ? 'kept' : 'set-aside';
  }

  /** Two days of a row that rules compare: of a crime its report and its start, of an order its application and grant.
   * `filed`: the day by whose month it is filed with all that hangs on it. The earliest that is set stands. */
  setDay(key: KeyHash, which: 'first' | 'second' | 'filed', day: CanonicalValue): void {
    const number = numberOfDay(day);
    if (number === 0) return;
    const entry = this.keys.enter(key);
    const before = this.keys.get(entry, slot[which]);
    if (before === 0 || number < before) this.keys.set(entry, slot[which], number);
  }

  /** Whether a day lies before the kept day of another row. Not where either is unknown. */
  isBefore(day: CanonicalValue, key: KeyHash, which: 'first' | 'second'): boolean {
    if (day === null) return false;
    const entry = this.keys.find(key);
    return entry >= 0 && numberOfDay(day) < this.keys.get(entry, slot[which]);
  }

  /** The day by which a crime or an order is filed, as `numberOfDay` gives it; 0 where no day of it is known. */
  filedOn(key: KeyHash): number {
    const entry = this.keys.find(key);
    return entry < 0 ? 0 : this.keys.get(entry, slot.filed);
  }
}

/**
 * What a package's rows must know of each other. Rows of contracts that others hang on are noted as they are learnt, those of
 * the others as they are accepted.
 */
export class PackageIndex {
  readonly rows: Readonly<Record<ContractName, ContractRows>>;
  private readonly suspected = new KeyIndex(0);
  private readonly crimesOfOrders = new KeyIndex(2);
  private readonly crime = new KeyHash();

  constructor() {
    const made = contractNames.map((name) => [name, new ContractRows()] as const);
    this.rows = Object.fromEntries(made) as Record<ContractName, ContractRows>;
  }

  noteSuspect(crime: KeyHash): void {
    this.suspected.enter(crime);
  }

  hasSuspect(crime: KeyHash): boolean {
    return this.suspected.find(crime) >= 0;
  }

  noteOrderCrime(order: KeyHash, crime: KeyHash): void {
    const entry = this.crimesOfOrders.enter(order);
    this.crimesOfOrders.set(entry, crimeSlots.low, crime.low);
    this.crimesOfOrders.set(entry, crimeSlots.high, crime.high);
  }

  /** The key of an order's crime; undefined where it is not known. It is good until the next such question. */
  crimeOf(order: KeyHash): KeyHash | undefined {
    const entry = this.crimesOfOrders.find(order);
    if (entry < 0) return undefined;
    this.crime.low = this.crimesOfOrders.get(entry, crimeSlots.low);
    this.crime.high = this.crimesOfOrders.get(entry, crimeSlots.high);
    return this.crime;
  }
}
