/** Every kind of page of the public site, one of each, without the language. */
export const pageAddresses: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'measures', path: '/measures' },
  { name: 'measure', path: '/measures/charged-of-crimes-recorded' },
  { name: 'measure-break', path: '/measures/no-suspect-identified' },
  { name: 'measure-rate', path: '/measures/violence-and-sexual-offences-per-1000-women' },
  { name: 'measure-groups', path: '/measures/stops-and-searches-by-sex-and-ethnicity' },
  { name: 'measure-force', path: '/measures/charged-of-crimes-recorded/forces/bedfordshire' },
  { name: 'measure-force-gaps', path: '/measures/charged-of-crimes-recorded/forces/devon-and-cornwall' },
  { name: 'measure-force-missing', path: '/measures/charged-of-crimes-recorded/forces/greater-manchester' },
  { name: 'forces', path: '/forces' },
  { name: 'force', path: '/forces/bedfordshire' },
  { name: 'force-missing', path: '/forces/greater-manchester' },
  { name: 'plans', path: '/plans' },
  { name: 'plan-keeping-up', path: '/forces/avon-and-somerset/plan' },
  { name: 'plan-failing', path: '/forces/cambridgeshire/plan' },
  { name: 'plan-not-adopted', path: '/forces/derbyshire/plan' },
  { name: 'plan-none', path: '/forces/wiltshire/plan' },
  { name: 'coverage', path: '/coverage' },
  { name: 'reconciliation', path: '/reconciliation' },
  { name: 'framework', path: '/framework' },
  { name: 'framework-2021', path: '/framework/england-wales-2021' },
  { name: 'framework-2024', path: '/framework/england-wales-2024' },
  { name: 'framework-timeline', path: '/framework/timeline' },
  { name: 'framework-mapping', path: '/framework/mapping' },
  { name: 'clocks', path: '/clocks' },
  { name: 'clock', path: '/clocks/dvpn-hearing' },
  { name: 'clock-answer', path: '/clocks/dvpn-hearing?day=24&month=12&year=2026&time=15:00' },
  { name: 'clock-answers', path: '/clocks/victim-arrest-enhanced?day=24&month=12&year=2026' },
  { name: 'clock-error', path: '/clocks/dvpn-hearing?day=25&month=10&year=2026&time=01:30' },
  { name: 'releases', path: '/releases' },
  { name: 'release', path: '/releases/2024-06-made-up' },
  { name: 'release-corrected', path: '/releases/2024-05-made-up' },
  { name: 'pinned-corrected', path: '/releases/2024-05-made-up/measures/charged-of-crimes-recorded' },
  { name: 'corrections', path: '/corrections' },
  { name: 'methods', path: '/methods' },
  { name: 'data', path: '/data' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
  { name: 'help', path: '/help' },
  { name: 'not-found', path: '/nowhere' },
];

/** The same page in a language. */
export function inLanguage(path: string, language: 'en' | 'cy'): string {
  if (language === 'en') return path;
  return path === '/' ? '/cy' : `/cy${path}`;
}
