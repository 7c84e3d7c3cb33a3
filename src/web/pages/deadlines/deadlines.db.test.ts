import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../../tests/sign-in/staff-house.ts';
import type { Database } from '../../../database/index.ts';
import { readClockReference, recomputeIfRulesChanged } from '../../../operations/clocks/index.ts';
import { startMadeUpClocks } from '../../../operations/demonstration/index.ts';

let house: StaffHouse;
let jobs: Database;
let lead: Visitor;
beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
  jobs = await house.clone.open('jobs');
  lead = await house.as('anwen-example', 'force-lead');
}, 100_000);
afterEach(() => expect(house.reported).toEqual([]));

const textsOf = async (path: string, selector: string): Promise<readonly string[]> => {
  const reply = await lead.get(path);
  expect(reply.status).toBe(200);
  return [...reply.document.querySelectorAll(selector)].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
};

describe('the page of deadlines', () => {
  it('[SD-18] says in both languages what will be here where nothing runs', async () => {
    expect((await lead.get('/deadlines')).body).toContain('No deadline is running.');
    expect((await lead.get('/cy/deadlines')).body).toContain('Nid oes dyddiad cau yn rhedeg.');
  });

  it('[SD-18] lists those of the reader’s force by time left, marks rules that nobody verified, and narrows them', async () => {
    expect(await startMadeUpClocks(jobs, { now: house.now })).toBe(15);
    const due = await house.clone.query<{ subject_id: string }>(
      `select subject_id from clocks.running where force = 'bedfordshire' order by deadline_at, id`,
    );
    const shown = await textsOf('/deadlines', '.ws-deadline dl > :last-child dd');
    expect(shown).toEqual(due.map(({ subject_id: subject }) => subject));
    expect(await textsOf('/deadlines', '.ws-deadline .govuk-tag--yellow')).toHaveLength(5);
    expect((await textsOf('/deadlines', '.ws-deadline .govuk-tag'))[0]).toMatch(/^Missed by /);
    const team = new URLSearchParams({ team: 'Custody (made up)' });
    expect(await textsOf(`/deadlines?${team}`, '.ws-deadline')).toHaveLength(1);
    const mine = new URLSearchParams({ person: 'Anwen Example (made up)' });
    expect((await lead.get(`/deadlines?${mine}`)).body).toContain('No deadline of this team or person');
  });

  it('[SD-18] explains each as the calculator does, and no other force’s', async () => {
    const clockOf = async (force: string): Promise<string> =>
      (
        await house.clone.query<{ id: string }>(
          `select id from clocks.running where force = $1 and rule = 'dvpn-hearing'`,
          [force],
        )
      )[0]?.id ?? '';
    const reply = await lead.get(`/deadlines/${await clockOf('bedfordshire')}`);
    expect(reply.body).toContain('How it is worked out');
    expect(reply.document.querySelectorAll('main svg')).toHaveLength(1);
    const nothing = await lead.get('/nowhere');
    const other = await lead.get(`/deadlines/${await clockOf('north-wales')}`);
    expect([other.status, other.body]).toEqual([404, nothing.body]);
    const [read] = await house.audited('read clock queue');
    expect(read).toMatchObject({ subject: 'bedfordshire' });
  });
});

describe('the page of notices', () => {
  it('[SD-18] shows what a person was told, and marks it as read up to the newest that was shown', async () => {
    // Whatever the made-up plan of today does, one action of it needs the lead.
    await house.clone.query(
      `insert into plans.notice (action_id, force, step, position, since_on, to_role, raised_at)
       select id, force, 'owner', 'overdue', current_date, 'force-lead', $1 from plans.action
       where force = 'bedfordshire' order by reference limit 1`,
      [new Date(house.now() - 60_000)],
    );
    const page = await lead.get('/notices');
    const until = page.document.querySelector('input[name=until]')?.getAttribute('value') ?? '';
    expect(page.document.querySelectorAll('main .govuk-tag')).toHaveLength(1);
    expect(page.body).toContain('The deadline was missed');
    expect((await lead.post('/notices', { until })).status).toBe(303);
    const after = await lead.get('/notices');
    expect(after.document.querySelectorAll('main .govuk-tag')).toHaveLength(0);
    expect(after.document.querySelector('input[name=until]')).toBeNull();
  });
});

describe('the pages of rules', () => {
  it('[SD-19] let an administrator verify a rule with its source, and the open clocks follow', async () => {
    const administrator = await house.as('viv-pattern');
    await administrator.get('/rules/dvpn-hearing/check');
    const form = {
      counting: 'C48',
      fromDay: '8',
      fromMonth: '3',
      fromYear: '2014',
      toDay: '',
      toMonth: '',
      toYear: '',
      section: 's.27',
      source: 'not an address',
      reason: 'Read with counsel.',
    };
    expect((await administrator.post('/rules/dvpn-hearing/check', form)).status).toBe(400);
    const right = { ...form, source: 'https://www.legislation.gov.uk/ukpga/2010/17/section/27' };
    const unknown = await administrator.post('/rules/dvpn-hearing/check', { ...right, counting: 'XX9' });
    expect([unknown.status, unknown.body.includes('Give a way of counting')]).toEqual([400, true]);
    const recorded = await administrator.post('/rules/dvpn-hearing/check', right);
    expect([recorded.status, recorded.headers.location]).toEqual([303, '/rules/dvpn-hearing']);
    expect((await administrator.get('/rules/dvpn-hearing')).body).toContain(
      'Verified against its source by Viv Pattern (made up)',
    );
    const act = { actor: 'watershed clocks', purpose: 'send notices of running clocks' };
    await recomputeIfRulesChanged(jobs, act, readClockReference(), house.now());
    expect(await textsOf('/deadlines', '.ws-deadline .govuk-tag--yellow')).toHaveLength(4);
    // Whoever is no administrator records nothing, whatever they send.
    const nothing = await lead.get('/nowhere');
    expect((await lead.post('/rules/dvpn-hearing/check', right)).body).toBe(nothing.body);
  });
});
