import { accept, assert, present, type Result, refuse } from '../kernel/index.ts';
import { type Blocks, blocksOfRule, forEachPair, stretchesOf } from './blocking.ts';
import { type Comparator, comparatorsOf } from './comparator.ts';
import { estimateM, levelShares, type Probabilities } from './expectation.ts';
import type { Records } from './field.ts';
import { countsOfField, type Frequencies, frequenciesOf } from './frequency.ts';
import type { ComparisonModel, Model } from './model.ts';
import { methodVersion } from './model.ts';
import type { Patterns } from './pattern.ts';
import { pairAllowed, passPatterns, randomPatterns } from './sampling.ts';
import {
  type BlockingRule,
  type ComparisonSettings,
  fieldsOfRule,
  ruleInWords,
  type Settings,
} from './settings.ts';

export type Trained = Pick<
  Model,
  'version' | 'method' | 'settings' | 'matchShare' | 'comparisons' | 'training'
>;

interface Pass {
  readonly rule: BlockingRule;
  /** The pairs the rule makes, of which `patterns` may be a sample. */
  readonly pairs: number;
  readonly patterns: Patterns;
  readonly leftOut: ReadonlySet<number>;
}

/** Rounds of: u with what the model believes matched taken out, then m with that u. It settles in two or three. */
const rounds = 3;

/**
 * Learns a model without labels: the prior from deterministic rules with stated recall, u from random pairs, m by
 * expectation maximisation in several passes, each over the pairs of one blocking rule.
 */
export function train(records: Records, settings: Settings): Result<Trained, 'nothing-to-train'> {
  const linkOnly = settings.linkType === 'linkOnly';
  const comparators = comparatorsOf(settings.comparisons, records);
  const matches = Math.max(1, countByRules(records, settings.prior.rules, settings) / settings.prior.recall);
  const total = pairsInAll(records, linkOnly);
  if (total < 1) return refuse('nothing-to-train', 'There are fewer than two records to compare.');
  const matchShare = Math.min(0.5, matches / total);
  const copies = (2 * matches) / records.count;
  const counts = settings.comparisons.map((comparison) => countsOfField(records, comparison.field));
  const random = randomPatterns(records, comparators, settings.training.randomPairs, settings.seed, linkOnly);
  const passes = passesOf(records, settings, comparators);
  const start = settings.comparisons.map(startValues);
  let m: Probabilities = start;
  let u: Probabilities = start;
  let frequencies: readonly Frequencies[] = [];
  let training: Model['training'] = [];
  let trained: readonly boolean[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const agreeing = m.map((levels, index) =>
      sameShare(levels, present(settings.comparisons[index], 'comparison')),
    );
    frequencies = counts.map((held, index) => frequenciesOf(held, copies * (agreeing[index] ?? 0)));
    const shares = levelShares(random, m, u, round === 0 ? 0 : matchShare);
    u = settings.comparisons.map((comparison, index) =>
      uOf(
        comparison,
        present(comparators[index], 'comparator'),
        present(shares[index], 'shares'),
        present(frequencies[index], 'frequencies'),
      ),
    );
    const results = passes.map((pass) => ({
      pass,
      estimate: estimateM(pass.patterns, start, u, pass.leftOut, startShare(pass, matches)),
    }));
    trained = settings.comparisons.map((_, index) =>
      passes.some((pass) => !pass.leftOut.has(index) && pass.patterns.pairs > 0),
    );
    m = settings.comparisons.map((comparison, index) =>
      combineM(
        comparison,
        present(start[index], 'start'),
        results
          .filter((one) => !one.pass.leftOut.has(index))
          .map((one) => ({
            m: present(one.estimate.m[index], 'm'),
            matches: one.estimate.matchShare * one.pass.patterns.pairs,
            partnerBlocked:
              comparison.partner !== undefined && fieldsOfRule(one.pass.rule).includes(comparison.partner),
          })),
      ),
    );
    training = results.map(({ pass, estimate }) => ({
      pass: ruleInWords(pass.rule),
      pairs: pass.patterns.pairs,
      matches: estimate.matchShare * pass.patterns.pairs,
      iterations: estimate.iterations,
      converged: estimate.converged,
    }));
  }
  return accept({
    version: 1,
    method: methodVersion,
    settings,
    matchShare,
    comparisons: settings.comparisons.map((comparison, index) =>
      comparisonModel(
        comparison,
        records,
        present(m[index], 'm'),
        present(u[index], 'u'),
        present(frequencies[index], 'frequencies'),
        trained[index] ?? false,
      ),
    ),
    training,
  });
}

/** Where expectation maximisation starts: as though the pass held most of the matches. */
function startShare(pass: Pass, matches: number): number {
  return Math.min(0.9, Math.max(0.001, (0.7 * matches) / Math.max(1, pass.pairs)));
}

/** All pairs that may be linked. */
export function pairsInAll(records: Records, linkOnly: boolean): number {
  const all = (records.count * (records.count - 1)) / 2;
  if (!linkOnly) return all;
  const bySource = new Float64Array(256);
  for (const source of records.sourceOf) bySource[source] = (bySource[source] ?? 0) + 1;
  return bySource.reduce((rest, count) => rest - (count * (count - 1)) / 2, all);
}

/** Pairs that the rules make between them, each counted once; estimated from every n-th stretch where there are very many. */
function countByRules(records: Records, rules: readonly BlockingRule[], settings: Settings): number {
  const blocks = rules.map((rule) => blocksOfRule(rule, records, settings.blockSizeMax));
  const allowed = pairAllowed(records, settings.linkType === 'linkOnly');
  const made = blocks.reduce((sum, one) => sum + one.pairs, 0);
  const step = Math.max(1, Math.ceil(made / 20_000_000));
  let counted = 0;
  stretchesOf(blocks, 2000).forEach((stretch, index) => {
    if (index % step !== 0) return;
    forEachPair(blocks, stretch, (i, j) => {
      if (allowed(i, j)) counted += 1;
    });
  });
  return counted * step;
}

