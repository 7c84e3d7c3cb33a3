import { readHeldParts, type Transaction } from '../../database/index.ts';
import { addMonths, type Month } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import type { CoverageEntry } from '../../publication/index.ts';
import { coverageOf } from '../../records/index.ts';
import { readForces } from '../installation/index.ts';

/**
 * The coverage register from one month to another, both included: for each dataset of which anything is held, each of
 * the 43 territorial forces (and any other place that has sent) and each month, received, partial or missing.
 */
export async function readCoverage(
  transaction: Transaction,
  range: { readonly from: Month; readonly to: Month },
): Promise<readonly CoverageEntry[]> {
  const held = await readHeldParts(transaction);
  const expected = territorial(readForces()).map((force) => force.slug);
  return coverageOf(held, { ...range, expected });
}

/**
 * The first and the last month of which anything is held; undefined while nothing is. The Home Office's yearly outcome
 * tables stand beside figures and make none, so they stretch the range only where there is nothing else.
 */
export async function heldRange(
  transaction: Transaction,
): Promise<{ readonly from: Month; readonly to: Month } | undefined> {
  const all = await readHeldParts(transaction);
  const counted = all.filter((part) => part.dataset !== 'home-office-outcomes');
  const held = counted.length > 0 ? counted : all;
  const [from] = held.map((part) => part.from).sort();
  const to = held
    .map((part) => addMonths(part.from, part.months - 1))
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
