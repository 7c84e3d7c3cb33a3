import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Contract, contractNamed, textFormOf } from '../../../tests/extracts/contract-forms.ts';
import { country, type NamedRow, orderOf, rowsOfForce } from '../../../tests/extracts/made-up-forces.ts';
import { plainDateOfDay, present } from '../../kernel/index.ts';
import { readContracts } from '../../operations/extracts/index.ts';
import { type ExtractTable, extractTables } from './extract-table.ts';
import { madeUpForces } from './made-up-forces.ts';
import { withoutMarks } from './name.ts';
import { namings } from './name-words.ts';
import { spanOf } from './order.ts';

// Tens of thousands of rows are made and read; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const order = orderOf({ scale: 0.04 });
const kent = rowsOfForce(order, 'kent');
const extract = (table: ExtractTable): readonly NamedRow[] => kent[table];
const tables: readonly ExtractTable[] = [
  'crimes',
  'victims',
  'suspects',
  'investigation_events',
  'outcomes',
  'orders',
  'order_events',
  'disclosures',
  'survey_answers',
  'allegations',
];
const contracts = readContracts();
const digest = (rows: unknown): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

describe('the bytes', () => {
  it('[SY-11] depend on the order alone, and another seed gives others', () => {
    expect(digest(rowsOfForce(order, 'kent'))).toBe(digest(kent));
    expect(digest(rowsOfForce({ ...order, seed: 4 }, 'kent'))).not.toBe(digest(kent));
  });

  it('[SY-11] of a force do not depend on which others are asked for', () => {
    const alone = madeUpForces(order, ['surrey']).map((force) =>
      [...force.filings()].map((one) => one.extract),
    );
    const among = madeUpForces(order, ['kent', 'surrey', 'essex'])
      .filter(({ habit }) => habit.force.slug === 'surrey')
      .map((force) => [...force.filings()].map((one) => one.extract));
    expect(digest(among)).toBe(digest(alone));
  });

  // What a machine may round differently is a logarithm, a power, a sine: IEEE 754 fixes only the four operations and roots.
  it('[SY-12] rest on no function that a machine may round otherwise', () => {
    const files = readdirSync('src/synthetic/forces', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
    );
    expect(files.length).toBeGreaterThan(20);
    const inexact =
      /Math\.(?!floor|ceil|round|min|max|sqrt|imul|abs|trunc)\w+| \*\* |drawNormal|drawFactor|drawCount|drawMonths|localeCompare|toLocale/;
    const wrong = files.filter((path) => inexact.test(readFileSync(`src/synthetic/forces/${path}`, 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('the rows', () => {
  it('[SY-13] have the columns of their contracts', () => {
    expect(Object.keys(extractTables)).toEqual(contracts.map(({ name }) => name));
    for (const contract of contracts)
      expect(extractTables[contract.name]).toEqual(contract.columns.map(({ name }) => name));
  });

  it.each(tables)('[SY-13] of %s hold only what the contract takes, and keep its key', (table) => {
    const contract = contractNamed(contracts, table);
    const rows = extract(table);
    expect(rows.length).toBeGreaterThan(table === 'allegations' ? 0 : 20);
    const wrong = rows.flatMap((row) => faultsOf(contract, row));
    expect(wrong.slice(0, 5)).toEqual([]);
    const keys = rows.map((row) => contract.key.map((name) => row[name]).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[SY-13] keep every link', () => {
    const broken = contracts.flatMap((contract) =>
      contract.links.flatMap(({ columns, to }) => {
        const known = new Set(extract(to).map((row) => columns.map((name) => row[name]).join('|')));
        return extract(contract.name)
          .filter((row) => columns.every((name) => row[name] !== ''))
          .map((row) => columns.map((name) => row[name]).join('|'))
          .filter((key) => !known.has(key))
          .map((key) => `${contract.name}: ${key} is not among ${to}`);
      }),
    );
    expect(broken).toEqual([]);
  });

  it('[SY-16] say of themselves that they are made up', () => {
    for (const table of tables) {
      const key = present(extractTables[table][0], 'a first column');
      expect(extract(table).every((row) => row[key]?.startsWith('MADEUP-'))).toBe(true);
    }
    const suspects = extract('suspects');
    expect(suspects.every(({ postcode }) => postcode === '' || postcode?.startsWith('ZZ'))).toBe(true);
    expect(suspects.every(({ pnc_id: id }) => id === '' || id?.startsWith('9999/'))).toBe(true);
    const stems = Object.values(namings).flatMap(({ surnameStems }) =>
      surnameStems.map((stem) => withoutMarks(stem)),
    );
    const real = kent.people.filter(
      ({ surname = '' }) => !stems.some((stem) => withoutMarks(surname).startsWith(stem)),
    );
    expect(real).toEqual([]);
  });
});

describe('time', () => {
  const { extractDay, firstDay, lastDay } = spanOf(order);
  const [first, last, known] = [firstDay, lastDay, extractDay].map(plainDateOfDay);
  const recordedOn = new Map(extract('crimes').map((row) => [row.crime_ref, row.recorded_on ?? '']));

  it('[SY-14] records crimes inside the span, committed before and reported not after', () => {
    const wrong = extract('crimes').filter(
      ({
        committed_from: from = '',
        committed_to: to = '',
        recorded_on: on = '',
        reported_on: reported = '',
      }) => on < (first ?? '') || on > (last ?? '') || to > on || from > to || reported > on,
    );
    expect(wrong).toEqual([]);
  });

  it('[SY-14] lets nothing happen before the record or after the extract', () => {
    const happened = [
      ...extract('suspects').map((row) => [row.crime_ref, row.named_on]),
      ...extract('investigation_events').map((row) => [row.crime_ref, row.happened_on]),
      ...extract('outcomes').map((row) => [row.crime_ref, row.outcome_on]),
    ];
    const wrong = happened.filter(
      ([ref, on = '']) => on < (recordedOn.get(ref ?? '') ?? '9999') || on > (known ?? ''),
    );
    expect(wrong).toEqual([]);
    for (const table of ['order_events', 'disclosures', 'allegations'] as const) {
      const days = extract(table).flatMap((row) => [
        row.happened_on ?? '',
        row.decided_on ?? '',
        row.disclosed_on ?? '',
        row.outcome_on ?? '',
      ]);
      expect(days.filter((day) => day > (known ?? ''))).toEqual([]);
    }
  });

  it('[SY-14] leaves crimes open that the truth closes later', () => {
    const closed = new Set(extract('outcomes').map((row) => row.crime_ref));
    const later = kent['true-crimes'].filter(({ final_outcome_on: on = '' }) => on > (known ?? ''));
    expect(later.length).toBeGreaterThan(10);
    const endedForGood = new Set(
      extract('outcomes')
        .filter((row) => row.ended_on === '' && row.outcome === '1')
        .map((row) => row.crime_ref),
    );
    expect(later.filter((row) => endedForGood.has(row.crime_ref))).toEqual([]);
    expect(later.filter((row) => !closed.has(row.crime_ref)).length).toBeGreaterThan(10);
  });
});

describe('the truth', () => {
  it('[SY-15] names every reference of the extract, and no extract names a person of the truth', () => {
    const people = new Set(kent.people.map((row) => row.person_id));
    const records = new Map(kent.records.map((row) => [row.person_ref, row.person_id]));
    const refs = [
      ...extract('victims').map((row) => row.person_ref),
      ...extract('suspects').map((row) => row.person_ref),
      ...extract('disclosures').flatMap((row) => [row.person_at_risk_ref, row.subject_ref]),
    ];
    expect(refs.filter((ref) => !people.has(records.get(ref ?? '')))).toEqual([]);
    const said = JSON.stringify(tables.map((table) => extract(table)));
    expect([...people].filter((id) => said.includes(`"${id}"`))).toEqual([]);
  });

  it('[SY-20] holds repeat and serial offending, repeat victims, and people recorded as both', () => {
    const truth = kent['true-crimes'];
    const victimsOf = groups(truth, 'offender_id', 'victim_id');
    const crimesAgainst = groups(truth, 'victim_id', 'crime_ref');
    expect(Math.max(...[...victimsOf.values()].map((set) => set.size))).toBeGreaterThanOrEqual(3);
    expect([...crimesAgainst.values()].filter((set) => set.size > 1).length).toBeGreaterThan(20);
    const both = [...victimsOf.keys()].filter((id) => crimesAgainst.has(id));
    expect(both.length).toBeGreaterThan(10);
    expect(truth.filter((row) => row.counter_allegation === 'yes').length).toBeGreaterThan(10);
  });

  it('[SY-20] holds people under several references, aliases, moves and shared homes', () => {
    const refsOf = groups(kent.records, 'person_id', 'person_ref');
    expect([...refsOf.values()].filter((set) => set.size > 1).length).toBeGreaterThan(5);
    const wrong = new Set(kent.records.flatMap((row) => (row.written_wrong ?? '').split(' ')));
    expect([...wrong].sort()).toEqual(['', 'alias', 'birthday', 'nickname', 'spelling']);
    expect(kent.people.filter((row) => row.moves !== '').length).toBeGreaterThan(20);
    const homes = groups(kent.people, 'address', 'person_id');
    expect([...homes.values()].filter((set) => set.size > 3).length).toBeGreaterThan(3);
  });

  it('[SY-20] knows people who harm women in the areas of two forces', () => {
    const wide = orderOf({ scale: 0.05, from: order.from, to: order.from });
    const seen = (slug: string): Set<string> =>
      new Set(
        rowsOfForce({ ...wide, to: order.to }, slug)
          .people.map((row) => row.person_id ?? '')
          .filter((id) => id.includes('TRAVELLER')),
      );
    const [one, other] = [seen('west-midlands'), seen('greater-manchester')];
    expect([...one].filter((id) => other.has(id)).length).toBeGreaterThan(0);
  });
});

describe('what is missing', () => {
  it('[SY-17] differs between forces and between groups', () => {
    const unknown = (rows: readonly NamedRow[]): number =>
      rows.filter(({ ethnicity_self: code = '' }) => !/^[A-Z]\d$/.test(code)).length / rows.length;
    const shares = country.slice(0, 8).map(({ slug }) => unknown(rowsOfForce(order, slug).victims));
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.15);
    const groupOf = new Map(kent.people.map((row) => [row.person_id, row.ethnicity]));
    const trueGroup = new Map(kent.records.map((row) => [row.person_ref, groupOf.get(row.person_id)]));
    const british = extract('victims').filter((row) => trueGroup.get(row.person_ref) === 'W1');
    const others = extract('victims').filter((row) => trueGroup.get(row.person_ref) !== 'W1');
    expect(unknown(others)).toBeGreaterThan(unknown(british));
  });

  it('[SY-17] includes orders that some forces do not hold at all, and others do', () => {
    const habits = madeUpForces(
      order,
      country.map(({ slug }) => slug),
    ).map(({ habit }) => habit);
    const without = habits.filter(({ notHeld }) => notHeld.includes('non-molestation'));
    expect(without.length).toBeGreaterThan(5);
    expect(without.length).toBeLessThan(38);
    const kinds = (slug: string): Set<string> =>
      new Set(rowsOfForce(order, slug).orders.map((row) => row.order_type ?? ''));
    const holding = present(
      habits.find(({ notHeld, share }) => notHeld.length === 0 && share > 0.02),
      'a force that holds all',
    );
    const lacking = present(
      without.find(({ share }) => share > 0.02),
      'a force that does not',
    );
    expect(kinds(holding.force.slug).has('non-molestation')).toBe(true);
    expect(kinds(lacking.force.slug).has('non-molestation')).toBe(false);
  });
});

it('[SY-21] one neighbourhood is made at a time, and none grows with the country', () => {
  const sizes = [0.01, 0.2].map((scale) => {
    const [kentish] = madeUpForces(orderOf({ scale }), ['kent']);
    const filings = present(kentish, 'kent').filings();
    const first = present(filings.next().value ?? undefined, 'a neighbourhood');
    return first.crimes.length;
  });
  expect(Math.max(...sizes)).toBeLessThan(2500);
});

function groups(rows: readonly NamedRow[], by: string, what: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = row[by] ?? '';
    const set = found.get(key) ?? new Set<string>();
    set.add(row[what] ?? '');
    found.set(key, set);
  }
  return found;
}

function faultsOf(contract: Contract, row: NamedRow): readonly string[] {
  return contract.columns.flatMap((column) => {
    const value = row[column.name] ?? '';
    if (value === '') return column.required ? [`${contract.name}.${column.name} is empty`] : [];
    return textFormOf(column).test(value) ? [] : [`${contract.name}.${column.name}: ${value}`];
  });
}
