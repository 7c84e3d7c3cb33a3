import type { Bilingual } from '../kernel/index.ts';
import type { ContractName } from './contract.ts';

/**
 * What a finding does. stop: nothing of the package may be taken; row: that row is set aside; held: set aside until a person
 * decides; value: the row is taken without that value; note: everything is taken, somebody should look.
 */
export const grades = ['stop', 'row', 'held', 'value', 'note'] as const;
export type Grade = (typeof grades)[number];

export const findingKinds = [
  'file-unreadable',
  'file-unknown',
  'file-lacks-columns',
  'file-cut-short',
  'file-not-sent',
  'column-immigration',
  'column-repeated',
  'column-unexpected',
  'row-width',
  'row-quotes',
  'words-immigration',
  'value-missing',
  'value-damaged',
  'code-unknown',
  'date-unreadable',
  'date-impossible',
  'date-in-future',
  'date-too-early',
  'time-came-twice',
  'time-never-was',
  'number-unreadable',
  'number-out-of-range',
  'offence-unreadable',
  'reference-unreadable',
  'reference-damaged',
  'text-unreadable',
  'postcode-unreadable',
  'key-twice',
  'key-contradicts',
  'crime-missing',
  'suspect-missing',
  'order-missing',
  'interval-impossible',
  'before-report',
  'before-offence',
  'order-out-of-turn',
  'outcome-without-suspect',
  'outcome-despite-suspect',
  'suspect-too-young',
  'count-jumps',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What may be shown of a value: the value itself where it can be nobody's, else only what class of thing it is. */
export type Seen =
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'masked'; readonly as: 'reference' | 'name-or-text' | 'long-text' | 'number' }
  | { readonly kind: 'figures'; readonly text: Bilingual };

/** One thing that is wrong, at one place. Nothing in it says anything about a person. */
export interface Finding {
  readonly kind: FindingKind;
  readonly grade: Grade;
  /** A place in the package's list of files; -1 where the finding is about the package. */
  readonly file: number;
  /** The first line of the record, from 1; 0 where the finding is about the whole file. */
  readonly line: number;
  /** The column as the file writes it; empty where the finding is about no column. */
  readonly column: string;
  readonly contract: ContractName | undefined;
  readonly seen: Seen;
  readonly expected: Bilingual;
}

/** Findings that are alike in everything but the place. */
export interface FindingGroup extends Omit<Finding, 'line'> {
  readonly count: number;
  /** The first of them, at most `placesMax`; all of them where rows are held back, because each is decided on. */
  readonly lines: readonly number[];
}

export const placesMax = 20;
/** Groups that a report tells apart. Beyond it, findings of one kind and column are counted together. */
export const groupsMax = 2000;

/** Collects findings, like with like, in little memory however many there are. */
export class FindingBook {
  private readonly groups = new Map<string, FindingGroup & { count: number; lines: number[] }>();
  readonly counts = new Map<Grade, number>();

  add(finding: Finding): void {
    this.counts.set(finding.grade, (this.counts.get(finding.grade) ?? 0) + 1);
    const known = this.groups.get(keyOf(finding));
    if (known !== undefined) {
      tally(known, finding.line);
      return;
    }
    const crowded = this.groups.size >= groupsMax;
    const told: Finding = crowded ? { ...finding, seen: { kind: 'masked', as: 'name-or-text' } } : finding;
    const group = crowded ? this.groups.get(keyOf(told)) : undefined;
    if (group !== undefined) {
      tally(group, finding.line);
      return;
    }
    const { line, ...rest } = told;
    this.groups.set(keyOf(told), { ...rest, count: 1, lines: [line] });
  }

  /** All groups: the gravest first, then by file, line and column. */
  list(): readonly FindingGroup[] {
    return [...this.groups.values()].sort(
      (one, other) =>
        grades.indexOf(one.grade) - grades.indexOf(other.grade) ||
        one.file - other.file ||
        (one.lines[0] ?? 0) - (other.lines[0] ?? 0) ||
        (one.column < other.column ? -1 : one.column > other.column ? 1 : 0),
    );
  }
}

function tally(group: { readonly grade: Grade; count: number; lines: number[] }, line: number): void {
  group.count += 1;
  if (group.lines.length < placesMax || group.grade === 'held') group.lines.push(line);
}

function keyOf({ kind, grade, file, column, contract, seen, expected }: Finding): string {
  return JSON.stringify([kind, grade, file, column, contract, seen, expected.en]);
}
