export { type CellTexts, cellsOf, type HeldAction } from './cells.ts';
export { type Finding, type Place, tellFinding } from './finding.ts';
export type { Known, KnownEntry } from './known.ts';
export {
  countHeadings,
  type Layout,
  type LayoutRefusal,
  layoutOf,
  likelyHeadings,
  type MappedHeading,
  rowsOf,
  type SheetRow,
  wordsUnder,
} from './layout.ts';
export { type MappedRating, mergeMappings, noMapping, parseMapping, type SheetMapping } from './mapping.ts';
export { type MatchedRow, matchRows } from './match.ts';
export { type Notice, noticesOf, tellNotice } from './notice.ts';
export type { BroughtReport, RowEvidence } from './progress-row.ts';
export { spelledOut } from './rating.ts';
export { type RowReading, readRow } from './row.ts';
export { type Sheet, type SheetCell, type Workbook, type WorkbookExtra, wordKey } from './sheet.ts';
export { type PlanTable, planTable } from './table.ts';
export { statusWords } from './vocabulary.ts';
