// One import in a process of its own, so that its memory is its own: node import-child.js FILE. Prints one JSON line.
// The installation is opened first, as the command does it; the clock starts when there is a file to import.
import { importPoliceUk, refusals, summarise } from '../src/operations/import/index.ts';
import { openInstallation } from '../src/operations/installation/index.ts';

const [file = ''] = process.argv.slice(2);
const installation = await openInstallation(process.env);
const jobs = await installation.open('jobs');
const before = performance.now();
const report = await importPoliceUk(jobs, [file], { by: 'bench', origin: 'made-up' });
const seconds = (performance.now() - before) / 1000;
await installation.close();
const [refused] = refusals(report);
if (refused !== undefined) throw new Error(refused.message);
const { accepted, read } = summarise(report, 'street');
// maxRSS is in kilobytes (Node.js manual, process.resourceUsage).
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ read, accepted, seconds, peakMegabytes })}\n`);
