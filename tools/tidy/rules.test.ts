import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const specs = sources('src', ['SPEC.md']);
const tests = [...sources('src', ['.test.ts']), ...sources('tests', ['.test.ts'])];
const rulePattern = /^- \*\*([A-Z]{2}-\d+)\*\*/gm;
const citePattern = /\[([A-Z]{2}-\d+)\]/g;

const written = specs.flatMap((spec) =>
  [...spec.text.matchAll(rulePattern)].map((match) => ({ id: match[1] ?? '', in: spec.path })),
);
const cited = new Set(
  tests.flatMap((test) => [...test.text.matchAll(citePattern)].map((match) => match[1] ?? '')),
);

describe('rules', () => {
  it('each has its own number', () => {
    const ids = written.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('each is cited by a test', () => {
    expect(written.filter((rule) => !cited.has(rule.id)).map((rule) => `${rule.id} (${rule.in})`)).toEqual(
      [],
    );
  });

  it('each that a test cites is written down', () => {
    const ids = new Set(written.map((rule) => rule.id));
    expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
  });

  // A test that is switched off or focused is a test that cannot fail.
  it('no test is switched off or focused', () => {
    const off = /\b(it|test|describe)\.(only|todo|skip)\b|\bx(it|describe)\(/;
    expect(tests.filter((test) => off.test(test.text)).map((test) => test.path)).toEqual([]);
  });
});
