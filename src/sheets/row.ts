import { type ActionContent, changesBetween, promiseFields } from '../plans/index.ts';
import { lastReason } from './cells.ts';
import { readContent } from './content-row.ts';
import type { Finding } from './finding.ts';
import type { SheetRow } from './layout.ts';
import { type BroughtReport, type RowEvidence, readEvidence, readReport, readStart } from './progress-row.ts';
import { type RowContext, RowReader } from './reader.ts';
import { plainText } from './sheet.ts';

/** What a row says, as records. Nothing of it is to be stored where `findings` holds a fault. */
export interface RowReading {
  readonly content: ActionContent;
  /** Why a date or the scope changes; empty where the row does not say. */
  readonly reason: string;
  readonly report: BroughtReport | undefined;
  readonly evidence: readonly RowEvidence[];
  readonly start: boolean;
  readonly findings: readonly Finding[];
}

/** Reads one row against what is held of its action. */
export function readRow(row: SheetRow, context: RowContext): RowReading {
  const reader = new RowReader(row, context);
  const content = readContent(reader, context.reference ?? reader.text('reference').replaceAll('\n', ' '));
  if (content.reference === '' && row.cells.has('reference')) reader.fault('no-reference', 'reference');
  const reading = {
    content,
    reason: readReason(reader, content),
    report: readReport(reader),
    evidence: readEvidence(reader),
    start: readStart(reader),
  };
  return { ...reading, findings: reader.findings };
}

/** The reason of a change. That of the last change does not serve for the next: it would hide why this one was made. */
function readReason(reader: RowReader, content: ActionContent): string {
  const { held } = reader;
  const reason = reader.text('revision-reason');
  if (held === undefined || held.action.state === 'draft') return reason;
  const moved = changesBetween(held.action, content).some(({ field }) => promiseFields.includes(field));
  const last = plainText(lastReason(held.history));
  if (!moved || reason === '' || reason !== last) return reason;
  reader.fault('old-reason', 'revision-reason');
  return '';
}
