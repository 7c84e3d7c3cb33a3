import { cpus, totalmem } from 'node:os';

/** The machine a figure was measured on: a speed means nothing without it. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly platform: string;
  readonly node: string;
}

export interface BenchCase {
  readonly name: string;
  /** In `unit`. */
  readonly value: number;
  readonly unit: string;
  /** The plainest way to do the same work, measured in the same run and in the same unit; null where there is none. */
  readonly baseline: { readonly name: string; readonly value: number } | null;
  /** value / baseline.value; null without a baseline. */
  readonly ratio: number | null;
  /** What was promised, in words, and whether this run kept it; null for a figure that is only watched. */
  readonly aim: { readonly text: string; readonly met: boolean } | null;
}

export interface BenchReport {
  readonly name: string;
  readonly machine: Machine;
  readonly cases: readonly BenchCase[];
}

/** Each file of this folder that measures exports `bench(options): Promise<BenchReport>`. */
export interface BenchOptions {
  /** True for a run of seconds that shows that the bench works; its figures are not to be quoted. */
  readonly quick: boolean;
  /** One of the bench's own `parts`; undefined for all that it measures. */
  readonly part: string | undefined;
  /** One line about what is under way. */
  progress(line: string): void;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
  };
}

/** A case without a baseline or an aim; spread it and add what there is. */
export function measured(name: string, value: number, unit: string): BenchCase {
  return { name, value, unit, baseline: null, ratio: null, aim: null };
}

/** A case beside its baseline; `holds` says whether the ratio keeps the aim. */
export function compared(
  measurement: { readonly name: string; readonly value: number; readonly unit: string },
  baseline: { readonly name: string; readonly value: number },
  aim?: { readonly text: string; holds(ratio: number): boolean },
): BenchCase {
  const ratio = measurement.value / baseline.value;
  return {
    ...measurement,
    baseline,
    ratio,
    aim: aim === undefined ? null : { text: aim.text, met: aim.holds(ratio) },
  };
}
