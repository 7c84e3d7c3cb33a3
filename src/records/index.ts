export { type Code, type CodeBook, type CodeList, codeBook, codeLists, parseCodes } from './code.ts';
export {
  type Contract,
  contracts,
  type Dataset,
  datasets,
  type FileKind,
  type Layout,
  recognise,
} from './contract.ts';
export { type Coverage, type CoverageQuestion, coverageOf, type HeldPart, partialShare } from './coverage.ts';
export { type Encoding, EncodingSurvey, utf16Of } from './encoding.ts';
export {
  addCounts,
  type FilePart,
  Ledger,
  noRows,
  partsMax,
  type QuarantinedRow,
  type QuarantineGroup,
  type RowCounts,
} from './ledger.ts';
export { type LineBlock, type LineListener, LineReader } from './line-reader.ts';
export { type FileReader, readFile } from './read.ts';
export { headerFields, RecordReader, recordCharactersMax } from './record-reader.ts';
