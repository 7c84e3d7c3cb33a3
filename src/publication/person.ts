/**
 * A name as it is compared: compatibility forms, case, spaces, punctuation and invisible characters do not make another
 * person. Accents stay, because they do tell people apart. Case is folded through capitals: only so do letters with two small
 * forms, such as the Greek sigma at the end of a word, come out as one.
 */
export function personKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
}
