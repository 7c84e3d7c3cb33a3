/** A place in a text: line and column from 1, as an editor counts them. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export const braced = /\{\{[^{}]*\}\}/g;
const reference = /^\{\{ *figure +([a-z0-9]+(?:[.-][a-z0-9]+)*)(?: +([a-z]+))? *\}\}$/;

/** Every `{{…}}` of a text with where it begins. */
export function bracedIn(text: string): readonly { readonly at: number; readonly seen: string }[] {
  return [...text.matchAll(braced)].map((match) => ({ at: match.index, seen: match[0] }));
}

/** The key and the part that a reference names; undefined for what is no reference. */
export function readOne(seen: string): { readonly key: string; readonly part: string } | undefined {
  const match = reference.exec(seen);
  return match?.[1] === undefined ? undefined : { key: match[1], part: match[2] ?? 'value' };
}

/** The key that a reference names; undefined for what is no reference. */
export function keyIn(seen: string): string | undefined {
  return readOne(seen)?.key;
}

/** Line and column of an index. */
export function placeOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
