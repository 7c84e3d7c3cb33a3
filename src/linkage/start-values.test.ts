import { describe, expect, it } from 'vitest';
import { madeUpRecords } from '../../bench/linkage-people.ts';
import { present } from '../kernel/index.ts';
import { levelsOfKind } from './kinds.ts';
import type { Model } from './model.ts';
import { prepare } from './run.ts';
import { fieldKinds, parseSettings, type Settings, type StartValues } from './settings.ts';
import { publishedSets, startOf } from './start-values.ts';
import { tableOf } from './table.ts';
import { train } from './train.ts';

const comparisonOf = (kind: keyof typeof levelsOfKind) => ({
  name: kind,
  field: kind,
  levels: [...levelsOfKind[kind]],
});

const prepared = prepare(tableOf([...madeUpRecords(6000, 12)]), null, 2026);
if (!prepared.ok) throw new Error(prepared.message);
const { records, settings } = prepared.value;

function learnt(startValues: StartValues): Pick<Model, 'comparisons'> {
  const trained = train(records, { ...settings, startValues });
  if (!trained.ok) throw new Error(trained.message);
  return trained.value;
}

describe('start values', { timeout: 60_000 }, () => {
  it('[LK-25] every label of a published set is a level of its kind', () => {
    for (const set of Object.values(publishedSets)) {
      for (const kind of fieldKinds) {
        const labels = levelsOfKind[kind].map((level) => level.label);
        for (const share of set[kind] ?? [])
          for (const label of share.labels) expect(labels).toContain(label);
      }
    }
  });

  it('[LK-25] levels with a counterpart get the published share, the others share what is left', () => {
    const start = startOf(comparisonOf('dateOfBirth'), 'dateOfBirth', 'hmpps-2026');
    const at = (label: string): number =>
      start[levelsOfKind.dateOfBirth.findIndex((level) => level.label === label) + 1] ?? 0;
    expect(at('the same')).toBeCloseTo(0.965, 9);
    expect(at('within a year') + at('within ten years')).toBeCloseTo(0.0102, 9);
    const left = 1 - 0.965 - 0.0173 - 0.0102 - 0.002;
    // Four levels are unknown to the set; each of them states the same m.
    expect(at('day and month changed places')).toBeCloseTo(left / 4, 9);
    for (const kind of fieldKinds) {
      const all = startOf(comparisonOf(kind), kind, 'hmpps-2026');
      expect(all.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...all.slice(1))).toBeGreaterThan(0);
    }
  });

  it('[LK-25] a kind that the set does not know, and a renamed level, start from what the level states', () => {
    const email = comparisonOf('email');
    expect(startOf(email, 'email', 'hmpps-2026')).toEqual(startOf(email, 'email', 'levels'));
    const renamed = {
      ...comparisonOf('postcode'),
      levels: levelsOfKind.postcode.map((level) => ({ ...level, label: `my ${level.label}` })),
    };
    expect(startOf(renamed, 'postcode', 'hmpps-2026')).toEqual(startOf(renamed, 'postcode', 'levels'));
  });

  it('[LK-25] learning ends in the same place from either start; fixed values stay', () => {
    const own = learnt({ from: 'levels', use: 'start' });
    const published = learnt({ from: 'hmpps-2026', use: 'start' });
    own.comparisons.forEach((comparison, index) => {
      comparison.levels.forEach((level, place) => {
        expect(Math.abs(level.m - (published.comparisons[index]?.levels[place]?.m ?? 0))).toBeLessThan(0.02);
      });
    });
    const fixed = learnt({ from: 'hmpps-2026', use: 'fixed' });
    const dates = present(
      fixed.comparisons.find((one) => one.name === 'dob'),
      'dob',
    );
    expect(dates.levels.map((level) => level.m)).toEqual([
      ...startOf(comparisonOf('dateOfBirth'), 'dateOfBirth', 'hmpps-2026').slice(1),
    ]);
    expect(dates.trained).toBe(false);
    // The control: learning would have moved it, and goes on for a kind without published values.
    expect(own.comparisons.find((one) => one.name === 'dob')?.levels[1]?.m).toBeLessThan(0.95);
    expect(fixed.comparisons.find((one) => one.name === 'phone')?.trained).toBe(true);
  });

  it('[LK-18] settings without start values, as older runs wrote them, start from their levels', () => {
    const { startValues: _, ...older }: Settings = settings;
    const read = parseSettings(older);
    expect(read.ok && read.value.startValues).toEqual({ from: 'levels', use: 'start' });
    expect(parseSettings({ ...older, startValues: { from: 'elsewhere', use: 'start' } }).ok).toBe(false);
  });
});
