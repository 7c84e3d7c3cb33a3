import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../../tests/sign-in/staff-house.ts';
import type { Database } from '../../../database/index.ts';
import { readClockReference, recomputeIfRulesChanged } from '../../../operations/clocks/index.ts';
import { idOfMadeUp, startMadeUpClocks } from '../../../operations/demonstration/index.ts';

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
  it('[SD-19] says in both languages what will be here where nothing runs', async () => {
    expect((await lead.get('/deadlines')).body).toContain('No deadline is running.');
    expect((await lead.get('/cy/deadlines')).body).toContain('Nid oes dyddiad cau yn rhedeg.');
  });

  it('[SD-19] lists those of the reader’s force by time left, marks rules that nobody verified, and narrows them', async () => {
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
    // Those of the person, and of nobody else who bears the name.
    const cardsOf = async (visitor: Visitor) =>
      (await visitor.get('/deadlines?mine=yes')).document.querySelectorAll('.ws-deadline').length;
    await house.clone.query(`update directory.person set name = 'Cerys Specimen (made up)' where id = $1`, [
      idOfMadeUp('dev-pattern'),
    ]);
    expect(await cardsOf(await house.as('cerys-specimen'))).toBe(3);
    expect(await cardsOf(await house.as('dev-pattern'))).toBe(0);
  });

  it('[SD-19] explains each as the calculator does, and no other force’s', async () => {
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
  it('[SD-19] shows what a person was told, and marks it as read up to the newest that was shown', async () => {
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
  it('[SD-20] let an administrator verify a rule with its source, and the open clocks follow', async () => {
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

describe('the forms of deadlines', () => {
  const given = {
    when_day: '14',
    when_month: '10',
    when_year: '2025',
    time: '15:00',
    reference: 'DVPN 2001',
    team: 'Orders',
    person: '',
  };
  const at = '/deadlines/start/dvpn-hearing';
  const runningFor = async (subject: string) =>
    house.clone.query<{ id: string; rule: string; state: string; person_id: string | null }>(
      `select id, rule, state, person_id from clocks.running where force = 'bedfordshire' and subject_id = $1 order by rule`,
      [subject],
    );
  const wrongAt = async (path: string, form: Record<string, string>) => {
    const reply = await lead.post(path, form);
    const lines = [...reply.document.querySelectorAll('.govuk-error-summary li a')];
    return [
      reply.status,
      ...lines.map((link) => `${link.getAttribute('href')} ${(link.textContent ?? '').trim()}`),
    ];
  };
  const rulesIn = (reply: Awaited<ReturnType<Visitor['get']>>): string =>
    reply.document.querySelector('input[name=edition]')?.getAttribute('value') ?? '';

  it('[SD-21] name what happened in plain words, and nothing of what is walled off', async () => {
    const page = await lead.get('/deadlines/start');
    expect(page.body).toContain('A domestic violence protection notice was given');
    expect(page.body).not.toContain('/deadlines/start/iopc-referral');
    const nothing = await lead.get('/nowhere');
    expect((await lead.get('/deadlines/start/iopc-referral')).body).toBe(nothing.body);
  });

  it('[SD-21] answer a wrong moment as the calculator does, and one that has not come', async () => {
    await lead.get(at);
    const spring = { ...given, when_day: '30', when_month: '3', time: '01:30' };
    const autumn = { ...given, when_day: '26', time: '01:30' };
    expect(await wrongAt(at, { ...given, when_day: '31', when_month: '2' })).toEqual([
      400,
      '#when Enter a real date, for example 24 12 2026',
    ]);
    expect(await wrongAt(at, { ...given, time: '' })).toEqual([400, '#time Enter a time, for example 15:00']);
    expect((await wrongAt(at, spring))[1]).toMatch(/^#time There was no such time: the clocks went forward/);
    expect(await wrongAt(at, autumn)).toEqual([400, '#which Choose which of the two times it was']);
    const begun = async (which: string) => {
      const form = { ...autumn, which, reference: `DVPN ${which} 2` };
      const shown = await lead.post(at, form);
      expect([shown.status, (await lead.post(at, { ...form, edition: rulesIn(shown) })).status]).toEqual([
        200, 303,
      ]);
      const [held] = await house.clone.query<{ at: Date }>(
        'select started_at as at from clocks.running where subject_id = $1',
        [form.reference],
      );
      return held?.at.toISOString();
    };
    expect([await begun('first'), await begun('second')]).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-10-26T01:30:00.000Z',
    ]);
    const year = String(new Date(house.now()).getUTCFullYear() + 1);
    expect((await wrongAt(at, { ...given, when_year: year }))[1]).toMatch(/^#when That has not come yet/);
    expect(await wrongAt(at, { ...given, reference: 'Mrs Example', team: ' ', person: 'nobody' })).toEqual([
      400,
      expect.stringMatching(/^#reference /),
      expect.stringMatching(/^#team /),
      expect.stringMatching(/^#person /),
    ]);
    expect(await runningFor('DVPN 2001')).toEqual([]);
  });

  it('[SD-21] show how a deadline is worked out before it starts, and start what was shown', async () => {
    const person = idOfMadeUp('dev-pattern');
    const shown = await lead.post(at, { ...given, person });
    expect(shown.status).toBe(200);
    expect(shown.body).toContain('How it is worked out');
    expect(await runningFor('DVPN 2001')).toEqual([]);
    // Other rules than those that were shown start nothing.
    const stale = await lead.post(at, { ...given, person, edition: 'another' });
    expect([stale.status, stale.body.includes('was changed while you were looking')]).toEqual([409, true]);
    const started = await lead.post(at, { ...given, person, edition: rulesIn(shown) });
    const [clock] = await runningFor('DVPN 2001');
    expect([started.status, started.headers.location]).toEqual([303, `/deadlines/${clock?.id}?done=started`]);
    expect(clock).toMatchObject({ rule: 'dvpn-hearing', state: 'running', person_id: person });
    const page = await lead.get(`/deadlines/${clock?.id}`);
    expect(page.document.querySelector('.ws-clock__answer')?.textContent).toBe(
      shown.document.querySelector('.ws-clock__answer')?.textContent,
    );
    expect(await wrongAt(at, { ...given, person, edition: rulesIn(shown) })).toEqual([
      409,
      expect.stringMatching(/^#reference This deadline already runs/),
    ]);
  });

  it('[SD-21] start those of the victim’s rights alone, and every deadline of an event that starts several', async () => {
    const arrest = '/deadlines/start/victim-arrest-enhanced';
    const form = { ...given, time: '', reference: 'Case 2002' };
    await lead.get(arrest);
    expect((await wrongAt(arrest, form))[1]).toBe('#rights Choose which rights she has');
    const shown = await lead.post(arrest, { ...form, rights: 'standard' });
    expect(shown.document.querySelectorAll('.ws-clock')).toHaveLength(1);
    await lead.post(arrest, { ...form, rights: 'standard', edition: rulesIn(shown) });
    expect((await runningFor('Case 2002')).map(({ rule }) => rule)).toEqual(['victim-arrest-standard']);
    const review = '/deadlines/start/police-review-acknowledged';
    const both = await lead.post(review, { ...form, reference: 'Review 7' });
    const started = await lead.post(review, { ...form, reference: 'Review 7', edition: rulesIn(both) });
    expect(started.headers.location).toBe('/deadlines?done=started');
    expect((await runningFor('Review 7')).map(({ rule }) => rule)).toEqual([
      'police-review-acknowledged',
      'police-review-decided',
    ]);
  });

  it('[SD-22] say that a duty was done, and show what follows before it starts', async () => {
    const court = '/deadlines/start/court-tells-case-outcome';
    const form = { ...given, time: '', reference: 'Case 2003' };
    await lead.get(court);
    const shown = await lead.post(court, form);
    await lead.post(court, { ...form, edition: rulesIn(shown) });
    const [clock] = await runningFor('Case 2003');
    const met = `/deadlines/${clock?.id}/met`;
    const page = await lead.get(met);
    expect(page.document.querySelector('input[name=team]')?.getAttribute('value')).toBe('Orders');
    const done = { when_day: '14', when_month: '10', when_year: '2025', time: '16:30', team: 'Witness care' };
    expect((await wrongAt(met, { ...done, when_day: '13' }))[1]).toMatch(/^#when That is before/);
    expect((await wrongAt(met, { ...done, next: 'dvpn-hearing' }))[1]).toMatch(/^#next /);
    const next = { ...done, next: 'victim-case-outcome' };
    const follows = await lead.post(met, next);
    expect(follows.body).toContain('How it is worked out');
    expect((await runningFor('Case 2003')).map(({ state }) => state)).toEqual(['running']);
    const kept = await lead.post(met, { ...next, edition: rulesIn(follows) });
    expect([kept.status, kept.headers.location]).toEqual([303, `/deadlines/${clock?.id}?done=met`]);
    expect((await runningFor('Case 2003')).map(({ rule, state }) => [rule, state])).toEqual([
      ['court-tells-case-outcome', 'met'],
      ['victim-case-outcome', 'running'],
    ]);
    expect((await lead.get(`/deadlines/${clock?.id}`)).body).toMatch(/Done: .* left\./);
    // Whoever comes after is told, and finds no form any more.
    expect((await wrongAt(met, done))[0]).toBe(409);
    expect((await lead.get(met)).status).toBe(404);
  });

  it('[SD-22] stop what should not have been started, with a reason, and leave another force’s alone', async () => {
    const [clock] = await runningFor('DVPN 2001');
    const stop = `/deadlines/${clock?.id}/stop`;
    await lead.get(stop);
    expect(await wrongAt(stop, { reason: ' ' })).toEqual([400, '#reason Give the reason']);
    expect((await lead.post(stop, { reason: 'The wrong reference.' })).headers.location).toBe(
      `/deadlines/${clock?.id}?done=stopped`,
    );
    expect((await lead.get(`/deadlines/${clock?.id}`)).body).toContain('This deadline was stopped on');
    const [audited] = await house.clone.query<{ reason: string }>(
      `select reason from audit.entry where operation = 'cancel clock' order by sequence desc limit 1`,
    );
    expect(audited).toEqual({ reason: 'The wrong reference.' });
    const [other] = await house.clone.query<{ id: string }>(
      `select id from clocks.running where force = 'north-wales' and state = 'running' limit 1`,
    );
    const nothing = await lead.get('/nowhere');
    for (const deed of ['met', 'stop']) {
      expect((await lead.get(`/deadlines/${other?.id}/${deed}`)).body).toBe(nothing.body);
      expect((await lead.post(`/deadlines/${other?.id}/stop`, { reason: 'Mine now.' })).body).toBe(
        nothing.body,
      );
    }
  });
});
