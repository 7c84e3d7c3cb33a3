import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  crime,
  type GivenRows,
  load,
  packageOf,
  suspect,
  victim,
} from '../../../tests/scenes/extract-force.ts';
import { appoint, loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { rowTables } from '../../database/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { decideHeld, listHeld, readContracts } from './index.ts';

let clone: Clone;
let jobs: Database;
let staff: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  staff = await clone.open('staff');
  await loadGround(jobs);
});

const tables = [
  'acceptance',
  'package',
  'file',
  'part',
  'intake',
  'coverage',
  'finding',
  'quarantine',
  'decision',
];
beforeEach(async () => {
  await clone.query(`truncate ${[...tables, ...rowTables].map((name) => `extracts.${name}`).join(', ')}`);
});

const aMonth = (month: string, count: number, prefix = 'C'): GivenRows => {
  const refs = Array.from({ length: count }, (_, at) => `${prefix}${month}-${at}`);
  return {
    crimes: refs.map((ref) => crime(ref, `${month}-10`)),
    victims: refs.map((ref) => victim(ref)),
    suspects: refs.map((ref) => suspect(ref, { family_name: 'MADE UP', date_of_birth: '1980-01-02' })),
  };
};

const count = async (table: string): Promise<number> =>
  (await clone.query<{ count: number }>(`select count(*)::int as count from extracts.${table}`))[0]?.count ??
  -1;
const heldOn = (day: string) =>
  clone.query<{ month: string; crimes: number }>(
    `select to_char(part.month, 'YYYY-MM') as month, count(*)::int as crimes from extracts.crimes as crime
     join extracts.part as part on part.id = crime.part_id
     where part.valid_from <= $1 and $1::date < part.valid_to group by 1 order by 1`,
    [day],
  );

