import { describe, expect, it } from 'vitest';
import { DrawnParts } from './drawn-parts.ts';

/** Draws by writing down what it was given, and counts how often. */
function counted(): {
  readonly parts: DrawnParts;
  readonly drawn: string[];
  readonly page: (drawText: (part: (template: string, data: object) => string) => string) => string;
} {
  const drawn: string[] = [];
  const drawAnew = (template: string, data: object): string => {
    drawn.push(template);
    const { within, ...own } = data as { readonly within?: object };
    const inner = within === undefined ? '' : ` (${part('within.njk', within)})`;
    return `${template}: ${JSON.stringify(own)}${inner}`;
  };
  const parts = new DrawnParts(drawAnew);
  const part = (template: string, data: object): string => parts.draw(template, data);
  return { parts, drawn, page: (drawText) => parts.page(() => drawText(part)).toString() };
}

describe('parts of pages', () => {
  it('[SD-24] are drawn once from the same object, and again from any other, however alike', () => {
    const { drawn, page } = counted();
    const kent = { force: 'kent' };
    const asKent = 'a.njk: {"force":"kent"}';
    expect(page((part) => `<${part('a.njk', kent)}|${part('a.njk', kent)}>`)).toBe(`<${asKent}|${asKent}>`);
    expect(drawn).toEqual(['a.njk']);
    expect(page((part) => part('a.njk', { force: 'kent' }))).toBe(asKent);
    expect(page((part) => part('b.njk', kent))).toBe('b.njk: {"force":"kent"}');
    expect(drawn).toEqual(['a.njk', 'a.njk', 'b.njk']);
  });

  it('stand where they were drawn, with every letter of the page around them, and a part may have parts', () => {
    const { page } = counted();
    const kent = { force: 'Ŵyr – “kent”' };
    const holds = { own: 1, within: { force: 'kent' } };
    expect(
      page((part) => `tŷ ${part('a.njk', kent)} – ${part('b.njk', holds)} → ${part('c.njk', kent)}`),
    ).toBe(
      'tŷ a.njk: {"force":"Ŵyr – “kent”"} – b.njk: {"own":1} (within.njk: {"force":"kent"}) → c.njk: {"force":"Ŵyr – “kent”"}',
    );
  });

  it('leave a page whole after one that could not be drawn', () => {
    const { page } = counted();
    const kent = { force: 'kent' };
    expect(() =>
      page((part) => {
        part('a.njk', kent);
        throw new Error('no such name');
      }),
    ).toThrow('no such name');
    expect(page((part) => `<${part('b.njk', kent)}>`)).toBe('<b.njk: {"force":"kent"}>');
  });
});
