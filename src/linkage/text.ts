/** Letters that Unicode does not take apart into a base and a mark, as they are written in plain Latin. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

const apostrophes = /['’‘ʼʻ`´ʹ′]/gu;
const separators = /[^\p{L}\p{M}\p{N}]+/gu;
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * A name or other words in the form they are compared in: lower case; Latin and Greek letters without their accents (a
 * mark that carries a vowel, as in Devanagari or Thai, stays); apostrophes closed up (`O'Brien` is `obrien`); every
 * other sign a single space.
 */
export function foldText(text: string): string {
  const lower = text.trim().toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıħŋ]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(separators, ' ')
    .trim();
}

/** Small words that join or head a surname in many traditions and that records keep or drop at will. */
const particles = new Set(
  (
    'al el ul ud bin ibn ben bint binti abu umm d da de del della degli dei di do dos das du des den der het la le les lo ' +
    'van von vande vanden vander zu zum zur of o mac mc ni nic ap ab ferch san st saint ter ten te y e af av'
  ).split(' '),
);

/** The words of a folded name without its particles; all of them where nothing else would remain. */
export function coreTokens(folded: string): readonly string[] {
  const tokens = folded.split(' ').filter((token) => token !== '');
  const kept = tokens.filter((token) => !particles.has(token));
  return kept.length === 0 ? tokens : kept;
}

/** A surname without particles, its parts in one order: `Smith-Jones` and `Jones Smith`, `al-Hassan` and `Hassan`. */
export function nameCore(folded: string): string {
  return [...coreTokens(folded)].sort().join(' ');
}

/** Digits and letters alone, for identifiers and postcodes: `SW1A 1AA` is `sw1a1aa`. */
export function foldIdentifier(text: string): string {
  if (/^[a-z0-9 ]+$/i.test(text)) return text.toLowerCase().replaceAll(' ', '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A telephone number as its last ten digits, so that +44, 0044 and a leading 0 do not matter; empty below six digits. */
export function foldPhone(text: string): string {
  if (/^0[1-9]\d{9}$/.test(text)) return text.slice(1);
  const digits = text.normalize('NFKC').replace(/\D+/g, '').replace(/^0+/, '');
  return digits.length < 6 ? '' : digits.slice(-10);
}

/** An e-mail address in lower case without `mailto:` or spaces. */
export function foldEmail(text: string): string {
  if (/^[a-z0-9._%+@-]+$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^mailto:/, '');
}

const nothing = new Set([
  '',
  'na',
  'n a',
  'nan',
  'null',
  'nil',
  'none',
  'unknown',
  'not known',
  'unk',
  'not provided',
  'not stated',
  'refused',
  'not recorded',
  'tbc',
  'xx',
  'xxx',
  'xxxx',
]);

/** Whether folded words stand for no value: an empty cell, `N/A`, `unknown`. A single letter is kept: it may be an initial. */
export function saysNothing(folded: string): boolean {
  return nothing.has(folded);
}
