import { assertNever } from '../kernel/index.ts';
import type { FactName, Lists } from './facts.ts';
import type { Lexicon } from './field.ts';
import type { ComparisonSettings, LevelTest, SimpleTest } from './settings.ts';
import { isSimilar, isWithinEdits, type Pool } from './similarity.ts';

/** A question about two different or equal values of one lexicon, by their numbers. Both are present. */
export type ValueTest = (a: number, b: number) => boolean;

/** The facts a test looks up. */
export function factsForTest(test: LevelTest): readonly FactName[] {
  switch (test.is) {
    case 'nickname':
      return ['families'];
    case 'phonetic':
      return ['sound'];
    case 'sameCore':
      return ['core'];
    case 'sharedWords':
      return ['words'];
    case 'localPart':
      return ['localPart'];
    case 'withinDays':
      return ['day'];
    case 'exactFiller':
      return ['filler'];
    case 'within':
      return ['number'];
    case 'anyOf':
      return test.tests.flatMap(factsForTest);
    default:
      return [];
  }
}

export function factsForComparison(comparison: ComparisonSettings): readonly FactName[] {
  return comparison.levels.flatMap((level) => factsForTest(level.test));
}

const always: ValueTest = () => true;
const never: ValueTest = () => false;

/** The test as a function of two value numbers. `swapped` is decided on records, not on values: here it never holds. */
export function valueTest(test: LevelTest, lexicon: Lexicon): ValueTest {
  if (test.is === 'otherwise') return always;
  if (test.is === 'swapped') return never;
  if (test.is === 'anyOf') {
    const tests = test.tests.map((one) => simpleTest(one, lexicon));
    return (a, b) => tests.some((one) => one(a, b));
  }
  return simpleTest(test, lexicon);
}

function simpleTest(test: SimpleTest, lexicon: Lexicon): ValueTest {
  const { pool, facts } = lexicon;
  switch (test.is) {
    case 'exact':
      return (a, b) => a === b;
    case 'exactFiller':
      return (a, b) => a === b && facts.filler[a] === 1;
    case 'nickname':
      return (a, b) => shareItem(facts.families, a, b);
    case 'phonetic':
      return (a, b) => facts.sound[a] !== 0 && facts.sound[a] === facts.sound[b];
    case 'sameCore':
      return (a, b) => facts.core[a] !== 0 && facts.core[a] === facts.core[b];
    case 'localPart':
      return (a, b) => facts.localPart[a] !== 0 && facts.localPart[a] === facts.localPart[b];
    case 'jaroWinkler':
      return (a, b) => isSimilar(pool, a, b, test.atLeast);
    case 'edits':
      return editsTest(pool, test.atMost, test.lengthMin ?? 0);
    case 'sharedWords':
      return (a, b) => sharedShare(facts.words, a, b) >= test.atLeast;
    case 'initial':
      return (a, b) => isInitial(pool, a, b) || isInitial(pool, b, a);
    case 'prefix':
      return (a, b) => sharePrefix(pool, a, b, test.characters, test.characters);
    case 'suffixAside':
      return (a, b) => suffixAside(pool, a, b, test.characters);
    case 'dayMonthSwapped':
      return (a, b) => dayMonthSwapped(pool, a, b);
    case 'sameDayAndMonth':
      return (a, b) => sameFrom(pool, a, b, 4, 4) && length(pool, a) === 8;
    case 'withinDays':
      return (a, b) => Math.abs((facts.day[a] ?? 0) - (facts.day[b] ?? 0)) <= test.atMost;
    case 'within':
      return (a, b) => Math.abs((facts.number[a] ?? 0) - (facts.number[b] ?? 0)) <= test.atMost;
    default:
      return assertNever(test);
  }
}

const length = (pool: Pool, code: number): number => (pool.starts[code + 1] ?? 0) - (pool.starts[code] ?? 0);

function editsTest(pool: Pool, atMost: number, lengthMin: number): ValueTest {
  return (a, b) =>
    length(pool, a) >= lengthMin && length(pool, b) >= lengthMin && isWithinEdits(pool, a, b, atMost);
}

function shareItem(lists: Lists, a: number, b: number): boolean {
  return sharedItems(lists, a, b) > 0;
}

function sharedItems({ starts, items }: Lists, a: number, b: number): number {
  let x = starts[a] ?? 0;
  let y = starts[b] ?? 0;
  const xEnd = starts[a + 1] ?? 0;
  const yEnd = starts[b + 1] ?? 0;
  let shared = 0;
  while (x < xEnd && y < yEnd) {
    const left = items[x] ?? 0;
    const right = items[y] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) x += 1;
    if (right <= left) y += 1;
  }
  return shared;
}

/** Shared words over the words of the longer value, 0 to 1. */
function sharedShare(lists: Lists, a: number, b: number): number {
  const most = Math.max(
    (lists.starts[a + 1] ?? 0) - (lists.starts[a] ?? 0),
    (lists.starts[b + 1] ?? 0) - (lists.starts[b] ?? 0),
  );
  return most === 0 ? 0 : sharedItems(lists, a, b) / most;
}

function isInitial(pool: Pool, a: number, b: number): boolean {
  return length(pool, a) === 1 && pool.units[pool.starts[a] ?? 0] === pool.units[pool.starts[b] ?? 0];
}

/** Whether `count` units from `offset` on are the same in both values. */
function sameFrom(pool: Pool, a: number, b: number, offset: number, count: number): boolean {
  const x = (pool.starts[a] ?? 0) + offset;
  const y = (pool.starts[b] ?? 0) + offset;
  for (let index = 0; index < count; index += 1) {
    if (pool.units[x + index] !== pool.units[y + index]) return false;
  }
  return true;
}

function sharePrefix(pool: Pool, a: number, b: number, characters: number, least: number): boolean {
  return length(pool, a) >= least && length(pool, b) >= least && sameFrom(pool, a, b, 0, characters);
}

/** Whether the values agree once the last characters are put aside: the sector of a postcode is all but its last two. */
function suffixAside(pool: Pool, a: number, b: number, characters: number): boolean {
  const kept = length(pool, a) - characters;
  return kept >= 2 && kept === length(pool, b) - characters && sameFrom(pool, a, b, 0, kept);
}

function dayMonthSwapped(pool: Pool, a: number, b: number): boolean {
  if (length(pool, a) !== 8 || length(pool, b) !== 8) return false;
  const { units } = pool;
  const x = pool.starts[a] ?? 0;
  const y = pool.starts[b] ?? 0;
  return (
    sameFrom(pool, a, b, 0, 4) &&
    units[x + 4] === units[y + 6] &&
    units[x + 5] === units[y + 7] &&
    units[x + 6] === units[y + 4] &&
    units[x + 7] === units[y + 5]
  );
}
