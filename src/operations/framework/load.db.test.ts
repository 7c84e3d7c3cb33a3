import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  bytesOf as bytes,
  edit,
  shippedText as shipped,
  shippedFramework,
} from '../../../tests/frameworks/shipped.ts';
import { type Database, walkChain } from '../../database/index.ts';
import {
  findFramework,
  findMappingBetween,
  listHeldFrameworks,
  loadFrameworkFile,
  loadShippedFrameworks,
  readNewestFrameworks,
} from './index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };

let clone: Clone;
let jobs: Database;
const load = (name: string, text: string, database = jobs) =>
  loadFrameworkFile(database, act, { name, bytes: bytes(text) });
const audited = async () =>
  (await jobs.transact(act, (transaction) => walkChain(transaction, new Set()))).entries;
const count = async (table: string) =>
  Number((await clone.query<{ count: string }>(`select count(*) from framework.${table}`))[0]?.count);

beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});

describe('loading', () => {
  it('[FR-24] a start loads both frameworks and their mapping, once', async () => {
    const states = async () =>
      (await loadShippedFrameworks(jobs)).map((result) => (result.ok ? result.value.state : result.code));
    expect(await states()).toEqual(['loaded', 'loaded', 'loaded']);
    expect(await audited()).toBe(3);
    expect(await states()).toEqual(['already-loaded', 'already-loaded', 'already-loaded']);
    expect(await audited()).toBe(3);
    const held = await listHeldFrameworks(jobs, act);
    expect(held.frameworks.map((one) => [one.framework, one.version, one.loadedBy])).toEqual([
      ['england-wales-2021', 1, 'watershed'],
      ['england-wales-2024', 1, 'watershed'],
    ]);
    expect(await count('entry')).toBe(3 + 24 + 15 + 4 + 1);
  });

  it('[FR-24] what is read back through the public door is what the files said', async () => {
    const open = await clone.open('public');
    const from = await findFramework(open, act, 'england-wales-2021');
    const to = await findFramework(open, act, 'england-wales-2024', 1);
    expect(from).toEqual(shippedFramework('england-wales-2021'));
    expect(await findFramework(open, act, 'england-wales-2021', 7)).toBeUndefined();
    if (from === undefined || to === undefined) throw new Error('not loaded');
    const joined = await findMappingBetween(open, act, from, to);
    expect(joined?.mapping.withoutHome.map((one) => one.from)).toEqual(['A24']);
    expect(await findMappingBetween(open, act, to, from)).toBeUndefined();
    const primaries = await clone.query('select from framework.place where is_primary');
    expect(primaries).toHaveLength(38);
  });

  it('[FR-24] the public pages get the newest version of each, in the order of publication, and their mapping', async () => {
    const open = await clone.open('public');
    const { frameworks, mappings } = await readNewestFrameworks(open, act);
    expect(frameworks.map((one) => `${one.id}@${one.version}`)).toEqual([
      'england-wales-2021@1',
      'england-wales-2024@1',
    ]);
    expect(mappings.map((one) => [one.mapping.id, one.from.id, one.to.id])).toEqual([
      ['england-wales-2021-to-2024', 'england-wales-2021', 'england-wales-2024'],
    ]);
  });

  it('[FR-20] the same bytes change nothing and say so', async () => {
    const before = [await count('version'), await count('entry'), await audited()];
    expect(await load('again.yaml', shipped('england-wales-2021'))).toEqual({
      ok: true,
      value: { sort: 'framework', id: 'england-wales-2021', version: 1, state: 'already-loaded' },
    });
    expect([await count('version'), await count('entry'), await audited()]).toEqual(before);
  });

  it('[FR-21] other bytes under the same id and version are refused with what differs', async () => {
    const text = shipped('england-wales-2021');
    const changed = text.replace('cy: Mannau mwy diogel', 'cy: Lleoedd mwy diogel');
    expect(await load('changed.yaml', changed)).toMatchObject({
      ok: false,
      code: 'version-differs',
      message: expect.stringMatching(
        /next version number.*changed pillar spaces\n {4}name \(Welsh\): was "Mannau mwy diogel", is "Lleoedd mwy diogel"$/s,
      ),
    });
    expect(await load('comment.yaml', `${text}# a comment\n`)).toMatchObject({
      code: 'version-differs',
      message: expect.stringMatching(/Only comments, spaces or the order of keys differ\.$/),
    });
    const mapping = shipped('mapping-2021-2024');
    const moved = mapping.replace('from: [A20]\n    primary: prevent', 'from: [A20]\n    primary: protect');
    expect(await load('moved.yaml', moved)).toMatchObject({
      code: 'version-differs',
      message: expect.stringMatching(/\n {2}places\.A20\.primary: was "prevent", is "protect"$/),
    });
    // The control: the same change under the next version is loaded, and the first version stays as it was.
    const next = changed.replace('\nversion: 1\n', '\nversion: 2\n');
    expect(await load('next.yaml', next)).toMatchObject({ ok: true, value: { version: 2, state: 'loaded' } });
    const first = await findFramework(jobs, act, 'england-wales-2021', 1);
    const newest = await findFramework(jobs, act, 'england-wales-2021');
    // The mapping joins version 1, so the pages have none for version 2 until one is loaded.
    expect((await readNewestFrameworks(jobs, act)).mappings).toEqual([]);
    expect([first, newest].map((one) => one?.pillars[2]?.name.cy)).toEqual([
      'Mannau mwy diogel',
      'Lleoedd mwy diogel',
    ]);
  });

  it('[FR-1] a faulty file is refused whole, and so is a mapping whose framework is not loaded', async () => {
    const before = [await count('version'), await audited()];
    expect(
      await load('faulty.yaml', shipped('england-wales-2024').replace('numbering: ours', 'x: 1')),
    ).toMatchObject({
      code: 'framework-file-faulty',
      faults: [{ path: 'numbering' }, { path: 'x' }],
    });
    const early = shipped('mapping-2021-2024').replace(
      'england-wales-2024, version: 1',
      'england-wales-2024, version: 5',
    );
    expect(await load('early.yaml', early)).toEqual({
      ok: false,
      code: 'framework-not-loaded',
      message:
        'early.yaml joins england-wales-2024 version 5, which is not loaded. Load that framework first.',
    });
    expect(await load('lost.yaml', 'format: watershed-framework-mapping/1\n')).toMatchObject({
      code: 'framework-file-faulty',
    });
    expect([await count('version'), await audited()]).toEqual(before);
  });

  it('[FR-20] two loads at once of the same new file: one loads, the other finds it there', async () => {
    const text = shipped('england-wales-2024').replace('id: england-wales-2024', 'id: twice');
    const both = await Promise.all([load('a.yaml', text), load('b.yaml', text)]);
    expect(both.map((result) => (result.ok ? result.value.state : result.code)).sort()).toEqual([
      'already-loaded',
      'loaded',
    ]);
  });

  it('[FR-23] a load that cannot be audited is not kept', async () => {
    const text = shipped('england-wales-2024').replace('id: england-wales-2024', 'id: unaudited');
    const nobody = { actor: 'A. Tester (made up)', purpose: '' };
    const file = { name: 'f.yaml', bytes: bytes(text) };
    await expect(loadFrameworkFile(jobs, nobody, file)).rejects.toThrow(/names no actor or no purpose/);
    expect(await findFramework(jobs, act, 'unaudited')).toBeUndefined();
    // The control: with a purpose the same file is loaded, and the audit says which.
    const before = await audited();
    expect(await loadFrameworkFile(jobs, act, file)).toMatchObject({ ok: true, value: { state: 'loaded' } });
    expect(await audited()).toBe(before + 1);
    const last = await clone.query(
      'select operation, subject_id, actor from audit.entry order by sequence desc limit 1',
    );
    expect(last).toEqual([
      { operation: 'load-framework', subject_id: 'unaudited version 1', actor: 'A. Tester (made up)' },
    ]);
  });
});

