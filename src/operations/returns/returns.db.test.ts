import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  build,
  by,
  type End,
  forces,
  freshFolder,
  loadForce,
  openEnd,
  request,
  rowsOf,
  send,
} from '../../../tests/scenes/return-ends.ts';
import { month, plainDate } from '../../kernel/index.ts';
import {
  acceptReturn,
  type BuiltPackage,
  buildReturn,
  compareReturns,
  distrustKey,
  listAcceptedReturns,
  readAcceptedReturn,
  signingKeyOf,
  trustKey,
  writePackage,
  zipOf,
} from './index.ts';

const told = { by, reason: 'read out by telephone' };
const quarter = month('2024-01');
const laterDay = plainDate('2024-11-30');
let force: End;
let national: End;
let built: BuiltPackage;
const kent = rowsOf('kent', 0.02);

beforeAll(async () => {
  [force, national] = await Promise.all([openEnd(), openEnd()]);
  await loadForce(force, 'kent', kent);
  built = await build(force);
  await trustKey(national.jobs, 'kent', signingKeyOf(force.home, 'kent').publicPem, told);
}, 120_000);
afterAll(() => Promise.all([force.jobs.close(), national.jobs.close()]));

const audited = async (end: End, operation: string): Promise<number> => {
  const rows = await end.clone.query('select count(*)::integer as n from audit.entry where operation = $1', [
    operation,
  ]);
  return Number(rows[0]?.n);
};

describe('a return', () => {
  it('[RT-20] is built from what a force holds, with what is small withheld, and leaves an audit entry', async () => {
    expect(built).toMatchObject({ state: 'built', header: { force: 'kent', madeUp: true } });
    expect(built.withheld).toBeGreaterThan(10);
    expect(built.counts - built.withheld).toBeGreaterThan(20);
    expect(await audited(force, 'returns.build')).toBeGreaterThan(0);
  });

  it('[RT-21] is the same bytes when nothing changed', async () => {
    const again = await build(force);
    expect(again.state).toBe('again');
    expect((await zipOf(again.files)).equals(await zipOf(built.files))).toBe(true);
  });

  it('[RT-22] is signed with a key that only its owner can read', () => {
    const { mode } = statSync(force.home.path('returns', 'kent.key.pem'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('[RT-23] speaks only of what it was asked for; of the rest it says that it was not sent', async () => {
    const crimes = await build(force, { subjects: ['crimes'] });
    const text = crimes.files.find(({ path }) => path === 'counts.csv')?.content.toString() ?? '';
    expect(text).toContain('orders-considered,order,,,,,[x]');
    expect(text).toMatch(/crimes-recorded,crime,,,,\d+,/);
  });

  it('[RT-24] is refused where nothing was loaded, or no definition is held', async () => {
    const of = (change: object) => buildReturn(force.jobs, force.home, forces, { ...request, ...change });
    expect(await of({ force: 'gwent' })).toMatchObject({ ok: false, code: 'nothing_loaded' });
    expect(await of({ vawg: 'nobody' })).toMatchObject({ ok: false, code: 'no_definition' });
  });
});

describe('the national end', () => {
  it('[RT-41] accepts a return once, from a zip or a folder', async () => {
    const zip = join(freshFolder(), 'kent.zip');
    await writePackage(zip, built.files);
    const accepted = await acceptReturn(national.jobs, forces, zip, { by, reason: 'it came' });
    expect(accepted).toMatchObject({ state: 'accepted', replaces: null });
    expect(await send(national, built.files)).toMatchObject({ state: 'unchanged' });
    expect(await listAcceptedReturns(national.jobs, by)).toMatchObject([
      { force: 'kent', supersededBy: null },
    ]);
    expect(await audited(national, 'returns.accept')).toBe(1);
  });

  it('[RT-42] keeps nothing of a package that it turns back but where its faults lie', async () => {
    const spoilt = built.files.map((file) =>
      file.path === 'counts.csv' ? { ...file, content: Buffer.from('set\r\nJane Doe\r\n') } : file,
    );
    const acceptance = await send(national, spoilt);
    expect(acceptance).toMatchObject({ state: 'turned-back', faults: [{ kind: 'checksum-differs' }] });
    const rows = await national.clone.query('select to_jsonb(t)::text as row from returns.turned_back as t');
    expect(rows).toHaveLength(1);
    expect(String(rows[0]?.row)).toContain('checksum-differs');
    expect(String(rows[0]?.row)).not.toContain('Jane');
    expect(await audited(national, 'returns.turn-back')).toBe(1);
  });

  it('[RT-43] lets a later return take the place of one, and keeps both; an older one it turns back', async () => {
    const later = await build(force, { asAt: laterDay });
    expect(await send(national, later.files)).toMatchObject({ state: 'accepted', replaces: 1 });
    expect(await listAcceptedReturns(national.jobs, by)).toMatchObject([
      { id: 1, supersededBy: 2 },
      { id: 2, supersededBy: null },
    ]);
    const found = await readAcceptedReturn(national.jobs, by, 'kent', quarter);
    expect(found.ok && found.value.received.asAt).toBe(laterDay);
    const older = await build(force, { subjects: ['crimes'] });
    expect(await send(national, older.files)).toMatchObject({
      state: 'turned-back',
      faults: [{ kind: 'older-than-held' }],
    });
  });

  it('[RT-44] refuses to set figures of two definitions side by side, unless a person takes the warning along', async () => {
    const gwent = await openEnd();
    await loadForce(gwent, 'gwent', rowsOf('gwent', 0.02));
    await trustKey(national.jobs, 'gwent', signingKeyOf(gwent.home, 'gwent').publicPem, told);
    const other = await build(gwent, { force: 'gwent', vawg: 'psni-statistical' });
    expect(await send(national, other.files)).toMatchObject({ state: 'accepted' });
    const ask = (measure: string, definitions: 'refuse' | 'compare-anyway') =>
      compareReturns(national.jobs, by, { measure, quarter, definitions });
    expect(await ask('crimes-recorded', 'refuse')).toMatchObject({ ok: false, code: 'definitions_differ' });
    const anyway = await ask('crimes-recorded', 'compare-anyway');
    expect(anyway).toMatchObject({ ok: true, value: { sum: null, rows: { length: 2 } } });
    expect(anyway.ok && anyway.value.warnings[0]?.cy).toMatch(/Rhybudd/);
    // Orders are counted by no definition of VAWG, and add up.
    expect(await ask('orders-considered', 'refuse')).toMatchObject({ ok: true, value: { warnings: [] } });
    await gwent.jobs.close();
  }, 60_000);

  it('[RT-45] takes a key once, for one force, and none that was withdrawn', async () => {
    const { fingerprint, publicPem } = signingKeyOf(force.home, 'kent');
    expect(await trustKey(national.jobs, 'gwent', publicPem, told)).toMatchObject({
      ok: false,
      code: 'key_known',
    });
    expect(await trustKey(national.jobs, 'gwent', 'no key', told)).toMatchObject({
      ok: false,
      code: 'not_a_key',
    });
    expect(await distrustKey(national.jobs, fingerprint, told)).toEqual({
      ok: true,
      value: { force: 'kent' },
    });
    expect(await send(national, built.files)).toMatchObject({ faults: [{ kind: 'key-unknown' }] });
    expect(await distrustKey(national.jobs, fingerprint, told)).toMatchObject({
      ok: false,
      code: 'key_unknown',
    });
  });
});
