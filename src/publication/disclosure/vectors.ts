import { present } from '../../kernel/index.ts';
import type { CountTable, Relation } from './table.ts';

/** A change of the labels that no relation notices: of each label touched, up (1) or down (-1); two lists in step. */
export interface LabelVector {
  readonly labels: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** The changes found that move one label by one, up or down. */
export type VectorFinder = (label: number, direction: 1 | -1) => readonly LabelVector[];

/** A vector while it is looked for. */
type Signs = ReadonlyMap<number, 1 | -1>;

const vectorsMax = 60;
const stepsMax = 4000;

/**
 * Finds the smallest changes that raise one label by one and keep every relation. Labels that are always equal change as
 * one. A denominator's rest is settled last, since only one relation knows it. Everything else is mended label by label,
 * every way, fewest labels first. A bounded search: what it misses costs a larger pattern, never a protection.
 */
export function vectorFinder(table: Pick<CountTable, 'labels' | 'relations'>): VectorFinder {
  const classOf = classesOf(table);
  const merged = table.relations
    .filter((relation) => !isEquality(relation))
    .map((relation) => relation.map(({ label, sign }) => ({ label: classOf[label] ?? label, sign })));
  const isRest = (label: number): boolean =>
    table.labels[label]?.part === 'rest' && classOf.filter((other) => other === label).length === 1;
  const slackOf = (relation: Relation): number | undefined =>
    relation.find(({ label }) => isRest(label))?.label;
  const core = merged.filter((relation) => slackOf(relation) === undefined);
  const slack = merged.filter((relation) => slackOf(relation) !== undefined);
  const raising = new Map<number, readonly Signs[]>();
  const known = new Map<number, readonly LabelVector[]>();
  const raise = (representative: number): readonly Signs[] =>
    search(seedsOf(representative, slack), core)
      .map((vector) => settle(vector, slack, slackOf))
      .filter((vector) => vector !== undefined);
  return (label, direction) => {
    const representative = classOf[label] ?? label;
    const key = (representative + 1) * direction;
    const signs = raising.get(representative) ?? raise(representative);
    raising.set(representative, signs);
    const found = known.get(key) ?? signs.map((vector) => spread(vector, classOf, direction));
    known.set(key, found);
    return found;
  };
}

const isEquality = (relation: Relation): boolean => relation.length === 2;

/** Of each label: the first of those that always have the same count. */
function classesOf({ labels, relations }: Pick<CountTable, 'labels' | 'relations'>): readonly number[] {
  const classOf = labels.map((_, index) => index);
  for (const relation of relations.filter(isEquality)) {
    const [first, second] = relation.map(({ label }) => classOf[label] ?? label);
    const from = Math.max(first ?? 0, second ?? 0);
    const to = Math.min(first ?? 0, second ?? 0);
    for (const [label, other] of classOf.entries()) if (other === from) classOf[label] = to;
  }
  return classOf;
}

/** The label alone, and with each label that its own denominator, numerator or rest would have to change with. */
function seedsOf(label: number, slack: readonly Relation[]): readonly Signs[] {
  const seeds: Signs[] = [new Map([[label, 1]])];
  for (const relation of slack) {
    const own = relation.find((term) => term.label === label);
    if (own === undefined) continue;
    for (const term of relation) {
      if (term.label !== label)
        seeds.push(
          new Map([
            [label, 1],
            [term.label, term.sign === own.sign ? -1 : 1],
          ]),
        );
    }
  }
  return seeds;
}

function search(seeds: readonly Signs[], relations: readonly Relation[]): readonly Signs[] {
  const found = new Map<string, Signs>();
  const seen = new Set(seeds.map(keyOf));
  let frontier = seeds;
  for (let steps = 0; frontier.length > 0 && steps < stepsMax && found.size < vectorsMax; ) {
    const next: Signs[] = [];
    for (const vector of frontier) {
      steps += 1;
      const broken = relations.find((relation) => balanceOf(relation, vector) !== 0);
      if (broken === undefined) found.set(keyOf(vector), vector);
      else next.push(...mend(broken, vector, seen));
      if (steps >= stepsMax || found.size >= vectorsMax) break;
    }
    frontier = next;
  }
  return [...found.values()];
}

function mend(relation: Relation, vector: Signs, seen: Set<string>): Signs[] {
  const balance = balanceOf(relation, vector);
  const mended: Signs[] = [];
  for (const { label, sign } of relation) {
    if (vector.has(label)) continue;
    const next = new Map(vector).set(label, balance > 0 === sign > 0 ? -1 : 1);
    const key = keyOf(next);
    if (seen.has(key)) continue;
    seen.add(key);
    mended.push(next);
  }
  return mended;
}

/** Lets each rest take up what its relation lacks; undefined where it would have to change by more than one. */
function settle(
  vector: Signs,
  slack: readonly Relation[],
  slackOf: (relation: Relation) => number | undefined,
): Signs | undefined {
  const settled = new Map(vector);
  for (const relation of slack) {
    const balance = balanceOf(relation, vector);
    const rest = present(slackOf(relation), 'a rest');
    if (balance === 0) continue;
    if (Math.abs(balance) > 1 || vector.has(rest)) return undefined;
    const { sign } = present(
      relation.find(({ label }) => label === rest),
      'a rest in its relation',
    );
    settled.set(rest, balance > 0 === sign > 0 ? -1 : 1);
  }
  return settled;
}

/** Every label of a class in place of the one that stood for it, turned about where the label is to fall. */
function spread(vector: Signs, classOf: readonly number[], direction: 1 | -1): LabelVector {
  const labels = classOf.flatMap((representative, label) => (vector.has(representative) ? [label] : []));
  return {
    labels,
    signs: labels.map((label) => (vector.get(classOf[label] ?? label) === direction ? 1 : -1)),
  };
}

function balanceOf(relation: Relation, vector: Signs): number {
  let balance = 0;
  for (const { label, sign } of relation) balance += sign * (vector.get(label) ?? 0);
  return balance;
}

const keyOf = (vector: Signs): string =>
  [...vector.keys()]
    .sort((a, b) => a - b)
    .map((label) => `${label}${present(vector.get(label), 'a sign') > 0 ? '+' : '-'}`)
    .join(' ');
