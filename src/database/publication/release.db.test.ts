import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { instant, month } from '../../kernel/index.ts';
import {
  type Database,
  type DraftedManifest,
  listReleases,
  markChecked,
  markPublished,
  readReleaseFiles,
  storeDraft,
  storeReleaseFile,
} from '../index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const at = instant(Date.UTC(2026, 10, 22, 12));
const content = Buffer.from('a,b\r\n');
const file = {
  path: 'measures/one-two.csv-metadata.json',
  mediaType: 'text/csv',
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
  content,
};
const manifest: DraftedManifest = {
  id: '2026-11-22',
  title: { en: 'One', cy: 'Un' },
  dataFrom: month('2024-01'),
  dataTo: month('2024-12'),
  madeUp: true,
  draftedBy: 'Ann Analyst',
  draftedAt: at,
  codeVersion: '0',
  definitions: [],
  inputs: [],
  files: [],
};

describe('a stored release', () => {
  let clone: Clone;
  let jobs: Database;
  let publicDoor: Database;
  const run = (sql: string) => jobs.transact(act, (transaction) => transaction.query(sql));

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    publicDoor = await clone.open('public');
    await jobs.transact(act, async (transaction) => {
      for (const id of ['2026-11-22', '2026-11-22-2', '2026-11-22-3']) {
        await storeDraft(transaction, { ...manifest, id }, 'annanalyst', []);
        await storeReleaseFile(transaction, id, file);
      }
      await markChecked(transaction, '2026-11-22-2', 'Ann Analyst', at);
      await markChecked(transaction, '2026-11-22-3', 'Ann Analyst', at);
      await markPublished(transaction, '2026-11-22-3', { name: 'Ben', key: 'ben' }, at);
    });
  });

  it('[PU-11] makes no move but the listed ones', async () => {
    const states = ['draft', 'checked', 'published', 'corrected'];
    const ids: Record<string, string> = {
      draft: '2026-11-22',
      checked: '2026-11-22-2',
      published: '2026-11-22-3',
    };
    const made: string[] = [];
    for (const [from, id] of Object.entries(ids)) {
      for (const to of states) {
        const sets = [`state = '${to}'`];
        if (from === 'draft') sets.push(`checked_by = 'x', checked_at = now()`);
        if (from === 'checked')
          sets.push(`published_by = 'Ben', published_by_key = 'ben', published_at = now()`);
        const moved = await jobs
          .transact(act, async (transaction) => {
            await transaction.query(`update publication.release set ${sets.join(', ')} where id = '${id}'`);
            made.push(`${from} ${to}`);
            throw new Error('undo');
          })
          .catch((error: Error) => error.message);
        expect(moved).toBeTypeOf('string');
      }
    }
    expect(made).toEqual(['draft checked', 'checked published', 'published corrected']);
  });

  it('[PU-11] is not published by its drafter, whatever the spelling or the key', async () => {
    const publish = (name: string, key: string) =>
      run(`update publication.release set state = 'published', published_by = '${name}', published_by_key = '${key}',
        published_at = now() where id = '2026-11-22-2'`);
    await expect(publish('Somebody', 'annanalyst')).rejects.toThrow(/two_people/);
    for (const name of ['Ann Analyst', ' ANN  analyst ', 'Ann\u00a0Analyst', 'Ann\u200b Analyst']) {
      await expect(publish(name, 'another'), name).rejects.toThrow(/two_people/);
    }
    // The control: another person's name goes through the same statement.
    await expect(
      jobs.transact(act, async (transaction) => {
        await markPublished(transaction, '2026-11-22-2', { name: 'Ben', key: 'ben' }, at);
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
  });

  it('[PU-12] does not change: not by a door, not by the owner', async () => {
    for (const change of [
      `update publication.release set manifest = '{}'`,
      `update publication.release set drafted_by = 'x'`,
      `update publication.release_file set content = ''`,
      'delete from publication.release_file',
      'delete from publication.release',
      'truncate publication.release_part',
    ]) {
      await expect(run(change), change).rejects.toThrow(/permission denied/);
    }
    await clone.query('grant all on all tables in schema publication to watershed_jobs');
    try {
      for (const change of [
        `update publication.release set manifest = '{}', state = 'corrected' where id = '2026-11-22-3'`,
        `update publication.release set published_by = 'x', state = 'corrected' where id = '2026-11-22-3'`,
        `update publication.release_file set content = ''`,
        'delete from publication.release_file',
        'delete from publication.correction',
        'truncate publication.release_file',
      ]) {
        await expect(run(change), change).rejects.toThrow(/cannot change|does not change/);
      }
    } finally {
      await clone.query('revoke all on all tables in schema publication from watershed_jobs');
      await clone.query(`grant select, insert on all tables in schema publication to watershed_jobs;
        grant update (state, checked_by, checked_at, published_by, published_by_key, published_at) on publication.release to watershed_jobs`);
    }
  });

  it('[PU-12] takes files while it is a draft, with their own hash, and none after', async () => {
    const store = (id: string, over: object) =>
      jobs.transact(act, (transaction) =>
        storeReleaseFile(transaction, id, { ...file, path: 'more.csv', ...over }),
      );
    await expect(store('2026-11-22-2', {})).rejects.toThrow(/no draft/);
    await expect(store('2026-11-22', { sha256: '00'.repeat(32) })).rejects.toThrow(/sha256|check constraint/);
    await expect(store('2026-11-22', { path: '../more.csv' })).rejects.toThrow(/check constraint/);
    await store('2026-11-22', {});
  });

  it('[PU-12] is seen by the public once it is published, and nothing else of it ever', async () => {
    const seen = await publicDoor.transact(act, async (transaction) => ({
      ids: (await listReleases(transaction)).map(({ id }) => id),
      files: (await readReleaseFiles(transaction, '2026-11-22-3')).length,
      hidden: (await readReleaseFiles(transaction, '2026-11-22-2')).length,
    }));
    expect(seen).toEqual({ ids: ['2026-11-22-3'], files: 1, hidden: 0 });
    // The control: the rows are there.
    expect(
      await jobs.transact(act, (transaction) => readReleaseFiles(transaction, '2026-11-22-2')),
    ).toHaveLength(1);
    await expect(
      publicDoor.transact(act, (transaction) => transaction.query('select * from publication.release_part')),
    ).rejects.toThrow(/permission denied/);
    await expect(
      publicDoor.transact(act, (transaction) =>
        transaction.query(`update publication.release set state = 'corrected'`),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('[PU-12] is marked as corrected only by a published release that corrects it', async () => {
    const correct = () =>
      run(`insert into publication.correction values ('2026-11-22-3', '2026-11-22-2', now(), 'Why', 'Pam')`);
    await expect(correct()).rejects.toThrow(/does not correct/);
  });
});
