import { type Random, seedOf } from '../../kernel/index.ts';

/**
 * A table of quantiles: below `value` lies the share `share` of what is drawn; between two rows it is a straight line. The
 * first share is 0, the last is 1.
 *
 * Waiting times, ages and counts are drawn from such tables and not from formulas with logarithms, because IEEE 754 fixes
 * the last bit of a sum or a product on every machine, and does not fix that of a logarithm. A test looks for any.
 */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** A number drawn from a table of quantiles. */
export function drawQuantile(random: Random, table: Quantiles): number {
  const share = random.next();
  for (let index = 1; index < table.length; index += 1) {
    const upper = table[index];
    const lower = table[index - 1];
    if (upper === undefined || lower === undefined || share > upper[0]) continue;
    const width = upper[0] - lower[0];
    return width === 0 ? upper[1] : lower[1] + ((share - lower[0]) / width) * (upper[1] - lower[1]);
  }
  return table.at(-1)?.[1] ?? 0;
}

/** A whole number of days, rounded down. */
export function drawDays(random: Random, table: Quantiles, pace = 1): number {
  return Math.floor(drawQuantile(random, table) * pace);
}

/** True with the given chance. */
export function happens(random: Random, chance: number): boolean {
  return random.next() < chance;
}

/** Near a standard normal number: twelve even ones added up (Irwin and Hall), so within six of 0. */
export function drawBell(random: Random): number {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random.next();
  return sum;
}

/** Trials for each one expected, where a small count is drawn: enough that its variance comes within a sixteenth of its mean. */
const trialsAnExpected = 16;

/** A count with about the scatter of a Poisson count: trials one by one where few are expected, else a rounded bell. */
export function drawTally(random: Random, mean: number): number {
  if (mean >= 8) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawBell(random)));
  const trials = Math.max(1, Math.ceil(mean * trialsAnExpected));
  let count = 0;
  for (let index = 0; index < trials; index += 1) if (random.next() < mean / trials) count += 1;
  return count;
}

/**
 * Seeded numbers with 128 bits of state (sfc32 of PractRand). The kernel's generator has one cycle of 2^32 numbers; a
 * country at full size draws a good part of that, and two places whose draws overlap would be given the same people.
 */
export function streamOf(name: string): Random {
  let a = seedOf(name);
  let b = seedOf(`b/${name}`);
  let c = seedOf(`c/${name}`);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    fork: (child) => streamOf(`${name}/${child}`),
  };
}
