import type { Act } from '../../database/index.ts';
import { type Environment, hasDatabase, openInstallation } from '../installation/index.ts';
import { type CurrentRules, readClockReference, readCurrentRules, shippedRules } from './reference.ts';

const act: Act = { actor: 'watershed', purpose: 'read the rules of time' };

/**
 * The rules that hold where this is run: the shipped ones with what the administrators of this installation have entered.
 * The shipped ones alone where nothing is installed yet. A database that is there and cannot be opened is a fault: a
 * deadline without a holiday that was entered would be wrong without a word.
 */
export async function readRulesHeld(environment: Environment): Promise<CurrentRules> {
  const reference = readClockReference();
  if (!hasDatabase(environment)) return shippedRules(reference);
  const installation = await openInstallation(environment);
  try {
    const database = await installation.open('public');
    return await database.transact(act, (transaction) => readCurrentRules(transaction, reference));
  } finally {
    await installation.close();
  }
}
