import { auditPlanted, reportHtml } from '../../linkage/index.ts';
import type { LinkRun } from './run-link.ts';

/** Records that the audit plants errors in. */
const auditSample = 4000;

/** The report page of a run, with an audit on planted errors. */
export function reportPage(run: LinkRun, steps: Readonly<Record<string, number>>): string {
  const audit = auditPlanted(run.table, run.model, auditSample, run.prepared.settings.seed);
  return reportHtml({ ...run, blocking: run.blockingReport, audit, steps });
}
