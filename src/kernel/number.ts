const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** A whole number as people read it, in English and in Welsh: `182,113`. Rounds; a minus sign, not a hyphen. */
export function wholeInWords(value: number): string {
  return `${value < 0 ? '−' : ''}${grouped(String(Math.round(Math.abs(value))))}`;
}

/** With commas and a fixed number of decimals; nothing that rounds to zero carries a minus sign. */
export function decimalInWords(value: number, places: number): string {
  const [whole = '0', part] = Math.abs(value).toFixed(places).split('.');
  const sign = value < 0 && Number(value.toFixed(places)) !== 0 ? '−' : '';
  return `${sign}${grouped(whole)}${part === undefined ? '' : `.${part}`}`;
}