describe('the tables of rows', () => {
  it('[EX-30] have the columns of their contracts, and keep what linkage is for apart', async () => {
    for (const { name, columns } of readContracts()) {
      const found = await clone.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_schema = 'extracts' and table_name = $1
         and column_name not in ('part_id', 'force', 'retention_category', 'next_review_on') order by ordinal_position`,
        [name],
      );
      const own = columns.filter(({ sensitivity }) => sensitivity !== 'linkage').map((column) => column.name);
      expect([name, found.map((one) => one.name)]).toEqual([name, own]);
    }
  });
});

describe('loading a package', () => {
  it('[EX-31] stores every row with its part, its category and its next review, and audits it once', async () => {
    const report = await load(jobs, packageOf(aMonth('2025-05', 3)));
    expect(report).toMatchObject({
      state: 'loaded',
      parts: [{ subject: 'crimes', month: '2025-05', rows: 3 }],
    });
    expect([await count('crimes'), await count('victims'), await count('suspects')]).toEqual([3, 3, 3]);
    expect(
      await clone.query(
        `select distinct retention_category as category, next_review_on::text as "on" from extracts.victims`,
      ),
    ).toEqual([{ category: 'serious-offence', on: '2035-05-31' }]);
    const entries = await clone.query(`select details from audit.entry where operation = 'load package'`);
    expect(entries).toHaveLength(1);
  });

  it('[EX-32] changes nothing the second time', async () => {
    const files = packageOf(aMonth('2025-05', 3));
    const first = await load(jobs, files);
    expect(await load(jobs, files)).toEqual({
      state: 'unchanged',
      packageId: first.state === 'loaded' ? first.packageId : -1,
    });
    expect(await count('crimes')).toBe(3);
  });

  it('[EX-33] keeps nothing of a package that has something that stops it', async () => {
    const files = packageOf({ ...aMonth('2025-05', 3), nonsense: [] });
    expect((await load(jobs, files)).state).toBe('faulty');
    expect([await count('crimes'), await count('package'), await count('part')]).toEqual([0, 0, 0]);
  });

  it('[EX-34] replaces months from its day on, and leaves what was held readable as at its day', async () => {
    await load(jobs, packageOf({ ...aMonth('2025-04', 4) }), { asAt: plainDate('2025-05-15') });
    await load(jobs, packageOf(aMonth('2025-05', 2)), { asAt: plainDate('2025-06-15') });
    const again = await load(jobs, packageOf(aMonth('2025-04', 3)), { asAt: plainDate('2025-06-20') });
    expect(again).toMatchObject({
      restatements: [{ subject: 'crimes', month: '2025-04', rowsBefore: 4, rowsNow: 3 }],
    });
    expect(await heldOn('2025-05-14')).toEqual([]);
    expect(await heldOn('2025-05-15')).toEqual([{ month: '2025-04', crimes: 4 }]);
    expect(await heldOn('2025-06-19')).toEqual([
      { month: '2025-04', crimes: 4 },
      { month: '2025-05', crimes: 2 },
    ]);
    expect(await heldOn('2025-06-20')).toEqual([
      { month: '2025-04', crimes: 3 },
      { month: '2025-05', crimes: 2 },
    ]);
  });

  it.each([
    ['package_older', aMonth('2025-04', 25), { asAt: plainDate('2025-05-01') }],
    ['package_shrinks', aMonth('2025-04', 10), {}],
    [
      'package_made_up',
      { crimes: [crime('MADEUP-1', '2025-06-01')] },
      { origin: 'real' as const, force: 'surrey' },
    ],
    [
      'package_overlaps',
      { crimes: [crime('C2025-04-1', '2025-05-01')], victims: [victim('C2025-04-1')] },
      { asAt: plainDate('2025-07-01') },
    ],
  ])('[EX-35] refuses with %s and keeps nothing of it; the control is taken', async (code, rows, change) => {
    if (code !== 'package_made_up') {
      await load(jobs, packageOf(aMonth('2025-04', 25)), { asAt: plainDate('2025-05-15') });
    }
    const before = await count('crimes');
    expect(await load(jobs, packageOf(rows), change)).toMatchObject({ state: 'refused', refusal: { code } });
    expect(await count('crimes')).toBe(before);
    const control = await load(jobs, packageOf(aMonth('2025-04', 25)), { asAt: plainDate('2025-07-01') });
    expect(control.state).toBe('loaded');
  });

  it('[EX-36] sets faulty rows aside with their places and without their values, and the counts add up', async () => {
    const rows = aMonth('2025-05', 3);
    const faulty = victim('C2025-05-2', { person_ref: '' });
    await load(jobs, packageOf({ ...rows, victims: [...(rows.victims ?? []), faulty, victim('NOWHERE')] }));
    const [intake] = await clone.query(
      `select rows_given as given, rows_accepted as accepted, rows_set_aside as aside from extracts.intake where contract = 'victims'`,
    );
    expect(intake).toEqual({ given: 5, accepted: 3, aside: 2 });
    const places = await clone.query(
      `select finding.kind, place.line from extracts.finding join extracts.quarantine as place
       on place.package_id = finding.package_id and place.finding = finding.number where finding.grade = 'row' order by line`,
    );
    expect(places).toEqual([
      { kind: 'value-missing', line: 5 },
      { kind: 'crime-missing', line: 6 },
    ]);
  });

  it('[EX-37] says how full each column is in each month, every way of not knowing by itself', async () => {
    const rows = aMonth('2025-05', 3);
    const sexes = ['female', 'not-known', 'declined'];
    const victims = (rows.victims ?? []).map((row, at) => ({ ...row, sex: sexes[at] ?? '' }));
    await load(jobs, packageOf({ ...rows, victims }));
    const [sex] = await clone.query(
      `select rows, known, blank, not_known, declined from extracts.coverage where contract = 'victims' and column_name = 'sex'`,
    );
    expect(sex).toEqual({ rows: 3, known: 1, blank: 0, not_known: 1, declined: 1 });
  });
});

describe('a row that was held back', () => {
  const rows = (): GivenRows => {
    const { crimes, victims, suspects } = aMonth('2025-05', 2);
    return {
      crimes: crimes ?? [],
      victims: victims ?? [],
      suspects: [...(suspects ?? []), suspect('C2025-05-1', { person_ref: 'S2', family_name: 'VISA' })],
    };
  };

  it('[EX-38] is nowhere until a person lets it in and its files are loaded again', async () => {
    const files = packageOf(rows());
    await load(jobs, files);
    expect(await count('suspects')).toBe(2);
    const [held] = await listHeld(jobs, 'kent', 'A. Analyst (made up)');
    expect(held).toMatchObject({ line: 4, column: 'family_name' });
    const place = { force: 'kent', packageId: held?.packageId ?? -1, file: held?.fileNumber ?? -1, line: 4 };
    const verdict = {
      ...place,
      decision: 'let-in' as const,
      reason: 'it is a surname',
      by: 'A. Analyst (made up)',
    };
    expect(await decideHeld(jobs, { ...verdict, reason: ' ' })).toMatchObject({ code: 'no_reason' });
    expect(await decideHeld(jobs, { ...verdict, line: 3 })).toMatchObject({ code: 'not_held' });
    expect(await decideHeld(jobs, verdict)).toEqual({ ok: true, value: 'let-in' });
    expect(await count('suspect_identity')).toBe(2);
    expect(await load(jobs, files)).toMatchObject({ state: 'loaded' });
    expect(await listHeld(jobs, 'kent', 'A. Analyst (made up)')).toEqual([]);
    const [name] = await clone.query(
      `select count(*)::int as rows from extracts.suspect_identity where family_name = 'VISA'`,
    );
    expect(name).toEqual({ rows: 1 });
  });
});

describe('reading rows about people', () => {
  it('[EX-39] shows no door a row without a reason, and staff only their own force, never names or allegations', async () => {
    await load(jobs, packageOf(aMonth('2025-05', 3)));
    const read = 'select count(*)::int as rows from extracts.victims';
    const asJobs = (reason?: string) =>
      jobs.transact(
        { actor: 'test', purpose: 'records', ...(reason === undefined ? {} : { reason }) },
        async (t) => (await t.query(read)).rows[0],
      );
    expect(await asJobs()).toEqual({ rows: 0 });
    expect(await asJobs('count them')).toEqual({ rows: 3 });
    const clock = setClock('2025-07-01');
    const post = { role: 'force-analyst', purpose: 'records' } as const;
    const own = await appoint(clone, { staff, clock }, { ...post, force: 'kent' });
    const other = await appoint(clone, { staff, clock }, { ...post, force: 'surrey' });
    const lead = await appoint(
      clone,
      { staff, clock },
      { role: 'force-lead', purpose: 'plan', force: 'kent' },
    );
    const asStaff = (desk: typeof own, reason: string, sql = read) =>
      staff.transact({ ...desk.act, reason }, async (t) => (await t.query(sql)).rows[0]);
    expect(await asStaff(own, 'look at a case')).toEqual({ rows: 3 });
    expect(await asStaff(own, '')).toEqual({ rows: 0 });
    expect(await asStaff(other, 'look at a case')).toEqual({ rows: 0 });
    expect(await asStaff(lead, 'look at a case')).toEqual({ rows: 0 });
    for (const table of ['suspect_identity', 'allegations']) {
      await expect(asStaff(own, 'look', `select from extracts.${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe('personal values', () => {
  it('[EX-40] reach no audit entry, finding or error, whatever becomes of their row', async () => {
    const canary = 'KANARIENVOGEL';
    const rows = aMonth('2025-05', 2);
    const files = packageOf({
      ...rows,
      suspects: [
        suspect('C2025-05-0', { family_name: canary, postcode: canary, pnc_id: canary }),
        suspect('C2025-05-1', { sex: canary, family_name: `${canary}\u0001` }),
        suspect('C2025-05-1', { family_name: `${canary} deported` }),
      ],
    });
    const report = await load(jobs, files);
    expect(report.state).toBe('loaded');
    expect(JSON.stringify(report)).not.toContain(canary);
    const kept = await clone.query(
      `select (select string_agg(entry::text, ' ') from audit.entry) || (select string_agg(finding::text, ' ') from extracts.finding)
         || (select string_agg(quarantine::text, ' ') from extracts.quarantine) as text`,
    );
    expect(JSON.stringify(kept)).not.toContain(canary);
    // The control: where it belongs, it stands.
    const [name] = await clone.query(`select family_name as name from extracts.suspect_identity`);
    expect(name).toEqual({ name: canary });
    // A row that the database refuses is told by table and code alone.
    await clone.query('alter table extracts.suspect_identity add constraint none check (false) not valid');
    try {
      const thrown = await load(jobs, packageOf(aMonth('2025-06', 1))).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ code: 'rows_refused' });
      expect(String(thrown)).not.toContain('MADE UP');
    } finally {
      await clone.query('alter table extracts.suspect_identity drop constraint none');
    }
  });
});
