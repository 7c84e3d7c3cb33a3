import { addCounts, type FileKind, noRows, type RowCounts } from '../../records/index.ts';
import type { FileReport, ImportReport } from './import.ts';

/** Files of one dataset by what became of them. */
export interface FileCounts {
  loaded: number;
  unchanged: number;
  replaced: number;
  /** Received before, and read again because the code lists take rows now that were quarantined then. */
  reread: number;
  refused: number;
}

/** One dataset's part of an import. Rows are those read now: of an unchanged file none is read. */
export interface DatasetSummary extends RowCounts {
  /** Of files read again: rows that are no longer quarantined. */
  rescued: number;
  readonly files: FileCounts;
}

/** The parts of a summary, each with the kinds of files that it sums. */
export const summaryParts = {
  street: ['street'],
  outcomes: ['outcomes'],
  stopAndSearch: ['stop-and-search'],
  recordedCrime: ['recorded-crime'],
  publishedOutcomes: ['force-outcomes', 'national-outcomes'],
} as const satisfies Readonly<Record<string, readonly FileKind[]>>;
export type SummaryPart = keyof typeof summaryParts;

export function summarise(report: ImportReport, part: SummaryPart): DatasetSummary {
  const kinds: readonly (FileKind | undefined)[] = summaryParts[part];
  const files = { loaded: 0, unchanged: 0, replaced: 0, reread: 0, refused: 0 };
  const sum = { ...noRows(), rescued: 0, files };
  for (const file of report.files) {
    if (file.kind === undefined || !kinds.includes(file.kind)) continue;
    sum.files[file.state] += 1;
    if ('counts' in file) addCounts(sum, file.counts);
    if (file.state === 'reread') sum.rescued += file.rescued;
  }
  return sum;
}

/** The files that were not taken, with the reason. */
export function refusals(report: ImportReport): readonly Extract<FileReport, { state: 'refused' }>[] {
  return report.files.filter((file) => file.state === 'refused');
}
