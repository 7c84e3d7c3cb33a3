import type { ExtractCell, StageWait } from './figure.ts';

/**
 * Suspects who were arrested, by how they were released before any charge. Grain: one row per force, release, conditions, days
 * and whether bail ended. A suspect is a reference of the force, counted once however many crimes it is named in.
 */
export interface SuspectRelease {
  readonly force: string;
  /** `under-investigation`: released without bail and never bailed. `neither`: nothing of a release is told. */
  readonly release: 'bailed' | 'under-investigation' | 'neither';
  /** Of bail; null of any other release. `not-known`: bail of which it is not told. */
  readonly conditions: 'with' | 'without' | 'not-known' | null;
  /** On bail, to its end or to the day as at which; null of any other release and of bail given after that day. */
  readonly days: number | null;
  readonly ended: boolean | null;
  readonly count: number;
}

const conditionCells = {
  with: 'bail=conditions',
  without: 'bail=no-conditions',
  'not-known': 'bail=not-known',
};

/** Releases as the cells that measures name. */
export function releaseCells(releases: readonly SuspectRelease[]): readonly ExtractCell[] {
  const counts = new Map<string, ExtractCell>();
  for (const { conditions, count, force, release } of releases) {
    const facts = [
      'release=arrested',
      ...(release === 'neither' ? [] : [`release=${release}`]),
      ...(conditions === null ? [] : [conditionCells[conditions]]),
    ];
    for (const cell of facts) {
      const key = `${force} ${cell}`;
      counts.set(key, { force, cell, count: (counts.get(key)?.count ?? 0) + count });
    }
  }
  return [...counts.values()];
}

/** Bail as a stay with an end or without one yet. */
export function bailWaits(releases: readonly SuspectRelease[]): readonly StageWait[] {
  return releases.flatMap(({ count, days, ended, force }) =>
    days === null || ended === null ? [] : [{ force, stage: 'on-bail', days, ended, count }],
  );
}
