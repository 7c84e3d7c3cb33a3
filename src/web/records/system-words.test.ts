import { describe, expect, it } from 'vitest';
import { shippedProfiles } from '../../operations/analyst/index.ts';
import { systemWords } from './system-words.ts';

describe('what a records system is called', () => {
  it('[EX-72] is said in Welsh for every profile that ships, and as its force wrote it for its own', () => {
    const shipped = shippedProfiles();
    expect(shipped.length).toBeGreaterThanOrEqual(4);
    for (const profile of shipped) {
      expect(systemWords(profile, 'cy')).not.toBe(systemWords(profile, 'en'));
    }
    const own = { name: 'meridian', origin: 'own', system: 'Our Meridian' } as const;
    expect(systemWords(own, 'cy')).toBe('Our Meridian');
  });
});
