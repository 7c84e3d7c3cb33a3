import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DrawnParts } from './drawn-parts.ts';

/** Draws by writing down what it was given, and counts how often. */
function counted(lettersMax?: number): { readonly parts: DrawnParts; readonly drawn: string[] } {
  const drawn: string[] = [];
  const drawAnew = (template: string, data: unknown): string => {
    drawn.push(template);
    return `${template}: ${JSON.stringify(data)}`;
  };
  return { parts: new DrawnParts(drawAnew, lettersMax), drawn };
}

describe('parts of pages', () => {
  it('[SD-24] are what drawing them anew gives, whatever was drawn before', () => {
    const { parts } = counted(200);
    fc.assert(
      fc.property(fc.constantFrom('a.njk', 'b.njk'), fc.jsonValue({ maxDepth: 1 }), (template, data) => {
        expect(parts.draw(template, data)).toBe(`${template}: ${JSON.stringify(data)}`);
      }),
    );
  });

  it('[SD-24] are drawn once from the same data, and again where anything differs', () => {
    const { parts, drawn } = counted();
    parts.draw('a.njk', { force: 'kent', rows: [1] });
    parts.draw('a.njk', { force: 'kent', rows: [1] });
    expect(drawn).toEqual(['a.njk']);
    parts.draw('a.njk', { force: 'essex', rows: [1] });
    parts.draw('b.njk', { force: 'kent', rows: [1] });
    expect(drawn).toEqual(['a.njk', 'a.njk', 'b.njk']);
  });

  it('[SD-24] that were asked for longest ago make room', () => {
    const length = ('["a.njk","x"]' + 'a.njk: "x"').length;
    const { parts, drawn } = counted(2 * length);
    for (const data of ['x', 'y', 'x', 'z']) parts.draw('a.njk', data);
    expect(drawn).toHaveLength(3);
    parts.draw('a.njk', 'x');
    expect(drawn).toHaveLength(3);
    parts.draw('a.njk', 'y');
    expect(drawn).toHaveLength(4);
  });
});
