// One import in a process of its own, so that its memory is its own: node import-child.js URL FILE. Prints one JSON line.
import { openDatabase } from '../src/database/index.ts';
import { importPoliceUk, refusals, summarise } from '../src/operations/import/index.ts';

const [url = '', file = ''] = process.argv.slice(2);
const jobs = await openDatabase(url, 'jobs', 2);
const before = performance.now();
const report = await importPoliceUk(jobs, [file], { by: 'bench', origin: 'made-up' });
const seconds = (performance.now() - before) / 1000;
await jobs.close();
const [refused] = refusals(report);
if (refused !== undefined) throw new Error(refused.message);
const { accepted, read } = summarise(report, 'street');
// maxRSS is in kilobytes (Node.js manual, process.resourceUsage).
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ read, accepted, seconds, peakMegabytes })}\n`);
