import { describe, expect, it } from 'vitest';
import { madeUpEngagements, madeUpRecommendations } from '../../operations/demonstration/country-words.ts';
import { promises } from '../../synthetic/plans/promise.ts';
import { writtenIn } from './written-in.ts';

describe('the language that somebody wrote in', () => {
  it('[WE-36] is told of each sentence that the demonstration holds in both', () => {
    const both = [
      ...promises.map(({ wording }) => wording),
      ...madeUpRecommendations.map(({ text }) => text),
      ...madeUpEngagements.flatMap(({ asked, said }) => (said === null ? [asked] : [asked, said])),
    ];
    for (const { en, cy } of both)
      expect([en, writtenIn(en), cy, writtenIn(cy)]).toEqual([en, 'en', cy, 'cy']);
    expect(both.length).toBeGreaterThan(20);
  });

  it('[WE-36] is English where nothing tells', () => {
    for (const text of ['', '...', '2024', 'COVID-19']) expect(writtenIn(text)).toBe('en');
    expect(writtenIn("Mae'r cyflenwr wedi tynnu'n ôl.")).toBe('cy');
  });
});
