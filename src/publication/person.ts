/**
 * A name as it is compared: compatibility forms, case, spaces, punctuation and invisible characters do not make another
 * person. Accents stay, because they do tell people apart.
 */
export function personKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
