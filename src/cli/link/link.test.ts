import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePeople } from '../../../bench/linkage-people.ts';
import { realData } from '../../../tests/engines/real-data.ts';
import { present } from '../../kernel/index.ts';
import type { Settings } from '../../linkage/index.ts';
import { runCommandLine } from '../main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watershed-link-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Runs a command; gives its exit code and what it wrote. */
async function command(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    environment: {},
    folder,
  });
  return { code, out, err };
}

/** People in clusters: each row's id with its cluster, as groups of ids in one order. */
function groupsIn(file: string): string[] {
  const rows: Record<string, string>[] = parse(readFileSync(at(file), 'utf8'), { columns: true });
  const groups = new Map<string, string[]>();
  for (const row of rows)
    groups.set(row.cluster_id ?? '', [...(groups.get(row.cluster_id ?? '') ?? []), row.unique_id ?? '']);
  return [...groups.values()].map((ids) => ids.sort().join(' ')).sort();
}

describe('watershed link', () => {
  it('[LK-12] [LK-19] links a file, writes its settings, and gives the same from them and from the model', async () => {
    writePeople(at('people.csv'), 400, 4);
    const first = await command(
      'link',
      'people.csv',
      '--out',
      'one.csv',
      '--json',
      '--model-out',
      'model.json',
      '--report',
      'report.html',
      '--truth',
      'person',
      '--pairs',
      'pairs.csv',
    );
    expect(first.code).toBe(0);
    expect(first.err).toContain('dob: dateOfBirth, as its name is "dob"');
    const summary: Record<string, unknown> = JSON.parse(first.out);
    expect(summary.rows).toBe(400);
    const report = readFileSync(at('report.html'), 'utf8');
    expect(report).toContain('Pairs that are one person by the truth, and were put together');
    await command('link', 'people.csv', '--settings', 'one.settings.json', '--out', 'two.csv.gz', '--quiet');
    await command('link', 'people.csv', '--model', 'model.json', '--out', 'three.csv', '--quiet');
    expect(groupsIn('three.csv')).toEqual(groupsIn('one.csv'));
    const judged = await command('link', 'evaluate', 'two.csv.gz', '--truth', 'person', '--json');
    expect(JSON.parse(judged.out).pairwise.f1).toBeGreaterThan(0.9);
    await command('link', 'people.csv', '--start-values', 'hmpps-2026', '--out', 'four.csv', '--quiet');
    const startedFrom = JSON.parse(readFileSync(at('four.settings.json'), 'utf8')).startValues;
    expect(startedFrom).toEqual({ from: 'hmpps-2026', use: 'start' });
    const explained = await command(
      'link',
      'explain',
      'people.csv',
      '--model',
      'model.json',
      '1',
      '2',
      '--svg',
      'pair.svg',
    );
    expect(explained.out).toContain('Records 1 and 2');
    expect(readFileSync(at('pair.svg'), 'utf8')).toContain('<svg');
    const profile = await command('link', 'profile', 'people.csv');
    expect(profile.out).toContain('400 rows; the id is unique_id.');
  }, 60_000);

  it('[LK-14] a file cut in three and added in turn gives the clusters of the whole', async () => {
    writePeople(at('whole.csv'), 450, 5);
    await command('link', 'whole.csv', '--out', 'w.csv', '--quiet', '--model-out', 'w.json');
    const [header = '', ...lines] = readFileSync(at('whole.csv'), 'utf8').trim().split('\n');
    for (const part of [0, 1, 2])
      writeFileSync(
        at(`part${part}.csv`),
        `${[header, ...lines.filter((_, index) => index % 3 === part)].join('\n')}\n`,
      );
    await command(
      'link',
      'part0.csv',
      '--model',
      'w.json',
      '--out',
      'h0.csv',
      '--pairs',
      'p0.csv',
      '--quiet',
    );
    await command(
      'link',
      'part1.csv',
      '--held',
      'h0.csv',
      '--held-pairs',
      'p0.csv',
      '--model',
      'w.json',
      '--out',
      'h1.csv',
      '--pairs',
      'p1.csv',
      '--quiet',
    );
    const last = await command(
      'link',
      'part2.csv',
      '--held',
      'h1.csv',
      '--held-pairs',
      'p1.csv',
      '--model',
      'w.json',
      '--out',
      'h2.csv',
      '--quiet',
      '--json',
    );
    expect(groupsIn('h2.csv')).toEqual(groupsIn('w.csv'));
    const again = await command(
      'link',
      'part1.csv',
      '--held',
      'h1.csv',
      '--held-pairs',
      'p1.csv',
      '--model',
      'w.json',
      '--out',
      'x.csv',
      '--quiet',
    );
    expect([again.code, again.err.includes('among the held rows and the new ones')]).toEqual([1, true]);
    expect(JSON.parse(last.out).carried).toBeGreaterThan(0);
    expect(JSON.parse(last.out).candidates).toBeLessThan((450 * 449) / 2);
  }, 60_000);

  it('[LK-20] refuses what cannot be linked, with an exit code and what to do', async () => {
    writeFileSync(at('small.csv'), 'id,name\n1,Ann Lee\n2,Bo Ray\n');
    writeFileSync(at('cut.csv.gz'), gzipSync('id,name\n1,Ann\n').subarray(0, 20));
    writeFileSync(at('cut.parquet'), 'PAR1 and nothing more');
    writeFileSync(at('latin.csv'), Buffer.from('id,name\n1,Jos\u00e9 Lee\n2,Bo Ray\n', 'latin1'));
    writeFileSync(at('twice.csv'), 'id,name\n1,Ann Lee\n1,Bo Ray\n');
    await command('link', 'small.csv', '--out', 'x.csv', '--quiet');
    const settings: Settings = JSON.parse(readFileSync(at('x.settings.json'), 'utf8'));
    writeFileSync(at('settings.json'), JSON.stringify(settings));
    const fields = [{ name: 'name', kind: 'fullName', columns: ['surname'] }];
    writeFileSync(at('lacking.json'), JSON.stringify({ ...settings, fields }));
    const cases: readonly (readonly [readonly string[], number, string])[] = [
      [['link', 'latin.csv', '--out', 'x.csv'], 1, 'not UTF-8'],
      [['link', 'twice.csv', '--settings', 'settings.json', '--out', 'x.csv'], 1, 'id-twice'],
      [['link', 'small.csv', '--settings', 'lacking.json', '--out', 'x.csv'], 1, 'column "surname"'],
      [['link', 'small.csv', '--out', 'x.csv', '--report', 'r.html', '--truth', 'no'], 1, 'column-unknown'],
      [['link', 'small.csv'], 2, '--out'],
      [['link', 'none.csv', '--out', 'x.csv'], 1, 'file-missing'],
      [['link', 'cut.csv.gz', '--out', 'x.csv'], 1, 'file-damaged'],
      [['link', 'cut.parquet', '--out', 'x.csv'], 1, 'parquet-damaged'],
      [['link', 'small.csv', '--out', 'no/such/folder/x.csv', '--quiet'], 1, 'file-unwritable'],
      [['link', 'small.csv', '--settings', 'small.csv', '--out', 'x.csv'], 1, 'json-unreadable'],
      [['link', 'small.csv', '--held', 'small.csv', '--out', 'x.csv'], 2, '--held-pairs'],
      [['link', 'small.csv', '--start-values', 'mine', '--out', 'x.csv'], 2, 'hmpps-2026'],
      [['link', 'small.csv', '--fix-m', '--out', 'x.csv'], 2, '--start-values'],
      [
        ['link', 'small.csv', '--model', 'm.json', '--start-values', 'levels', '--out', 'x.csv'],
        2,
        'already learnt',
      ],
      [['link', 'evaluate', 'small.csv', '--truth', 'person', '--cluster', 'id'], 1, 'column-unknown'],
      [['link', 'explain', 'small.csv', '1', '2'], 2, '--model'],
    ];
    for (const [args, code, words] of cases) {
      const done = await command(...args);
      expect([args.join(' '), done.code, done.err.includes(words)]).toEqual([args.join(' '), code, true]);
    }
  }, 60_000);

  it('[LK-12] one thread and two find the same, run as people run it', () => {
    writePeople(at('threads.csv'), 2200, 6);
    const run = (threads: string): string => {
      const done = spawnSync(
        process.execPath,
        [
          'bin/watershed.js',
          'link',
          at('threads.csv'),
          '--out',
          at(`t${threads}.csv`),
          '--pairs',
          at(`tp${threads}.csv`),
          '--threads',
          threads,
          '--json',
          '--quiet',
        ],
        { encoding: 'utf8' },
      );
      expect([done.status, done.stderr]).toEqual([0, '']);
      return readFileSync(at(`t${threads}.csv`), 'utf8') + readFileSync(at(`tp${threads}.csv`), 'utf8');
    };
    expect(run('2')).toBe(run('1'));
  }, 120_000);
});

