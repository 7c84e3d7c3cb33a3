import { describe, expect, it } from 'vitest';
import { bailWaits, releaseCells, type SuspectRelease } from './suspect-release.ts';

const gwent = (release: Partial<SuspectRelease>): SuspectRelease => ({
  force: 'gwent',
  release: 'neither',
  conditions: null,
  days: null,
  ended: null,
  count: 1,
  ...release,
});
const releases = [
  gwent({ release: 'bailed', conditions: 'with', days: 28, ended: true, count: 5 }),
  gwent({ release: 'bailed', conditions: 'with', days: 40, ended: false, count: 2 }),
  gwent({ release: 'bailed', conditions: 'not-known', count: 3 }),
  gwent({ release: 'under-investigation', count: 4 }),
  gwent({ count: 7 }),
];

describe('releases before charge', () => {
  it('[ME-112] are cells of suspects: of those arrested, bailed, released without bail, and bail by its conditions', () => {
    const cells = releaseCells(releases).map(({ cell, count }) => [cell, count]);
    expect(Object.fromEntries(cells)).toEqual({
      'release=arrested': 21,
      'release=bailed': 10,
      'release=under-investigation': 4,
      'bail=conditions': 7,
      'bail=not-known': 3,
    });
  });

  it('[ME-113] are waits where bail was given before the day as at which', () => {
    expect(bailWaits(releases)).toEqual([
      { force: 'gwent', stage: 'on-bail', days: 28, ended: true, count: 5 },
      { force: 'gwent', stage: 'on-bail', days: 40, ended: false, count: 2 },
    ]);
  });
});
