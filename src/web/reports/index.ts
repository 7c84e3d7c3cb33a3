export { packageReport, reportFiles } from './package-report.ts';
export { returnReport, returnReportFiles } from './return-report.ts';
