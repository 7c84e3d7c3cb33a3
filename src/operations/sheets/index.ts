export {
  type Acceptance,
  acceptSheet,
  type BringRefusal,
  type BringRequest,
  type PlanChoice,
  previewSheet,
} from './bring.ts';
export { chooseForcePlan, exportPlan, type PlanFile } from './export.ts';
export { lookAtSheet, type SheetLook } from './look.ts';
export {
  type RowAddition,
  type RowOutcome,
  type RowPreview,
  rowOutcomes,
  type SheetPreview,
} from './preview.ts';
export { readWorkbook, type WorkbookRefusal } from './read-workbook.ts';
export { type SheetFormat, sheetFormats } from './write-sheet.ts';
