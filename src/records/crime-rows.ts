import { type Month, readMonth } from '../kernel/index.ts';
import { beginRow, type Intake, type IntakeContext } from './intake.ts';
import { KeySet, readCrimeId } from './key-set.ts';
import { type FilePart, partsMax, published } from './ledger.ts';

/** The bounds that hold every map point of the United Kingdom, degrees WGS 84. */
const bounds = { west: -9, east: 2.5, south: 49, north: 61.5 };
const degrees = /^-?\d{1,2}(\.\d{1,12})?$/;
/** GSS code of a lower layer super output area of England (E01) or Wales (W01), a Scottish data zone (S01) or a Northern Ireland area. */
const areaCode = /^(?:[EWS]01\d{6}|N\d{8}|95[A-Z]{2}\d{2}[A-Z]\d)$/;

const expectations = {
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

/** Force and month of a row. The last answer is kept, because neighbouring rows share it. */
class PartFinder {
  private lastForce = '';
  private lastMonth = '';
  private last: FilePart | undefined;

  constructor(private readonly context: IntakeContext) {}

  find(force: string, month: string, line: number): FilePart | undefined {
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
class CrimeIds {
  private readonly keys: KeySet;
  private readonly repeated = new Set<number>();

  constructor(
    private readonly context: IntakeContext,
    words: number,
  ) {
    this.keys = new KeySet(words);
  }

  /** False when the text is no crime id. */
  read(id: string, ...others: readonly number[]): boolean {
    if (!readCrimeId(id, this.keys.key)) return false;
    for (let index = 0; index < others.length; index += 1) this.keys.key[8 + index] = others[index] ?? 0;
    return true;
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

function column(context: IntakeContext, name: string): number {
  return context.layout.at(name);
}

/** Street crime: one row for each crime or incident that a force reports for a month (RE-3 to RE-9). */
export class StreetIntake implements Intake {
  private copy = '';
  private readonly parts: PartFinder;
  private readonly ids: CrimeIds;
  private readonly columns;

  constructor(private readonly context: IntakeContext) {
    this.parts = new PartFinder(context);
    this.ids = new CrimeIds(context, 9);
    this.columns = {
      id: column(context, 'Crime ID'),
      month: column(context, 'Month'),
      reported: column(context, 'Reported by'),
      within: column(context, 'Falls within'),
      longitude: column(context, 'Longitude'),
      latitude: column(context, 'Latitude'),
      area: column(context, 'LSOA code'),
      type: column(context, 'Crime type'),
      outcome: column(context, 'Last outcome category'),
    };
  }

  take(fields: readonly string[], line: number): void {
    const { context, columns } = this;
    const { ledger, codes } = context;
    if (!beginRow(context, fields, line)) return;
    const id = fields[columns.id] ?? '';
    if (id === '') ledger.counts.withoutId += 1;
    const reported = fields[columns.reported] ?? '';
    const part = this.parts.find(reported, fields[columns.month] ?? '', line);
    if (part === undefined) return;
    const within = fields[columns.within] ?? '';
    if (within !== reported) {
      ledger.quarantine(line, 'Falls within', within, expectations.sameForce);
      return;
    }
    const typeName = fields[columns.type] ?? '';
    const type = codes['crime-type'].get(typeName);
    if (type === undefined) {
      ledger.quarantine(line, 'Crime type', typeName, expectations.type);
      return;
    }
    const outcomeName = fields[columns.outcome] ?? '';
    const outcome = outcomeName === '' ? 0 : codes.outcome.get(outcomeName);
    if (outcome === undefined) {
      ledger.quarantine(line, 'Last outcome category', outcomeName, expectations.outcome);
      return;
    }
    const place = this.placeOf(fields, line);
    if (place === undefined) return;
    if (id !== '') {
      if (!this.ids.read(id, part.number)) {
        ledger.quarantine(line, 'Crime ID', id, expectations.id);
        return;
      }
      if (!this.ids.isNew(outcome)) {
        ledger.duplicate(part);
        return;
      }
    }
    ledger.accept(part);
    const idText = id === '' ? '\\N' : `\\\\x${id}`;
    this.copy += `${context.partId(part)}\t${idText}\t${type}\t${outcome === 0 ? '\\N' : outcome}\t${place}\n`;
  }

  /** Area, longitude and latitude as COPY reads them; undefined when one is faulty and the row was quarantined. */
  private placeOf(fields: readonly string[], line: number): string | undefined {
    const { ledger } = this.context;
    const longitude = fields[this.columns.longitude] ?? '';
    const latitude = fields[this.columns.latitude] ?? '';
    const area = fields[this.columns.area] ?? '';
    if (area !== '' && !areaCode.test(area)) {
      ledger.quarantine(line, 'LSOA code', area, expectations.area);
      return undefined;
    }
    const areaText = area === '' ? '\\N' : area;
    if (longitude === '' && latitude === '') return `${areaText}\t\\N\t\\N`;
    if (!within(longitude, bounds.west, bounds.east)) {
      ledger.quarantine(line, 'Longitude', longitude, expectations.longitude);
      return undefined;
    }
    if (!within(latitude, bounds.south, bounds.north)) {
      ledger.quarantine(line, 'Latitude', latitude, expectations.latitude);
      return undefined;
    }
    return `${areaText}\t${longitude}\t${latitude}`;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}

function within(text: string, low: number, high: number): boolean {
  const value = +text;
  return value >= low && value <= high && degrees.test(text);
}

/** Outcomes: one row for each outcome that a crime was given in a month (RE-10). */
export class OutcomeIntake implements Intake {
  private copy = '';
  private readonly parts: PartFinder;
  private readonly ids: CrimeIds;
  private readonly columns;

  constructor(private readonly context: IntakeContext) {
    this.parts = new PartFinder(context);
    this.ids = new CrimeIds(context, 10);
    this.columns = {
      id: column(context, 'Crime ID'),
      month: column(context, 'Month'),
      reported: column(context, 'Reported by'),
      within: column(context, 'Falls within'),
      outcome: column(context, 'Outcome type'),
    };
  }

  take(fields: readonly string[], line: number): void {
    const { context, columns } = this;
    const { ledger, codes } = context;
    if (!beginRow(context, fields, line)) return;
    const id = fields[columns.id] ?? '';
    if (id === '') ledger.counts.withoutId += 1;
    const reported = fields[columns.reported] ?? '';
    const part = this.parts.find(reported, fields[columns.month] ?? '', line);
    if (part === undefined) return;
    const inside = fields[columns.within] ?? '';
    if (inside !== reported) {
      ledger.quarantine(line, 'Falls within', inside, expectations.sameForce);
      return;
    }
    const name = fields[columns.outcome] ?? '';
    const outcome = codes.outcome.get(name);
    if (outcome === undefined) {
      ledger.quarantine(line, 'Outcome type', name, expectations.outcome);
      return;
    }
    if (id !== '') {
      if (!this.ids.read(id, part.number, outcome)) {
        ledger.quarantine(line, 'Crime ID', id, expectations.id);
        return;
      }
      if (!this.ids.isNew(outcome)) {
        ledger.duplicate(part);
        return;
      }
    }
    ledger.accept(part);
    this.copy += `${context.partId(part)}\t${id === '' ? '\\N' : `\\\\x${id}`}\t${outcome}\n`;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}
