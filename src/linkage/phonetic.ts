/**
 * A sound key for names written in Latin letters, whatever the language they come from. It is a consonant skeleton, so
 * that Mohammed, Muhammad and Mohamed agree, as do Catherine and Kathryn, Szymański and Shymanski, Nguyen and Nguyễn.
 * Soundex and Metaphone were rejected: both know English spelling only, and keep a wrong first letter.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn)(?=[aeiouy])/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/tsch|tch|tsh|cz|ch|ć|č/g, 'C'],
  [/sch|shch|sz|sh|sj|rz|zh|ž|š/g, 'S'],
  [/ph|pf/g, 'f'],
  [/([aeo])w(?=[^aeiouy]|$)/g, '$1'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/ck|kh|gh|q|x|cc(?![eiy])|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/dj|dz|dg|gi(?=[aou])|j/g, 'j'],
  [/th|dh|d/g, 't'],
  [/bh|b/g, 'p'],
  [/w|v/g, 'v'],
  [/z/g, 's'],
  [/ll/g, 'l'],
];

/** The sound key of folded words, or an empty text where there is none: other scripts, or a single letter. */
export function soundKey(folded: string): string {
  const letters = folded.replace(/ /g, '');
  if (letters.length < 2 || !/^[a-z]+$/.test(letters)) return '';
  let key = letters;
  for (const [spelling, sound] of spellings) key = key.replace(spelling, sound);
  const first = /^[aeiouyh]/.test(key) ? 'a' : '';
  const body = key.replace(/[aeiouyhAEIOU]/g, '').replace(/(.)\1+/g, '$1');
  return first + body;
}