describe('a start', () => {
  it('[FR-21] keeps what somebody loaded under the version that the project ships, and says so', async () => {
    const other = await cloneDatabase();
    const door = await other.open('jobs');
    const theirs = edit(shipped('england-wales-2021'), ['cy: Mannau mwy diogel', 'cy: Lleoedd mwy diogel']);
    expect(await load('theirs.yaml', theirs, door)).toMatchObject({ ok: true });
    const results = await loadShippedFrameworks(door);
    expect(results.map((result) => (result.ok ? result.value.state : result.code))).toEqual([
      'version-differs',
      'loaded',
      'loaded',
    ]);
    expect((await findFramework(door, act, 'england-wales-2021'))?.pillars[2]?.name.cy).toBe(
      'Lleoedd mwy diogel',
    );
  });
});

describe('a loaded version', () => {
  const changes = [
    `update framework.version set title_en = 'x'`,
    'delete from framework.place',
    `update framework.entry set id = 'A99' where id = 'A1'`,
    `update framework.mapping set version = 9`,
    'truncate framework.version cascade',
    'truncate framework.place',
  ];

  it.each(changes)('[FR-19] is never changed, by a door or by the owner: %s', async (change) => {
    for (const door of ['jobs', 'staff', 'public'] as const) {
      const database = await clone.open(door);
      await expect(database.transact(act, (transaction) => transaction.query(change))).rejects.toThrow(
        /permission denied/,
      );
      await database.close();
    }
    // The first role is a superuser: neither grants nor policies bind it, the trigger does.
    await expect(clone.query(change)).rejects.toThrow(/a loaded framework is never changed/);
    // The control: without the trigger the statement would have done it.
    await clone.query('begin');
    try {
      for (const table of ['version', 'entry', 'mapping', 'place']) {
        await clone.query(`alter table framework.${table} disable trigger user`);
      }
      await clone.query('set constraints all deferred; set session_replication_role = replica');
      await clone.query(change);
    } finally {
      await clone.query('rollback');
    }
  });

  it('[FR-19] takes no entry after its own load', async () => {
    const insert = `insert into framework.entry (framework, version, id, kind, position)
      values ('england-wales-2021', 1, 'A25', 'action', 25)`;
    const place = `insert into framework.place
      select mapping, version, from_framework, from_version, 'A24', to_framework, to_version, 'prepare', true
      from framework.mapping limit 1`;
    for (const late of [insert, place]) {
      await expect(jobs.transact(act, (transaction) => transaction.query(late))).rejects.toThrow(
        /entries come in with their version/,
      );
      await expect(clone.query(late)).rejects.toThrow(/entries come in with their version/);
    }
    await clone.query('begin; alter table framework.entry disable trigger user');
    await clone.query(insert);
    await clone.query('rollback');
  });

  it('[FR-19] cannot be loaded under another time, person or transaction than its own', async () => {
    for (const column of ['loaded_at', 'loaded_by', 'loaded_in']) {
      const forged = `insert into framework.version (framework, version, file, sha256, title_en, title_cy, numbering, ${column})
        select 'forged', version, 'x', sha256('x'), title_en, title_cy, numbering, ${column} from framework.version limit 1`;
      await expect(jobs.transact(act, (transaction) => transaction.query(forged))).rejects.toThrow(
        /permission denied/,
      );
    }
    const falseHash = `insert into framework.version (framework, version, file, sha256, title_en, title_cy, numbering)
      values ('forged', 1, 'x', sha256('y'), 'x', 'x', 'ours')`;
    await expect(jobs.transact(act, (transaction) => transaction.query(falseHash))).rejects.toThrow(
      /check constraint/,
    );
  });
});

describe('the doors', () => {
  it('[FR-22] only jobs loads; public and staff read; intake does neither', async () => {
    const text = shipped('england-wales-2024').replace('id: england-wales-2024', 'id: doors');
    for (const door of ['public', 'staff', 'intake'] as const) {
      const database = await clone.open(door);
      await expect(load('f.yaml', text, database)).rejects.toThrow(/permission denied/);
      const reading = findFramework(database, act, 'england-wales-2021', 1);
      if (door === 'intake') await expect(reading).rejects.toThrow(/permission denied/);
      else expect((await reading)?.actions).toHaveLength(24);
    }
    // The control: the same file through the jobs door.
    expect(await load('f.yaml', text)).toMatchObject({ ok: true, value: { state: 'loaded' } });
  });
});
