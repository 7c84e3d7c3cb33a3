import { randomUUID } from 'node:crypto';
import { present } from '../../kernel/index.ts';

/**
 * Parts of pages that were drawn, by the data that they were drawn from: the same object, which nobody changes, gives the same
 * part, and an object that nobody holds any more takes its parts with it. Who may see the data was decided before it came here.
 */
export class DrawnParts {
  private readonly drawn = new WeakMap<object, Map<string, Buffer>>();
  /** The parts of the page that is being drawn, in their order. */
  private ofThisPage: Buffer[] = [];
  /** Stands for a part until the page's text is written as bytes; nobody outside can know it, so no text can pass for it. */
  private readonly mark = `<!-- ${randomUUID()} -->`;

  constructor(private readonly drawAnew: (template: string, data: object) => string) {}

  /** What stands for a part in the text of the page that is being drawn. */
  draw(template: string, data: object): string {
    const parts = this.drawn.get(data) ?? new Map<string, Buffer>();
    this.drawn.set(data, parts);
    const part = parts.get(template) ?? this.page(() => this.drawAnew(template, data));
    parts.set(template, part);
    this.ofThisPage.push(part);
    return this.mark;
  }

  /** The bytes of a page. Its parts are bytes already: a text of a hundred thousand letters is not encoded for each reader. */
  page(drawText: () => string): Buffer {
    const outside = this.ofThisPage;
    const parts: Buffer[] = [];
    this.ofThisPage = parts;
    try {
      const [first = '', ...others] = drawText().split(this.mark);
      const between = others.flatMap((text, at) => [present(parts[at], 'a part'), Buffer.from(text)]);
      return Buffer.concat([Buffer.from(first), ...between]);
    } finally {
      this.ofThisPage = outside;
    }
  }
}
