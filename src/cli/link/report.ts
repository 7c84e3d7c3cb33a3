import { present } from '../../kernel/index.ts';
import { auditPlanted, auditTruth, columnNamed, type GroupResult, reportHtml } from '../../linkage/index.ts';
import type { LinkRun } from './run-link.ts';

/** Records that the audit plants errors in. */
const auditSample = 4000;

/** The report page of a run, with an audit on planted errors and, where a column holds the truth, one on it. */
export function reportPage(
  run: LinkRun,
  steps: Readonly<Record<string, number>>,
  truth: string | null,
): string {
  const planted = auditPlanted(run.table, run.model, auditSample, run.prepared.settings.seed);
  const byTruth = truth === null ? [] : auditByTruth(run, truth);
  return reportHtml({ ...run, blocking: run.blockingReport, planted, byTruth, steps });
}

function auditByTruth(run: LinkRun, truth: string): readonly GroupResult[] {
  const column = present(columnNamed(run.table, truth), 'column of the truth');
  const { records, settings, order } = run.prepared;
  return auditTruth(records, settings, run.scorer, run.clusters.clusterOf, (record) =>
    column.dictionary.text(column.codes[order.rowAt[record] ?? 0] ?? 0),
  );
}
