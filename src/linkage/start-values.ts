import type { ComparisonSettings, FieldKind, StartSet } from './settings.ts';

/**
 * A share of the matches that a published model found at one or several of its levels, and the labels of our levels that
 * such pairs meet at. Where there are several they share it as their own start values do.
 */
interface PublishedShare {
  readonly m: number;
  readonly labels: readonly string[];
}

type PublishedSet = Partial<Readonly<Record<FieldKind, readonly PublishedShare[]>>>;

const nearName = 'nearly the same (one edit, or Jaro-Winkler 0.92)';
const alikeName = 'alike in sound or spelling (sound key, or Jaro-Winkler 0.85)';
const same = 'the same';
const different = 'different';

/**
 * Match shares that HM Prison and Probation Service published with its core person record, a working linkage of
 * prison, probation and court records (Splink model of 23 February 2026, MIT licence). What each was taken from, and what
 * had no counterpart here, is in docs/reference/linkage-start-values.md.
 *
 * That model compares forename and surname together. A pair whose full names are nearly the same (0.0732) differs
 * in one of the two as a rule: half of it is counted as "nearly the same" for each name, half as "the same".
 */
const hmpps2026: PublishedSet = {
  forename: [
    { m: 0.942, labels: [same] },
    { m: 0.0366, labels: [nearName] },
    { m: 0.002, labels: ['forename and surname changed places'] },
    { m: 0.005, labels: [alikeName] },
    { m: 0.0095, labels: [different] },
  ],
  surname: [
    { m: 0.9431, labels: [same] },
    { m: 0.0366, labels: [nearName] },
    { m: 0.005, labels: [alikeName] },
    { m: 0.0084, labels: [different] },
  ],
  fullName: [
    { m: 0.9011, labels: [same] },
    { m: 0.002, labels: ['the same words in another order'] },
    { m: 0.0732, labels: ['nearly the same (Jaro-Winkler 0.94)'] },
    { m: 0.0095, labels: ['half of the words'] },
    { m: 0.005, labels: ['alike (Jaro-Winkler 0.85)'] },
    { m: 0.0041, labels: [different] },
  ],
  dateOfBirth: [
    { m: 0.965, labels: [same] },
    { m: 0.0173, labels: ['one digit apart'] },
    { m: 0.0102, labels: ['within a year', 'within ten years'] },
    { m: 0.002, labels: [different] },
  ],
  postcode: [
    { m: 0.7082, labels: [same] },
    { m: 0.0923, labels: ['one character apart', 'the same sector', 'the same district'] },
    { m: 0.1993, labels: [different] },
  ],
  policeIdentifier: [
    { m: 0.8983, labels: [same] },
    { m: 0.0459, labels: ['one character apart', 'two characters apart'] },
    { m: 0.001, labels: [different] },
  ],
};

export const publishedSets: Readonly<Record<Exclude<StartSet, 'levels'>, PublishedSet>> = {
  'hmpps-2026': hmpps2026,
};

/** Whether the set says where m of this comparison stands; `levels` does so for every comparison. */
export function isInSet(kind: FieldKind, from: StartSet): boolean {
  return from === 'levels' || publishedSets[from][kind] !== undefined;
}

/**
 * The start values of m of a comparison by level, index 0 unused, summing to 1. Levels are matched to published shares by
 * their labels. Levels that the set does not know share what it leaves in proportion to the m that they state.
 */
export function startOf(comparison: ComparisonSettings, kind: FieldKind, from: StartSet): Float64Array {
  const published = from === 'levels' ? [] : (publishedSets[from][kind] ?? []);
  const start = Float64Array.from([0, ...comparison.levels.map((level) => level.m)]);
  const unknown = new Set(comparison.levels.keys());
  let left = 1;
  for (const share of published) {
    const places = [...comparison.levels.keys()].filter((place) =>
      share.labels.includes(comparison.levels[place]?.label ?? ''),
    );
    if (places.length === 0) continue;
    scale(start, places, share.m);
    for (const place of places) unknown.delete(place);
    left -= share.m;
  }
  if (unknown.size > 0) scale(start, [...unknown], Math.max(left, leastLeft));
  scale(start, [...comparison.levels.keys()], 1);
  return start;
}

/** What levels unknown to a set share where it leaves nothing: a level at 0 could never be learnt. */
const leastLeft = 0.001;

function scale(start: Float64Array, places: readonly number[], total: number): void {
  const sum = places.reduce((so_far, place) => so_far + (start[place + 1] ?? 0), 0);
  for (const place of places) start[place + 1] = ((start[place + 1] ?? 0) * total) / sum;
}
