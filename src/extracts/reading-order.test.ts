import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../database/index.ts';
import { plainDate, present } from '../kernel/index.ts';
import { readContracts, readProfileFile } from '../operations/extracts/index.ts';
import type { CanonicalRow } from './canonical-row.ts';
import { type Column, type ContractName, contractNamed, contractNames } from './contract.ts';
import { type Fields, LineFields, TextFields } from './fields.ts';
import type { PackageAccount } from './package-account.ts';
import type { PackageFile } from './package-file.ts';
import { PackageReader } from './package-reader.ts';
import { learntContracts, readingOrder } from './reading-order.ts';

const kinds = fc.uniqueArray(fc.constantFrom(...contractNames), { minLength: 1, maxLength: 3 });

/** What a row must find complete when it is judged, in words of its own: what the rules between rows ask of. */
const asks: Readonly<Partial<Record<ContractName, readonly ContractName[]>>> = {
  victims: ['crimes'],
  suspects: ['crimes'],
  investigation_events: ['crimes', 'suspects'],
  outcomes: ['crimes', 'suspects'],
  orders: ['crimes', 'order_events'],
  order_events: ['crimes', 'orders', 'order_events'],
};

describe('the order of reading', () => {
  it('[EX-49] takes each file once, after everything that its rows hang on', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 12 }), (given) => {
        const files = given.map((contracts, number) => ({ number, contracts: new Set(contracts) }));
        const steps = readingOrder(files, ({ contracts }) => contracts);
        const taken = steps.filter(({ reading }) => reading === 'take').map(({ file }) => file.number);
        expect([...taken].sort((a, b) => a - b)).toEqual(files.map(({ number }) => number));
        expect(steps.length).toBeLessThanOrEqual(files.length * 2);
        const known = new Set<number>();
        for (const { file, reading } of steps) {
          const needs = [...file.contracts].flatMap((name) => asks[name] ?? []);
          const lacking = files.filter(
            (one) => !known.has(one.number) && [...one.contracts].some((name) => needs.includes(name)),
          );
          if (reading === 'take') expect(lacking).toEqual([]);
          known.add(file.number);
        }
      }),
    );
  });

  it('[EX-17] meets the files of one contract in the order in which they stand', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 10 }), (given) => {
        const files = given.map((contracts, number) => ({ number, contracts: new Set(contracts) }));
        const met = [...new Set(readingOrder(files, ({ contracts }) => contracts).map(({ file }) => file))];
        for (const name of learntContracts) {
          const numbers = met.filter(({ contracts }) => contracts.has(name)).map(({ number }) => number);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('[EX-49] reads a package of one contract a file twice only where orders and their events hang on each other', () => {
    const names = [...contractNames].sort();
    const steps = readingOrder(names, (name) => new Set([name]));
    expect(steps.filter(({ reading }) => reading === 'learn').map(({ file }) => file)).toEqual([
      'order_events',
    ]);
    const wide = readingOrder(['all'], () => new Set<ContractName>(['crimes', 'victims']));
    expect(wide.map(({ reading }) => reading)).toEqual(['learn', 'take']);
  });
});

const contracts = readContracts();
const profile = readProfileFile(projectPath('profiles', 'contract.yaml'), contracts);

/** What may stand in a column: references that meet, days and codes right and wrong, and words that hold a record back. */
function textIn(column: Column): fc.Arbitrary<string> {
  switch (column.type) {
    case 'reference':
      return fc.constantFrom('R1', 'R2', 'R2', 'R 3', 'r/4');
    case 'date':
      return fc.constantFrom('2025-01-02', '2025-01-03', '2024-11-30', '2025-02-30', '');
    case 'code':
      return fc.constantFrom(...column.codes.codes.slice(0, 3).map(({ code }) => code), '');
    case 'integer':
      return fc.constantFrom('9', '40', '-1', '');
    case 'offence':
      return fc.constantFrom('008/66', '8/66');
    default:
      return fc.constantFrom('', 'word', 'two  words', 'caf\u00e9', 'asylum');
  }
}

interface Table {
  readonly contract: ContractName;
  readonly rows: readonly (readonly string[])[];
}

const table: fc.Arbitrary<Table> = fc
  .constantFrom<ContractName>('crimes', 'suspects', 'victims', 'outcomes', 'orders', 'order_events')
  .chain((contract) =>
    fc.record({
      contract: fc.constant(contract),
      rows: fc.array(fc.tuple(...contractNamed(contracts, contract).columns.map(textIn)), { maxLength: 8 }),
    }),
  );

interface Outcome {
  readonly account: PackageAccount;
  readonly rows: readonly string[];
}

/** Reads a package: `steps` says in which order and how, `fieldsOf` what is made of a record. */
function readPackage(
  tables: readonly Table[],
  steps: (reader: PackageReader, files: readonly PackageFile[]) => ReturnType<PackageReader['steps']>,
  fieldsOf: (row: readonly string[]) => Fields,
): Outcome {
  const reader = new PackageReader(contracts, profile, { asAt: plainDate('2025-03-31') });
  const rowsOf = new Map<PackageFile, Table['rows']>();
  for (const [at, { contract, rows }] of tables.entries()) {
    const header = contractNamed(contracts, contract).columns.map(({ name }) => name);
    rowsOf.set(present(reader.open(`${at}.csv`, header, 1), 'a file'), rows);
  }
  const given: CanonicalRow[] = [];
  for (const { file, reading } of steps(reader, [...rowsOf.keys()])) {
    for (const [at, row] of (rowsOf.get(file) ?? []).entries()) {
      if (reading === 'learn') reader.learn(file, fieldsOf(row), at + 2);
      else reader.take(file, fieldsOf(row), at + 2, given);
    }
    if (reading === 'learn') reader.learnt(file);
  }
  return { account: reader.finish(), rows: given.map((row) => JSON.stringify(row)).sort() };
}

const asText = (row: readonly string[]): Fields => new TextFields(row);

function asLine(row: readonly string[]): Fields {
  const text = `${row.join('|')}\n`;
  const fields = new LineFields('|');
  return fields.cut({ bytes: Buffer.from(text), text }, 0) === -1 ? asText(row) : fields;
}

describe('a file that is read once', () => {
  it('[EX-49] gives the rows and the findings that it gives when every file is learnt first', () => {
    let accepted = 0;
    let broken = 0;
    fc.assert(
      fc.property(fc.array(table, { maxLength: 10 }), (tables) => {
        const once = readPackage(tables, (reader, files) => reader.steps(files), asLine);
        const twice = readPackage(
          tables,
          (_, files) =>
            (['learn', 'take'] as const).flatMap((reading) => files.map((file) => ({ file, reading }))),
          asText,
        );
        expect(once).toEqual(twice);
        accepted += once.rows.length;
        broken += once.account.findings.filter(({ kind }) => kind.endsWith('-missing')).length;
      }),
      { numRuns: 300 },
    );
    // The control: rows of every table are taken and set aside, or nothing was compared.
    expect(accepted).toBeGreaterThan(300);
    expect(broken).toBeGreaterThan(300);
  });
});
