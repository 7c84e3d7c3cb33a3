import { type Counting, calendarOf, counterOf, deadlineOf } from '../src/clocks/index.ts';
import { instant, randomFrom } from '../src/kernel/index.ts';
import { readClockReference } from '../src/operations/clocks/index.ts';

// How many deadlines a second one core works out, for every way of counting in the book, from random starts over the
// calendar's years; and how long a calendar takes to build. Run: node tools/run.js bench/clocks.ts

const starts = 500_000;
const { book, holidays } = readClockReference();

const builtAt = performance.now();
const calendar = calendarOf(holidays);
const buildMilliseconds = performance.now() - builtAt;

const random = randomFrom(1);
const from = Date.UTC(holidays.covers.from, 0, 2);
const to = Date.UTC(holidays.covers.to - 3, 0, 1);
const moments = Float64Array.from({ length: starts }, () => random.whole(from, to));

/** Deadlines a second; the sum keeps the work from being thrown away. */
function rate(work: (moment: number) => number): number {
  let sum = 0;
  for (const moment of moments.subarray(0, 50_000)) sum += work(moment);
  const began = performance.now();
  for (const moment of moments) sum += work(moment);
  const seconds = (performance.now() - began) / 1000;
  if (!Number.isFinite(sum)) throw new Error('a start had no deadline');
  return starts / seconds;
}

const countings = new Map<string, Counting>(
  [...book.clocks.values(), ...book.counting.values()]
    .flatMap((clock) => clock.versions)
    .map((version) => [version.countingId, version.counting]),
);

const report: { what: string; perSecond: number }[] = [];
for (const [id, counting] of countings) {
  const counter = counterOf(calendar, counting);
  report.push({ what: id, perSecond: Math.round(rate(counter.deadline)) });
}
const inForce = [...book.clocks.values()].find((clock) => clock.id === 'occupation-breach-court');
if (inForce !== undefined) {
  const whole = rate((moment) => {
    const result = deadlineOf(calendar, inForce, instant(moment));
    return result.ok ? result.value.at : Number.NaN;
  });
  report.push({ what: 'F24 with its version and both warnings', perSecond: Math.round(whole) });
}

console.log(
  `Calendar ${holidays.covers.from} to ${holidays.covers.to} built in ${buildMilliseconds.toFixed(0)} ms.`,
);
for (const { what, perSecond } of report)
  console.log(`${what.padEnd(40)} ${perSecond.toLocaleString('en-GB').padStart(12)} a second`);
const slowest = Math.min(...report.slice(0, countings.size).map((row) => row.perSecond));
console.log(`Slowest way of counting: ${slowest.toLocaleString('en-GB')} deadlines a second on one core.`);
