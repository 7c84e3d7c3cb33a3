import { recount } from '../../measures/index.ts';
import type { Ledger } from '../../records/index.ts';

/** Mismatches that are told one by one; what is beyond them is counted. */
const toldMax = 20;

/**
 * Percentages of a table that are not what its own counts give. A notice each, never a refusal: what was published stays as it
 * was published. Problem D21 of the framework's facts.
 */
export function recountNotices(name: string, shares: Ledger['printedShares']): readonly string[] {
  const wrong = shares.flatMap((share) => {
    const counted = recount(share);
    if (counted.kind === 'agrees') return [];
    return [
      `${name}, line ${share.line}, ${share.column}: ${counted.warning} It is kept as it was published.`,
    ];
  });
  const more = wrong.length - toldMax;
  const rest = `${name}: ${more} more percentages differ from what their counts give.`;
  return more > 0 ? [...wrong.slice(0, toldMax), rest] : wrong;
}
