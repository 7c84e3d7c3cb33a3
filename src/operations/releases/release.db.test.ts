import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import type { Database } from '../../database/index.ts';
import { type Clock, instant, month, present } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { writeOpenData } from '../demonstration/index.ts';
import { importHomeOffice, importPoliceUk } from '../import/index.ts';
import { readForces } from '../installation/index.ts';
import {
  checkRelease,
  correctRelease,
  draftRelease,
  publishRelease,
  type ReleaseDesk,
  readReleases,
  verifyRelease,
} from './index.ts';

const forces = territorial(readForces());
const order = {
  seed: 3,
  forces: [
    ...forces.filter(({ population }) => population > 1_300_000 && population < 1_800_000).slice(0, 4),
    ...forces.filter(({ population }) => population > 450_000 && population < 650_000).slice(0, 4),
    ...forces.filter(({ slug }) => slug === 'city-of-london'),
  ],
  firstMonth: month('2024-04'),
  months: 12,
};
const changedForce = present(order.forces[0], 'a force');
const ann = 'Ann Analyst (made up)';
const ben = 'Ben Publisher (made up)';

/** Ticks by a second each time it is read. */
function tickingClock(): Clock {
  let at = Date.UTC(2026, 10, 22, 12);
  return {
    now: () => {
      at += 1000;
      return instant(at);
    },
  };
}

