import { describe, expect, it } from 'vitest';
import { DrawnParts } from './drawn-parts.ts';

/** Draws by writing down what it was given, and counts how often. */
function counted(): { readonly parts: DrawnParts; readonly drawn: string[] } {
  const drawn: string[] = [];
  const drawAnew = (template: string, data: object): string => {
    drawn.push(template);
    return `${template}: ${JSON.stringify(data)}`;
  };
  return { parts: new DrawnParts(drawAnew), drawn };
}

describe('parts of pages', () => {
  it('[SD-24] are drawn once from the same object, and again from any other, however alike', () => {
    const { parts, drawn } = counted();
    const kent = { force: 'kent' };
    expect(parts.draw('a.njk', kent)).toBe('a.njk: {"force":"kent"}');
    expect(parts.draw('a.njk', kent)).toBe('a.njk: {"force":"kent"}');
    expect(drawn).toEqual(['a.njk']);
    expect(parts.draw('a.njk', { force: 'kent' })).toBe('a.njk: {"force":"kent"}');
    expect(parts.draw('b.njk', kent)).toBe('b.njk: {"force":"kent"}');
    expect(drawn).toEqual(['a.njk', 'a.njk', 'b.njk']);
  });
});
