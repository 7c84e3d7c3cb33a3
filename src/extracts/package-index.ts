import { dayOf, monthOf, plainDateOfDay, readPlainDate } from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import { type Contract, type ContractName, placeIn } from './contract.ts';
import { KeyIndex, TextHash } from './key-index.ts';

/** Where a row stands in its package: file, line, and its place among the rows that one record gives. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
  readonly ordinal: number;
}

/** What is kept with each key. Days are days since 1970 plus `dayShift`, 0 where there is none. */
const slot = { file: 0, line: 1, ordinal: 2, hash: 3, kept: 4, first: 5, second: 6, filed: 7 } as const;
const slots = 8;
const dayShift = 1_000_000;

/** What another row with the same key means. */
export type KeyVerdict = 'first' | 'same' | 'other';

function join(parts: readonly CanonicalValue[]): string {
  let text = String(parts[0] ?? '');
  for (let at = 1; at < parts.length; at += 1) text += `\u0000${parts[at] ?? ''}`;
  return text;
}

/**
 * What a package's rows must know of each other: which keys stand where, and the few days that rules compare. Built on a
 * first reading of the contracts that others hang on, and completed on the second.
 */
export class PackageIndex {
  private readonly keys = new Map<ContractName, KeyIndex>();
  private readonly suspected = new KeyIndex(1);
  private readonly crimeOfOrder = new Map<string, string>();
  private readonly hash = new TextHash();
  private readonly keyPlaces: ReadonlyMap<ContractName, readonly number[]>;

  constructor(contracts: readonly Contract[]) {
    this.keyPlaces = new Map(
      contracts.map((contract) => [contract.name, contract.key.map((name) => placeIn(contract, name))]),
    );
  }

  private keysOf(name: ContractName): KeyIndex {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const made = new KeyIndex(slots);
    this.keys.set(name, made);
    return made;
  }

  keyOf(name: ContractName, values: readonly CanonicalValue[]): string {
    return join((this.keyPlaces.get(name) ?? []).map((place) => values[place] ?? null));
  }

  /**
   * Notes a row. A row that is kept takes the place of one with its key that is not; the first of two that are stays.
   * `comparable`: a second row with its key may have to be compared with it, value by value.
   */
  note(
    name: ContractName,
    values: readonly CanonicalValue[],
    place: RowPlace,
    { kept, comparable }: { readonly kept: boolean; readonly comparable: boolean },
  ): void {
    const keys = this.keysOf(name);
    const key = this.keyOf(name, values);
    const known = keys.find(key);
    const noted = known >= 0 && keys.get(known, slot.line) > 0;
    if (noted && (!kept || keys.get(known, slot.kept) === 1)) return;
    const entry = known >= 0 ? known : keys.add(key);
    keys.set(entry, slot.file, place.file);
    keys.set(entry, slot.line, place.line);
    keys.set(entry, slot.ordinal, place.ordinal);
    if (comparable) keys.set(entry, slot.hash, this.hashOf(values));
    keys.set(entry, slot.kept, kept ? 1 : 0);
  }

  private hashOf(values: readonly CanonicalValue[]): number {
    return this.hash.of(join(values)).low | 0;
  }

  /** Whether the row of that place is the one that was noted for its key. */
  verdict(name: ContractName, values: readonly CanonicalValue[], place: RowPlace): KeyVerdict {
    const keys = this.keysOf(name);
    const entry = keys.find(this.keyOf(name, values));
    const isFirst =
      entry < 0 ||
      (keys.get(entry, slot.line) === place.line &&
        keys.get(entry, slot.file) === place.file &&
        keys.get(entry, slot.ordinal) === place.ordinal);
    if (isFirst) return 'first';
    return keys.get(entry, slot.hash) === this.hashOf(values) ? 'same' : 'other';
  }

  /** Whether a key is there: kept, set aside, or missing. */
  state(name: ContractName, key: readonly CanonicalValue[]): 'kept' | 'set-aside' | 'missing' {
    const keys = this.keysOf(name);
    const entry = keys.find(join(key));
    // A key of which only days are known, from rows that hang on it, is not there itself.
    if (entry < 0 || keys.get(entry, slot.line) === 0) return 'missing';
    return keys.get(entry, slot.kept) === 1 ? 'kept' : 'set-aside';
  }

  /** Two days of a row that rules compare: of a crime its report and its start, of an order its application and grant.
   * `filed`: the day by whose month it is filed with all that hangs on it. The earliest that is set stands. */
  setDay(
    name: ContractName,
    key: readonly CanonicalValue[],
    which: 'first' | 'second' | 'filed',
    day: CanonicalValue,
  ): void {
    const date = typeof day === 'string' ? readPlainDate(day) : undefined;
    if (date === undefined) return;
    const keys = this.keysOf(name);
    const text = join(key);
    const found = keys.find(text);
    const entry = found >= 0 ? found : keys.add(text);
    const before = keys.get(entry, slot[which]);
    const value = dayOf(date) + dayShift;
    if (before === 0 || value < before) keys.set(entry, slot[which], value);
  }

  /** Whether a day lies before the kept day of another row. Not where either is unknown. */
  isBefore(
    day: CanonicalValue,
    name: ContractName,
    key: readonly CanonicalValue[],
    which: 'first' | 'second',
  ): boolean {
    const date = typeof day === 'string' ? readPlainDate(day) : undefined;
    const keys = this.keysOf(name);
    const entry = keys.find(join(key));
    const known = entry < 0 ? 0 : keys.get(entry, slot[which]);
    return date !== undefined && known !== 0 && dayOf(date) + dayShift < known;
  }

  /** The month by which a crime or an order is filed, YYYY-MM; undefined where no day of it is known. */
  filedIn(name: ContractName, key: readonly CanonicalValue[]): string | undefined {
    const keys = this.keysOf(name);
    const entry = keys.find(join(key));
    const day = entry < 0 ? 0 : keys.get(entry, slot.filed);
    return day === 0 ? undefined : monthOf(plainDateOfDay(day - dayShift));
  }

  noteSuspect(crime: CanonicalValue): void {
    const key = join([crime]);
    if (this.suspected.find(key) < 0) this.suspected.add(key);
  }

  hasSuspect(crime: CanonicalValue): boolean {
    return this.suspected.find(join([crime])) >= 0;
  }

  noteOrderCrime(order: CanonicalValue, crime: CanonicalValue): void {
    if (typeof order === 'string' && typeof crime === 'string') this.crimeOfOrder.set(order, crime);
  }

  crimeOf(order: CanonicalValue): string | undefined {
    return typeof order === 'string' ? this.crimeOfOrder.get(order) : undefined;
  }
}
