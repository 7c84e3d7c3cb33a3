export { type AuditReport, anchorAudit, verifyAudit } from './verify.ts';
