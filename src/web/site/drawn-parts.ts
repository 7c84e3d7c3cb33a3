/** A text that was put together from thousands of pieces is kept as them, and put together anew wherever it is used. */
const inOnePiece = (text: string): string => Buffer.from(text).toString();

/** Letters that drawn parts and what they were drawn from may come to: some hundred plans of a hundred actions. */
const lettersMax = 16 * 1024 ** 2;

/**
 * Parts of pages that were drawn, by everything that they were drawn from. A part is drawn from the text of its data and from
 * nothing else, so the same text gives the same part to whomever it is shown; who may see the data was decided before it came
 * here. The one that was asked for longest ago goes first.
 */
export class DrawnParts {
  private readonly drawn = new Map<string, string>();
  private letters = 0;

  constructor(
    private readonly drawAnew: (template: string, data: unknown) => string,
    private readonly most = lettersMax,
  ) {}

  /** `data` is plain: what JSON does not hold is not there for the template. */
  draw(template: string, data: unknown): string {
    const key = JSON.stringify([template, data]);
    const known = this.drawn.get(key);
    const part = known ?? inOnePiece(this.drawAnew(template, JSON.parse(key)[1]));
    if (known === undefined) this.letters += key.length + part.length;
    else this.drawn.delete(key);
    this.drawn.set(key, part);
    this.forget();
    return part;
  }

  private forget(): void {
    for (const [key, part] of this.drawn) {
      if (this.letters <= this.most) return;
      this.drawn.delete(key);
      this.letters -= key.length + part.length;
    }
  }
}
