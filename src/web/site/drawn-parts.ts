/**
 * Parts of pages that were drawn, by the data that they were drawn from: the same object, which nobody changes, gives the same
 * part, and an object that nobody holds any more takes its parts with it. Who may see the data was decided before it came here.
 */
export class DrawnParts {
  private readonly drawn = new WeakMap<object, Map<string, string>>();

  constructor(private readonly drawAnew: (template: string, data: object) => string) {}

  draw(template: string, data: object): string {
    const parts = this.drawn.get(data) ?? new Map<string, string>();
    this.drawn.set(data, parts);
    const part = parts.get(template) ?? inOnePiece(this.drawAnew(template, data));
    parts.set(template, part);
    return part;
  }
}

/** A text that was put together from thousands of pieces is kept as them, and put together anew wherever it is used. */
const inOnePiece = (text: string): string => Buffer.from(text).toString();
