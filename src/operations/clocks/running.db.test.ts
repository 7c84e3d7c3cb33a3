import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accepted,
  act,
  at,
  type ClockScene,
  done,
  emptyClocks,
  keepers,
  notice,
  reference,
  setClockScene,
} from '../../../tests/scenes/clocks.ts';
import { londonIso } from '../../clocks/index.ts';
import type { QueueChoice } from '../../database/index.ts';
import {
  type ClockDesk,
  type ClockStart,
  cancelClock,
  meetClock,
  pauseClock,
  readClockQueue,
  readRulesNow,
  resumeClock,
  runNotices,
  sendNotices,
  startClock,
  startShownClocks,
} from './index.ts';

describe('running clocks', () => {
  let scene: ClockScene;
  const notices = () =>
    scene.clone.query<{ kind: string; sent_to: string }>(
      'select kind, sent_to from clocks.notice order by due_at',
    );

  beforeAll(async () => {
    scene = await setClockScene();
  });
  beforeEach(() => emptyClocks(scene.clone));

  it('[CL-30] starts with its deadline and both warnings, and stores nothing where the rule gives none', async () => {
    const started = accepted(await startClock(scene.desk('gwent'), notice));
    expect(londonIso(started.deadlineAt)).toBe('2026-12-30T15:00:00+00:00');
    const tooEarly = { ...notice, rule: 'dapn-hearing', startedAt: at('2020-01-01T10:00') };
    expect(await startClock(scene.desk('gwent'), tooEarly)).toMatchObject({
      ok: false,
      code: 'no-rule-on-that-date',
    });
    expect(await startClock(scene.desk('gwent'), { ...notice, rule: 'C48' })).toMatchObject({
      code: 'no-such-rule',
    });
    expect(await scene.clone.query('select id from clocks.running')).toEqual([{ id: started.id }]);
    expect((await scene.audited()).at(-1)).toBe('start clock');
  });

  it('[CL-31] sends each notice once, late ones too, whatever the machine’s time does', async () => {
    accepted(await startClock(scene.desk('gwent'), notice));
    expect(await sendNotices(scene.jobs, reference, at('2026-12-29T14:59'))).toBe(0);
    expect(await sendNotices(scene.jobs, reference, at('2026-12-29T15:00'))).toBe(1);
    expect(await sendNotices(scene.jobs, reference, at('2026-12-20T00:00'))).toBe(0);
    expect(await sendNotices(scene.jobs, reference, at('2027-01-05T00:00'))).toBe(2);
    expect(await sendNotices(scene.jobs, reference, at('2026-12-29T15:00'))).toBe(0);
    expect(await sendNotices(scene.jobs, reference, at('2036-01-01T00:00'))).toBe(0);
    expect(await notices()).toEqual([
      { kind: 'half', sent_to: 'j.evans' },
      { kind: 'three-quarters', sent_to: 'j.evans' },
      { kind: 'missed', sent_to: 'orders-team' },
    ]);
  });

  it('[CL-31] shares the work between runners without sending anything twice', async () => {
    for (let index = 0; index < 60; index += 1) accepted(await startClock(scene.desk('kent'), notice));
    const late = at('2027-02-01T00:00');
    const sent = await Promise.all([1, 2, 3].map(() => sendNotices(scene.jobs, reference, late, 7)));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(180);
    const [row] = await scene.clone.query<{ sent: number; twice: number }>(
      `select count(*)::int as sent, (count(*) - count(distinct (clock_id, kind)))::int as twice from clocks.notice`,
    );
    expect(row).toEqual({ sent: 180, twice: 0 });
  });

  it('[CL-38] tells of a round that the database failed, tries again, and loses nothing', async () => {
    accepted(await startClock(scene.desk('gwent'), notice));
    const stopping = new AbortController();
    const told: string[] = [];
    let sent = 0;
    await scene.clone.query('alter table clocks.notice rename to taken_away');
    const running = runNotices({
      database: scene.jobs,
      reference,
      clock: { now: () => at('2027-01-05T00:00') },
      signal: stopping.signal,
      onFailure: async (failure) => {
        told.push(failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown');
        await scene.clone.query('alter table if exists clocks.taken_away rename to notice');
      },
      onRound: (count) => {
        sent += count;
        if (sent === 3) stopping.abort();
      },
    });
    await running;
    expect(told).toEqual(['42P01']);
    expect((await notices()).map((row) => row.kind)).toEqual(['half', 'three-quarters', 'missed']);
  });

  it('[CL-38] ends with the failure where nobody is told of it', async () => {
    accepted(await startClock(scene.desk('gwent'), notice));
    await scene.clone.query('alter table clocks.notice rename to taken_away');
    const clock = { now: () => at('2027-01-05T00:00') };
    const { signal } = new AbortController();
    const failed = await runNotices({ database: scene.jobs, reference, clock, signal }).catch(
      (failure: unknown) => failure,
    );
    await scene.clone.query('alter table clocks.taken_away rename to notice');
    expect(failed).toMatchObject({ code: '42P01' });
  });

  it('[CL-32] stops when the duty is done, and starts the next body’s own clock', async () => {
    const court: ClockStart = {
      ...notice,
      team: 'court',
      person: null,
      rule: 'court-tells-case-outcome',
      startedAt: at('2026-12-01T12:00'),
    };
    const started = accepted(await startClock(scene.desk('gwent'), court));
    const metAt = at('2026-12-10T09:30');
    const unit = { rule: 'victim-case-outcome', team: 'witness-care', person: 'w.jones', personId: null };
    expect(
      await meetClock(scene.desk('gwent'), started.id, done(metAt, { ...unit, rule: 'dvpn-hearing' })),
    ).toMatchObject({
      code: 'not-led-to',
    });
    const [next] = accepted(await meetClock(scene.desk('gwent'), started.id, done(metAt, unit)));
    expect(next).toMatchObject({ team: 'witness-care', startedAt: metAt, subjectId: '1' });
    expect(next === undefined ? '' : londonIso(next.deadlineAt)).toBe('2026-12-12T00:00:00+00:00');
    expect(await scene.clone.query('select state, led_from from clocks.running order by started_at')).toEqual(
      [
        { state: 'met', led_from: null },
        { state: 'running', led_from: started.id },
      ],
    );
    expect(await meetClock(scene.desk('gwent'), started.id, done(metAt))).toMatchObject({
      code: 'not-running',
    });
    await sendNotices(scene.jobs, reference, at('2027-06-01T00:00'));
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
    const started = accepted(await startClock(scene.desk('gwent'), year));
    const follow = { rule: 'investigation-6-months', team: 'standards', person: null, personId: null };
    const [next] = accepted(
      await meetClock(scene.desk('gwent'), started.id, done(at('2027-01-20T10:00'), follow)),
    );
    expect(next === undefined ? '' : londonIso(next.deadlineAt)).toBe('2027-07-15T00:00:00+01:00');
  });

  it('[CL-32] stands still only where the law allows it, and runs on by the pause', async () => {
    const order = accepted(await startClock(scene.desk('gwent'), notice));
    expect(await pauseClock(scene.desk('gwent'), order.id, at('2026-12-25T09:00'), 'bail')).toMatchObject({
      code: 'no-pause-in-law',
    });
    const meeting: ClockStart = { ...notice, rule: 'misconduct-meeting', startedAt: at('2026-11-02T09:00') };
    const started = accepted(await startClock(scene.desk('gwent'), meeting));
    accepted(await pauseClock(scene.desk('gwent'), started.id, at('2026-11-09T12:00'), 'criminal trial'));
    expect(await sendNotices(scene.jobs, reference, at('2026-11-20T12:00'))).toBe(0);
    expect(await resumeClock(scene.desk('gwent'), started.id, at('2026-11-08T12:00'))).toMatchObject({
      code: 'before-the-start',
    });
    const resumed = accepted(await resumeClock(scene.desk('gwent'), started.id, at('2026-11-16T12:00')));
    expect(resumed.lastDay).toBe('2026-12-04');
    expect(await pauseClock(scene.desk('gwent'), started.id, at('2026-11-15T12:00'), 'trial')).toMatchObject({
      code: 'before-the-start',
    });
    expect(await resumeClock(scene.desk('gwent'), started.id, at('2026-11-17T12:00'))).toMatchObject({
      code: 'not-paused',
    });
    accepted(await cancelClock(scene.desk('gwent'), started.id, at('2026-11-18T12:00'), 'withdrawn'));
    expect(await sendNotices(scene.jobs, reference, at('2026-12-01T12:00'))).toBe(0);
  });

  it('[CL-39] starts what was shown, all or none, once, and only by the rules that it was shown by', async () => {
    const desk = scene.desk('gwent');
    const { fingerprint } = await readRulesNow(desk.database, desk.act, reference);
    const mine = { ...notice, person: 'A keeper (made up)', personId: keepers.gwent };
    const early = { ...mine, rule: 'dapn-hearing', startedAt: at('1990-01-01T10:00') };
    expect(await startShownClocks(desk, [mine, early], fingerprint)).toMatchObject({
      code: 'no-rule-on-that-date',
    });
    const walled: ClockStart = { ...mine, compartment: 'allegations' };
    expect(await startShownClocks(desk, [mine, walled], fingerprint)).toMatchObject({ code: 'not-yours' });
    expect(await startShownClocks(desk, [mine], 'another')).toMatchObject({ code: 'rules-changed' });
    const all: QueueChoice = { team: null, person: null, personId: null, limit: 50 };
    expect(await readClockQueue(desk, at('2026-12-24T16:00'), all)).toEqual([]);
    const [first, second] = await Promise.all([
      startShownClocks(desk, [mine], fingerprint),
      startShownClocks(desk, [mine], fingerprint),
    ]);
    expect([first, second].map((one) => (one.ok ? 'started' : one.code)).sort()).toEqual([
      'started',
      'started-already',
    ]);
    const queue = (choice: QueueChoice) => readClockQueue(desk, at('2026-12-24T16:00'), choice);
    const [held] = await queue({ ...all, personId: keepers.gwent });
    expect(held).toMatchObject({ personId: keepers.gwent, closedAt: null });
    // Somebody of the same name is somebody else.
    expect(await queue({ ...all, personId: keepers.kent })).toEqual([]);
    expect(
      await meetClock(desk, held?.id ?? '', { ...done(at('2026-12-24T17:00')), edition: 'x' }),
    ).toMatchObject({ code: 'rules-changed' });
    // What was met is open no more, and the same may be started again.
    accepted(await meetClock(desk, held?.id ?? '', done(at('2026-12-24T17:00'))));
    expect((await startShownClocks(desk, [mine], fingerprint)).ok).toBe(true);
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
    accepted(await startClock(scene.desk('gwent'), notice));
    accepted(await startClock(scene.desk('gwent'), soon));
    accepted(await startClock(scene.desk('gwent', ['allegations']), walled));
    accepted(await startClock(scene.desk('kent'), notice));
    expect(await startClock(scene.desk('gwent'), walled)).toMatchObject({ code: 'not-yours' });
    const now = at('2026-12-23T10:00');
    const all: QueueChoice = { team: null, person: null, personId: null, limit: 50 };
    const rules = async (viewer: ClockDesk, choice = all): Promise<string[]> =>
      (await readClockQueue(viewer, now, choice)).map((clock) => `${clock.team} ${clock.rule}`);
    expect(await rules(scene.desk('gwent'))).toEqual(['custody dvpn-hearing', 'orders dvpn-hearing']);
    expect(await rules(scene.desk('gwent', ['allegations']))).toEqual([
      'custody dvpn-hearing',
      'standards iopc-referral',
      'orders dvpn-hearing',
    ]);
    expect(await rules(scene.desk('gwent', ['callout']))).toHaveLength(2);
    expect(await rules(scene.desk('kent'))).toHaveLength(1);
    expect(await rules(scene.desk(''))).toEqual([]);
    // Nobody who holds no appointment at the force, whatever force the transaction names.
    expect(await rules({ ...scene.desk('gwent'), act })).toEqual([]);
    expect(await rules({ ...scene.desk('kent'), viewer: { force: 'gwent', clearances: [] } })).toEqual([]);
    expect(await rules(scene.desk('gwent'), { ...all, team: 'custody' })).toEqual(['custody dvpn-hearing']);
    expect(await rules(scene.desk('gwent'), { ...all, person: 'j.evans' })).toEqual(['orders dvpn-hearing']);
    expect(await rules(scene.desk('gwent'), { ...all, personId: keepers.kent })).toEqual([]);
    const [first] = await readClockQueue(scene.desk('gwent'), now, all);
    expect(first).toMatchObject({ secondsLeft: -3600, verified: false });
    const [read] = await scene.clone.query<{ subject_id: string; details: unknown }>(
      `select subject_id, details from audit.entry where operation = 'read clock queue' order by sequence desc limit 1`,
    );
    expect(read).toEqual({
      subject_id: 'gwent',
      details: { clocks: 2, team: null, person: null, personId: null },
    });
    const other = await scene.clone.query<{ id: string }>(
      `select id from clocks.running where force = 'kent'`,
    );
    expect(await meetClock(scene.desk('gwent'), other[0]?.id ?? '', done(now))).toMatchObject({
      code: 'no-such-clock',
    });
    // The control: with the right force the same clock is met.
    expect((await meetClock(scene.desk('kent'), other[0]?.id ?? '', done(at('2026-12-26T10:00')))).ok).toBe(
      true,
    );
  });
});
