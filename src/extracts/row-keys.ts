import type { CanonicalValue } from './canonical-row.ts';
import { type Contract, type ContractName, placeIn, subjectOf } from './contract.ts';
import { KeyHash } from './key-index.ts';

/** The key of a row that another hangs on. */
export interface LinkKey {
  readonly to: ContractName;
  readonly hash: KeyHash;
  /** False where a part of it is not known, so that the row hangs on nothing. */
  whole: boolean;
  readonly places: readonly number[];
}

/** The keys of one row of a contract, its own and those it hangs on: hashed once, and asked for by every rule. */
export class RowKeys {
  readonly own = new KeyHash();
  readonly links: readonly LinkKey[];
  private readonly ownPlaces: readonly number[];

  constructor(contract: Contract) {
    const placesOf = (columns: readonly string[]): number[] => columns.map((name) => placeIn(contract, name));
    this.ownPlaces = placesOf(contract.key);
    this.links = contract.links.map(({ columns, to }) => ({
      to,
      hash: new KeyHash(),
      whole: false,
      places: placesOf(columns),
    }));
    this.subject = this.keyIn(subjectOf(contract.name), contract.name);
    this.crime = this.keyIn('crimes', contract.name);
  }

  /** The key of what the row is filed with; undefined where it is filed by itself. */
  readonly subject: KeyHash | undefined;
  readonly crime: KeyHash | undefined;

  private keyIn(to: ContractName, own: ContractName): KeyHash | undefined {
    return to === own ? this.own : this.links.find((link) => link.to === to)?.hash;
  }

  /** Takes the keys of a row, in place of those of the row before. */
  take(values: readonly CanonicalValue[]): void {
    this.own.at(values, this.ownPlaces);
    for (const link of this.links) {
      link.hash.at(values, link.places);
      link.whole = true;
      for (const place of link.places) if (values[place] === null) link.whole = false;
    }
  }
}
