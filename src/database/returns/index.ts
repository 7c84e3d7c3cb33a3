export { type BuiltReturn, findExtractOrigin, insertBuilt, listBuilt, lockReturns } from './built.ts';
export { insertKey, listTrustedKeys, withdrawKey } from './key.ts';
export {
  findHeldOrigin,
  insertReceived,
  insertTurnedBack,
  listReceived,
  type ReceivedReturn,
  readReceivedFiles,
} from './received.ts';
