import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../../tests/sign-in/staff-house.ts';
import { instant, present } from '../../../kernel/index.ts';
import { readClockReference, startClock } from '../../../operations/clocks/index.ts';

let house: StaffHouse;
let lead: Visitor;
let other: Visitor;
let meeting: string;
let notice: string;

const start = async (force: string, rule: string, startedAt: string): Promise<string> => {
  const jobs = await house.clone.open('jobs');
  const act = { actor: 'test', purpose: 'set the scene' };
  const desk = {
    database: jobs,
    act,
    viewer: { force, clearances: [] },
    reference: readClockReference(),
  };
  const owner = { team: 'Proceedings', person: null, personId: null, subjectKind: 'case' };
  const begun = await startClock(desk, {
    ...owner,
    compartment: 'open',
    subjectId: `${rule} 1`,
    rule,
    startedAt: instant(Date.parse(startedAt)),
  });
  if (!begun.ok) throw new Error(begun.message);
  return begun.value.id;
};

beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
  lead = await house.as('anwen-example', 'force-lead');
  other = await house.as('gwen-example', 'force-lead');
  meeting = await start('bedfordshire', 'misconduct-meeting', '2025-11-03T09:00:00Z');
  notice = await start('bedfordshire', 'dvpn-hearing', '2025-11-03T09:00:00Z');
}, 100_000);
afterEach(() => expect(house.reported).toEqual([]));

const moment = (day: number, time = '12:00') => ({
  when_day: String(day),
  when_month: '11',
  when_year: '2025',
  time,
});
type Reply = Awaited<ReturnType<Visitor['get']>>;
const errorsOf = (reply: Reply) => [
  reply.status,
  ...[...reply.document.querySelectorAll('.govuk-error-summary li a')].map(
    (link) => `${link.getAttribute('href')} ${(link.textContent ?? '').trim()}`,
  ),
];
const text = (reply: Reply): string =>
  (reply.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
const editionIn = (reply: Reply): string =>
  reply.document.querySelector('input[name=edition]')?.getAttribute('value') ?? '';
const stateOf = async (id: string) =>
  present(
    (
      await house.clone.query<{ state: string; due: Date }>(
        'select state, deadline_at as due from clocks.running where id = $1',
        [id],
      )
    )[0],
    id,
  );

describe('a deadline that stands still', () => {
  it('[SD-25] is offered to stand still where the law of its rule has a pause, and nowhere else', async () => {
    expect(text(await lead.get(`/deadlines/${meeting}`))).toContain('Let it stand still');
    expect(text(await lead.get(`/deadlines/${notice}`))).not.toContain('Let it stand still');
    const nothing = await lead.get('/nowhere');
    expect((await lead.get(`/deadlines/${notice}/pause`)).body).toBe(nothing.body);
    const sent = { ...moment(10), reason: 'The trial, case 12.' };
    expect((await lead.post(`/deadlines/${notice}/pause`, sent)).body).toBe(nothing.body);
    // Nor is another force's there, nor one that runs to be let run on.
    const elsewhere = await other.get('/nowhere');
    expect((await other.get(`/deadlines/${meeting}/pause`)).body).toBe(elsewhere.body);
    expect((await other.post(`/deadlines/${meeting}/pause`, sent)).body).toBe(elsewhere.body);
    expect((await lead.get(`/deadlines/${meeting}/resume`)).body).toBe(nothing.body);
    expect((await stateOf(meeting)).state).toBe('running');
  });

  it('[SD-25] stands still from a moment after its start, for a reason, and says so', async () => {
    const at = `/deadlines/${meeting}/pause`;
    expect(text(await lead.get(at))).toContain('criminal proceedings would be prejudiced');
    expect(errorsOf(await lead.post(at, { ...moment(10), reason: ' ' }))).toEqual([
      400,
      '#reason Say what makes this so',
    ]);
    expect(errorsOf(await lead.post(at, { ...moment(2), reason: 'The trial, case 12.' }))[1]).toMatch(
      /^#when That is before this deadline started/,
    );
    const done = await lead.post(at, { ...moment(10), reason: 'The trial, case 12.' });
    expect([done.status, done.headers.location]).toEqual([303, `/deadlines/${meeting}?done=paused`]);
    const page = await lead.get(`/deadlines/${meeting}`);
    expect(text(page)).toContain(
      'has stood still since Monday 10 November 2025 at 12:00: The trial, case 12. The deadline moves on',
    );
    expect(page.document.querySelector(`a[href$="${meeting}/met"]`)).toBeNull();
    // Whoever still had a form open is told, and changes nothing.
    expect(errorsOf(await lead.post(at, { ...moment(11), reason: 'Again.' }))[0]).toBe(409);
  });

  it('[SD-25] runs on by a new deadline that was shown before it was kept', async () => {
    const at = `/deadlines/${meeting}/resume`;
    const before = await stateOf(meeting);
    expect(text(await lead.get(at))).toContain('The reason given: The trial, case 12.');
    expect(errorsOf(await lead.post(at, moment(9)))[1]).toMatch(/^#when That is before it stood still/);
    const shown = await lead.post(at, moment(24));
    expect(shown.status).toBe(200);
    expect(text(shown)).toContain('It stood still for 14 days.');
    expect(await stateOf(meeting)).toEqual(before);
    const stale = await lead.post(at, { ...moment(24), edition: 'another' });
    expect([stale.status, text(stale).includes('was changed while you were looking')]).toEqual([409, true]);
    const kept = await lead.post(at, { ...moment(24), edition: editionIn(shown) });
    expect([kept.status, kept.headers.location]).toEqual([303, `/deadlines/${meeting}?done=resumed`]);
    const after = await stateOf(meeting);
    expect(after.state).toBe('running');
    expect(after.due.getTime()).toBeGreaterThan(before.due.getTime());
    const page = await lead.get(`/deadlines/${meeting}`);
    expect(page.document.querySelector('.ws-clock__answer')?.textContent).toBe(
      shown.document.querySelector('.ws-clock__answer')?.textContent,
    );
    expect(errorsOf(await lead.post(at, { ...moment(25), edition: editionIn(shown) }))).toEqual([
      409,
      expect.stringMatching(/^#when Somebody else let it run on already/),
    ]);
    // It does not stand still over a time in which it ran.
    const again = await lead.post(`/deadlines/${meeting}/pause`, { ...moment(20), reason: 'Another trial.' });
    expect(errorsOf(again)[1]).toMatch(
      /^#when That is before this deadline started, or before it last ran on/,
    );
  });
});
