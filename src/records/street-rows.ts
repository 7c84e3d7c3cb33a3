import { CrimeIds, expectations, PartFinder } from './crime-rows.ts';
import { beginRow, type Intake, type IntakeContext } from './intake.ts';

/** The bounds that hold every map point of the United Kingdom, degrees WGS 84. */
const bounds = { west: -9, east: 2.5, south: 49, north: 61.5 };
const degrees = /^-?\d{1,2}(\.\d{1,12})?$/;
/** GSS code of a lower layer super output area of England (E01) or Wales (W01), a Scottish data zone (S01) or a Northern Ireland area. */
const areaCode = /^(?:[EWS]01\d{6}|N\d{8}|95[A-Z]{2}\d{2}[A-Z]\d)$/;

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
      id: context.layout.at('Crime ID'),
      month: context.layout.at('Month'),
      reported: context.layout.at('Reported by'),
      within: context.layout.at('Falls within'),
      longitude: context.layout.at('Longitude'),
      latitude: context.layout.at('Latitude'),
      area: context.layout.at('LSOA code'),
      type: context.layout.at('Crime type'),
      outcome: context.layout.at('Last outcome category'),
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
