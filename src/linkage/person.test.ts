import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present, readInstant } from '../kernel/index.ts';
import { applyClusters, emptyRegister, type PersonRegister, peopleAfter, undoStep } from './person.ts';

const at = present(readInstant('2026-01-01T00:00:00Z'), 'instant');
const people = (register: PersonRegister): Record<string, string> =>
  Object.fromEntries([...register.personOf].sort());

type Step =
  | { readonly kind: 'link'; readonly labels: readonly number[] }
  | { readonly kind: 'undo'; readonly pick: number };
const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('link' as const),
      labels: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 10 }),
    }),
    fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(20) }),
  ),
  { minLength: 1, maxLength: 14 },
);

function clustersOf(labels: readonly number[]): string[][] {
  const groups = new Map<number, string[]>();
  for (const [index, label] of labels.entries())
    groups.set(label, [...(groups.get(label) ?? []), `r${index}`]);
  return [...groups.values()];
}

function run(
  history: readonly Step[],
  visit: (before: PersonRegister, after: PersonRegister, step: Step) => void,
): PersonRegister {
  let register = emptyRegister;
  for (const step of history) {
    const before = register;
    if (step.kind === 'link') register = applyClusters(register, clustersOf(step.labels), at, 'run');
    else {
      const undone = undoStep(register, 1 + (step.pick % Math.max(1, register.history.length)), at);
      if (undone.ok) register = undone.value;
    }
    visit(before, register, step);
  }
  return register;
}

describe('people over time', { timeout: 60_000 }, () => {
  it('[LK-15] a cluster keeps the id of the person most of whose records it holds', () => {
    const first = applyClusters(emptyRegister, [['a', 'b', 'c'], ['d']], at, 'one');
    expect(people(first)).toEqual({ a: 'P00000001', b: 'P00000001', c: 'P00000001', d: 'P00000002' });
    const split = applyClusters(
      first,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at,
      'two',
    );
    expect(people(split)).toEqual({ a: 'P00000001', b: 'P00000001', c: 'P00000002', d: 'P00000002' });
    const merged = applyClusters(first, [['a', 'b', 'c', 'd']], at, 'two');
    expect(people(merged).d).toBe('P00000001');
    expect(merged.history.at(-1)?.changes).toContainEqual({
      kind: 'merged',
      into: 'P00000001',
      from: ['P00000002'],
    });
    const gone = applyClusters(merged, [['a', 'b', 'c'], ['d']], at, 'three');
    // The merged id is not given out again: whoever kept a reference to it still finds its history.
    expect(people(gone).d).toBe('P00000003');
  });

  it('[LK-15] over any history nothing is lost, and every earlier state can be read back', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const states: Record<string, string>[] = [];
        const last = run(history, (before, after, step) => {
          if (step.kind === 'link') {
            for (const record of before.personOf.keys()) expect(after.personOf.has(record)).toBe(true);
            const clusters = clustersOf(step.labels);
            for (const cluster of clusters)
              expect(new Set(cluster.map((record) => after.personOf.get(record))).size).toBe(1);
            const ids = clusters.map((cluster) => after.personOf.get(cluster[0] ?? ''));
            expect(new Set(ids).size).toBe(ids.length);
          }
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
          expect(after.given).toBeGreaterThanOrEqual(before.given);
          if (after.history.length > before.history.length) states.push(people(after));
        });
        states.forEach((state, index) => {
          expect(Object.fromEntries([...peopleAfter(last.history, index + 1)].sort())).toEqual(state);
        });
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it('[LK-15] undoing the last step restores exactly what was before it', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 10 }),
        (history, labels) => {
          const before = run(history, () => undefined);
          const after = applyClusters(before, clustersOf(labels), at, 'last');
          const undone = undoStep(after, after.history.length, at);
          expect(undone.ok && people(undone.value)).toEqual(people(before));
          if (!undone.ok) return;
          const redone = undoStep(undone.value, undone.value.history.length, at);
          expect(redone.ok && people(redone.value)).toEqual(people(after));
        },
      ),
      { numRuns: 200, seed: 10 },
    );
  });

  it('[LK-15] a step that a later one overtook is not undone', () => {
    const one = applyClusters(emptyRegister, [['a'], ['b']], at, 'one');
    const two = applyClusters(one, [['a', 'b']], at, 'two');
    const three = applyClusters(two, [['a'], ['b']], at, 'three');
    const refused = undoStep(three, 2, at);
    expect(refused.ok ? '' : refused.code).toBe('step-overtaken');
    const unknown = undoStep(three, 9, at);
    expect(unknown.ok ? '' : unknown.code).toBe('step-unknown');
  });
});
