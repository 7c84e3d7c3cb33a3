import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFramework, readMapping } from './reading.ts';

describe('x', () => {
  it('reads', () => {
    const a = readFramework(readFileSync('frameworks/england-wales-2021.yaml'), 'england-wales-2021.yaml');
    if (!a.ok) throw new Error(a.message);
    const b = readFramework(readFileSync('frameworks/england-wales-2024.yaml'), 'england-wales-2024.yaml');
    if (!b.ok) throw new Error(b.message);
    const m = readMapping(readFileSync('frameworks/mapping-2021-2024.yaml'), 'mapping.yaml', { from: a.value, to: b.value });
    if (!m.ok) throw new Error(m.message);
    expect(a.value.actions).toHaveLength(24);
  });
});
