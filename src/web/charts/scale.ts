/** Maps a value onto a length. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Steps of 1, 2 or 5 times a power of ten, about `wanted` of them, that begin and end outside the values. */
export function ticksBetween(low: number, high: number, wanted: number): readonly number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A straight scale from the ticks that hold `low` and `high` onto `from` to `to` (pixels). */
export function scaleOver(
  values: readonly number[],
  pixels: { readonly from: number; readonly to: number },
  wanted: number,
  withZero: 'with zero' | 'as they lie',
): Scale {
  const held = withZero === 'with zero' ? [0, ...values] : values;
  const ticks = ticksBetween(Math.min(...held), Math.max(...held), wanted);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return { ticks, at: (value) => pixels.from + ((value - low) / (high - low)) * (pixels.to - pixels.from) };
}