const febrlTruth = ['--truth', 'rec_id', '--truth-part', 'rec-(\\d+)-'];
const publicSets = [
  { file: 'fake_1000.csv', settings: 'fake-1000', truth: ['--truth', 'cluster'], least: 0.9 },
  { file: 'febrl-dataset1.csv.gz', settings: 'febrl', truth: febrlTruth, least: 0.99 },
  { file: 'febrl-dataset2.csv.gz', settings: 'febrl', truth: febrlTruth, least: 0.99 },
  { file: 'febrl-dataset3.csv.gz', settings: 'febrl', truth: febrlTruth, least: 0.97 },
].map((set) => ({ ...set, path: realData('linkage', set.file) }));

describe.skipIf(publicSets.some((set) => set.path === undefined))('public sets with truth', () => {
  const f1With = async (set: (typeof publicSets)[number], ...options: readonly string[]): Promise<number> => {
    const out = `${set.file}.out.csv`;
    const linked = await command('link', present(set.path, set.file), '--out', out, '--quiet', ...options);
    expect([linked.code, linked.err]).toEqual([0, '']);
    const judged = await command('link', 'evaluate', out, ...set.truth, '--json');
    return JSON.parse(judged.out).pairwise.f1;
  };

  it.each(publicSets)(
    '[LK-23] $file is linked with inferred settings',
    async (set) => expect(await f1With(set)).toBeGreaterThan(set.least),
    60_000,
  );

  it.each(publicSets)(
    '[LK-26] $file is linked with settings argued from its columns alone',
    async (set) => {
      const settings = fileURLToPath(
        new URL(`../../../tests/linkage/${set.settings}.settings.json`, import.meta.url),
      );
      expect(await f1With(set, '--settings', settings)).toBeGreaterThan(set.least);
    },
    60_000,
  );
});
