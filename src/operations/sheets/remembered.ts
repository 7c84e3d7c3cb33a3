import { findSheetMapping, type Transaction } from '../../database/index.ts';
import { noMapping, parseMapping, type SheetMapping } from '../../sheets/index.ts';

/** What was remembered for the force; nothing where a later version of the program can no longer read it. */
export async function readRemembered(transaction: Transaction, force: string): Promise<SheetMapping> {
  const stored = await findSheetMapping(transaction, force);
  const read = stored === undefined ? undefined : parseMapping(stored);
  return read?.ok === true ? read.value : noMapping;
}
