import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerWith } from '../../tests/publication/attacker.ts';
import {
  type Copied,
  cluesIn,
  countsOfAtoms,
  crimeAtoms,
  crimeCounts,
  isCountedIn,
  lateCounts,
} from '../../tests/returns/crime-atoms.ts';
import { month } from '../kernel/index.ts';
import { type EarlierReturn, protectCounts, type ReturnedCount } from './protect.ts';

const standing = { force: 'gwent', period: { from: month('2024-04'), to: month('2024-06') } };
const protectedOf = (amounts: readonly number[], earlier: readonly EarlierReturn[] = []) =>
  protectCounts(countsOfAtoms(amounts), standing, earlier);

const keyOf = ({ category, dimension, set }: ReturnedCount): string => `${set} ${dimension} ${category}`;
const trueCount = (counted: ReturnedCount, amounts: readonly number[]): number =>
  crimeAtoms.reduce((sum, atom, index) => sum + (isCountedIn(counted, atom) ? (amounts[index] ?? 0) : 0), 0);

const once: readonly Copied[] = crimeAtoms.map((atom) => ({ atom, late: 0 }));
const twice: readonly Copied[] = [...once, ...crimeAtoms.map((atom): Copied => ({ atom, late: 1 }))];

describe('an attacker with an integer solver', () => {
  it('[RT-3] pins no withheld count of a return to a range narrower than ten', async () => {
    let tried = 0;
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(crimeCounts, async (amounts) => {
        const counts = protectedOf(amounts);
        shown += counts.filter(({ count }) => count !== 'withheld').length;
        const attacker = await attackerWith(cluesIn(counts, once, 0), once);
        const secrets = counts.filter((each) => each.count === 'withheld' && trueCount(each, amounts) > 0);
        const step = Math.max(1, Math.floor(secrets.length / 6));
        for (const secret of secrets.filter((_, index) => index % step === 0)) {
          const { least, most } = attacker.range(({ atom }) => isCountedIn(secret, atom));
          expect(most - least, keyOf(secret)).toBeGreaterThanOrEqual(10);
          tried += 1;
        }
      }),
      { numRuns: 5 },
    );
    expect(tried).toBeGreaterThan(20);
    expect(shown).toBeGreaterThan(100);
  }, 120_000);

  it('[RT-4] learns no more from a restatement, though she knows that crimes were only added', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(crimeCounts, lateCounts, async (amounts, late) => {
        const later = amounts.map((amount, index) => amount + (late[index] ?? 0));
        const first = protectedOf(amounts);
        const second = protectedOf(later, [first]);
        const clues = [...cluesIn(first, twice, 0), ...cluesIn(second, twice, 1)];
        const attacker = await attackerWith(clues, twice);
        // What the first return said and did not change since is no secret, whether the second says it or not.
        const said = new Map(first.map((each) => [keyOf(each), each.count]));
        const attack = (counts: readonly ReturnedCount[], held: readonly number[], latest: 0 | 1): void => {
          const secrets = counts.filter((each) => {
            const truth = trueCount(each, held);
            return each.count === 'withheld' && truth > 0 && said.get(keyOf(each)) !== truth;
          });
          const step = Math.max(1, Math.floor(secrets.length / 6));
          for (const secret of secrets.filter((_, index) => index % step === 0)) {
            const { least, most } = attacker.range(
              ({ atom, late: copy }) => copy <= latest && isCountedIn(secret, atom),
            );
            expect(most - least, `${keyOf(secret)} of return ${latest + 1}`).toBeGreaterThanOrEqual(10);
            tried += 1;
          }
        };
        attack(first, amounts, 0);
        attack(second, later, 1);
      }),
      { numRuns: 5 },
    );
    expect(tried).toBeGreaterThan(20);
  }, 120_000);
});
