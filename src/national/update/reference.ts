import { braced, bracedIn, readOne } from './braced.ts';
import { type CutFigure, type FigurePart, figureParts } from './cut.ts';

/** A piece of a text: words as typed, or a reference to a figure. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string; readonly part: FigurePart };

export type ReferenceFault =
  | { readonly code: 'unknown-figure'; readonly at: number; readonly seen: string }
  | { readonly code: 'unknown-part'; readonly at: number; readonly seen: string }
  | { readonly code: 'not-a-reference'; readonly at: number; readonly seen: string };

const isPart = (text: string): text is FigurePart => figureParts.some((part) => part === text);

/** The text cut into words and references. Call on a text without faults; what is no reference stays as words. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const words = (to: number): void => {
    if (to > from) pieces.push({ kind: 'words', text: text.slice(from, to) });
  };
  for (const { at, seen } of bracedIn(text)) {
    const read = readOne(seen);
    if (read === undefined || !isPart(read.part)) continue;
    words(at);
    pieces.push({ kind: 'figure', key: read.key, part: read.part });
    from = at + seen.length;
  }
  words(text.length);
  return pieces;
}

/** The references of a text as `key part`, in order, repeats included. */
export function referencesIn(text: string): readonly { readonly key: string; readonly part: FigurePart }[] {
  return piecesOf(text).flatMap((piece) =>
    piece.kind === 'figure' ? [{ key: piece.key, part: piece.part }] : [],
  );
}

/** What is wrong with the references of a text: a key the cut does not hold, a part no figure has, stray braces. */
export function referenceFaults(
  text: string,
  figures: ReadonlyMap<string, CutFigure>,
): readonly ReferenceFault[] {
  const faults: ReferenceFault[] = bracedIn(text).flatMap(({ at, seen }): ReferenceFault[] => {
    const read = readOne(seen);
    if (read === undefined) return [{ code: 'not-a-reference', at, seen }];
    if (!figures.has(read.key)) return [{ code: 'unknown-figure', at, seen: read.key }];
    return isPart(read.part) ? [] : [{ code: 'unknown-part', at, seen: read.part }];
  });
  const rest = text.replace(braced, (whole) => ' '.repeat(whole.length));
  for (const match of rest.matchAll(/[{}]+/g)) {
    faults.push({ code: 'not-a-reference', at: match.index, seen: match[0] });
  }
  return faults.sort((a, b) => a.at - b.at);
}
