/**
 * What was worked out from texts, by the whole text. The same text gives the same object, until those that were asked for more
 * lately come to `lettersMax` letters of text; what it holds is never changed. For what is worked out from its text alone.
 */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();
  private letters = 0;

  constructor(private readonly lettersMax: number) {}

  of(text: string, workOut: () => Value): Value {
    const known = this.values.get(text);
    const value = known ?? workOut();
    if (known === undefined) this.letters += text.length;
    else this.values.delete(text);
    this.values.set(text, value);
    this.forget();
    return value;
  }

  private forget(): void {
    for (const text of this.values.keys()) {
      if (this.letters <= this.lettersMax) return;
      this.values.delete(text);
      this.letters -= text.length;
    }
  }
}
