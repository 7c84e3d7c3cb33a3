/** Every kind of page of the public site, one of each, without the language. */
export const pageAddresses: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'measures', path: '/measures' },
  { name: 'measure', path: '/measures/charged-of-recorded' },
  { name: 'measure-groups', path: '/measures/stops-by-sex' },
  { name: 'measure-force', path: '/measures/charged-of-recorded/forces/bedfordshire' },
  { name: 'measure-force-missing', path: '/measures/charged-of-recorded/forces/devon-and-cornwall' },
  { name: 'not-found', path: '/nowhere' },
];

/** The same page in a language. */
export function inLanguage(path: string, language: 'en' | 'cy'): string {
  if (language === 'en') return path;
  return path === '/' ? '/cy' : `/cy${path}`;
}
