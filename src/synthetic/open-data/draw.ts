import { present, type Random } from '../../kernel/index.ts';

/** Something to draw, with its weight; weights need not add up to one. */
export type Weighted<Value> = readonly (readonly [value: Value, weight: number])[];

/** One value, in proportion to its weight. */
export function drawFrom<Value>(random: Random, choices: Weighted<Value>): Value {
  let total = 0;
  for (const [, weight] of choices) total += weight;
  let left = random.next() * total;
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  // Rounding may leave a sliver above the last weight.
  return present(choices.at(-1), 'something to draw from')[0];
}

/** One of equally likely values. */
export function drawEvenly<Value>(random: Random, values: readonly Value[]): Value {
  return present(values[random.whole(0, values.length - 1)], 'something to draw from');
}

/** A standard normal number (Box and Muller, 1958). */
export function drawNormal(random: Random): number {
  // 1 - next() lies in (0, 1], so the logarithm is finite.
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A factor round 1 whose logarithm has standard deviation `spread`. */
export function drawFactor(random: Random, spread: number): number {
  return Math.exp(spread * drawNormal(random));
}

/** A Poisson count: Knuth's method for small means, the rounded normal limit above 40. */
export function drawCount(random: Random, mean: number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(random)));
  const floor = Math.exp(-mean);
  let product = random.next();
  let count = 0;
  while (product > floor) {
    product *= random.next();
    count += 1;
  }
  return count;
}

/** Whole months of a waiting time with the given mean, exponential, cut at `longest`. */
export function drawMonths(random: Random, mean: number, longest: number): number {
  return Math.min(longest, Math.floor(-Math.log(1 - random.next()) * mean));
}
