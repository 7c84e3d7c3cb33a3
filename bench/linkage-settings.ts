import type { Settings } from '../src/linkage/index.ts';
import { parseSettings } from '../src/linkage/index.ts';

const exact = { is: 'exact' } as const;
const otherwise = { label: 'different', test: { is: 'otherwise' }, m: 0.1 } as const;
const similar = (atLeast: number) =>
  ({ label: `Jaro-Winkler ${atLeast}`, test: { is: 'jaroWinkler', atLeast }, m: 0.05 }) as const;
const edits = (atMost: number) =>
  ({ label: `${atMost} edits`, test: { is: 'edits', atMost }, m: 0.05 }) as const;
const value = (field: string) => ({ by: 'value', field }) as const;

const field = (name: string, kind: string) => ({ name, kind, columns: [name] });
const names = [
  { label: 'same', test: exact, m: 0.8, termFrequency: 1 },
  similar(0.92),
  similar(0.88),
  similar(0.7),
  otherwise,
];

const fields = [
  field('forename', 'forename'),
  field('surname', 'surname'),
  field('dob', 'dateOfBirth'),
  field('postcode', 'postcode'),
  field('phone', 'phone'),
  field('email', 'email'),
];

const comparisons = [
  { name: 'forename', field: 'forename', levels: names },
  { name: 'surname', field: 'surname', levels: names },
  {
    name: 'dob',
    field: 'dob',
    levels: [{ label: 'same', test: exact, m: 0.85 }, edits(1), edits(2), otherwise],
  },
  {
    name: 'postcode',
    field: 'postcode',
    levels: [{ label: 'same', test: exact, m: 0.6 }, edits(1), edits(2), otherwise],
  },
  {
    name: 'phone',
    field: 'phone',
    levels: [{ label: 'same', test: exact, m: 0.6 }, edits(1), otherwise],
  },
  {
    name: 'email',
    field: 'email',
    levels: [{ label: 'same', test: exact, m: 0.8 }, edits(2), otherwise],
  },
];

const method = {
  version: 1,
  linkType: 'linkAndDeduplicate',
  idColumn: 'unique_id',
  dateYearMax: 2026,
  everyPair: false,
  blocking: [
    [value('surname'), value('dob')],
    [value('forename'), value('dob')],
    [value('surname'), value('postcode')],
    [value('forename'), value('postcode')],
    [value('email')],
    [value('phone')],
  ],
  blockSizeMax: 10_000,
  pairsMax: 2_000_000_000,
  training: {
    passes: [[value('surname'), value('dob')], [value('forename'), value('postcode')], [value('email')]],
    randomPairs: 1_000_000,
    passPairsMax: 10_000_000,
  },
  prior: { rules: [[value('forename'), value('surname'), value('dob')], [value('email')]], recall: 0.7 },
  threshold: 0.95,
  keepAbove: 0.5,
  clusters: { sizeMax: 200, meanBitsMin: 0, contradictions: [] },
  seed: 1,
};

/**
 * Settings that both programs of the benchmark can express: the same six fields, levels of the same make, the same six
 * blocking rules, the same training passes. The peer's script under `peers/` says the same in its own words.
 */
export function benchmarkSettings(): Settings {
  const parsed = parseSettings({ ...method, fields, comparisons });
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
