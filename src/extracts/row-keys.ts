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
  /** By a place in the own key: the link whose key is what the own one begins with up to there. */
  private readonly begun: readonly (LinkKey | undefined)[];
  /** The other links. */
  private readonly apart: readonly LinkKey[];

  constructor(contract: Contract) {
    const placesOf = (columns: readonly string[]): number[] => columns.map((name) => placeIn(contract, name));
    this.ownPlaces = placesOf(contract.key);
    this.links = contract.links.map(({ columns, to }) => ({
      to,
      hash: new KeyHash(),
      whole: false,
      places: placesOf(columns),
    }));
    this.begun = this.ownPlaces.map((_, at) =>
      this.links.find(({ places }) => String(places) === String(this.ownPlaces.slice(0, at + 1))),
    );
    this.apart = this.links.filter((link) => !this.begun.includes(link));
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
    const { own, ownPlaces, begun } = this;
    let whole = true;
    own.begin();
    for (let at = 0; at < ownPlaces.length; at += 1) {
      const value = values[ownPlaces[at] ?? 0] ?? null;
      own.part(value, at);
      whole &&= value !== null;
      const link = begun[at];
      if (link === undefined) continue;
      link.hash.ofBegun(own);
      link.whole = whole;
    }
    own.end();
    for (const link of this.apart) {
      link.hash.at(values, link.places);
      link.whole = true;
      for (const place of link.places) if (values[place] === null) link.whole = false;
    }
  }
}
