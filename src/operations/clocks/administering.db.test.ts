import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accepted,
  act,
  at,
  type ClockScene,
  done,
  emptyClocks,
  notice,
  reference,
  setClockScene,
} from '../../../tests/scenes/clocks.ts';
import { londonIso } from '../../clocks/index.ts';
import { instant, plainDate } from '../../kernel/index.ts';
import {
  type ClockStart,
  enterProclaimedDay,
  meetClock,
  recomputeIfRulesChanged,
  recordCheckedRule,
  startClock,
  withdrawEnteredDay,
} from './index.ts';

describe('an administrator', () => {
  let scene: ClockScene;
  const administrator = () => ({ database: scene.jobs, act, reference, now: at('2026-12-01T09:00') });

  beforeAll(async () => {
    scene = await setClockScene();
  });
  beforeEach(() => emptyClocks(scene.clone));

  it('[CL-33] [CL-35] moves open clocks when a day is proclaimed, logs old and new, and moves them back when it is withdrawn', async () => {
    const open = accepted(await startClock(scene.desk('gwent'), notice));
    const closed = accepted(await startClock(scene.desk('gwent'), { ...notice, subjectId: '2' }));
    accepted(await meetClock(scene.desk('gwent'), closed.id, done(at('2026-12-24T18:00'))));
    const elsewhere: ClockStart = { ...notice, startedAt: at('2026-11-16T09:00') };
    accepted(await startClock(scene.desk('kent'), elsewhere));
    const day = {
      date: plainDate('2026-12-29'),
      name: { en: 'A day of mourning', cy: 'Diwrnod o alar' },
      source: 'https://www.thegazette.co.uk/',
      insteadOf: null,
    };
    expect(accepted(await enterProclaimedDay(administrator(), day, 'proclaimed'))).toEqual({
      open: 2,
      moved: 1,
      uncovered: 0,
    });
    const deadlines = () =>
      scene.clone.query<{ id: string; deadline_at: Date }>(
        'select id, deadline_at from clocks.running where subject_id < $1',
        ['3'],
      );
    const deadlineOfClock = async (id: string): Promise<string> => {
      const found = (await deadlines()).find((row) => row.id === id);
      return londonIso(instant(found?.deadline_at.getTime() ?? 0));
    };
    expect(await deadlineOfClock(open.id)).toBe('2026-12-31T15:00:00+00:00');
    expect(await deadlineOfClock(closed.id)).toBe('2026-12-30T15:00:00+00:00');
    const [log] = await scene.clone.query<{
      clock_id: string;
      old_deadline_at: Date;
      new_deadline_at: Date;
      reason: string;
    }>('select clock_id, old_deadline_at, new_deadline_at, reason from clocks.moved_deadline');
    expect(log).toMatchObject({ clock_id: open.id, reason: '2026-12-29 was proclaimed: proclaimed' });
    expect([log?.old_deadline_at.getTime(), log?.new_deadline_at.getTime()]).toEqual([
      at('2026-12-30T15:00'),
      at('2026-12-31T15:00'),
    ]);
    expect(await enterProclaimedDay(administrator(), day, 'again')).toMatchObject({
      code: 'already-a-holiday',
    });
    expect(await recomputeIfRulesChanged(scene.jobs, act, reference, at('2026-12-02T09:00'))).toBeUndefined();
    expect(accepted(await withdrawEnteredDay(administrator(), day.date, 'a mistake')).moved).toBe(1);
    expect(await deadlineOfClock(open.id)).toBe('2026-12-30T15:00:00+00:00');
    expect(await withdrawEnteredDay(administrator(), day.date, 'again')).toMatchObject({
      code: 'no-such-day',
    });
    expect(await scene.audited()).toEqual(
      expect.arrayContaining(['enter proclaimed day', 'withdraw proclaimed day', 'recompute clocks']),
    );
  });

  it('[CL-33] [CL-35] a corrected rule moves what is open from its date on, and a verified one moves nothing', async () => {
    const response: ClockStart = { ...notice, rule: 'officer-response', startedAt: at('2026-12-01T09:00') };
    const started = accepted(await startClock(scene.desk('gwent'), response));
    expect(londonIso(started.deadlineAt)).toBe('2026-12-23T00:00:00+00:00');
    const checked = {
      rule: 'officer-response',
      counting: 'WD15',
      validFrom: plainDate('2020-02-01'),
      validTo: null,
      section: 'reg 31(1)(a)',
      source: 'https://www.legislation.gov.uk/uksi/2020/4/regulation/31',
      checkedBy: 'Force solicitor (made up)',
    };
    const verified = accepted(await recordCheckedRule(administrator(), checked, 'read with counsel'));
    expect(verified).toMatchObject({ version: 2, report: { moved: 1 } });
    const corrected = { ...checked, counting: 'WD20', validFrom: plainDate('2026-12-01') };
    expect(accepted(await recordCheckedRule(administrator(), corrected, 'amended')).version).toBe(3);
    expect(
      await scene.clone.query(
        'select old_version, new_version, new_deadline_at - old_deadline_at as by from clocks.moved_deadline order by id',
      ),
    ).toMatchObject([
      { old_version: 1, new_version: 2, by: {} },
      { old_version: 2, new_version: 3, by: { days: 9 } },
    ]);
    const again = accepted(
      await startClock(scene.desk('gwent'), { ...response, startedAt: at('2026-11-30T09:00') }),
    );
    expect(again.ruleVersion).toBe(2);
    expect(await recordCheckedRule(administrator(), { ...checked, counting: 'XX9' }, 'x')).toMatchObject({
      code: 'no-such-counting',
    });
    await expect(
      scene.clone.query(`insert into clocks.rule_version select * from clocks.rule_version limit 1`),
    ).rejects.toThrow(/duplicate key/);
  });
});
