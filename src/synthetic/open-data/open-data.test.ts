import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { type Month, month, monthsFrom, present } from '../../kernel/index.ts';
import { parseForces, territorial } from '../../places/index.ts';
import { type OpenDataFile, openDataFiles } from './open-data.ts';
import type { Order } from './order.ts';
import { type Story, storiesOf } from './story.ts';

// Half a million rows are made up and read; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const all = territorial(parseForces(parse(readFileSync('reference/forces.yaml', 'utf8'))));
/** Enough forces of each size to cast every story, few enough for a test. */
const chosen = [
  ...all.filter(({ population }) => population > 1_300_000 && population < 1_800_000).slice(0, 5),
  ...all.filter(({ population }) => population > 450_000 && population < 650_000).slice(0, 6),
  ...all.filter(({ slug }) => slug === 'city-of-london'),
];
const order: Order = { seed: 4, forces: chosen, firstMonth: month('2023-04'), months: 24 };
const files: readonly OpenDataFile[] = [...openDataFiles(order)];
const stories = storiesOf(order);

type Row = Readonly<Record<string, string>>;

const known = new Map<OpenDataFile, readonly Row[]>();

/** Rows of a file without quoted fields, by column name; read once. */
function rowsOf(file: OpenDataFile): readonly Row[] {
  const rows = known.get(file) ?? readRows(file);
  known.set(file, rows);
  return rows;
}

