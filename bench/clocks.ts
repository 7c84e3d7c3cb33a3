import { type Counting, calendarOf, counterOf, deadlineOf } from '../src/clocks/index.ts';
import { instant, randomFrom } from '../src/kernel/index.ts';
import { readClockReference } from '../src/operations/clocks/index.ts';
import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';

/** Calls a second over the given moments; the sum keeps the work from being thrown away. */
function rate(moments: Float64Array, work: (moment: number) => number): number {
  let sum = 0;
  for (const moment of moments.subarray(0, moments.length / 10)) sum += work(moment);
  const began = performance.now();
  for (const moment of moments) sum += work(moment);
  const seconds = (performance.now() - began) / 1000;
  if (!Number.isFinite(sum)) throw new Error('a start had no deadline');
  return moments.length / seconds;
}

/**
 * Deadlines a second on one core, for every way of counting in the book, from random starts over the calendar's years; and
 * how long a calendar takes to build.
 */
export async function bench({ quick }: BenchOptions): Promise<BenchReport> {
  const { book, holidays } = readClockReference();
  const builtAt = performance.now();
  const calendar = calendarOf(holidays);
  const cases = [measured('building the calendar', performance.now() - builtAt, 'ms')];
  const random = randomFrom(1);
  const from = Date.UTC(holidays.covers.from, 0, 2);
  const to = Date.UTC(holidays.covers.to - 3, 0, 1);
  const moments = Float64Array.from({ length: quick ? 10_000 : 500_000 }, () => random.whole(from, to));
  const countings = new Map<string, Counting>(
    [...book.clocks.values(), ...book.counting.values()]
      .flatMap((clock) => clock.versions)
      .map((version) => [version.countingId, version.counting]),
  );
  for (const [id, counting] of countings) {
    const value = rate(moments, counterOf(calendar, counting).deadline);
    const aim = { text: 'one million a second on one core', met: value >= 1_000_000 };
    cases.push({ ...measured(id, value, 'deadlines/s'), aim });
  }
  const inForce = [...book.clocks.values()].find((clock) => clock.id === 'occupation-breach-court');
  if (inForce !== undefined) {
    const whole = rate(moments, (moment) => {
      const result = deadlineOf(calendar, inForce, instant(moment));
      return result.ok ? result.value.at : Number.NaN;
    });
    cases.push(measured('F24 with its version and both warnings', whole, 'deadlines/s'));
  }
  return { name: 'clocks', machine: machine(), cases };
}
