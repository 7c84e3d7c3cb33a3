import type { Language } from '../../kernel/index.ts';

// Little words that stand in nearly every sentence of one of the two languages and in none of the other. "a", "i", "o" and "am"
// are words of both and tell nothing.
const littleWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the of and was were for in to is are it that than we not be been by with from on at as has have had this which our their more no'.split(
      ' ',
    ),
  ),
  cy: new Set(
    'y yr yn ar mae oedd roedd wedi ei eu gan â ac nid ddim bod fod ein hyn na nad er mewn mwy i’r o’r a’r gyda cael fel bu heb neu'.split(
      ' ',
    ),
  ),
};

// `mae’n`, `o’r`, `a’i`, `i’w`: Welsh shortens so, and English never does.
const shortened = /’[nriuw]$/u;

/**
 * In which of the two languages somebody wrote a sentence or two, so that a page can mark it for whoever listens to it and
 * say so. A form asks for one reason and nobody asks in which language; English where nothing tells.
 */
export function writtenIn(text: string): Language {
  const words =
    text
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[\p{L}’]+/gu) ?? [];
  const many = (language: Language): number =>
    words.filter((word) => littleWords[language].has(word) || (language === 'cy' && shortened.test(word)))
      .length;
  return many('cy') > many('en') ? 'cy' : 'en';
}
