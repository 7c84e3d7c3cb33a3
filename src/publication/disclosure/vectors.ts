import { present } from '../../kernel/index.ts';
import type { Relation } from './table.ts';

/** A change of the labels that no relation notices: of each label touched, up (1) or down (-1). */
export type LabelVector = ReadonlyMap<number, 1 | -1>;

const vectorsMax = 60;
const stepsMax = 4000;

/**
 * The smallest changes that raise one label by one and keep every relation: each broken relation is mended in every way
 * by one more label, shortest first. A bounded search: what it misses costs a larger pattern, never a protection.
 */
export function vectorsOf(label: number, relations: readonly Relation[]): readonly LabelVector[] {
  const found = new Map<string, LabelVector>();
  let frontier: LabelVector[] = [new Map([[label, 1]])];
  const seen = new Set<string>([keyOf(frontier[0] ?? new Map())]);
  for (let steps = 0; frontier.length > 0 && steps < stepsMax && found.size < vectorsMax; ) {
    const next: LabelVector[] = [];
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

function mend(relation: Relation, vector: LabelVector, seen: Set<string>): LabelVector[] {
  const balance = balanceOf(relation, vector);
  const mended: LabelVector[] = [];
  for (const { label, sign } of relation) {
    if (vector.has(label)) continue;
    const next = new Map(vector).set(label, (balance > 0) === (sign > 0) ? -1 : 1);
    const key = keyOf(next);
    if (seen.has(key)) continue;
    seen.add(key);
    mended.push(next);
  }
  return mended;
}

function balanceOf(relation: Relation, vector: LabelVector): number {
  let balance = 0;
  for (const { label, sign } of relation) balance += sign * (vector.get(label) ?? 0);
  return balance;
}

const keyOf = (vector: LabelVector): string =>
  [...vector.keys()]
    .sort((a, b) => a - b)
    .map((label) => `${label}${present(vector.get(label), 'a sign') > 0 ? '+' : '-'}`)
    .join(' ');
