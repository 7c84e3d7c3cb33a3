import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  openStaffHouse,
  type Reply,
  type StaffHouse,
  type Visitor,
} from '../../../../../tests/sign-in/staff-house.ts';

let house: StaffHouse;
let lead: Visitor;
let plan: string;
beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
  lead = await house.as('anwen-example', 'force-lead');
  const [row] = await house.clone.query<{ id: string }>(
    `select id from plans.plan where force = 'bedfordshire'`,
  );
  plan = row?.id ?? '';
}, 60_000);
afterEach(() => expect(house.reported).toEqual([]));

const fieldsIn = (reply: Reply, selector: string): Record<string, string> =>
  Object.fromEntries(
    [...reply.document.querySelectorAll(selector)].map((one) => [
      one.getAttribute('name') ?? '',
      one.querySelector('option[selected]')?.getAttribute('value') ?? one.getAttribute('value') ?? '',
    ]),
  );
const textOf = (reply: Reply): string =>
  reply.document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';
const made = () =>
  house.clone.query(
    `select reference, local_action, due_on::text from plans.action where reference like 'N%' order by 1`,
  );
const csv = (rows: string) => ({
  name: 'plan.csv',
  content: `Ref,Headline,Timescale,RAG,Our notes\r\n${rows}`,
});

