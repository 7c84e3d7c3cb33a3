import type { Transaction } from '../connection.ts';
import { statementText } from './tallies.ts';

/** Charges as the outcome files publish them. Grain: one per force and financial year, named by the year it begins in. */
export interface PublishedCharges {
  readonly place: string;
  readonly yearBegins: number;
  readonly rows: number;
  readonly ofAnotherCase: number;
  readonly crimes: number;
}

/** Charges in the Home Office's tables, same grain; null where a basis is not held. */
export interface HomeOfficeCharges {
  readonly place: string;
  readonly yearBegins: number;
  readonly assigned: number | null;
  readonly recorded: number | null;
}

const ofAnotherCase = 'sentenced-in-another-case';

export async function readPublishedCharges(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly PublishedCharges[]> {
  const { rows } = await transaction.query<PublishedCharges>(statementText('published-charges'), [
    partIds,
    ['charged', ofAnotherCase],
    ofAnotherCase,
  ]);
  return rows;
}

export async function readHomeOfficeCharges(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly HomeOfficeCharges[]> {
  const { rows } = await transaction.query<HomeOfficeCharges>(statementText('home-office-charges'), [
    partIds,
  ]);
  return rows;
}
