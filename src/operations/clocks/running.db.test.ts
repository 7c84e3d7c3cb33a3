import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  accepted,
  act,
  addForces,
  at,
  emptyClocks,
  notice,
  reference,
} from '../../../tests/scenes/clocks.ts';
import { londonIso } from '../../clocks/index.ts';
import type { Database, QueueChoice } from '../../database/index.ts';
import {
  type ClockDesk,
  type ClockStart,
  cancelClock,
  meetClock,
  pauseClock,
  readClockQueue,
  resumeClock,
  sendNotices,
  startClock,
} from './index.ts';

describe('running clocks', () => {
  let clone: Clone;
  let staff: Database;
  let jobs: Database;
  const desk = (force: string, clearances: ClockDesk['viewer']['clearances'] = []): ClockDesk => ({
    database: staff,
    act,
    viewer: { force, clearances },
    reference,
  });
  const notices = () =>
    clone.query<{ kind: string; sent_to: string }>(`select kind, sent_to from clocks.notice order by due_at`);
  const audited = async (): Promise<string[]> =>
    (await clone.query<{ operation: string }>('select operation from audit.entry order by sequence')).map(
      (row) => row.operation,
    );

  beforeAll(async () => {
    clone = await cloneDatabase();
    staff = await clone.open('staff');
    jobs = await clone.open('jobs');
    await addForces(clone);
  });
  beforeEach(() => emptyClocks(clone));

  it('[CL-30] starts with its deadline and both warnings, and stores nothing where the rule gives none', async () => {
    const started = accepted(await startClock(desk('gwent'), notice));
    expect(londonIso(started.deadlineAt)).toBe('2026-12-30T15:00:00+00:00');
    const tooEarly = { ...notice, rule: 'dapn-hearing', startedAt: at('2020-01-01T10:00') };
    expect(await startClock(desk('gwent'), tooEarly)).toMatchObject({
      ok: false,
      code: 'no-rule-on-that-date',
    });
    expect(await startClock(desk('gwent'), { ...notice, rule: 'C48' })).toMatchObject({
      code: 'no-such-rule',
    });
    expect(await clone.query('select id from clocks.running')).toEqual([{ id: started.id }]);
    expect((await audited()).at(-1)).toBe('start clock');
  });

  it('[CL-31] sends each notice once, late ones too, whatever the machine’s time does', async () => {
    accepted(await startClock(desk('gwent'), notice));
    expect(await sendNotices(jobs, reference, at('2026-12-29T14:59'))).toBe(0);
    expect(await sendNotices(jobs, reference, at('2026-12-29T15:00'))).toBe(1);
    expect(await sendNotices(jobs, reference, at('2026-12-20T00:00'))).toBe(0);
    expect(await sendNotices(jobs, reference, at('2027-01-05T00:00'))).toBe(2);
    expect(await sendNotices(jobs, reference, at('2026-12-29T15:00'))).toBe(0);
    expect(await sendNotices(jobs, reference, at('2036-01-01T00:00'))).toBe(0);
    expect(await notices()).toEqual([
      { kind: 'half', sent_to: 'j.evans' },
      { kind: 'three-quarters', sent_to: 'j.evans' },
      { kind: 'missed', sent_to: 'orders-team' },
    ]);
  });

  it('[CL-31] shares the work between runners without sending anything twice', async () => {
    for (let index = 0; index < 60; index += 1) accepted(await startClock(desk('kent'), notice));
    const late = at('2027-02-01T00:00');
    const sent = await Promise.all([1, 2, 3].map(() => sendNotices(jobs, reference, late, 7)));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(180);
    const [row] = await clone.query<{ sent: number; twice: number }>(
      `select count(*)::int as sent, (count(*) - count(distinct (clock_id, kind)))::int as twice from clocks.notice`,
    );
    expect(row).toEqual({ sent: 180, twice: 0 });
  });

  it('[CL-32] stops when the duty is done, and starts the next body’s own clock', async () => {
    const court: ClockStart = {
      ...notice,
      team: 'court',
      person: null,
      rule: 'court-tells-case-outcome',
      startedAt: at('2026-12-01T12:00'),
    };
    const started = accepted(await startClock(desk('gwent'), court));
    const metAt = at('2026-12-10T09:30');
    const unit = { rule: 'victim-case-outcome', team: 'witness-care', person: 'w.jones' };
    expect(
      await meetClock(desk('gwent'), started.id, metAt, [{ ...unit, rule: 'dvpn-hearing' }]),
    ).toMatchObject({
      code: 'not-led-to',
    });
    const [next] = accepted(await meetClock(desk('gwent'), started.id, metAt, [unit]));
    expect(next).toMatchObject({ team: 'witness-care', startedAt: metAt, subjectId: '1' });
    expect(next === undefined ? '' : londonIso(next.deadlineAt)).toBe('2026-12-12T00:00:00+00:00');
    expect(await clone.query('select state, led_from from clocks.running order by started_at')).toEqual([
      { state: 'met', led_from: null },
      { state: 'running', led_from: started.id },
    ]);
    expect(await meetClock(desk('gwent'), started.id, metAt)).toMatchObject({ code: 'not-running' });
    await sendNotices(jobs, reference, at('2027-06-01T00:00'));
    expect((await notices()).map((row) => row.sent_to)).toEqual([
      'w.jones',
      'w.jones',
      'witness-care-manager',
    ]);
  });

  it('[CL-32] runs a repeated period on from the end of the last one, and not from the day of the report', async () => {
    const year: ClockStart = {
      ...notice,
      rule: 'investigation-12-months',
      startedAt: at('2026-01-15T11:00'),
    };
    const started = accepted(await startClock(desk('gwent'), year));
    const follow = { rule: 'investigation-6-months', team: 'standards', person: null };
    const [next] = accepted(await meetClock(desk('gwent'), started.id, at('2027-01-20T10:00'), [follow]));
    expect(next === undefined ? '' : londonIso(next.deadlineAt)).toBe('2027-07-15T00:00:00+01:00');
  });

  it('[CL-32] stands still only where the law allows it, and runs on by the pause', async () => {
    const order = accepted(await startClock(desk('gwent'), notice));
    expect(await pauseClock(desk('gwent'), order.id, at('2026-12-25T09:00'), 'bail')).toMatchObject({
      code: 'no-pause-in-law',
    });
    const meeting: ClockStart = { ...notice, rule: 'misconduct-meeting', startedAt: at('2026-11-02T09:00') };
    const started = accepted(await startClock(desk('gwent'), meeting));
    accepted(await pauseClock(desk('gwent'), started.id, at('2026-11-09T12:00'), 'criminal trial'));
    expect(await sendNotices(jobs, reference, at('2026-11-20T12:00'))).toBe(0);
    expect(await resumeClock(desk('gwent'), started.id, at('2026-11-08T12:00'))).toMatchObject({
      code: 'before-the-start',
    });
    const resumed = accepted(await resumeClock(desk('gwent'), started.id, at('2026-11-16T12:00')));
    expect(resumed.lastDay).toBe('2026-12-04');
    expect(await resumeClock(desk('gwent'), started.id, at('2026-11-17T12:00'))).toMatchObject({
      code: 'not-paused',
    });
    accepted(await cancelClock(desk('gwent'), started.id, at('2026-11-18T12:00'), 'withdrawn'));
    expect(await sendNotices(jobs, reference, at('2026-12-01T12:00'))).toBe(0);
  });

  it('[CL-34] shows a force its own clocks by time left, and a walled compartment only with its clearance', async () => {
    const soon = { ...notice, startedAt: at('2026-12-21T09:00'), team: 'custody', person: 'a.lee' };
    const walled: ClockStart = {
      ...notice,
      rule: 'iopc-referral',
      compartment: 'allegations',
      team: 'standards',
      person: null,
      startedAt: at('2026-12-22T09:00'),
    };
    accepted(await startClock(desk('gwent'), notice));
    accepted(await startClock(desk('gwent'), soon));
    accepted(await startClock(desk('gwent', ['allegations']), walled));
    accepted(await startClock(desk('kent'), notice));
    expect(await startClock(desk('gwent'), walled)).toMatchObject({ code: 'not-yours' });
    const now = at('2026-12-23T10:00');
    const all: QueueChoice = { team: null, person: null, limit: 50 };
    const rules = async (viewer: ClockDesk, choice = all): Promise<string[]> =>
      (await readClockQueue(viewer, now, choice)).map((clock) => `${clock.team} ${clock.rule}`);
    expect(await rules(desk('gwent'))).toEqual(['custody dvpn-hearing', 'orders dvpn-hearing']);
    expect(await rules(desk('gwent', ['allegations']))).toEqual([
      'custody dvpn-hearing',
      'standards iopc-referral',
      'orders dvpn-hearing',
    ]);
    expect(await rules(desk('gwent', ['callout']))).toHaveLength(2);
    expect(await rules(desk('kent'))).toHaveLength(1);
    expect(await rules(desk(''))).toEqual([]);
    expect(await rules(desk('gwent'), { ...all, team: 'custody' })).toEqual(['custody dvpn-hearing']);
    expect(await rules(desk('gwent'), { ...all, person: 'j.evans' })).toEqual(['orders dvpn-hearing']);
    const [first] = await readClockQueue(desk('gwent'), now, all);
    expect(first?.secondsLeft).toBe(-3600);
    const other = await clone.query<{ id: string }>(`select id from clocks.running where force = 'kent'`);
    expect(await meetClock(desk('gwent'), other[0]?.id ?? '', now)).toMatchObject({ code: 'no-such-clock' });
    // The control: with the right force the same clock is met.
    expect((await meetClock(desk('kent'), other[0]?.id ?? '', at('2026-12-26T10:00'))).ok).toBe(true);
  });
});
