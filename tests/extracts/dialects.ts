import type { CanonicalValue, Contract, Profile } from '../../src/extracts/index.ts';
import { present, randomFrom } from '../../src/kernel/index.ts';
import { type Bench, csv, type Emission, fill, type Record_ } from './dialect-cells.ts';
import type { Row, Rows } from './made-up-force.ts';

/** Exports a made-up force in the shapes of three records systems: tidy, wide and stacked. */

/** Every column that a layout reads. */
function headerOf(layout: Profile['files'][number]): string[] {
  const names = layout.rows.flatMap((emission) =>
    (emission.for_each ?? ['']).flatMap((each) =>
      [
        ...emission.when.map((one) => one.column),
        ...Object.values(emission.columns).flatMap((cell) => {
          if ('value' in cell) return [];
          if ('born' in cell) return [cell.born, ...cell.on];
          return cell.time === undefined ? [cell.from] : [cell.from, cell.time];
        }),
      ].map((name) => name.replaceAll('#', each)),
    ),
  );
  return [...new Set([...names, ...layout.ignored, ...layout.free_text])];
}

const roles: Readonly<Record<string, string>> = { victims: 'VICT', suspects: 'SUSP' };

/** Meridian: a file for each table, a record for each row. */
function tidy(bench: Bench, rows: Rows): Map<string, Record_[]> {
  return new Map(
    bench.profile.files.map((layout) => [
      layout.name,
      layout.rows.flatMap((emission) =>
        rows[emission.gives].map((row) => {
          const record: Record_ = emission.when.length === 0 ? {} : { ROLE_CD: roles[emission.gives] ?? '' };
          fill(bench, record, emission, row, '');
          return record;
        }),
      ),
    ]),
  );
}

function emissionsOf(bench: Bench, layout: number, gives: string): readonly Emission[] {
  return bench.profile.files[layout]?.rows.filter((one) => one.gives === gives) ?? [];
}

const first = <Value>(values: readonly Value[]): Value => present(values[0], 'one');

/** The emission whose constant `event` is that of the row. */
function eventEmission(emissions: readonly Emission[], row: Row): Emission {
  return present(
    emissions.find(({ columns }) => {
      const event = columns.event;
      return event !== undefined && 'value' in event && event.value === row.event;
    }),
    `emission for ${row.event}`,
  );
}

/** Longshore: a crime is one record; its people stand side by side. */
function wide(bench: Bench, rows: Rows): Map<string, Record_[]> {
  const of = (name: keyof Rows, crime: CanonicalValue): Row[] =>
    rows[name].filter((row) => row.crime_ref === crime);
  const crimes = rows.crimes.map((crime) => {
    const record: Record_ = { Team: 'B', Remarks: 'said "call back", left' };
    fill(bench, record, first(emissionsOf(bench, 0, 'crimes')), crime, '');
    for (const [at, victim] of of('victims', crime.crime_ref ?? null).entries()) {
      fill(bench, record, first(emissionsOf(bench, 0, 'victims')), victim, String(at + 1));
    }
    const suspects = of('suspects', crime.crime_ref ?? null);
    for (const [at, suspect] of suspects.entries()) {
      fill(bench, record, first(emissionsOf(bench, 0, 'suspects')), suspect, String(at + 1));
    }
    const placeOf = (row: Row): string =>
      String(suspects.findIndex((one) => one.person_ref === row.person_ref) + 1);
    for (const event of of('investigation_events', crime.crime_ref ?? null)) {
      fill(
        bench,
        record,
        eventEmission(emissionsOf(bench, 0, 'investigation_events'), event),
        event,
        placeOf(event),
      );
    }
    const [ofSuspect, ofCrime] = emissionsOf(bench, 0, 'outcomes');
    for (const outcome of of('outcomes', crime.crime_ref ?? null)) {
      const emission = outcome.person_ref === null ? ofCrime : ofSuspect;
      fill(bench, record, present(emission, 'outcomes'), outcome, placeOf(outcome));
    }
    return record;
  });
  const orders = rows.orders.map((order) => {
    const record: Record_ = {};
    fill(bench, record, first(emissionsOf(bench, 1, 'orders')), order, '');
    for (const event of rows.order_events.filter((row) => row.order_ref === order.order_ref)) {
      fill(bench, record, eventEmission(emissionsOf(bench, 1, 'order_events'), event), event, '');
    }
    return record;
  });
  const answers = new Map<CanonicalValue, Record_>();
  for (const row of rows.survey_answers) {
    const record = answers.get(row.response_ref ?? null) ?? {};
    answers.set(row.response_ref ?? null, record);
    fill(bench, record, first(emissionsOf(bench, 3, 'survey_answers')), row, String(row.question));
  }
  return new Map([
    ['crime export', crimes],
    ['orders export', orders],
    ['disclosure scheme', plain(bench, 2, rows.disclosures)],
    ['survey', [...answers.values()]],
    ['professional standards', plain(bench, 4, rows.allegations)],
  ]);
}

