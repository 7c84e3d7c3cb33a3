import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { month } from '../../src/kernel/index.ts';
import { parseForces, type TerritorialForce, territorial } from '../../src/places/index.ts';
import {
  type Cells,
  type ExtractTable,
  extractTables,
  type ForcesOrder,
  madeUpForces,
  type TruthTable,
  truthTables,
} from '../../src/synthetic/index.ts';

/** The 43 forces, for orders of made-up data. */
export const country: readonly TerritorialForce[] = territorial(
  parseForces(parse(readFileSync('reference/forces.yaml', 'utf8'))),
);

/** An order for a test; a year at a small scale unless said otherwise. */
export function orderOf(change: Partial<ForcesOrder> = {}): ForcesOrder {
  return {
    seed: 3,
    country,
    scale: 0.01,
    from: month('2023-04'),
    to: month('2024-03'),
    ...change,
  };
}

export type NamedRow = Readonly<Record<string, string>>;

/** All rows of one force by table, each by column name. */
export function rowsOfForce(order: ForcesOrder, slug: string): Record<ExtractTable | TruthTable, NamedRow[]> {
  const found: Record<ExtractTable | TruthTable, NamedRow[]> = {
    crimes: [],
    victims: [],
    suspects: [],
    investigation_events: [],
    outcomes: [],
    orders: [],
    order_events: [],
    disclosures: [],
    survey_answers: [],
    allegations: [],
    people: [],
    records: [],
    'true-crimes': [],
  };
  for (const force of madeUpForces(order, [slug])) {
    for (const filing of force.filings()) {
      for (const [table, rows] of Object.entries({ ...filing.extract, ...filing.truth }))
        for (const [name, header] of headers)
          if (name === table) found[name].push(...rows.map((row) => named(header, row)));
    }
    for (const { row } of force.allegations()) found.allegations.push(named(extractTables.allegations, row));
  }
  return found;
}

type AnyTable = ExtractTable | TruthTable;
const headers: readonly (readonly [AnyTable, readonly string[]])[] = [
  ['crimes', extractTables.crimes],
  ['victims', extractTables.victims],
  ['suspects', extractTables.suspects],
  ['investigation_events', extractTables.investigation_events],
  ['outcomes', extractTables.outcomes],
  ['orders', extractTables.orders],
  ['order_events', extractTables.order_events],
  ['disclosures', extractTables.disclosures],
  ['survey_answers', extractTables.survey_answers],
  ['people', truthTables.people],
  ['records', truthTables.records],
  ['true-crimes', truthTables['true-crimes']],
];

function named(header: readonly string[], row: Cells): NamedRow {
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
}
