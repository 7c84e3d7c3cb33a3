import { describe, expect, it } from 'vitest';
import { bytesOf, faultsOf, shippedText } from '../../tests/frameworks/shipped.ts';
import { readFramework } from './index.ts';

const template = shippedText('template');
const read = (text: string) => readFramework(bytesOf(text), 'template.yaml');
const fillings = {
  id: 'my-framework',
  on: '2026-01',
  by: '2026-01',
  readOn: '2026-01-31',
  address: 'https://example.org/',
};

/** The template with its blanks filled, but for the one with the number given. */
function filled(spare: number): string {
  let blank = -1;
  return template.replace(/(\w+): ""/g, (whole, key: string) => {
    blank += 1;
    if (blank === spare) return whole;
    return `${key}: ${Object.entries(fillings).find(([name]) => name === key)?.[1] ?? '"Words"'}`;
  });
}
const blanks = [...template.matchAll(/\w+: ""/g)];

describe('the template', () => {
  it('[FR-18] is accepted once its blanks are filled', () => {
    expect(read(filled(-1))).toMatchObject({ ok: true, value: { numbering: 'official', version: 1 } });
    expect(blanks.length).toBeGreaterThan(20);
  });

  it('[FR-18] is refused at each blank that is left', () => {
    for (const [index, match] of blanks.entries()) {
      const line = template.slice(0, match.index).split('\n').length;
      expect(
        faultsOf(filled(index)).map((fault) => fault.line),
        match[0],
      ).toContain(line);
    }
  }, 60_000);
});
