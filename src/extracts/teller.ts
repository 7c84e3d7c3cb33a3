import type { Bilingual } from '../kernel/index.ts';
import type { ContractAccount } from './account.ts';
import type { CanonicalValue } from './canonical-row.ts';
import type { Contract } from './contract.ts';
import type { RuleBreach } from './cross-rules.ts';
import { type FileFault, tellFileFault } from './file-fault.ts';
import type { Finding, FindingBook, Seen } from './finding.ts';
import type { FilePlan, PlannedCell, PlannedRow } from './plan.ts';
import { type CellProblem, valueIn } from './row-reading.ts';
import { type Interval, intervalExpected, jumpsIn } from './row-rules.ts';
import { shown } from './seen.ts';

/** A record of a file: where a finding stands. */
export interface Place {
  readonly file: number;
  readonly line: number;
  readonly plan: FilePlan;
}

const masked: Seen = { kind: 'masked', as: 'name-or-text' };
const inFigures = (en: string, cy: string): Seen => ({ kind: 'figures', text: { en, cy } });
const noPlace = { file: -1, line: 0, column: '' } as const;

/** Writes findings down in words, and shows of a value only what may be shown. */
export class Teller {
  constructor(private readonly book: FindingBook) {}

  private atPlace(
    { file, line }: Place,
    rest: Omit<Finding, 'file' | 'line' | 'contract'> & Partial<Pick<Finding, 'contract'>>,
  ): void {
    this.book.add({ contract: undefined, ...rest, file, line });
  }

  width(place: Place, fields: number): void {
    const width = place.plan.header.length;
    this.atPlace(place, {
      kind: 'row-width',
      grade: 'row',
      column: '',
      seen: inFigures(`${fields} fields`, `${fields} maes`),
      expected: { en: `${width} fields, as in the header`, cy: `${width} maes, fel yn y pennyn` },
    });
  }

  quotes(place: Place): void {
    this.atPlace(place, {
      kind: 'row-quotes',
      grade: 'row',
      column: '',
      seen: { kind: 'masked', as: 'long-text' },
      expected: {
        en: 'quotes at both ends of a field or nowhere, doubled inside',
        cy: 'dyfynodau ar ddau ben maes neu ddim o gwbl, wedi eu dyblu y tu mewn',
      },
    });
  }

  cutShort(place: Place, seen: Bilingual, expected: Bilingual): void {
    this.atPlace(place, {
      kind: 'file-cut-short',
      grade: 'stop',
      column: '',
      seen: { kind: 'figures', text: seen },
      expected,
    });
  }

  held(place: Place, column: string): void {
    this.atPlace(place, {
      kind: 'words-immigration',
      grade: 'held',
      column,
      seen: masked,
      expected: { en: 'no word about immigration status', cy: 'dim gair am statws mewnfudo' },
    });
  }

  problem(place: Place, contract: Contract, { cell, grade, problem }: CellProblem): void {
    const held = grade === 'held';
    this.atPlace(place, {
      kind: held ? 'words-immigration' : problem.problem,
      grade,
      column: nameOf(place, cell),
      contract: contract.name,
      seen: held ? masked : seenOf(cell, problem),
      expected: cell.expected,
    });
  }

  interval(place: Place, row: PlannedRow, values: readonly CanonicalValue[], interval: Interval): void {
    const cell = row.cells.find(({ column }) => column.name === interval.later);
    this.atPlace(place, {
      kind: 'interval-impossible',
      grade: 'row',
      column: nameOf(place, cell),
      contract: row.contract.name,
      seen: { kind: 'quoted', text: String(valueIn(row, values, interval.later) ?? '') },
      expected: intervalExpected(row.contract, interval),
    });
  }

  breach(place: Place, row: PlannedRow, values: readonly CanonicalValue[], breach: RuleBreach): void {
    const { kind, grade, expected } = breach;
    const cell = row.cells.find(({ column }) => column.name === breach.column);
    const value = String(valueIn(row, values, breach.column) ?? '');
    // The value was read, so a code in it is one of the contract's own.
    const seen: Seen = cell === undefined ? { kind: 'blank' } : shown(value, cell.column, cell.vocabulary);
    this.atPlace(place, {
      kind,
      grade,
      column: nameOf(place, cell),
      contract: row.contract.name,
      seen,
      expected,
    });
  }

  unopened(file: number, fault: FileFault): void {
    this.book.add({
      ...noPlace,
      file,
      kind: 'file-unreadable',
      grade: 'stop',
      contract: undefined,
      seen: { kind: 'figures', text: tellFileFault(fault) },
      expected: { en: 'a table that this profile knows', cy: "tabl y mae'r proffil hwn yn ei adnabod" },
    });
  }

  notSent(layout: string): void {
    this.book.add({
      ...noPlace,
      kind: 'file-not-sent',
      grade: 'note',
      contract: undefined,
      seen: { kind: 'blank' },
      expected: { en: `a file of the kind "${layout}"`, cy: `ffeil o'r math "${layout}"` },
    });
  }

  jumps({ contract, months }: ContractAccount, title: Bilingual, asAt: string): void {
    for (const { month, rows, median } of jumpsIn(months, asAt)) {
      const usual = Math.round(median);
      this.book.add({
        ...noPlace,
        kind: 'count-jumps',
        grade: 'note',
        contract,
        seen: inFigures(`${month}: ${rows} rows`, `${month}: ${rows} rhes`),
        expected: {
          en: `about ${usual}, as in the other months of ${title.en.toLowerCase()}`,
          cy: `tua ${usual}, fel ym misoedd eraill ${title.cy.toLowerCase()}`,
        },
      });
    }
  }
}

function nameOf({ plan }: Place, cell: PlannedCell | undefined): string {
  return cell === undefined ? '' : (plan.header[cell.at] ?? cell.column.name);
}

function seenOf(cell: PlannedCell, { problem, text }: CellProblem['problem']): Seen {
  if (problem === 'value-damaged') return { kind: 'quoted', text };
  // An age that comes from a birth date: what could not be read is the birth date, and that is somebody's.
  const birth = cell.column.type === 'integer' && problem.startsWith('date');
  return birth ? { kind: 'masked', as: 'number' } : shown(text, cell.column, cell.vocabulary);
}
