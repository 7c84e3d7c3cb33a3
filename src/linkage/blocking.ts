import { accept, type Result, refuse } from '../kernel/index.ts';
import { type Keys, keysOfRecord, keysOfRule } from './blocking-key.ts';
import { sharedInts } from './dictionary.ts';
import type { Records } from './field.ts';
import { type BlockingRule, ruleInWords } from './settings.ts';

/** A block that holds more records than the cap and was left out, by its first record so that its key can be shown. */
export interface SkippedBlock {
  readonly size: number;
  readonly exampleRecord: number;
}

/** The blocks of one rule on shared memory. Records within a block stand in rising order. */
export interface Blocks {
  readonly rule: string;
  /** The members of block `b` stand from `starts[b]` to `starts[b + 1]`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** A record's block, or -1; or its blocks, rising, from `offsets[record]`. */
  readonly blockOf: Int32Array;
  readonly offsets: Int32Array | null;
  /** The pairs the rule makes, those of earlier rules included. */
  readonly pairs: number;
  readonly skipped: readonly SkippedBlock[];
}

/** Every pair as one block. */
export function oneBlock(records: Records): Blocks {
  const members = sharedInts(records.count);
  for (let record = 0; record < records.count; record += 1) members[record] = record;
  const starts = sharedInts(2);
  starts[1] = records.count;
  return {
    rule: 'every pair',
    starts,
    members,
    blockOf: sharedInts(records.count),
    offsets: null,
    pairs: (records.count * (records.count - 1)) / 2,
    skipped: [],
  };
}

export function blocksOfRule(rule: BlockingRule, records: Records, sizeMax: number): Blocks {
  return blocksOfKeys(ruleInWords(rule), keysOfRule(rule, records), records.count, sizeMax);
}

/** Blocks of two records or more, up to `sizeMax`. Larger ones are left out and listed. */
export function blocksOfKeys(rule: string, keys: Keys, count: number, sizeMax: number): Blocks {
  const sizes = new Int32Array(keys.size);
  const firsts = new Int32Array(keys.size);
  forEachKey(keys, count, (record, key) => {
    if (sizes[key] === 0) firsts[key] = record;
    sizes[key] = (sizes[key] ?? 0) + 1;
  });
  const blockOfKey = new Int32Array(keys.size).fill(-1);
  const skipped: SkippedBlock[] = [];
  const kept: number[] = [];
  let pairs = 0;
  for (let key = 1; key < keys.size; key += 1) {
    const size = sizes[key] ?? 0;
    if (size > sizeMax) skipped.push({ size, exampleRecord: firsts[key] ?? 0 });
    if (size < 2 || size > sizeMax) continue;
    blockOfKey[key] = kept.length;
    kept.push(size);
    pairs += (size * (size - 1)) / 2;
  }
  const starts = sharedInts(kept.length + 1);
  kept.forEach((size, block) => {
    starts[block + 1] = (starts[block] ?? 0) + size;
  });
  const members = sharedInts(starts[kept.length] ?? 0);
  const filled = starts.slice();
  forEachKey(keys, count, (record, key) => {
    const block = blockOfKey[key] ?? -1;
    if (block < 0) return;
    const at = filled[block] ?? 0;
    members[at] = record;
    filled[block] = at + 1;
  });
  skipped.sort((a, b) => b.size - a.size || a.exampleRecord - b.exampleRecord);
  return { rule, starts, members, ...recordBlocks(keys, count, blockOfKey), pairs, skipped };
}

function forEachKey(keys: Keys, count: number, visit: (record: number, key: number) => void): void {
  for (let record = 0; record < count; record += 1) {
    if (keys.offsets === null) {
      const key = keys.codes[record] ?? 0;
      if (key > 0) visit(record, key);
    } else for (const key of keysOfRecord(keys, record)) visit(record, key);
  }
}

function recordBlocks(
  keys: Keys,
  count: number,
  blockOfKey: Int32Array,
): { blockOf: Int32Array; offsets: Int32Array | null } {
  if (keys.offsets === null) {
    const blockOf = sharedInts(count);
    for (let record = 0; record < count; record += 1)
      blockOf[record] = blockOfKey[keys.codes[record] ?? 0] ?? -1;
    return { blockOf, offsets: null };
  }
  const offsets = sharedInts(count + 1);
  const flat: number[] = [];
  for (let record = 0; record < count; record += 1) {
    const blocks = keysOfRecord(keys, record).map((key) => blockOfKey[key] ?? -1);
    flat.push(...blocks.filter((block) => block >= 0).sort((a, b) => a - b));
    offsets[record + 1] = flat.length;
  }
  const blockOf = sharedInts(flat.length);
  blockOf.set(flat);
  return { blockOf, offsets };
}

