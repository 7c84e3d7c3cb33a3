// One load of a package in a process of its own, so that its memory is its own: node extracts-child.js FOLDER FORCE DAY.
// Prints one JSON line. The installation is opened first, as the command does it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projectPath } from '../src/database/index.ts';
import { plainDate } from '../src/kernel/index.ts';
import {
  loadPackage,
  readContracts,
  readProfileFile,
  readRetentionRules,
} from '../src/operations/extracts/index.ts';
import { openInstallation } from '../src/operations/installation/index.ts';

const [folder = '', force = '', day = ''] = process.argv.slice(2);
const installation = await openInstallation(process.env);
const jobs = await installation.open('jobs');
const contracts = readContracts();
const profilePath = projectPath('profiles', 'contract.yaml');
const before = performance.now();
const report = await loadPackage(jobs, [folder], {
  contracts,
  profile: readProfileFile(profilePath, contracts),
  profileSha256: createHash('sha256').update(readFileSync(profilePath)).digest(),
  asAt: plainDate(day),
  force,
  by: 'bench',
  origin: 'made-up',
  retention: readRetentionRules(),
  acceptFewer: false,
});
const seconds = (performance.now() - before) / 1000;
await installation.close();
if (report.state !== 'loaded') throw new Error(`the package was not loaded: ${report.state}`);
const rows = report.account.contracts.reduce((sum, one) => sum + one.rows.accepted, 0);
// maxRSS is in kilobytes (Node.js manual, process.resourceUsage).
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ rows, seconds, peakMegabytes })}\n`);
