// Every measure of extracts of one quarter in a process of its own: node extracts-measures-child.js QUARTER DAY single|pairs
// [FORCE], the country where no force is named. Prints one JSON line. The installation is opened first, as the command does it.
import { month, plainDate } from '../src/kernel/index.ts';
import { openInstallation } from '../src/operations/installation/index.ts';
import { computeExtractMeasures } from '../src/operations/measures/index.ts';

const [quarter = '', day = '', characteristics, force] = process.argv.slice(2);
const installation = await openInstallation(process.env);
const jobs = await installation.open('jobs');
const before = performance.now();
const computed = await computeExtractMeasures(jobs, installation.forces, {
  force: force ?? null,
  quarter: month(quarter),
  asAt: plainDate(day),
  vawg: 'default',
  characteristics: characteristics === 'pairs' ? 'pairs' : 'single',
  by: 'bench',
  reason: 'how long it takes',
});
const seconds = (performance.now() - before) / 1000;
await installation.close();
if (!computed.ok) throw new Error(computed.message);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ crimes: computed.value.crimes, seconds, peakMegabytes })}\n`);
