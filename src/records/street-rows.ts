import { CrimeIds, CrimeRowOpening, expectations } from './crime-rows.ts';
import type { Intake, IntakeContext } from './intake.ts';
import type { FilePart } from './ledger.ts';
import { comma, isArea, isLongitude, placeText } from './place-text.ts';

/** The order of columns in which data.police.uk writes street files. */
const usualHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,' +
  'Last outcome category,Context';

/** Street crime: one row for each crime or incident that a force reports for a month (RE-3 to RE-9). */
export class StreetIntake implements Intake {
  private copy = '';
  private readonly rows: CrimeRowOpening;
  private readonly ids: CrimeIds;
  private readonly columns;
  private readonly usual: boolean;
  /** Month and forces of the last row that was accepted, as its line writes them, and the part they led to. */
  private middle = '';
  private middlePart: FilePart | undefined;

  constructor(private readonly context: IntakeContext) {
    this.rows = new CrimeRowOpening(context);
    this.ids = new CrimeIds(context, 9);
    this.usual = context.layout.header.join() === usualHeader;
    this.columns = {
      month: context.layout.at('Month'),
      reported: context.layout.at('Reported by'),
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
    const part = this.rows.open(fields, line);
    if (part === undefined) return;
    const id = this.rows.idIn(fields);
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
    this.accept(part, id, type, outcome, place);
    const reported = fields[columns.reported];
    this.middle = `,${fields[columns.month]},${reported},${reported},`;
    this.middlePart = part;
  }

  /** Only for files in the usual order, and for rows whose month and forces are those of the row before. */
  takeLine(text: string): boolean {
    const part = this.middlePart;
    const idEnd = text.charCodeAt(0) === comma ? 0 : 64;
    if (!this.usual || part === undefined || !text.startsWith(this.middle, idEnd)) return false;
    const longitudeAt = idEnd + this.middle.length;
    const longitudeEnd = text.indexOf(',', longitudeAt);
    const latitudeEnd = text.indexOf(',', longitudeEnd + 1);
    const areaAt = text.indexOf(',', latitudeEnd + 1) + 1;
    const areaEnd = text.indexOf(',', areaAt);
    const typeAt = text.indexOf(',', areaEnd + 1) + 1;
    const typeEnd = text.indexOf(',', typeAt);
    const outcomeEnd = text.indexOf(',', typeEnd + 1);
    // A missing comma starts the search again at the front, so the last positions would not lie behind one another.
    const whole =
      longitudeAt <= longitudeEnd && longitudeEnd < latitudeEnd && latitudeEnd < areaAt && areaAt <= areaEnd;
    if (!whole || areaEnd >= typeAt || typeAt > typeEnd || typeEnd >= outcomeEnd) return false;
    if (text.indexOf(',', outcomeEnd + 1) !== -1) return false;
    const { codes } = this.context;
    const type = codes['crime-type'].get(text.slice(typeAt, typeEnd));
    const outcome = outcomeEnd === typeEnd + 1 ? 0 : codes.outcome.get(text.slice(typeEnd + 1, outcomeEnd));
    const place = placeText(
      text.slice(longitudeAt, longitudeEnd),
      text.slice(longitudeEnd + 1, latitudeEnd),
      text.slice(areaAt, areaEnd),
    );
    if (type === undefined || outcome === undefined || place === undefined) return false;
    if (idEnd > 0 && !this.ids.readLeading(text, part.number)) return false;
    const { ledger } = this.context;
    ledger.counts.read += 1;
    if (idEnd === 0) ledger.counts.withoutId += 1;
    if (idEnd > 0 && !this.ids.isNew(outcome)) ledger.duplicate(part);
    else this.accept(part, text.slice(0, idEnd), type, outcome, place);
    return true;
  }

  private accept(part: FilePart, id: string, type: number, outcome: number, place: string): void {
    this.context.ledger.accept(part);
    const idText = id === '' ? '\\N' : `\\\\x${id}`;
    const outcomeText = outcome === 0 ? '\\N' : outcome;
    this.copy += `${this.context.partId(part)}\t${idText}\t${type}\t${outcomeText}\t${place}\n`;
  }

  /** Area, longitude and latitude as COPY reads them; undefined when one is faulty and the row was quarantined. */
  private placeOf(fields: readonly string[], line: number): string | undefined {
    const longitude = fields[this.columns.longitude] ?? '';
    const latitude = fields[this.columns.latitude] ?? '';
    const area = fields[this.columns.area] ?? '';
    const place = placeText(longitude, latitude, area);
    if (place !== undefined) return place;
    const { ledger } = this.context;
    if (!isArea(area)) ledger.quarantine(line, 'LSOA code', area, expectations.area);
    else if (!isLongitude(longitude)) {
      ledger.quarantine(line, 'Longitude', longitude, expectations.longitude);
    } else ledger.quarantine(line, 'Latitude', latitude, expectations.latitude);
    return undefined;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}