/** The first block that holds both records, or -1. */
export function firstCommonBlock(blocks: Blocks, i: number, j: number): number {
  const { blockOf, offsets } = blocks;
  if (offsets === null) {
    const block = blockOf[i] ?? -1;
    return block >= 0 && block === blockOf[j] ? block : -1;
  }
  let x = offsets[i] ?? 0;
  let y = offsets[j] ?? 0;
  const xEnd = offsets[i + 1] ?? 0;
  const yEnd = offsets[j + 1] ?? 0;
  while (x < xEnd && y < yEnd) {
    const left = blockOf[x] ?? 0;
    const right = blockOf[y] ?? 0;
    if (left === right) return left;
    if (left < right) x += 1;
    else y += 1;
  }
  return -1;
}

/** A piece of work: the pairs whose first record stands at positions `from` to `to` of one rule's members. */
export interface Stretch {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/** Cuts the pairs of all rules into stretches of about `pairsEach`, always the same cuts for the same blocks. */
export function stretchesOf(rules: readonly Blocks[], pairsEach: number): readonly Stretch[] {
  return rules.flatMap((blocks, rule) => {
    const stretches: Stretch[] = [];
    let from = 0;
    let pairs = 0;
    for (let block = 0; block + 1 < blocks.starts.length; block += 1) {
      const end = blocks.starts[block + 1] ?? 0;
      for (let position = blocks.starts[block] ?? 0; position < end; position += 1) {
        pairs += end - position - 1;
        if (pairs < pairsEach) continue;
        stretches.push({ rule, from, to: position + 1 });
        from = position + 1;
        pairs = 0;
      }
    }
    if (pairs > 0) stretches.push({ rule, from, to: blocks.members.length });
    return stretches;
  });
}

/** Visits each candidate pair of a stretch once: pairs that an earlier rule or block already made are left out. */
export function forEachPair(
  rules: readonly Blocks[],
  stretch: Stretch,
  visit: (i: number, j: number) => void,
): void {
  const blocks = rules[stretch.rule];
  if (blocks === undefined) return;
  const { starts, members, offsets } = blocks;
  let block = blockAt(starts, stretch.from);
  for (let position = stretch.from; position < stretch.to; position += 1) {
    while (position >= (starts[block + 1] ?? 0)) block += 1;
    const end = starts[block + 1] ?? 0;
    const i = members[position] ?? 0;
    for (let other = position + 1; other < end; other += 1) {
      const j = members[other] ?? 0;
      if (offsets !== null && firstCommonBlock(blocks, i, j) !== block) continue;
      if (!madeEarlier(rules, stretch.rule, i, j)) visit(i, j);
    }
  }
}

/** Whether a rule before this one makes the pair. */
export function madeEarlier(rules: readonly Blocks[], rule: number, i: number, j: number): boolean {
  for (let earlier = 0; earlier < rule; earlier += 1) {
    const blocks = rules[earlier];
    if (blocks !== undefined && firstCommonBlock(blocks, i, j) >= 0) return true;
  }
  return false;
}

/** The block that holds a position, by halving. */
export function blockAt(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Refuses before the long work where the rules would make more pairs than allowed. */
export function checkPairs(rules: readonly Blocks[], pairsMax: number): Result<number, 'too-many-pairs'> {
  const total = rules.reduce((sum, blocks) => sum + blocks.pairs, 0);
  if (total <= pairsMax) return accept(total);
  const worst = rules.reduce((most, blocks) => (blocks.pairs > most.pairs ? blocks : most));
  return refuse(
    'too-many-pairs',
    `The blocking rules would make ${total.toLocaleString('en-GB')} pairs; the settings allow ${pairsMax.toLocaleString('en-GB')} (pairsMax). The rule "${worst.rule}" makes ${worst.pairs.toLocaleString('en-GB')} of them: add a part to it, lower blockSizeMax, or raise pairsMax.`,
  );
}
