import { z } from 'zod';
import { accept, type Result, refuse } from '../kernel/index.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The version of the method. A model made by another version is refused: its levels may mean something else. */
export const methodVersion = 1;

const levelShape = z.strictObject({
  label: z.string(),
  m: z.number().min(0).max(1),
  u: z.number().min(0).max(1),
});

const comparisonShape = z.strictObject({
  name: z.string(),
  levels: z.array(levelShape).min(2),
  /** Whether m was learnt from the records; where not, it is the start value of the settings. */
  trained: z.boolean(),
  frequencies: z.strictObject({
    /** The chance that two different people agree on the value. */
    agree: z.number().gt(0).max(1),
    /** The chance for each of the commoner values. */
    values: z.record(z.string(), z.number().gt(0).max(1)),
    /** The chance for every other value. */
    rest: z.number().gt(0).max(1),
  }),
});

const modelShape = z.strictObject({
  version: z.literal(1),
  method: z.number().int(),
  codeVersion: z.string(),
  inputs: z.array(z.strictObject({ name: z.string(), sha256: z.string(), rows: z.number().int() })),
  settings: z.unknown(),
  /** The chance that two records drawn at random are one person. */
  matchShare: z.number().gt(0).lt(1),
  comparisons: z.array(comparisonShape).min(1),
  training: z.array(
    z.strictObject({
      pass: z.string(),
      pairs: z.number(),
      matches: z.number(),
      iterations: z.number().int(),
      converged: z.boolean(),
    }),
  ),
});

export type ComparisonModel = z.infer<typeof comparisonShape>;

/** All that is needed to score pairs again: settings, prior, m and u by level, frequencies, and what it was learnt from. */
export interface Model extends Omit<z.infer<typeof modelShape>, 'settings'> {
  readonly settings: Settings;
}

/** Reads a model from parsed JSON. Refuses what is no model, another method's model, and one that contradicts itself. */
export function parseModel(json: unknown): Result<Model, 'model-unreadable' | 'model-other-method'> {
  const parsed = modelShape.safeParse(json);
  if (!parsed.success) {
    const problem = parsed.error.issues[0];
    return refuse(
      'model-unreadable',
      `Model: ${problem?.path.join('.') || 'the file'}: ${problem?.message ?? 'not understood'}.`,
    );
  }
  const { data } = parsed;
  if (data.method !== methodVersion) {
    return refuse(
      'model-other-method',
      `The model was made by method ${data.method}; this program uses method ${methodVersion}. Make the model again from the same files.`,
    );
  }
  const settings = parseSettings(data.settings);
  if (!settings.ok) return refuse('model-unreadable', `Model: ${settings.message}`);
  const fits = settings.value.comparisons.every((comparison, index) => {
    const own = data.comparisons[index];
    return own?.name === comparison.name && own.levels.length === comparison.levels.length;
  });
  if (!fits || settings.value.comparisons.length !== data.comparisons.length) {
    return refuse(
      'model-unreadable',
      'Model: its comparisons do not agree with its settings. It was changed by hand, or cut off.',
    );
  }
  return accept({ ...data, settings: settings.value });
}

/** Weights are cut off here, in bits either way, so that no single observation outvotes all others for ever. */
export const bitsMax = 40;

/** The evidence of a level in bits: how many times likelier among matches than among others, as a power of two. */
export function levelBits(level: { readonly m: number; readonly u: number }): number {
  if (level.m <= 0 && level.u <= 0) return 0;
  return clampBits(Math.log2(Math.max(level.m, 1e-300) / Math.max(level.u, 1e-300)));
}

export function clampBits(bits: number): number {
  return Math.min(bitsMax, Math.max(-bitsMax, bits));
}

/** The prior in bits. */
export function priorBits(matchShare: number): number {
  return Math.log2(matchShare / (1 - matchShare));
}

/** The probability that stands for so many bits in all. */
export function probabilityOfBits(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
