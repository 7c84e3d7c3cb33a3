import { accept, present, type Result, refuse } from '../kernel/index.ts';
import { type Blocks, blocksOfRule, forEachPair, stretchesOf } from './blocking.ts';
import { type Comparator, comparatorsOf, fieldNamed } from './comparator.ts';
import { comparisonModel } from './comparison-model.ts';
import { estimateM, levelShares, type Probabilities } from './expectation.ts';
import type { Records } from './field.ts';
import { countsOfField, type Frequencies, frequenciesOf } from './frequency.ts';
import { combineM, sameShare, uOf } from './level-chance.ts';
import type { Model } from './model.ts';
import { methodVersion } from './model.ts';
import type { Patterns } from './pattern.ts';
import { pairAllowed, passPatterns, randomPatterns } from './sampling.ts';
import { type BlockingRule, fieldsOfRule, ruleInWords, type Settings } from './settings.ts';
import { isInSet, startOf } from './start-values.ts';

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

/** What stays the same while the model is learnt. */
interface Lesson {
  readonly settings: Settings;
  readonly comparators: readonly Comparator[];
  readonly counts: readonly Int32Array[];
  readonly random: Patterns;
  readonly passes: readonly Pass[];
  readonly start: Probabilities;
  /** The comparisons whose m stays at its start value. */
  readonly fixed: ReadonlySet<number>;
  /** Pairs of one person, by the prior. */
  readonly matches: number;
  readonly matchShare: number;
  /** Other records of the same person that a record has on average. */
  readonly copies: number;
}

interface Learnt {
  readonly m: Probabilities;
  readonly u: Probabilities;
  readonly frequencies: readonly Frequencies[];
  readonly training: Model['training'];
}

/**
 * Learns a model without labels: the prior from deterministic rules with stated recall, u from random pairs, m by
 * expectation maximisation in several passes, each over the pairs of one blocking rule.
 */
export function train(records: Records, settings: Settings): Result<Trained, 'nothing-to-train'> {
  const linkOnly = settings.linkType === 'linkOnly';
  const total = pairsInAll(records, linkOnly);
  if (total < 1) return refuse('nothing-to-train', 'There are fewer than two records to compare.');
  const comparators = comparatorsOf(settings.comparisons, records);
  const matches = Math.max(1, countByRules(records, settings.prior.rules, settings) / settings.prior.recall);
  const lesson: Lesson = {
    settings,
    comparators,
    counts: settings.comparisons.map((comparison) => countsOfField(records, comparison.field)),
    random: randomPatterns(records, comparators, settings.training.randomPairs, settings.seed, linkOnly),
    passes: passesOf(records, settings, comparators),
    ...startsOf(settings, records),
    matches,
    matchShare: Math.min(0.5, matches / total),
    copies: (2 * matches) / records.count,
  };
  let learnt: Learnt = { m: lesson.start, u: lesson.start, frequencies: [], training: [] };
  for (let round = 0; round < rounds; round += 1) learnt = learnOnce(lesson, learnt, round === 0);
  return accept({
    version: 1,
    method: methodVersion,
    settings,
    matchShare: lesson.matchShare,
    comparisons: settings.comparisons.map((comparison, index) => {
      const seen = lesson.passes.some((pass) => !pass.leftOut.has(index) && pass.patterns.pairs > 0);
      const trained = seen && !lesson.fixed.has(index);
      return comparisonModel(comparison, records, learnt, index, trained);
    }),
    training: learnt.training,
  });
}

/** Where m starts, by comparison, and for which comparisons it stays there. */
function startsOf(settings: Settings, records: Records): Pick<Lesson, 'start' | 'fixed'> {
  const { from, use } = settings.startValues;
  const kinds = settings.comparisons.map((comparison) => fieldNamed(records, comparison.field).kind);
  return {
    start: settings.comparisons.map((comparison, index) =>
      startOf(comparison, present(kinds[index], 'kind'), from),
    ),
    fixed: new Set(kinds.flatMap((kind, index) => (use === 'fixed' && isInSet(kind, from) ? [index] : []))),
  };
}

/** One round: frequencies and u by what is known of m, then m by that u. */
function learnOnce(lesson: Lesson, before: Learnt, first: boolean): Learnt {
  const { comparisons } = lesson.settings;
  const shares = levelShares(lesson.random, before.m, before.u, first ? 0 : lesson.matchShare);
  const frequencies = comparisons.map((comparison, index) => {
    const agreeing = sameShare(present(before.m[index], 'm'), comparison);
    return frequenciesOf(present(lesson.counts[index], 'counts'), lesson.copies * agreeing);
  });
  const u = comparisons.map((comparison, index) =>
    uOf(
      comparison,
      present(lesson.comparators[index], 'comparator'),
      present(shares[index], 'shares'),
      present(frequencies[index], 'frequencies'),
    ),
  );
  const results = lesson.passes.map((pass) => ({
    pass,
    estimate: estimateM(
      pass.patterns,
      lesson.start,
      u,
      pass.leftOut,
      startShare(pass, lesson.matches),
      lesson.fixed,
    ),
  }));
  const m = comparisons.map((comparison, index) => {
    const start = present(lesson.start[index], 'start');
    if (lesson.fixed.has(index)) return start;
    return combineM(
      comparison,
      start,
      results
        .filter((one) => !one.pass.leftOut.has(index))
        .map(({ pass, estimate }) => ({
          m: present(estimate.m[index], 'm'),
          matches: estimate.matchShare * pass.patterns.pairs,
          partnerBlocked:
            comparison.partner !== undefined && fieldsOfRule(pass.rule).includes(comparison.partner),
        })),
    );
  });
  const training = results.map(({ pass, estimate }) => ({
    pass: ruleInWords(pass.rule),
    pairs: pass.patterns.pairs,
    matches: estimate.matchShare * pass.patterns.pairs,
    iterations: estimate.iterations,
    converged: estimate.converged,
  }));
  return { m, u, frequencies, training };
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
