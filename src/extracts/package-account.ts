import type { ContractAccount } from './account.ts';
import type { ContractName } from './contract.ts';
import type { FindingGroup, Grade } from './finding.ts';

/** What a package came to. `refused` says that nothing of it may be taken. */
export interface PackageAccount {
  readonly refused: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly layout: string | undefined;
    readonly records: number;
  }[];
  readonly contracts: readonly ContractAccount[];
  /** Contracts of which a file was sent, with rows or without. */
  readonly sent: readonly ContractName[];
  /** Columns that the force does not hold, by contract. Their values are not blank and not zero. */
  readonly notHeld: Readonly<Partial<Record<ContractName, readonly string[]>>>;
  readonly findings: readonly FindingGroup[];
  readonly counts: Readonly<Record<Grade, number>>;
}
