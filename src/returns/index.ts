export { canonicalText, toJson } from './canonical.ts';
export { countsIn, type Knowledge } from './checking.ts';
export { type Cohort, type CountSet, cohorts, countSet, countSets, setOfCells } from './count-set.ts';
export {
  type Cut,
  countsOf,
  type GroupTable,
  type MonthCount,
  type ReturnMaterial,
  type TrueCounts,
} from './counts.ts';
export { type FaultKind, faultAt, faultWords, type ReturnFault } from './fault.ts';
export type { EarlierReturn, ReturnedCount } from './guarded.ts';
export { judgeReturn, type Receiver, type TrustedKey } from './judging.ts';
export { columnsOf, type ReturnColumn, type ReturnFileName, returnFiles } from './layout.ts';
export { type NationalRow, type NationalTable, nationalTable } from './national-table.ts';
export {
  manifestPath,
  type ReturnFile,
  type ReturnHeader,
  returnFormat,
  returnPaths,
  sha256Of,
  signaturePath,
  writeReturn,
} from './package.ts';
export { protectCounts } from './protect.ts';
export { type Reading, type ReadReturn, type ReadRow, readReturn } from './reading.ts';
export { returnRows } from './rows.ts';
export {
  newSigningKey,
  readPublicKey,
  readSignature,
  readSigningKey,
  type SigningKey,
  signatureText,
} from './signature.ts';