describe('a spreadsheet on the plan’s page', () => {
  it('[SH-1] is mapped, shown and accepted; before that nothing of it is stored', async () => {
    const at = `/plans/${plan}/sheet`;
    expect((await lead.get(`/plans/${plan}`)).document.querySelector(`a[href="${at}"]`)).not.toBeNull();
    await lead.get(at);
    const sent = await lead.upload(
      at,
      {},
      csv('N1,Meet every quarter,31/03/2030,G,x\r\nN2,Publish what was heard,soon,,x\r\n'),
    );
    expect([sent.status, sent.headers.location]).toEqual([303, `${at}/mapping`]);
    const form = await lead.get(`${at}/mapping`);
    const asked = fieldsIn(form, '#form select');
    expect(asked).toEqual({
      'heading-1': 'reference',
      'heading-2': 'leave-out',
      'heading-3': 'due',
      'heading-4': 'rag',
      'heading-5': 'leave-out',
      'rating-0': '',
    });
    const unsaid = await lead.post(`${at}/mapping`, { ...asked, months: 'refuse', reason: '' });
    expect(unsaid.headers.location).toBe(`${at}/preview`);
    const missing = await lead.get(`${at}/preview`);
    expect([missing.status, missing.document.querySelector('.govuk-error-summary') === null]).toEqual([
      400,
      false,
    ]);
    await lead.post(`${at}/mapping`, {
      ...asked,
      'heading-2': 'local-action',
      'rating-0': 'green on-track',
      months: 'refuse',
      reason: '',
    });
    const shown = await lead.get(`${at}/preview`);
    expect(textOf(shown)).toContain('plan.csv: 1 new, 0 changed, 0 the same, 1 wrong');
    expect(textOf(shown)).toContain('C “Timescale”: “soon” is no date.');
    expect(await made()).toEqual([]);
    const welsh = await lead.get(`/cy${at}/preview`);
    expect(textOf(welsh)).toContain('1 newydd');
    const hidden = fieldsIn(await lead.get(`${at}/preview`), '#form input[type=hidden]');
    const stale = await lead.post(`${at}/preview`, { seen: 'another', rows: 'right' });
    expect(stale.status).toBe(409);
    const accepted = await lead.post(`${at}/preview`, { seen: hidden.seen ?? '', rows: hidden.rows ?? '' });
    expect([accepted.status, accepted.headers.location]).toEqual([303, `/plans/${plan}?done=brought`]);
    expect(await made()).toEqual([
      { reference: 'N1', local_action: 'Meet every quarter', due_on: '2030-03-31' },
    ]);
    expect((await lead.get(`${at}/preview`)).headers.location).toBe(at);
  });

  it('[SH-3] is read as the last one was, and brings nothing new', async () => {
    const at = `/plans/${plan}/sheet`;
    await lead.get(at);
    await lead.upload(at, {}, csv('N1,Meet every quarter,31/03/2030,G,x\r\n'));
    const form = await lead.get(`${at}/mapping`);
    expect(fieldsIn(form, '#form select')).toMatchObject({
      'heading-2': 'local-action',
      'rating-0': 'green on-track',
    });
    const shown = await lead.get(`${at}/preview`);
    expect(textOf(shown)).toContain('0 new, 0 changed, 1 the same, 0 wrong');
    expect(shown.document.querySelector('#form')).toBeNull();
  });

  it('[SH-6] says what status words mean, and up to which day its progress speaks', async () => {
    const at = `/plans/${plan}/sheet`;
    const [live] = await house.clone.query<{ reference: string; text: string; id: string }>(
      `select reference, local_action as text, id from plans.action
       where plan_id = $1 and state = 'in-progress' order by reference limit 1`,
      [plan],
    );
    await lead.get(at);
    const content = `Ref,Local action,Status,Activity\r\n${live?.reference},${live?.text},Cracking on,Met twice\r\n`;
    await lead.upload(at, {}, { name: 'progress.csv', content });
    const asked = fieldsIn(await lead.get(`${at}/mapping`), '#form select');
    expect(asked['status-0']).toBe('');
    const said = { ...asked, 'status-0': 'in-progress', months: 'refuse', reason: '' };
    const wrong = await lead.post(`${at}/mapping`, {
      ...said,
      period_day: '31',
      period_month: '2',
      period_year: '2026',
    });
    expect([wrong.status, wrong.document.querySelector('#period')?.getAttribute('value')]).toEqual([
      400,
      '31',
    ]);
    const ahead = await lead.post(`${at}/mapping`, {
      ...said,
      period_day: '1',
      period_month: '1',
      period_year: '2099',
    });
    expect(ahead.status).toBe(400);
    await lead.post(`${at}/mapping`, { ...said, period_day: '30', period_month: '9', period_year: '2026' });
    const shown = await lead.get(`${at}/preview`);
    expect(textOf(shown)).toContain('A report is made');
    expect(textOf(shown)).not.toContain('Cracking on');
    const hidden = fieldsIn(shown, '#form input[type=hidden]');
    expect(
      (await lead.post(`${at}/preview`, { seen: hidden.seen ?? '', rows: hidden.rows ?? '' })).status,
    ).toBe(303);
    const [made] = await house.clone.query(
      `select action.state, period_ends_on::text as day from plans.report
       join plans.action on action.id = report.action_id where action.id = $1 and activity = 'Met twice'`,
      [live?.id],
    );
    expect(made).toEqual({ state: 'in-progress', day: '2026-09-30' });
  });

  it('[SH-15] that misleads is refused with the reason', async () => {
    const at = `/plans/${plan}/sheet`;
    await lead.get(at);
    const refused = await lead.upload(at, {}, { name: 'plan.xlsx', content: 'Ref,Action\r\n' });
    expect([
      refused.status,
      refused.document.querySelector('.govuk-error-summary')?.textContent?.includes('no spreadsheet'),
    ]).toEqual([400, true]);
  });

  it('[SH-8] goes out as an attachment in each format, and only to who may see the plan', async () => {
    for (const format of ['csv', 'xlsx', 'ods']) {
      const file = await lead.get(`/plans/${plan}/export/${format}`);
      expect([file.status, String(file.headers['content-disposition'])]).toEqual([
        200,
        expect.stringContaining('attachment'),
      ]);
    }
    const [other] = await house.clone.query<{ id: string }>(
      `select id from plans.plan where force = 'north-wales'`,
    );
    const nothing = await lead.get('/nowhere');
    for (const path of [
      `/plans/${other?.id}/export/csv`,
      `/plans/${other?.id}/sheet`,
      `/plans/${plan}/export/pdf`,
    ]) {
      const reply = await lead.get(path);
      expect([path, reply.status, reply.body === nothing.body]).toEqual([path, 404, true]);
    }
  });
});
