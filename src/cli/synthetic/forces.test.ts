import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { plainDate } from '../../kernel/index.ts';
import { checkPackage, readContracts, readProfileFile } from '../../operations/extracts/index.ts';
import { extractTables } from '../../synthetic/index.ts';
import type { Terminal } from '../command.ts';
import { syntheticForcesCommand } from './forces.ts';

// Files are written and read again; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'made-up-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    environment: {},
    folder,
  };
  return { code: await syntheticForcesCommand.run(args, terminal), ...said };
}

const small = ['--forces', 'kent,gwent', '--scale', '0.01', '--from', '2024-01', '--to', '2024-03'];
const filesOf = (name: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .sort();

describe('watershed synthetic forces', () => {
  it('[SY-22] writes extracts, truth and report, and says what it wrote', async () => {
    const { code, out } = await run(...small, '--out', 'one', '--json');
    const said = JSON.parse(out);
    expect(code).toBe(0);
    expect(said).toMatchObject({ forces: 2, files: filesOf('one').length });
    expect(said.rowsASecond).toBeGreaterThan(0);
    expect(said.peakMegabytes).toBeGreaterThan(0);
    for (const table of Object.keys(extractTables)) {
      const lines = ['kent', 'gwent'].map(
        (force) =>
          readFileSync(join(folder, 'one', `made-up-${force}`, `${table}.csv`), 'utf8').split('\n').length -
          2,
      );
      expect(said.rows[table], table).toBe(lines.reduce((sum, one) => sum + one, 0));
    }
    const descriptor = JSON.parse(
      readFileSync(join(folder, 'one', 'made-up-kent', 'datapackage.json'), 'utf8'),
    );
    expect(descriptor).toMatchObject({ force: 'kent', madeUp: true, asAt: '2024-04-30' });
    expect(descriptor.title).toContain('MADE UP');
  });

  it('[SY-11] writes the same bytes again, and the same force when asked alone', async () => {
    await run(...small, '--out', 'two');
    await run(...small, '--forces', 'gwent', '--out', 'three');
    for (const path of filesOf('one'))
      expect(
        readFileSync(join(folder, 'two', path)).equals(readFileSync(join(folder, 'one', path))),
        path,
      ).toBe(true);
    for (const path of filesOf('three').filter((each) => each.includes('gwent')))
      expect(
        readFileSync(join(folder, 'three', path)).equals(readFileSync(join(folder, 'one', path))),
        path,
      ).toBe(true);
  });

  it('[SY-22] leaves a folder that holds something alone, and nothing half-written', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'mine.txt'), 'mine');
    await expect(run(...small, '--out', 'full')).rejects.toMatchObject({ code: 'folder_not_empty' });
    expect(filesOf('full')).toEqual(['mine.txt']);
    expect(existsSync(join(folder, 'full.unfinished'))).toBe(false);
  });

  it.each([
    [['--forces', 'narnia'], 'narnia'],
    [['--scale', '0'], '--scale 0'],
    [['--scale', '2'], '--scale 2'],
    [['--from', '2024-13'], '2024-13'],
    [['--from', '2024-05', '--to', '2024-04'], 'lies after'],
    [['--seed', 'x1'], '--seed x1'],
  ])('[SY-22] refuses %s and says what was expected', async (args, words) => {
    await expect(run('--out', 'never', ...args)).rejects.toThrow(words);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});

describe('a made-up force, read as a real one would be', () => {
  it('[SY-13] is taken whole by the check of extracts, with nothing set aside and no fault', async () => {
    await run('--forces', 'kent', '--scale', '0.03', '--out', 'checked');
    const contracts = readContracts();
    const account = await checkPackage([join(folder, 'checked', 'made-up-kent')], {
      contracts,
      profile: readProfileFile('profiles/contract.yaml', contracts),
      asAt: plainDate('2025-04-30'),
    });
    expect(account.refused).toBe(false);
    expect(account.findings.map(({ kind, file, lines }) => `${kind} ${file}:${lines.join()}`)).toEqual([]);
    for (const { contract, rows } of account.contracts) {
      expect(rows.given, contract).toBeGreaterThan(0);
      expect(rows.accepted, contract).toBe(rows.given);
    }
  });
});
