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
import { type Patterns, patternsOf, type Tally } from './pattern.ts';
import { pairAllowed, passPairs, randomPairs } from './sampling.ts';
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

/** A piece of what learning looks at: some of the random pairs, or the pairs of one training pass. */
export type Survey =
  | { readonly of: 'random'; readonly part: { readonly index: number; readonly of: number } }
  | { readonly of: 'pass'; readonly blocks: Blocks };

/** Parts that the random pairs are dealt in: the same whatever the threads, so that the work is too. */
const randomParts = 4;

/** Gives the blocks of a rule; who has made them already hands them over. */
export type BlocksOf = (rule: BlockingRule) => Blocks;

/** The surveys that learning needs, the passes last and in the order of the settings. */
export function surveysFor(settings: Settings, blocksOf: BlocksOf): readonly Survey[] {
  return [
    ...Array.from(
      { length: randomParts },
      (_, index) => ({ of: 'random', part: { index, of: randomParts } }) as const,
    ),
    ...settings.training.passes.map((rule) => ({ of: 'pass', blocks: blocksOf(rule) }) as const),
  ];
}

/** Does one survey. Surveys do not need one another: they can be done anywhere, at the same time. */
export function survey(records: Records, settings: Settings, what: Survey): Tally {
  const comparators = comparatorsOf(settings.comparisons, records);
  const linkOnly = settings.linkType === 'linkOnly';
  const { randomPairs: pairs, passPairsMax } = settings.training;
  return what.of === 'random'
    ? randomPairs(records, comparators, pairs, settings.seed, linkOnly, what.part)
    : passPairs(records, what.blocks, comparators, passPairsMax, linkOnly);
}

function remembered(blocksOf: BlocksOf): BlocksOf {
  const known = new Map<BlockingRule, Blocks>();
  return (rule) => {
    const blocks = known.get(rule) ?? blocksOf(rule);
    known.set(rule, blocks);
    return blocks;
  };
}

/** The whole of learning on one thread. */
export function train(records: Records, settings: Settings): Result<Trained, 'nothing-to-train'> {
  const blocksOf = remembered((rule) => blocksOfRule(rule, records, settings.blockSizeMax));
  const tallies = surveysFor(settings, blocksOf).map((what) => survey(records, settings, what));
  return learn(records, settings, blocksOf, tallies);
}

/**
 * Learns a model without labels: the prior from deterministic rules with stated recall, u from random pairs, m by
 * expectation maximisation in several passes, each over the pairs of one blocking rule.
 */
export function learn(
  records: Records,
  settings: Settings,
  blocksOf: BlocksOf,
  tallies: readonly Tally[],
): Result<Trained, 'nothing-to-train'> {
  const linkOnly = settings.linkType === 'linkOnly';
  const total = pairsInAll(records, linkOnly);
  if (total < 1) return refuse('nothing-to-train', 'There are fewer than two records to compare.');
  const comparators = comparatorsOf(settings.comparisons, records);
  const radices = comparators.map((comparator) => comparator.levels);
  const matches = Math.max(1, countByRules(records, settings, blocksOf) / settings.prior.recall);
  const lesson: Lesson = {
    settings,
    comparators,
    counts: settings.comparisons.map((comparison) => countsOfField(records, comparison.field)),
    random: patternsOf(tallies.slice(0, randomParts), radices),
    passes: passesOf(settings, blocksOf, tallies.slice(randomParts), radices),
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
function countByRules(records: Records, settings: Settings, blocksOf: BlocksOf): number {
  const blocks = settings.prior.rules.map(blocksOf);
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

function passesOf(
  settings: Settings,
  blocksOf: BlocksOf,
  tallies: readonly Tally[],
  radices: readonly number[],
): readonly Pass[] {
  return settings.training.passes.map((rule, index) => {
    const blocked = new Set(fieldsOfRule(rule));
    return {
      rule,
      pairs: blocksOf(rule).pairs,
      patterns: patternsOf(tallies.slice(index, index + 1), radices),
      leftOut: new Set(
        settings.comparisons.flatMap((comparison, place) => (blocked.has(comparison.field) ? [place] : [])),
      ),
    };
  });
}
