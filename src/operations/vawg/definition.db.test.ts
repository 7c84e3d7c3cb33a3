import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { crime, load, packageOf, victim } from '../../../tests/scenes/extract-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { countBuckets, type Database, listDefinitions } from '../../database/index.ts';
import { month, plainDate, randomFrom } from '../../kernel/index.ts';
import { type Bucket, bucketOf, buckets, type Flag, type VictimFacts } from '../../vawg/index.ts';
import { compareDefinitions, loadDefinition, readDefinitionFile, shippedDefinitions } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'definitions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const by = 'A. Analyst (made up)';
const period = { force: 'kent', from: month('2025-04'), to: month('2025-05'), asAt: plainDate('2025-07-01') };

/** The shipped default with other treatments, under names of their own, so that every branch is met. */
function variant(name: string, change: object): string {
  const [file = ''] = shippedDefinitions;
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, stringify({ ...readDefinitionFile(file).definition, name, ...change }));
  return path;
}

const variants = [
  variant('apart', {
    girls: { under_years: 16, treatment: 'apart' },
    child_sexual_abuse: 'apart',
    flags: ['child-sexual-abuse'],
  }),
  variant('narrow', {
    girls: { under_years: 18, treatment: 'left-out' },
    child_sexual_abuse: 'left-out',
    unknown_sex: 'left-out',
    men: 'left-out',
    left_out: ['088/05'],
  }),
  variant('shared-out', { unknown_sex: 'apportioned', sexes: ['female', 'indeterminate'] }),
];

interface MadeUpCrime {
  readonly row: ReturnType<typeof crime>;
  readonly victims: readonly VictimFacts[];
}

function madeUpCrimes(seed: number, count: number): readonly MadeUpCrime[] {
  const random = randomFrom(seed);
  const pick = (values: readonly string[]): string => values[random.whole(0, values.length - 1)] ?? '';
  return Array.from({ length: count }, (_, at) => ({
    row: crime(`C${at}`, `2025-0${random.whole(4, 5)}-11`, {
      offence_code: pick([
        '001/01',
        '004/10',
        '004/01',
        '008/66',
        '088/05',
        '088/09',
        '058/00',
        '195/94',
        '028/01',
      ]),
      state: pick(['recorded', 'recorded', 'cancelled', 'transferred']),
      domestic_abuse: pick(['yes', 'no', 'not-known']),
      honour_based: pick(['yes', 'no', 'no', '']),
      child_sexual_abuse: pick(['yes', 'no', 'not-held', '']),
    }),
    victims: Array.from({ length: random.whole(0, 3) }, () => ({
      sex: pick(['female', 'female', 'male', 'indeterminate', 'not-known', 'declined']),
      age: random.next() < 0.2 ? null : random.whole(10, 40),
    })),
  }));
}

const flagsOf = ({ row }: MadeUpCrime): readonly Flag[] => {
  const flags: readonly (readonly [Flag, string | undefined])[] = [
    ['domestic-abuse', row.domestic_abuse],
    ['honour-based', 'honour_based' in row ? String(row.honour_based) : ''],
    ['child-sexual-abuse', 'child_sexual_abuse' in row ? String(row.child_sexual_abuse) : ''],
  ];
  return flags.flatMap(([flag, value]) => (value === 'yes' ? [flag] : []));
};

let clone: Clone;
let jobs: Database;
const crimes = madeUpCrimes(20_211_215, 600);
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  for (const file of [...shippedDefinitions, ...variants]) await loadDefinition(jobs, file, by);
  const victims = crimes.flatMap(({ row, victims: harmed }) =>
    harmed.map(({ sex, age }, at) =>
      victim(row.crime_ref, { person_ref: `V${at}`, sex, age: age === null ? '' : String(age) }),
    ),
  );
  const report = await load(jobs, packageOf({ crimes: crimes.map(({ row }) => row), victims }));
  expect(report).toMatchObject({ state: 'loaded', account: { counts: { row: 0, value: 0, held: 0 } } });
});

describe('counting crimes under a definition', () => {
  it('[VD-10] agrees with its plain twin on made-up crimes, for every treatment', async () => {
    const act = { actor: by, purpose: 'records', reason: 'test' };
    await jobs.transact(act, async (transaction) => {
      const met = new Set<Bucket>();
      for (const { id, definition } of await listDefinitions(transaction)) {
        const twin = Object.fromEntries(buckets.map((bucket) => [bucket, 0]));
        for (const one of crimes) {
          const facts = {
            recorded: one.row.state === 'recorded',
            offenceCode: one.row.offence_code,
            flags: flagsOf(one),
          };
          const bucket = bucketOf(definition, facts, one.victims);
          met.add(bucket);
          twin[bucket] = (twin[bucket] ?? 0) + 1;
        }
        expect([definition.name, await countBuckets(transaction, id, period)]).toEqual([
          definition.name,
          twin,
        ]);
      }
      expect([...met].sort()).toEqual([...buckets].sort());
    });
  });

  it('[VD-10] finds nothing in months and on days of which nothing is held', async () => {
    const act = { actor: by, purpose: 'records', reason: 'test' };
    await jobs.transact(act, async (transaction) => {
      const [first] = await listDefinitions(transaction);
      const before = await countBuckets(transaction, first?.id ?? -1, {
        ...period,
        asAt: plainDate('2025-06-29'),
      });
      expect(Object.values(before)).toEqual(buckets.map(() => 0));
    });
  });
});

describe('stored definitions', () => {
  it('[VD-11] stay as they are: the same file changes nothing, another under the same version is refused', async () => {
    const [file = ''] = shippedDefinitions;
    expect(await loadDefinition(jobs, file, by)).toMatchObject({ ok: true, value: { state: 'unchanged' } });
    const other = join(folder, 'other.yaml');
    writeFileSync(other, readFileSync(file, 'utf8').replace('unknown_sex: apart', 'unknown_sex: left-out'));
    expect(await loadDefinition(jobs, other, by)).toMatchObject({ ok: false, code: 'version_taken' });
    await expect(
      jobs.transact({ actor: by, purpose: 'test' }, (t) =>
        t.query(`update vawg.definition set men = 'left-out'`),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('[VD-12] show their figures side by side, and refuse to join them unless told to, with a warning', async () => {
    const request = { ...period, by, reason: 'test' };
    const pair = ['default/1', 'psni-statistical/1'] as const;
    const refused = await compareDefinitions(jobs, pair, { ...request, override: 'refuse' });
    if (!refused.ok) throw new Error(refused.message);
    const [one, other] = refused.value.figures;
    expect(one.counted).toBeGreaterThan(other.counted);
    expect(refused.value.comparison).toMatchObject({
      made: false,
      why: expect.stringContaining('not compared'),
    });
    const overridden = await compareDefinitions(jobs, pair, { ...request, override: 'compare-anyway' });
    expect(overridden).toMatchObject({
      value: {
        comparison: {
          made: true,
          difference: other.counted - one.counted,
          warning: { en: expect.stringContaining('Warning') },
        },
      },
    });
    const unknown = await compareDefinitions(jobs, ['default/1', 'ours/9'], {
      ...request,
      override: 'refuse',
    });
    expect(unknown).toMatchObject({ ok: false, code: 'definition_unknown' });
  });
});
