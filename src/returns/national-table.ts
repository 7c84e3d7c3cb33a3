import { accept, type Bilingual, present, type Result, refuse } from '../kernel/index.ts';
import { type Comparable, type ExtractDefinition, extractUnits, mayCompare } from '../measures/index.ts';
import { compareUnder, type Definition, identityOf } from '../vawg/index.ts';
import type { ReturnHeader } from './package.ts';
import type { ReadRow } from './reading.ts';

/** The figure of one measure for the whole of one force, as its return says it. */
export interface NationalRow {
  readonly header: ReturnHeader;
  readonly cells: ReadRow['cells'];
}

export interface NationalTable {
  readonly measure: string;
  readonly unit: string;
  readonly rows: readonly NationalRow[];
  /** What must be printed beside the table; none where all figures stand under one definition. */
  readonly warnings: readonly Bilingual[];
  /**
   * The counts of every force that says them, and how many forces those are. Null where definitions differ, whoever overrode
   * it, and for medians: neither can be added.
   */
  readonly sum: {
    readonly numerator: number;
    readonly denominator: number | null;
    readonly forces: number;
    readonly forcesWithout: readonly string[];
  } | null;
}

type TableRefusal = 'no_return' | 'units_differ' | 'methods_differ' | 'definitions_differ';

/**
 * Sets the figures of forces side by side. Two that may not be compared refuse the whole table: with the unit or the method in
 * every case, with the definition of violence against women and girls unless a person overrides it.
 */
export function nationalTable(
  definition: ExtractDefinition,
  rows: readonly NationalRow[],
  held: readonly Definition[],
  override: 'refuse' | 'compare-anyway',
): Result<NationalTable, TableRefusal> {
  const [first, ...others] = rows;
  if (first === undefined) {
    return refuse(
      'no_return',
      `No return of that quarter says "${definition.id}". See "watershed return list".`,
    );
  }
  const warnings = new Map<string, Bilingual>();
  for (const other of others) {
    const comparable = mayStandTogether(definition, first, other, held, override);
    if (!comparable.ok) return comparable;
    const { warning } = comparable.value;
    if (warning !== undefined) warnings.set(warning.en, warning);
  }
  return accept({
    measure: definition.id,
    unit: definition.unit,
    rows,
    warnings: [...warnings.values()],
    sum: warnings.size > 0 || definition.kind === 'median-days' ? null : sumOf(rows),
  });
}

function comparableOf({ subject, unit }: ExtractDefinition, { cells, header }: NationalRow): Comparable {
  return {
    measure: cells.measure ?? '',
    version: Number(cells.version),
    unit: extractUnits.find((each) => each === cells.unit) ?? unit,
    vawg: subject === 'crimes' ? header.vawg : null,
  };
}

function mayStandTogether(
  definition: ExtractDefinition,
  one: NationalRow,
  other: NationalRow,
  held: readonly Definition[],
  override: 'refuse' | 'compare-anyway',
): Result<{ readonly warning: Bilingual | undefined }, TableRefusal> {
  const compared = mayCompare(
    comparableOf(definition, one),
    comparableOf(definition, other),
    override === 'refuse' ? 'same-definition' : 'override',
  );
  if (compared.ok && compared.value.warning === null) return accept({ warning: undefined });
  if (!compared.ok && compared.code !== 'definitions_differ') return compared;
  // Names differ; whether what they count does is in the definitions themselves.
  const definitionOf = ({ header }: NationalRow): Definition =>
    present(
      held.find((each) => identityOf(each) === identityOf(header.vawg)),
      'the definition of an accepted return',
    );
  return compareUnder(definitionOf(one), definitionOf(other), override);
}

function sumOf(rows: readonly NationalRow[]): NationalTable['sum'] {
  const said = rows.filter(({ cells }) => cells.numerator !== '');
  const sum = (column: 'numerator' | 'denominator'): number =>
    said.reduce((total, { cells }) => total + Number(cells[column]), 0);
  return {
    numerator: sum('numerator'),
    denominator: said.every(({ cells }) => cells.denominator === '') ? null : sum('denominator'),
    forces: said.length,
    forcesWithout: rows.filter((row) => !said.includes(row)).map(({ header }) => header.force),
  };
}
