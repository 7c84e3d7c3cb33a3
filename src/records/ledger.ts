import { addMonths, type Month, month, monthsBetween } from '../kernel/index.ts';
import { type PrintedShare, printedSharesMax } from './published-share.ts';

/** Faulty rows that are kept one by one for a file; the groups count every one. */
export const quarantinedRowsKept = 1000;
/** Characters of a faulty value that are kept. */
const seenCharactersMax = 200;
/** Parts that one file may have: 45 forces and 22 years of quarters fit. */
export const partsMax = 4096;

/** A row that was not accepted: where it stands, what stood there, what would have been right. */
export interface QuarantinedRow {
  readonly line: number;
  readonly column: string;
  readonly seen: string;
  readonly expected: string;
}

/** How many rows of a file share one fault. */
export interface QuarantineGroup {
  readonly column: string;
  readonly expected: string;
  rows: number;
}

/** A file's rows for one place and one period. */
export interface FilePart {
  readonly number: number;
  /** A force's slug, or `england-and-wales`. */
  readonly place: string;
  readonly from: Month;
  readonly months: 1 | 3 | 12;
  accepted: number;
  duplicates: number;
  /** Of the duplicates, how many carry each code; for outcomes only, whose repetitions may mean something. */
  readonly repeatedCodes: Map<number, number>;
}

/** What was made of the rows of one file. `read` is the sum of `accepted`, `duplicates` and `quarantined`. */
export interface RowCounts {
  read: number;
  accepted: number;
  duplicates: number;
  /** Duplicates that carry another last outcome than the row that was kept. */
  duplicatesWithOtherOutcome: number;
  quarantined: number;
  withoutId: number;
  distinctIds: number;
  repeatedIds: number;
}

export function noRows(): RowCounts {
  return {
    read: 0,
    accepted: 0,
    duplicates: 0,
    duplicatesWithOtherOutcome: 0,
    quarantined: 0,
    withoutId: 0,
    distinctIds: 0,
    repeatedIds: 0,
  };
}

/** Adds the counts of one file to a sum. */
export function addCounts(sum: RowCounts, counts: RowCounts): void {
  sum.read += counts.read;
  sum.accepted += counts.accepted;
  sum.duplicates += counts.duplicates;
  sum.duplicatesWithOtherOutcome += counts.duplicatesWithOtherOutcome;
  sum.quarantined += counts.quarantined;
  sum.withoutId += counts.withoutId;
  sum.distinctIds += counts.distinctIds;
  sum.repeatedIds += counts.repeatedIds;
}

/** The account of one file while it is read: counts, parts, faults. Every row ends in exactly one of three ways. */
export class Ledger {
  readonly counts = noRows();
  readonly rows: QuarantinedRow[] = [];
  readonly groups = new Map<string, QuarantineGroup>();
  /** Percentages of accepted rows, to be set against their counts. */
  readonly printedShares: PrintedShare[] = [];
  readonly parts: FilePart[] = [];
  private readonly byKey = new Map<string, FilePart>();

  accept(part: FilePart): void {
    part.accepted += 1;
    this.counts.accepted += 1;
  }

  duplicate(part: FilePart, code?: number): void {
    part.duplicates += 1;
    this.counts.duplicates += 1;
    if (code !== undefined) part.repeatedCodes.set(code, (part.repeatedCodes.get(code) ?? 0) + 1);
  }

  quarantine(line: number, column: string, seen: string, expected: string): void {
    this.counts.quarantined += 1;
    const key = `${column}\n${expected}`;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, { column, expected, rows: 1 });
    else group.rows += 1;
    if (this.rows.length < quarantinedRowsKept) {
      // A copy: a slice would keep alive the whole block of text that it was cut from.
      const kept = Buffer.from(seen.slice(0, seenCharactersMax)).toString().replaceAll('\0', '\uFFFD');
      this.rows.push({ line, column, seen: kept, expected });
    }
  }

  print(share: PrintedShare): void {
    if (this.printedShares.length < printedSharesMax) this.printedShares.push(share);
  }

  /** The part for a place and period; undefined when the file has more of them than `partsMax`. */
  partOf(place: string, from: Month, months: 1 | 3 | 12): FilePart | undefined {
    const key = `${place} ${from} ${months}`;
    const known = this.byKey.get(key);
    if (known !== undefined || this.parts.length === partsMax) return known;
    const part: FilePart = {
      number: this.parts.length,
      place,
      from,
      months,
      accepted: 0,
      duplicates: 0,
      repeatedCodes: new Map(),
    };
    this.byKey.set(key, part);
    this.parts.push(part);
    return part;
  }
}

/** First month that data.police.uk has published at street level. Source: data.police.uk, "About". */
const firstStreetMonth = month('2010-12');

/** Whether data.police.uk can have published a month, seen from the month in which the file is read. */
export function published(when: Month, now: Month): boolean {
  return monthsBetween(firstStreetMonth, when) >= 0 && monthsBetween(when, now) >= 0;
}

/** First month of a quarter of a financial year (`2017/18`, quarter 1 is April to June); undefined where there is none. */
export function quarterFrom(financialYear: string, quarter: string): Month | undefined {
  const april = financialYearFrom(financialYear);
  if (april === undefined || !/^[1-4]$/.test(quarter)) return undefined;
  return addMonths(april, (Number(quarter) - 1) * 3);
}

/** April of a financial year written `2017/18`; undefined for anything else. */
export function financialYearFrom(text: string): Month | undefined {
  const match = /^(\d{4})\/(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const follows = String(year + 1).slice(2) === match[2];
  return follows && year >= 2002 ? month(`${year}-04`) : undefined;
}
