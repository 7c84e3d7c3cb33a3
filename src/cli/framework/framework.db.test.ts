import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { edit, shippedText } from '../../../tests/frameworks/shipped.ts';
import { runCommandLine } from '../main.ts';

let clone: Clone;
let folder: string;

/** Runs `watershed framework …` against this file's database; what it said and how it ended. */
async function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(['framework', ...words], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    environment: { DATABASE_URL: clone.url, WATERSHED_HOME: join(folder, 'home') },
    folder,
  });
  return { code, ...said };
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const text2021 = shippedText('england-wales-2021');
const second = edit(
  text2021,
  ['\nversion: 1\n', '\nversion: 2\n'],
  ['cy: Mannau mwy diogel', 'cy: Lleoedd mwy diogel'],
);

beforeAll(async () => {
  clone = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'watershed-framework-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('watershed framework', () => {
  it('[FR-24] list names what a start has loaded', async () => {
    const listed = await run('list', '--json');
    expect(listed.code).toBe(0);
    const { frameworks, mappings } = JSON.parse(listed.out);
    expect(frameworks).toMatchObject([
      { framework: 'england-wales-2021', version: 1, numbering: 'ours' },
      { framework: 'england-wales-2024', version: 1, numbering: 'ours' },
    ]);
    expect(mappings).toMatchObject([{ mapping: 'england-wales-2021-to-2024', version: 1 }]);
    expect((await run('list')).out).toContain('numbering ours, not official');
  });

  it('[FR-16] show tells one in English or Welsh', async () => {
    const english = await run('show', 'england-wales-2021');
    expect(english.out).toContain("  A8  Let women's views");
    expect(english.out).toContain('Who: every force. Deadline: by March 2022 (the plan).');
    expect(english.out).toContain(
      '14 March 2023; due November 2022; 4 months late: The first performance report',
    );
    expect(english.out).toContain('The numbers and the words are ours');
    const welsh = await run('show', 'england-wales-2021@1', '--language', 'cy');
    expect(welsh.out).toContain('14 Mawrth 2023; i fod erbyn Tachwedd 2022; 4 mis yn hwyr: ');
    expect(JSON.parse((await run('show', 'england-wales-2024', '--json')).out).pillars).toHaveLength(4);
    expect(await run('show', 'england-wales-2021@9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('england-wales-2021 version 9 is not loaded'),
    });
    expect((await run('show', 'England')).code).toBe(2);
    expect((await run('show', 'england-wales-2021', '--language', 'fr')).code).toBe(2);
  });

  it('[FR-20] load says when it loaded, when nothing changed and why it refused', async () => {
    write('second.yaml', second);
    expect(await run('load', 'second.yaml', '--by', 'A. Coordinator (made up)')).toEqual({
      code: 0,
      out: 'The framework england-wales-2021 version 2 is loaded.\n',
      err: '',
    });
    expect((await run('load', 'second.yaml')).out).toMatch(
      /was loaded before from the same file; nothing changed/,
    );
    write('third.yaml', edit(second, ['en: Safer spaces', 'en: Safer places']));
    const third = await run('load', 'third.yaml');
    expect(third).toMatchObject({ code: 1, out: '' });
    expect(third.err).toContain('name (English): was "Safer spaces", is "Safer places"');
    write('faulty.yaml', edit(second, ['numbering: ours', 'numbring: ours']));
    const line = second.split('\n').indexOf('numbering: ours') + 1;
    const faulty = await run('load', 'faulty.yaml');
    expect(faulty.code).toBe(1);
    expect(faulty.err).toContain(
      `faulty.yaml:${line}:1 numbring: unknown key "numbring"; the keys here are format`,
    );
    expect(JSON.parse((await run('load', 'faulty.yaml', '--json')).out)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([expect.objectContaining({ line, column: 1, path: 'numbring' })]),
    });
    expect((await run('load', 'nowhere.yaml')).err).toContain('[file_unreadable]');
    const audited = await clone.query(
      `select actor, subject_id from audit.entry where actor like '%made up%'`,
    );
    expect(audited).toEqual([
      { actor: 'A. Coordinator (made up)', subject_id: 'england-wales-2021 version 2' },
    ]);
  });

  it('[FR-14] diff compares loaded versions and files', async () => {
    const loaded = await run('diff', 'england-wales-2021@1', 'england-wales-2021');
    expect(loaded.out).toContain('changed pillar spaces\n    name (Welsh): was "Mannau mwy diogel"');
    write('first.yaml', text2021);
    const same = await run('diff', 'england-wales-2021@1', 'first.yaml');
    expect(same.out).toContain('nothing differs');
    const mapped = JSON.parse(
      (await run('diff', 'england-wales-2021@1', 'england-wales-2024', '--json')).out,
    );
    expect(mapped.matchedBy).toBe('mapping');
    // The mapping joins version 1: for version 2 none is known, and the words say so.
    expect((await run('diff', 'england-wales-2021@2', 'england-wales-2024')).out).toContain(
      'no mapping between them',
    );
    expect((await run('diff', 'england-wales-2021', 'nobody')).code).toBe(1);
    expect((await run('diff', 'england-wales-2021')).code).toBe(2);
  });

  it('[FR-15] diff of two files needs no database and finds the shipped mapping', async () => {
    write('newer.yaml', shippedText('england-wales-2024'));
    const said = { out: '' };
    const code = await runCommandLine(['framework', 'diff', 'first.yaml', 'newer.yaml'], {
      out: (text) => {
        said.out += text;
      },
      err: () => undefined,
      isTerminal: false,
      environment: { WATERSHED_HOME: join(folder, 'first.yaml', 'not-a-folder') },
      folder,
    });
    expect(code).toBe(0);
    expect(said.out).toContain('action A20 goes to prevent: ');
  });

  it('[FR-18] template prints the empty file, which is refused while it is empty', async () => {
    const { out } = await run('template');
    expect(out).toBe(shippedText('template'));
    write('empty.yaml', out);
    expect((await run('load', 'empty.yaml')).err).toMatch(/empty\.yaml:\d+:\d+ id: expected small letters/);
  });

  it('[FR-10] schema prints what is published', async () => {
    const published = (name: string) => JSON.parse(readFileSync(`frameworks/${name}.schema.json`, 'utf8'));
    expect(JSON.parse((await run('schema')).out)).toEqual(published('framework'));
    expect(JSON.parse((await run('schema', '--mapping')).out)).toEqual(published('mapping'));
  });
});