function passesOf(records: Records, settings: Settings, comparators: readonly Comparator[]): readonly Pass[] {
  return settings.training.passes.map((rule) => {
    const blocked = new Set(fieldsOfRule(rule));
    const blocks: Blocks = blocksOfRule(rule, records, settings.blockSizeMax);
    return {
      rule,
      pairs: blocks.pairs,
      patterns: passPatterns(
        records,
        blocks,
        comparators,
        settings.training.passPairsMax,
        settings.linkType === 'linkOnly',
      ),
      leftOut: new Set(
        settings.comparisons.flatMap((comparison, index) => (blocked.has(comparison.field) ? [index] : [])),
      ),
    };
  });
}

/** The start values of m as the settings give them, made to sum to 1. */
function startValues(comparison: ComparisonSettings): Float64Array {
  const total = comparison.levels.reduce((sum, level) => sum + level.m, 0);
  return Float64Array.from([0, ...comparison.levels.map((level) => level.m / total)]);
}

const isSame = (comparison: ComparisonSettings, level: number): boolean => {
  const test = comparison.levels[level - 1]?.test.is;
  return test === 'exact' || test === 'exactFiller';
};

function sameShare(m: Float64Array, comparison: ComparisonSettings): number {
  return m.reduce((sum, value, level) => (isSame(comparison, level) ? sum + value : sum), 0);
}

/**
 * u by level. Agreement comes from the frequencies of values, which know far rarer chances than a sample does; the levels
 * below share what is left as the sample of random pairs shows. A level the sample never shows is given half a pair.
 */
function uOf(
  comparison: ComparisonSettings,
  comparator: Comparator,
  sample: Float64Array,
  held: Frequencies,
): Float64Array {
  const u = new Float64Array(comparison.levels.length + 1);
  for (let code = 1; code < held.counts.length; code += 1) {
    const count = held.counts[code] ?? 0;
    if (count === 0) continue;
    const level = comparator.levelOfValues(code, code);
    u[level] = (u[level] ?? 0) + (count / held.total) * (held.chance[code] ?? 0);
  }
  let same = 0;
  let below = 0;
  for (let level = 1; level < u.length; level += 1) {
    if (isSame(comparison, level)) same += u[level] ?? 0;
    else below += (sample[level] ?? 0) + 0.5;
  }
  assert(same <= 1 + 1e-9, 'chances of agreement sum to at most 1');
  for (let level = 1; level < u.length; level += 1) {
    if (isSame(comparison, level)) u[level] = Math.max(u[level] ?? 0, 1e-12);
    else u[level] = Math.max(((1 - same) * ((sample[level] ?? 0) + 0.5)) / below, 1e-12);
  }
  return u;
}

/** One m from several passes, each counting by the matches it saw. A pass that blocks on the partner cannot see a swap. */
function combineM(
  comparison: ComparisonSettings,
  start: Float64Array,
  results: readonly {
    readonly m: Float64Array;
    readonly matches: number;
    readonly partnerBlocked: boolean;
  }[],
): Float64Array {
  const m = new Float64Array(start.length);
  let total = 0;
  for (let level = 1; level < m.length; level += 1) {
    const swap = comparison.levels[level - 1]?.test.is === 'swapped';
    const able = results.filter((result) => !(swap && result.partnerBlocked));
    const weight = able.reduce((sum, result) => sum + result.matches, 0);
    const mean = able.reduce((sum, result) => sum + result.matches * (result.m[level] ?? 0), 0) / weight;
    m[level] = weight > 0 ? mean : (start[level] ?? 0);
    total += m[level] ?? 0;
  }
  return m.map((value) => value / total);
}

/** How many values' chances a model carries for one comparison; rarer values share one chance. */
const valuesKept = 20_000;

function comparisonModel(
  comparison: ComparisonSettings,
  records: Records,
  m: Float64Array,
  u: Float64Array,
  held: Frequencies,
  trained: boolean,
): ComparisonModel {
  const field = present(
    records.fields.find((one) => one.name === comparison.field),
    'field',
  );
  const values = present(records.lexicons[field.lexicon], 'lexicon').values;
  const adjusts = comparison.levels.some((level) => (level.termFrequency ?? 0) > 0);
  const common = !adjusts
    ? []
    : [...held.counts.keys()]
        .filter((code) => (held.counts[code] ?? 0) >= 3)
        .sort(
          (a, b) =>
            (held.counts[b] ?? 0) - (held.counts[a] ?? 0) || ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1),
        )
        .slice(0, valuesKept);
  const kept = new Set(common);
  let restTotal = 0;
  let restChance = 0;
  for (let code = 1; code < held.counts.length; code += 1) {
    const count = held.counts[code] ?? 0;
    if (count < 2 || kept.has(code)) continue;
    restTotal += count;
    restChance += count * (held.chance[code] ?? 0);
  }
  const unseen = Math.min(1, 0.5 / Math.max(1, held.total));
  return {
    name: comparison.name,
    levels: comparison.levels.map((level, index) => ({
      label: level.label,
      m: m[index + 1] ?? 0,
      u: u[index + 1] ?? 0,
    })),
    trained,
    frequencies: {
      agree: held.agree,
      values: Object.fromEntries(common.map((code) => [values[code] ?? '', held.chance[code] ?? unseen])),
      rest: restTotal > 0 ? restChance / restTotal : unseen,
    },
  };
}
