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

/**
 * Puts values into `{name}` places; `{n:month|months}` is the first word where n is 1, else the second. A name without a
 * value stays as it is, so that a test can see it.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined || many === undefined ? String(value) : String(value) === '1' ? one : many;
  });
}

/** Speaks a page's messages in one language. */
export function say<const All extends Messages>(messages: All, language: Language): Said<All> {
  const spoken = Object.entries(messages).map(([key, both]) => {
    const text = both[language];
    const value = text.includes('{')
      ? (values: Readonly<Record<string, string | number>>) => fill(text, values)
      : text;
    return [key, value];
  });
  // The entries were made from the same keys just above; the compiler cannot follow them through `fromEntries`.
  return Object.fromEntries(spoken);
}
