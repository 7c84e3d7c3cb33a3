import { describe, expect, it } from 'vitest';
import { href, inLanguage, stableAddress } from './address.ts';

const here = (path: string, pinned?: string) => ({ language: 'en' as const, pinned, path });

describe('addresses', () => {
  it('[WE-1] are the same in both languages but for the prefix', () => {
    expect(inLanguage(here('/'), 'cy')).toBe('/cy');
    expect(inLanguage(here('/measures/x'), 'cy')).toBe('/cy/measures/x');
    expect(inLanguage({ ...here('/measures/x'), language: 'cy' }, 'en')).toBe('/measures/x');
  });

  it('[WE-11] stay inside the release that the page is pinned to, where it shows figures', () => {
    const pinned = here('/measures/x', '2024-05');
    expect(href(pinned, '/')).toBe('/releases/2024-05/home');
    expect(href(pinned, '/measures/x/forces/kent')).toBe('/releases/2024-05/measures/x/forces/kent');
    expect(href(pinned, '/methods')).toBe('/methods');
    expect(inLanguage(pinned, 'cy')).toBe('/cy/releases/2024-05/measures/x');
  });

  it('[WE-18] have a form that will not change, where they show figures', () => {
    expect(stableAddress(here('/coverage'), '2024-05')).toBe('/releases/2024-05/coverage');
    expect(stableAddress(here('/methods'), '2024-05')).toBeUndefined();
  });
});
