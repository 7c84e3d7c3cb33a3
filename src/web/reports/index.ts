export { packageReport, reportFiles } from './package-report.ts';
