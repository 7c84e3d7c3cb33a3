import { present } from '../kernel/index.ts';
import { fieldNamed } from './comparator.ts';
import type { Records } from './field.ts';
import { type Model, priorBits, probabilityOfBits } from './model.ts';
import { valueText } from './pool.ts';
import type { Scorer } from './score.ts';

/** One step of the evidence for a pair. */
export interface EvidenceStep {
  readonly comparison: string;
  readonly left: string;
  readonly right: string;
  /** What was found: the label of the level, or that a value is missing. */
  readonly found: string;
  /** What the level alone says, in bits. */
  readonly levelBits: number;
  /** What the rarity or commonness of the shared value adds, in bits. */
  readonly frequencyBits: number;
}

export interface Explanation {
  readonly ids: readonly [string, string];
  readonly priorBits: number;
  readonly steps: readonly EvidenceStep[];
  readonly totalBits: number;
  readonly probability: number;
}

/** The evidence for one pair, step by step; the steps add up to the total. */
export function explainPair(
  records: Records,
  model: Pick<Model, 'settings' | 'matchShare'>,
  scorer: Scorer,
  i: number,
  j: number,
  idOf: (record: number) => string,
): Explanation {
  const prior = priorBits(model.matchShare);
  const [low, high] = [Math.min(i, j), Math.max(i, j)];
  const evidence = scorer.evidenceOf(low, high);
  const steps = model.settings.comparisons.map((comparison, index) => {
    const { level, bits, frequencyBits } = present(evidence[index], 'evidence');
    return {
      comparison: comparison.name,
      left: heldValue(records, comparison.field, i),
      right: heldValue(records, comparison.field, j),
      found: level === 0 ? 'no evidence: a value is missing' : (comparison.levels[level - 1]?.label ?? ''),
      levelBits: bits - frequencyBits,
      frequencyBits,
    };
  });
  const totalBits = scorer.bitsOf(low, high);
  return {
    ids: [idOf(i), idOf(j)],
    priorBits: prior,
    steps,
    totalBits,
    probability: probabilityOfBits(totalBits),
  };
}

/** A record's values of a field in comparable form. */
export function heldValue(records: Records, name: string, record: number): string {
  const field = fieldNamed(records, name);
  const { pool } = present(records.lexicons[field.lexicon], 'lexicon');
  if (field.offsets === null) return valueText(pool, field.codes[record] ?? 0);
  return [...field.codes.subarray(field.offsets[record] ?? 0, field.offsets[record + 1] ?? 0)]
    .map((code) => valueText(pool, code))
    .join(' | ');
}

/** A probability for people: never "100%", as no weight of evidence is certainty. */
export function probabilityInWords(probability: number): string {
  if (probability > 0.9999) return 'more than 99.99%';
  if (probability < 0.0001) return 'less than 0.01%';
  return `${(100 * probability).toFixed(2)}%`;
}

/** How much likelier, as people say it: "about 1,300 times likelier if one person". */
function timesInWords(bits: number): string {
  const times = 2 ** Math.abs(bits);
  const side = bits >= 0 ? 'if they are one person' : 'if they are two people';
  if (times < 1.05) return 'says nothing either way';
  const round =
    times < 10 ? times.toFixed(1) : Math.round(Number(times.toPrecision(2))).toLocaleString('en-GB');
  return `about ${round} times likelier ${side}`;
}

const signed = (bits: number): string => `${bits >= 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`;

/** The waterfall in words, one line a step, bits in a column. */
export function explanationInWords(explanation: Explanation): string {
  const lines = explanation.steps.map((step) => {
    const values = step.left === '' && step.right === '' ? '' : `: "${step.left}" and "${step.right}"`;
    const bits = step.levelBits + step.frequencyBits;
    const rarity =
      Math.abs(step.frequencyBits) < 0.05
        ? ''
        : `, of which ${signed(step.frequencyBits)} because the value is ${step.frequencyBits > 0 ? 'rare' : 'common'}`;
    return `${signed(bits).padStart(7)}  ${step.comparison}${values}: ${step.found}; ${timesInWords(bits)}${rarity}`;
  });
  return [
    `Records ${explanation.ids[0]} and ${explanation.ids[1]}`,
    `${signed(explanation.priorBits).padStart(7)}  before looking: two records drawn at random`,
    ...lines,
    `${signed(explanation.totalBits).padStart(7)}  in all: ${probabilityInWords(explanation.probability)} likely to be one person, by this model`,
  ].join('\n');
}
