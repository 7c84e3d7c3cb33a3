import {
  planForWholeScans,
  readHomeOfficeCharges,
  readPublishedCharges,
  readTallies,
  type Transaction,
  tallyKey,
} from '../../database/index.ts';
import { addMonths, month, monthsFrom } from '../../kernel/index.ts';
import {
  analyseMeasure,
  type MeasureDefinition,
  type MeasureResult,
  type Rebasing,
  type ReceivedMonth,
  type Reconciliation,
  receivedOf,
  reconciliationOf,
  type Tally,
} from '../../measures/index.ts';
import { type Force, territorial } from '../../places/index.ts';

/** The rows that figures are computed from: parts of records.part, and what they cover. */
export interface Selection {
  readonly partIds: readonly number[];
  /** One entry per dataset, force and month; a month without an entry counts as missing. A release's coverage fits. */
  readonly coverage: readonly ReceivedMonth[];
  readonly forces: readonly Force[];
}

export interface MeasuresToCompute extends Selection {
  readonly definitions: readonly MeasureDefinition[];
  readonly rebasings?: readonly Rebasing[];
}

/**
 * Computes every measure from the rows of the parts: figures for each territorial force and for England and Wales, control
 * charts, funnels. Reads only; the same parts and definitions give the same result. Statements that several measures share
 * run once.
 */
export async function computeMeasures(
  transaction: Transaction,
  { partIds, coverage, forces, definitions, rebasings = [] }: MeasuresToCompute,
): Promise<readonly MeasureResult[]> {
  const areas = territorial(forces);
  const received = receivedOf(coverage, new Set(areas.map((force) => force.slug)));
  await planForWholeScans(transaction);
  const read = new Map<string, readonly Tally[]>();
  const results: MeasureResult[] = [];
  for (const definition of definitions) {
    const key = tallyKey(definition.tally);
    const tallies = read.get(key) ?? (await readTallies(transaction, partIds, definition.tally));
    read.set(key, tallies);
    results.push(analyseMeasure({ definition, tallies, forces: areas, received, rebasings }));
  }
  return results;
}

/**
 * Charges of data.police.uk beside the Home Office's, for every force and financial year that both are held for. Ordered by
 * place and year.
 */
export async function reconcile(
  transaction: Transaction,
  { partIds, coverage, forces }: Selection,
): Promise<readonly Reconciliation[]> {
  const areas = territorial(forces);
  const received = receivedOf(coverage, new Set(areas.map((force) => force.slug)));
  await planForWholeScans(transaction);
  const published = await readPublishedCharges(transaction, partIds);
  const homeOffice = await readHomeOfficeCharges(transaction, partIds);
  return homeOffice
    .flatMap((home) => {
      const ours = published.find((each) => each.place === home.place && each.yearBegins === home.yearBegins);
      const force = areas.find((each) => each.slug === home.place);
      if (ours === undefined || force === undefined) return [];
      const april = month(`${home.yearBegins}-04`);
      const monthsReceived = monthsFrom(april, addMonths(april, 11)).filter(
        (each) => received.state('police-uk-outcomes', force.slug, each) === 'received',
      ).length;
      return [
        reconciliationOf({
          place: force.slug,
          placeName: force.name,
          yearBegins: home.yearBegins,
          monthsReceived,
          published: ours,
          homeOffice: home,
        }),
      ];
    })
    .sort((a, b) => (`${a.place} ${a.financialYear}` < `${b.place} ${b.financialYear}` ? -1 : 1));
}
