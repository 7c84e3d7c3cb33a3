import { type Month, readMonth } from '../kernel/index.ts';
import { beginRow, type IntakeContext } from './intake.ts';
import { KeySet, readCrimeId, readLeadingCrimeId } from './key-set.ts';
import { type FilePart, partsMax, published } from './ledger.ts';

/** What the columns that street crime and outcomes share must hold, in words. */
export const expectations = {
  month: 'a month YYYY-MM from 2010-12 to the present',
  force: 'the name of a police force, as in reference/forces.yaml',
  sameForce: 'the force in "Reported by"',
  id: '64 hexadecimal digits, or nothing',
  type: 'a crime type of reference/police-uk-codes.yaml',
  outcome: 'an outcome of reference/police-uk-codes.yaml',
  longitude: 'degrees east from -9 to 2.5, or nothing with no latitude either',
  latitude: 'degrees north from 49 to 61.5, or nothing with no longitude either',
  area: 'the code of a small area such as E01017540, or nothing',
  parts: `at most ${partsMax} forces and months in one file`,
} as const;

/** How a row of street crime or of outcomes begins: its id, its force and month. The last answer is kept, because neighbours share it. */
export class CrimeRowOpening {
  private readonly columns;
  private lastForce = '';
  private lastMonth = '';
  private last: FilePart | undefined;

  constructor(private readonly context: IntakeContext) {
    this.columns = {
      id: context.layout.at('Crime ID'),
      month: context.layout.at('Month'),
      reported: context.layout.at('Reported by'),
      within: context.layout.at('Falls within'),
    };
  }

  /** Counts the row and finds the part it belongs to; undefined when it was quarantined. */
  open(fields: readonly string[], line: number): FilePart | undefined {
    const { context, columns } = this;
    if (!beginRow(context, fields, line)) return undefined;
    if (fields[columns.id] === '') context.ledger.counts.withoutId += 1;
    const reported = fields[columns.reported] ?? '';
    const part = this.find(reported, fields[columns.month] ?? '', line);
    const within = fields[columns.within] ?? '';
    if (part === undefined || within === reported) return part;
    context.ledger.quarantine(line, 'Falls within', within, expectations.sameForce);
    return undefined;
  }

  /** The crime id as it stands in the row; empty where it has none. */
  idIn(fields: readonly string[]): string {
    return fields[this.columns.id] ?? '';
  }

  private find(force: string, month: string, line: number): FilePart | undefined {
    if (this.last !== undefined && month === this.lastMonth && force === this.lastForce) return this.last;
    const { ledger, now } = this.context;
    const when = readMonth(month);
    if (when === undefined || !published(when, now)) {
      ledger.quarantine(line, 'Month', month, expectations.month);
      return undefined;
    }
    const slug = this.context.forceOf(force);
    if (slug === undefined) {
      ledger.quarantine(line, 'Reported by', force, expectations.force);
      return undefined;
    }
    return this.remember(force, when, slug, line);
  }

  private remember(force: string, month: Month, slug: string, line: number): FilePart | undefined {
    const part = this.context.ledger.partOf(slug, month, 1);
    if (part === undefined) {
      this.context.ledger.quarantine(line, 'Month', month, expectations.parts);
      return undefined;
    }
    this.lastForce = force;
    this.lastMonth = month;
    this.last = part;
    return part;
  }
}

/** Rows that carry crime ids: counts distinct and repeated ones, and says which row repeats another. */
export class CrimeIds {
  private readonly keys: KeySet;
  private readonly repeated = new Set<number>();

  constructor(
    private readonly context: IntakeContext,
    words: number,
  ) {
    this.keys = new KeySet(words);
  }

  /** False when the text is no crime id. `part` and `outcome` stand beside the id in the key. */
  read(id: string, part: number, outcome?: number): boolean {
    const { key } = this.keys;
    key[8] = part;
    if (outcome !== undefined) key[9] = outcome;
    return readCrimeId(id, key);
  }

  /** The same of a line that begins with the id. */
  readLeading(line: string, part: number): boolean {
    const { key } = this.keys;
    key[8] = part;
    return readLeadingCrimeId(line, key);
  }

  /** True when the key that was read last is new. */
  isNew(outcome: number): boolean {
    const { counts } = this.context.ledger;
    const position = this.keys.add(outcome);
    if (position === -1) {
      counts.distinctIds += 1;
      return true;
    }
    if (this.keys.besideAt(position) !== outcome) counts.duplicatesWithOtherOutcome += 1;
    if (!this.repeated.has(position)) {
      this.repeated.add(position);
      counts.repeatedIds += 1;
    }
    return false;
  }
}
