/** What is left of a dash or an apostrophe that was written in UTF-8, read as Windows-1252 and saved again. */
const brokenMarks = /\u00e2\u20ac[\u201c\u201d\u2122\u02dc\u0153\u2018\u009d]?|[\u0080-\u009f\ufffd]/g;
const apostrophes = /['\u2018\u2019\u02bc]/g;
const formatMarks = /\p{Cf}/gu;

/**
 * Words in comparable form: small letters and digits with single spaces, without accents, dashes, or what broken
 * encodings left of dashes. `White \u2013 British`, `WHITE-BRITISH` and `White \u00e2\u20ac\u201c British` fold to one.
 */
export function fold(text: string): string {
  return text
    .replace(brokenMarks, ' ')
    .normalize('NFKD')
    .replace(formatMarks, '')
    .replace(apostrophes, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('<', ' under ')
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a column's name: as `fold`, with humps and underscores cut: `NatStatusCD` is `nat status cd`. */
export function foldHeader(name: string): string {
  return fold(
    name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  );
}

/** A cell as its system meant it: without padding, the marks with which spreadsheets keep text as text, or a BOM. */
export function cleanCell(raw: string): string {
  const text = raw.trim();
  if (text.charCodeAt(0) === 61 && text.startsWith('="') && text.endsWith('"'))
    return text.slice(2, -1).trim();
  return text.charCodeAt(0) === 39 ? text.slice(1).trim() : text;
}
