import { createHash } from 'node:crypto';
import { type CanonicalRow, type ContractName, contractNames } from '../../extracts/index.ts';

const hashBits = 256n;

/**
 * A hash of the canonical rows of each contract, whatever files and order they came in: the SHA-256 hashes of all rows, added.
 * Two packages with the same digests say the same. Hexadecimal, 64 digits.
 */
export class RowDigest {
  private readonly sums = new Map<ContractName, bigint>();

  take({ contract, values }: CanonicalRow): void {
    const hash = createHash('sha256')
      .update(JSON.stringify([contract, values]))
      .digest('hex');
    const sum = (this.sums.get(contract) ?? 0n) + BigInt(`0x${hash}`);
    this.sums.set(contract, BigInt.asUintN(Number(hashBits), sum));
  }

  /** By contract, in the order of the contracts, of those that have rows: two packages are told beside each other. */
  all(): ReadonlyMap<ContractName, string> {
    return new Map(
      contractNames.flatMap((contract) => {
        const sum = this.sums.get(contract);
        return sum === undefined ? [] : [[contract, sum.toString(16).padStart(64, '0')] as const];
      }),
    );
  }
}
