import type { Bilingual, Language } from '../../kernel/index.ts';

/** The names between braces in a message: `'{n} of {all}'` gives `'n' | 'all'`; `'{n:month|months}'` gives `'n'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | Placeholders<Rest>
  : never;

type Values<Text extends string> = Readonly<Record<Placeholders<Text>, string | number>>;

/** A message without placeholders is a string; one with them is a function of exactly those values. */
type Spoken<Text extends string> = [Placeholders<Text>] extends [never]
  ? string
  : (values: Values<Text>) => string;

export type Messages = Readonly<Record<string, Bilingual>>;

/** The messages of a page in one language. */
export type Said<All extends Messages> = { readonly [Key in keyof All]: Spoken<All[Key]['en']> };

/** Declares messages so that their placeholders are known to the compiler. */
export function defineMessages<const All extends Messages>(messages: All): All {
  return messages;
}

const placeholder = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/** A stretch of a message: words, or a place for a value with the words that it chooses between, if it does. */
type Piece =
  | string
  | { readonly whole: string; readonly name: string; readonly one?: string; readonly many?: string };

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, name = '', one, many] = match;
    pieces.push(text.slice(from, match.index));
    pieces.push(one === undefined || many === undefined ? { whole, name } : { whole, name, one, many });
    from = match.index + whole.length;
  }
  return [...pieces, text.slice(from)];
}

function fillPieces(pieces: readonly Piece[], values: Readonly<Record<string, string | number>>): string {
  let filled = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      filled += piece;
      continue;
    }
    const value = values[piece.name];
    if (value === undefined) filled += piece.whole;
    else if (piece.one === undefined) filled += value;
    else filled += String(value) === '1' ? piece.one : piece.many;
  }
  return filled;
}

/**
 * Puts values into `{name}` places; `{n:month|months}` is the first word where n is 1, else the second. A name without a
 * value stays as it is, so that a test can see it.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return fillPieces(piecesOf(text), values);
}

function speak(messages: Messages, language: Language) {
  const spoken = Object.entries(messages).map(([key, both]) => {
    const text = both[language];
    if (!text.includes('{')) return [key, text];
    const pieces = piecesOf(text);
    return [key, (values: Readonly<Record<string, string | number>>) => fillPieces(pieces, values)];
  });
  return Object.freeze(Object.fromEntries(spoken));
}

/** What messages say in a language, worked out once: a page of a long list asks for the same words hundreds of times. */
const spokenBefore = {
  en: new WeakMap<Messages, ReturnType<typeof speak>>(),
  cy: new WeakMap<Messages, ReturnType<typeof speak>>(),
};

/** Speaks a page's messages in one language. */
export function say<const All extends Messages>(messages: All, language: Language): Said<All> {
  const before = spokenBefore[language].get(messages);
  if (before !== undefined) return before;
  // The entries were made from the same keys; the compiler cannot follow them through `fromEntries`.
  const spoken = speak(messages, language);
  spokenBefore[language].set(messages, spoken);
  return spoken;
}
