// Loads packages in a process of its own, so that its memory is its own: node extracts-child.js DAY FOLDER…, each folder named
// made-up-FORCE. Prints one JSON line. The installation is opened first, as the command does it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { projectPath } from '../src/database/index.ts';
import { plainDate } from '../src/kernel/index.ts';
import {
  loadPackage,
  readContracts,
  readProfileFile,
  readRetentionRules,
} from '../src/operations/extracts/index.ts';
import { openInstallation } from '../src/operations/installation/index.ts';

const [day = '', ...folders] = process.argv.slice(2);
const installation = await openInstallation(process.env);
const jobs = await installation.open('jobs');
const contracts = readContracts();
const profilePath = projectPath('profiles', 'contract.yaml');
const before = performance.now();
const used = process.cpuUsage();
let rows = 0;
for (const folder of folders) {
  const report = await loadPackage(jobs, [folder], {
    contracts,
    profile: readProfileFile(profilePath, contracts),
    profileSha256: createHash('sha256').update(readFileSync(profilePath)).digest(),
    asAt: plainDate(day),
    force: basename(folder).replace('made-up-', ''),
    by: 'bench',
    origin: 'made-up',
    retention: readRetentionRules(),
    acceptFewer: false,
    faultyRows: 'set-aside',
  });
  if (report.state !== 'loaded') throw new Error(`${folder} was not loaded: ${report.state}`);
  rows += report.account.contracts.reduce((sum, one) => sum + one.rows.accepted, 0);
}
const seconds = (performance.now() - before) / 1000;
const { user, system } = process.cpuUsage(used);
await installation.close();
// maxRSS is in kilobytes (Node.js manual, process.resourceUsage).
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const processorSeconds = (user + system) / 1e6;
process.stdout.write(`${JSON.stringify({ rows, seconds, processorSeconds, peakMegabytes })}\n`);