function readRows(file: OpenDataFile): readonly Row[] {
  const [header, ...lines] = file.text.trimEnd().split('\n');
  const names = present(header, 'a header').split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

const first = files.filter(({ path }) => !path.startsWith('restated/'));
/** Rows of a kind; those of one force by its slug. */
function rowsWhere(kind: OpenDataFile['kind'], force = '', among = first): readonly Row[] {
  const written = chosen.find(({ slug }) => slug === force)?.name.en;
  return among
    .filter((file) => file.kind === kind && (kind !== 'stop-and-search' || file.path.includes(force)))
    .flatMap(rowsOf)
    .filter((row) => kind === 'stop-and-search' || written === undefined || row['Falls within'] === written);
}

function story<Kind extends Story['kind']>(kind: Kind): Extract<Story, { kind: Kind }> {
  const found = stories.find((one): one is Extract<Story, { kind: Kind }> => one.kind === kind);
  return present(found, kind);
}

/** Charges among the outcomes that the files hold of crimes recorded in some months, as a share of those crimes. */
function chargeShare(force: string, claim: (recorded: Month) => boolean): number {
  const crimes = rowsWhere('street', force).filter(
    (row) => row['Crime ID'] !== '' && claim(month(row.Month ?? '')),
  );
  const charged = new Set(
    rowsWhere('outcomes', force)
      .filter((row) => row['Outcome type'] === 'Suspect charged')
      .map((row) => row['Crime ID']),
  );
  return crimes.filter((row) => charged.has(row['Crime ID'])).length / crimes.length;
}

describe('the files', () => {
  it('[SY-1] depend on the order alone', () => {
    const digest = (seed: number): string => {
      const hash = createHash('sha256');
      for (const file of openDataFiles({ ...order, seed, months: 6 }))
        hash.update(`${file.path}\n${file.text}`);
      return hash.digest('hex');
    };
    expect(digest(4)).toBe(digest(4));
    expect(digest(5)).not.toBe(digest(4));
  });

  it('[SY-2] are plain ASCII with the published header', () => {
    const headers = new Map(files.map((file) => [file.kind, file.text.slice(0, file.text.indexOf('\n'))]));
    expect(headers.get('street')).toBe(
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
    );
    expect(headers.get('outcomes')).toBe(
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type',
    );
    expect(headers.get('stop-and-search')?.split(',')).toHaveLength(15);
    const plain = /^[\n\x20-\x7e]*\n$/;
    expect(files.filter(({ text }) => !plain.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('[SY-2] name each force as published files write it', () => {
    const vouched = new Set(chosen.flatMap(({ written }) => written));
    const named = new Set(rowsWhere('street').flatMap((row) => [row['Reported by'], row['Falls within']]));
    expect([...named].filter((name) => name === undefined || !vouched.has(name))).toEqual([]);
    expect(named.size).toBe(chosen.length);
  });

  it('[SY-3] give each crime its own id, and anti-social behaviour none', () => {
    const rows = rowsWhere('street');
    const isAntiSocial = (row: Row): boolean => row['Crime type'] === 'Anti-social behaviour';
    expect(rows.filter((row) => (row['Crime ID'] === '') !== isAntiSocial(row))).toEqual([]);
    const lines = new Map<string, string>();
    const wrong: Row[] = [];
    for (const row of rows.filter((one) => !isAntiSocial(one))) {
      const id = present(row['Crime ID'], 'an id');
      const line = Object.values(row).join(',');
      // A crime may stand in its file twice, then with the same words.
      if (!/^[0-9a-f]{64}$/.test(id) || (lines.get(id) ?? line) !== line) wrong.push(row);
      lines.set(id, line);
    }
    expect(wrong).toEqual([]);
    expect(lines.size).toBeGreaterThan(10_000);
  });

  it('[SY-4] point at no real place', () => {
    const placed = [...rowsWhere('street'), ...rowsWhere('outcomes')].filter(
      (row) => row['LSOA code'] !== '',
    );
    const real = placed.filter(
      (row) =>
        !/^[EW]019\d{5}$/.test(row['LSOA code'] ?? '') ||
        !/^Exampleton \d{3}[A-E]$/.test(row['LSOA name'] ?? '') ||
        !/^On or near (Example|Specimen|Sample|Invented|Imaginary|Pretend|Super|Shop|Park|Night)/.test(
          row.Location ?? '',
        ),
    );
    expect(real).toEqual([]);
    const points = [...placed, ...rowsWhere('stop-and-search').filter((row) => row.Longitude !== '')];
    const ashore = points.filter(
      (row) =>
        !(Number(row.Longitude) >= 0.6 && Number(row.Longitude) <= 1.75) ||
        !(Number(row.Latitude) >= 53.7 && Number(row.Latitude) <= 55.3),
    );
    expect(ashore).toEqual([]);
    expect(placed.length).toBeGreaterThan(10_000);
  });

  it('[SY-5] hold an outcome in the month it was assigned, and the street file shows the newest', () => {
    const force = story('charge-rate-high').force;
    const newest = new Map<string, string>();
    for (const file of first.filter(({ kind }) => kind === 'outcomes')) {
      for (const row of rowsWhere('outcomes', force, [file])) {
        expect(row.Month).toBe(file.path.slice('police-uk/'.length, 'police-uk/2023-04'.length));
        newest.set(present(row['Crime ID'], 'an id'), present(row['Outcome type'], 'an outcome'));
      }
    }
    const open = ['Under investigation', 'Status update unavailable'];
    const courts = ['Court result unavailable', 'Awaiting court outcome'];
    for (const row of rowsWhere('street', force).filter((one) => one['Crime ID'] !== '')) {
      const shown = present(row['Last outcome category'], 'an outcome');
      const held = newest.get(present(row['Crime ID'], 'an id'));
      if (held === undefined) expect(open).toContain(shown);
      else if (held === 'Suspect charged') expect(courts).toContain(shown);
      else expect(shown).toBe(held);
    }
    expect(newest.size).toBeGreaterThan(1000);
  });

  it('[SY-8] come month by month, and what was sent again comes last', () => {
    const paths = [...files].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const months = paths.filter((path) => path.startsWith('police-uk/')).map((path) => path.slice(10, 17));
    expect(months).toEqual([...months].sort());
    expect(new Set(months)).toEqual(new Set(monthsFrom(order.firstMonth, month('2025-03'))));
    const again = paths.findIndex((path) => path.startsWith('restated/'));
    expect(paths.slice(again).every((path) => path.startsWith('restated/'))).toBe(true);
    expect(again).toBeGreaterThan(0);
  });
});

describe('the stories', () => {
  it('[SY-6] are each told of another force', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const forces = storiesOf({ ...order, forces: all, seed }).map(({ force }) => force);
      expect(new Set(forces).size).toBe(9);
    }
    const cast = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(storiesOf({ ...order, forces: all, seed })));
    expect(new Set(cast).size).toBe(5);
  });

  it('[SY-6] show a charge rate that shifts, one that is high and one that is low', () => {
    const shift = story('charge-rate-shift');
    // Crimes of the last six months have not had time to end.
    const mature = (recorded: Month): boolean => recorded < '2024-10';
    const before = chargeShare(shift.force, (recorded) => recorded < shift.from);
    const after = chargeShare(shift.force, (recorded) => recorded >= shift.from && mature(recorded));
    expect(after / before).toBeGreaterThan(1.4);
    const plain = chosen.filter(({ slug }) => !stories.some(({ force }) => force === slug));
    const usual = chargeShare(present(plain[0], 'a force without a story').slug, mature);
    expect(chargeShare(story('charge-rate-high').force, mature) / usual).toBeGreaterThan(1.4);
    expect(chargeShare(story('charge-rate-low').force, mature) / usual).toBeLessThan(0.7);
  });

  it('[SY-6] leave three months out, and send one in part', () => {
    const missing = story('missing-months');
    const held = first
      .filter(({ path }) => path.includes(missing.force))
      .map(({ path }) => path.slice(10, 17));
    expect(missing.months.filter((one) => held.includes(one))).toEqual([]);
    expect(new Set(held).size).toBe(21);
    const partial = story('partial-month');
    const rows = (of: string): number =>
      rowsWhere('street', partial.force).filter((row) => row.Month === of).length;
    expect(rows(partial.month) / rows('2024-03')).toBeLessThan(0.5);
    expect(rows(partial.month)).toBeGreaterThan(0);
  });

  it('[SY-6] send a month again with the rows that were left out', () => {
    const { force, month: of } = story('restated-month');
    const again = files.filter(({ path }) => path.startsWith('restated/'));
    expect(again.map(({ path }) => path)).toEqual(
      ['street', 'outcomes'].map((kind) => `restated/${of}/${of}-${force}-${kind}.csv`),
    );
    const ids = (rows: readonly Row[]): Set<string> =>
      new Set(rows.map((row) => row['Crime ID'] ?? '').filter((id) => id !== ''));
    const sent = ids(rowsWhere('street', force).filter((row) => row.Month === of));
    const whole = ids(rowsWhere('street', force, again));
    expect([...sent].filter((id) => !whole.has(id))).toEqual([]);
    expect(sent.size / whole.size).toBeLessThan(0.9);
  });

  it('[SY-6] leave ethnicity blank, break a series, and keep one force small', () => {
    const blank = (force: string): number => {
      const rows = rowsWhere('stop-and-search', force).filter((row) => row.Type !== 'Vehicle search');
      return rows.filter((row) => row['Self-defined ethnicity'] === '').length / rows.length;
    };
    expect(blank(story('thin-ethnicity').force)).toBeGreaterThan(0.6);
    expect(blank(story('charge-rate-high').force)).toBeLessThan(0.2);
    const broken = story('series-break');
    const inMonth = (of: string): number =>
      rowsWhere('street', broken.force).filter(
        (row) => row['Crime type'] === 'Violence and sexual offences' && row.Month === of,
      ).length;
    expect(inMonth('2024-07') / inMonth('2023-07')).toBeGreaterThan(1.15);
    const small = rowsWhere('street', story('small-force').force).length;
    expect(small).toBeGreaterThan(100);
    expect(small).toBeLessThan(1000);
  });
});

describe('the Home Office tables', () => {
  it('[SY-7] hold every force, quarter and code once, and outcomes near those of the files', () => {
    const years = files.filter(({ kind }) => kind === 'recorded-crime');
    expect(years.map(({ path }) => path)).toEqual([
      'home-office/recorded-crime-2023-24.csv',
      'home-office/recorded-crime-2024-25.csv',
    ]);
    for (const year of years) {
      const keys = year.text
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) =>
          line.split(',').filter((_, index, fields) => index < 3 || index === fields.length - 2),
        );
      const codes = new Set(keys.map(([, , , code]) => code));
      expect(keys).toHaveLength(4 * chosen.length * codes.size);
      expect(new Set(keys.map(String)).size).toBe(keys.length);
      expect(['19C', '8Q', '8L', '20A'].filter((code) => !codes.has(code))).toEqual([]);
    }
    const force = story('charge-rate-shift').force;
    const table = rowsWhere('force-outcomes').filter((row) => row.slug === force && row.fy === '2023/24');
    const published = table.reduce((sum, row) => sum + Number(row.closed_charge), 0);
    const counted = rowsWhere('outcomes', force).filter(
      (row) => row['Outcome type'] === 'Suspect charged' && present(row.Month, 'a month') < '2024-04',
    ).length;
    expect(published / counted).toBeGreaterThan(0.88);
    expect(published).toBeLessThan(counted);
  });
});