function plain(bench: Bench, layout: number, rows: readonly Row[]): Record_[] {
  const emission = first(present(bench.profile.files[layout], 'layout').rows);
  return rows.map((row) => {
    const record: Record_ = {};
    fill(bench, record, emission, row, '');
    return record;
  });
}

/** Quarterdeck: a record for each crime and suspect, and for each outcome without one; the crime and its victim again in each. */
function stacked(bench: Bench, rows: Rows): Map<string, Record_[]> {
  const records = rows.crimes.flatMap((crime) => {
    const own = (name: keyof Rows): Row[] => rows[name].filter((row) => row.crime_ref === crime.crime_ref);
    const base = (): Record_ => {
      const record: Record_ = { 'OIC COMMENTS': bench.random.next() < 0.1 ? '#VALUE!' : 'see log' };
      fill(bench, record, first(emissionsOf(bench, 0, 'crimes')), crime, '');
      for (const victim of own('victims'))
        fill(bench, record, first(emissionsOf(bench, 0, 'victims')), victim, '');
      return record;
    };
    const outcomeEmission = first(emissionsOf(bench, 0, 'outcomes'));
    const ofSuspects = own('suspects').map((suspect) => {
      const record = base();
      fill(bench, record, first(emissionsOf(bench, 0, 'suspects')), suspect, '');
      const his = (row: Row): boolean => row.person_ref === suspect.person_ref;
      for (const event of own('investigation_events').filter(his)) {
        fill(bench, record, eventEmission(emissionsOf(bench, 0, 'investigation_events'), event), event, '');
      }
      for (const outcome of own('outcomes').filter(his)) fill(bench, record, outcomeEmission, outcome, '');
      return record;
    });
    const ofCrime = own('outcomes')
      .filter((row) => row.person_ref === null)
      .map((outcome) => {
        const record = base();
        fill(bench, record, outcomeEmission, outcome, '');
        return record;
      });
    const all = [...ofSuspects, ...ofCrime];
    return all.length === 0 ? [base()] : all;
  });
  const orders = rows.order_events.map((event) => {
    const record: Record_ = {};
    const order = present(
      rows.orders.find((one) => one.order_ref === event.order_ref),
      'order',
    );
    fill(bench, record, first(emissionsOf(bench, 1, 'orders')), order, '');
    fill(bench, record, first(emissionsOf(bench, 1, 'order_events')), event, '');
    return record;
  });
  return new Map([
    ['outcomes extract', records],
    ['orders log', orders],
    ['clares law log', plain(bench, 2, rows.disclosures)],
    ['survey', plain(bench, 3, rows.survey_answers)],
    ['standards log', plain(bench, 4, rows.allegations)],
  ]);
}

/** A dash as it looks after one program too many. */
const broken = (value: string): string => value.replaceAll(' - ', ' \u00e2\u20ac\u201c ');

const inWindows1252: ReadonlyMap<string, number> = new Map([['–', 0x96]]);

function windows1252(content: string): Buffer {
  return Buffer.from([...content].map((letter) => inWindows1252.get(letter) ?? letter.charCodeAt(0)));
}

/** The files of a force's package in the dialect of a profile: name and bytes. */
export function exported(
  profile: Profile,
  contracts: readonly Contract[],
  rows: Rows,
): ReadonlyMap<string, Buffer> {
  const bench: Bench = { profile, contracts, random: randomFrom(11) };
  const shape = profile.name === 'meridian' ? tidy : profile.name === 'longshore' ? wide : stacked;
  const files = shape(bench, rows);
  return new Map(
    profile.files.map((layout) => {
      const records = files.get(layout.name) ?? [];
      const table = csv(headerOf(layout), records, layout.delimiter);
      return [`${layout.name}.csv`, bytesOf(profile, layout, table, records.length)];
    }),
  );
}

function bytesOf(profile: Profile, layout: Profile['files'][number], table: string, count: number): Buffer {
  if (profile.name === 'quarterdeck') return Buffer.from(`\ufeff${broken(table)}`);
  if (profile.name !== 'longshore') return Buffer.from(table);
  const footer = layout.footer === undefined ? '' : `${layout.footer}: ${count.toLocaleString('en-GB')}\r\n`;
  return windows1252(`Longshore Reporting\r\nRun on 30-Nov-2025 07:00 – all crimes\r\n\r\n${table}${footer}`);
}