describe('a release', () => {
  let clone: Clone;
  let jobs: Database;
  let publicDoor: Database;
  let desk: ReleaseDesk;
  const folder = mkdtempSync(join(tmpdir(), 'watershed-release-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    publicDoor = await clone.open('public');
    desk = { jobs, forces: readForces(), clock: tickingClock() };
    const made = join(folder, 'made-up');
    await writeOpenData(order, made, { packing: 'gzip' });
    const options = { by: ann, origin: 'made-up' } as const;
    await importPoliceUk(jobs, [join(made, 'police-uk')], options);
    await importHomeOffice(jobs, [join(made, 'home-office')], options);
    await importPoliceUk(jobs, [join(made, 'restated')], options);
  }, 240_000);

  const drafted = async (): Promise<string> => {
    const draft = await draftRelease(desk, { by: ann });
    if (!draft.ok) throw new Error(draft.message);
    return draft.value.id;
  };

  it('[PU-10] goes from draft to public by two people, and is seen by nobody outside before', async () => {
    const id = await drafted();
    const reader = readReleases(publicDoor);
    expect(await readReleases(jobs).list()).toMatchObject([{ id, state: 'draft', madeUp: true }]);
    expect(await reader.list()).toEqual([]);
    expect(await reader.snapshot(id)).toBeUndefined();
    expect(await reader.file(id, 'coverage.csv')).toBeUndefined();
    expect(await publishRelease(desk, { id, by: ben })).toMatchObject({ ok: false, code: 'no_such_move' });
    expect(await checkRelease(desk, { id, by: ann })).toMatchObject({
      ok: true,
      value: { state: 'checked' },
    });
    expect(await publishRelease(desk, { id, by: '  ann  ANALYST (Made Up) ' })).toMatchObject({
      code: 'same_person',
    });
    expect(await publishRelease(desk, { id, by: ben })).toMatchObject({
      ok: true,
      value: { state: 'published' },
    });
    expect(await reader.list()).toMatchObject([{ id, state: 'published' }]);
    const snapshot = present(await reader.snapshot(id), 'the snapshot');
    expect(snapshot.manifest).toMatchObject({ draftedBy: ann, publishedBy: ben, madeUp: true });
    expect(snapshot.measures.length).toBe(snapshot.manifest.definitions.length);
    expect(snapshot.coverage.length).toBeGreaterThan(0);
    const named = present(
      snapshot.manifest.files.find(({ path }) => path.endsWith('.csv')),
      'a file',
    );
    expect(await reader.file(id, named.path)).toMatchObject({
      sha256: named.sha256,
      mediaType: named.mediaType,
    });
    const own = present(await reader.file(id, 'release.json'), 'release.json');
    expect(JSON.parse(own.content.toString())).toEqual(JSON.parse(JSON.stringify(snapshot.manifest)));
  }, 240_000);

  it('[PU-4] shows no small count of a guarded measure, and no rows of its files', async () => {
    const reader = readReleases(publicDoor);
    const [release] = await reader.list();
    const snapshot = present(await reader.snapshot(present(release, 'a release').id), 'the snapshot');
    const guarded = snapshot.measures.filter(({ definition }) => definition.disclosure.rule === 'suppress');
    const figures = guarded.flatMap((measure) => measure.figures);
    const withheld = figures.filter(({ markers }) => markers.includes('[c]'));
    expect(withheld.length).toBeGreaterThan(5);
    expect(snapshot.manifest.disclosure).toMatchObject({ withheld: withheld.length });
    for (const { numerator, denominator } of figures) {
      if (numerator !== null) expect(numerator === 0 || numerator >= 10).toBe(true);
      if (numerator !== null && denominator !== null)
        expect(denominator - numerator === 0 || denominator - numerator >= 10).toBe(true);
    }
    const stops = snapshot.coverage.filter(({ dataset }) => dataset === 'police-uk-stop-and-search');
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.every(({ rows }) => rows === null)).toBe(true);
    // The control: rows that are public one by one are counted.
    expect(
      snapshot.coverage.some(({ dataset, rows }) => dataset === 'police-uk-street' && (rows ?? 0) > 0),
    ).toBe(true);
  });

  it('[PU-14] is verified from its rows up, and names the row that was changed behind its back', async () => {
    const [release] = await readReleases(publicDoor).list();
    const id = present(release, 'a release').id;
    const whole = await verifyRelease(jobs, desk.forces, id);
    expect(whole).toMatchObject({ ok: true, value: { differences: [] } });
    expect(whole.ok && whole.value.figures).toBeGreaterThan(1000);
    await clone.query(
      `create table public.taken as select ctid as place, street.* from records.street limit 0`,
    );
    await clone.query(
      `with one as (delete from records.street where ctid = (select street.ctid from records.street
         join records.code on code.list = 'crime-type' and code.code = crime_type and code.slug like 'violen%' limit 1) returning *)
       insert into public.taken select null, one.* from one`,
    );
    const changed = await verifyRelease(jobs, desk.forces, id);
    expect(changed.ok && changed.value.differences.join('\n')).toMatch(
      /measures\/violence.*computed again it differs from line/,
    );
    await clone.query(
      `alter table public.taken drop column place; insert into records.street select * from public.taken`,
    );
    expect(await verifyRelease(jobs, desk.forces, id)).toMatchObject({
      ok: true,
      value: { differences: [] },
    });
  }, 240_000);

  it('[PU-14] names a stored file that is not the one of the manifest', async () => {
    const [release] = await readReleases(publicDoor).list();
    const id = present(release, 'a release').id;
    const change = (from: string, to: string) =>
      clone.query(
        `set session_replication_role = replica;
         update publication.release_file set content = convert_to(replace(convert_from(content, 'UTF8'), '${from}', '${to}'), 'UTF8'),
           sha256 = sha256(convert_to(replace(convert_from(content, 'UTF8'), '${from}', '${to}'), 'UTF8'))
         where release_id = '${id}' and path = 'coverage.csv';
         set session_replication_role = origin`,
      );
    await change(',received,', ',receivee,');
    const report = await verifyRelease(jobs, desk.forces, id);
    expect(report.ok && report.value.differences[0]).toMatch(
      /^coverage\.csv: hash [0-9a-f]{64}, the manifest says/,
    );
    await change(',receivee,', ',received,');
    expect(await verifyRelease(jobs, desk.forces, id)).toMatchObject({
      ok: true,
      value: { differences: [] },
    });
  }, 240_000);

  it('[PU-13] is corrected by a successor, stays readable, and marks what was revised', async () => {
    const reader = readReleases(publicDoor);
    const [release] = await reader.list();
    const old = present(release, 'a release').id;
    const file = join(folder, 'changed-street.csv');
    writeFileSync(file, streetFile(300));
    await importPoliceUk(jobs, [file], { by: ann, origin: 'made-up' });
    const reason = { en: 'A force sent June again.', cy: 'Anfonodd heddlu fis Mehefin eto.' };
    expect(
      await correctRelease(desk, { id: old, by: ann, reason: { en: 'Same', cy: 'Same' } }),
    ).toMatchObject({ code: 'no_reason' });
    const draft = await correctRelease(desk, { id: old, by: ann, reason });
    if (!draft.ok) throw new Error(draft.message);
    const { id } = draft.value;
    expect(await reader.corrections()).toEqual([]);
    expect(await checkRelease(desk, { id, by: ann })).toMatchObject({ ok: true });
    expect(await publishRelease(desk, { id, by: ben })).toMatchObject({ ok: true });
    expect(await reader.list()).toMatchObject([
      { id, state: 'published' },
      { id: old, state: 'corrected' },
    ]);
    expect(await reader.corrections()).toMatchObject([{ release: old, replacedBy: id, reason }]);
    const before = present(await reader.snapshot(old), 'the old snapshot');
    const after = present(await reader.snapshot(id), 'the new snapshot');
    const revised = after.measures
      .flatMap(({ figures }) => figures)
      .filter(({ markers }) => markers.includes('[r]'));
    expect(new Set(revised.map(({ place }) => place))).toEqual(
      new Set([changedForce.slug, 'england-and-wales']),
    );
    expect(
      before.measures.flatMap(({ figures }) => figures).some(({ markers }) => markers.includes('[r]')),
    ).toBe(false);
    expect(after.restatements.length).toBe(before.restatements.length + 1);
    expect(await verifyRelease(jobs, desk.forces, old)).toMatchObject({
      ok: true,
      value: { differences: [] },
    });
    expect(await verifyRelease(jobs, desk.forces, id)).toMatchObject({
      ok: true,
      value: { differences: [] },
    });
    expect(await correctRelease(desk, { id: old, by: ann, reason })).toMatchObject({ code: 'no_such_move' });
  }, 240_000);

  it('[PU-15] is not published when another one was published since its draft', async () => {
    const first = await drafted();
    const second = await drafted();
    for (const id of [first, second])
      expect(await checkRelease(desk, { id, by: ann })).toMatchObject({ ok: true });
    // Two people at once make one publication.
    const both = await Promise.all(
      [ben, 'Cai Checker (made up)'].map((by) => publishRelease(desk, { id: second, by })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'no_such_move' });
    expect(await publishRelease(desk, { id: first, by: ben })).toMatchObject({
      ok: false,
      code: 'overtaken',
    });
  }, 240_000);

  it('[PU-16] writes every act to the audit with its person', async () => {
    const acts = await clone.query<{ operation: string; actor: string }>(
      `select operation, actor from audit.entry where subject_kind = 'release' order by sequence limit 6`,
    );
    expect(acts).toEqual([
      { operation: 'release.draft', actor: ann },
      { operation: 'release.check', actor: ann },
      { operation: 'release.publish', actor: ben },
      { operation: 'release.draft', actor: ann },
      { operation: 'release.check', actor: ann },
      { operation: 'release.correct', actor: ben },
    ]);
    expect(await draftRelease(desk, { by: '  ' })).toMatchObject({ ok: false, code: 'nameless' });
  });
});

function streetFile(rows: number): string {
  const header =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const name = present(changedForce.written.at(-1), 'a name');
  const lines = Array.from({ length: rows }, (_, index) => {
    const id = index.toString(16).padStart(64, 'e');
    return `${id},2024-06,${name},${name},,,No Location,,,Violence and sexual offences,Under investigation,`;
  });
  return `${[header, ...lines].join('\n')}\n`;
}
