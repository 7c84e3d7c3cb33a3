import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, month, plainDate } from '../../kernel/index.ts';
import {
  type Announcement,
  announcementStanding,
  checkAnnouncement,
  checkSlip,
  type Slip,
} from './announcement.ts';
import { expectedAfter, parseUpdateRules } from './cadence.ts';

const rules = parseUpdateRules(
  parse(readFileSync(new URL('../../../reference/national-update.yaml', import.meta.url), 'utf8')),
);
const words = { en: 'Data came late', cy: 'Daeth y data’n hwyr' };
/** As it was: due in November 2022, published 14 March 2023. */
const announced: Announcement = {
  id: 'first-report',
  kind: 'update',
  title: { en: 'First report', cy: 'Adroddiad cyntaf' },
  announcedOn: plainDate('2022-04-30'),
  dueOn: plainDate('2022-11-30'),
  precision: 'month',
  slips: [],
  came: null,
};
const slip: Slip = {
  toldOn: plainDate('2022-12-05'),
  dueOn: plainDate('2023-03-14'),
  precision: 'day',
  reason: words,
};

describe('the calendar', () => {
  it('[NA-50] counts lateness from the first announced date, whatever was said later', () => {
    expect(announcementStanding(announced, plainDate('2022-11-30')).state).toBe('expected');
    expect(announcementStanding(announced, plainDate('2022-12-01'))).toMatchObject({
      state: 'overdue',
      daysLate: 1,
    });
    const moved = { ...announced, slips: [slip] };
    expect(announcementStanding(moved, plainDate('2023-01-01'))).toMatchObject({
      state: 'expected',
      firstDueOn: '2022-11-30',
      latestDueOn: '2023-03-14',
      daysLate: 104,
      untold: 1,
    });
    const came = { ...moved, came: { on: plainDate('2023-03-14'), subject: 'update-1' } };
    expect(announcementStanding(came, plainDate('2030-01-01'))).toMatchObject({
      state: 'came-late',
      daysLate: 104,
    });
    const early = { ...announced, came: { on: plainDate('2022-11-01'), subject: 'update-1' } };
    expect(announcementStanding(early, plainDate('2023-01-01'))).toMatchObject({
      state: 'came-on-time',
      daysLate: 0,
    });
  });

  it('[NA-50] no run of slips makes it less late than it is', () => {
    const steps = fc.array(
      fc.record({ told: fc.integer({ min: 0, max: 200 }), due: fc.integer({ min: 0, max: 400 }) }),
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 500 }), (list, comes) => {
        let held = announced;
        for (const { told, due } of list) {
          const next = {
            ...slip,
            toldOn: addDays(announced.announcedOn, told),
            dueOn: addDays(announced.dueOn, due),
          };
          if (checkSlip(held, next).ok) held = { ...held, slips: [...held.slips, next] };
        }
        const came = { ...held, came: { on: addDays(announced.dueOn, comes), subject: 'x' } };
        expect(announcementStanding(came, plainDate('2030-01-01'))).toMatchObject({
          firstDueOn: announced.dueOn,
          daysLate: comes,
        });
      }),
    );
  });

  it.each([
    [
      'announced for a day that has passed',
      checkAnnouncement({ ...announced, dueOn: plainDate('2022-04-01') }),
      'dates-reversed',
    ],
    [
      'announced in one language',
      checkAnnouncement({ ...announced, title: { en: 'Report', cy: '' } }),
      'no-words',
    ],
    ['moved without a reason', checkSlip(announced, { ...slip, reason: { en: '', cy: '' } }), 'no-words'],
    [
      'moved to where it is',
      checkSlip(announced, { ...slip, dueOn: announced.dueOn, precision: 'month' }),
      'not-moved',
    ],
    [
      'moved before it was told',
      checkSlip({ ...announced, slips: [slip] }, { ...slip, toldOn: plainDate('2022-12-04') }),
      'dates-reversed',
    ],
    [
      'moved after it came',
      checkSlip({ ...announced, came: { on: slip.dueOn, subject: 'x' } }, slip),
      'came-already',
    ],
  ])('[NA-50] refuses what is %s', (_, result, code) => expect(result).toMatchObject({ ok: false, code }));
  it('[NA-50] takes what is whole', () => {
    expect(checkAnnouncement(announced)).toMatchObject({ ok: true });
    expect(checkSlip(announced, slip)).toMatchObject({ ok: true });
  });

  it('[NA-51] expects the next update by the cadence that holds when its period ends', () => {
    expect(expectedAfter(rules, month('2022-03'))).toEqual({
      from: '2022-04',
      to: '2022-09',
      dueOn: '2023-05-31',
      cadenceVersion: 1,
    });
    // The cycle became yearly in May 2023: the half-year that would end in September 2023 is a year that ends in March 2024.
    expect(expectedAfter(rules, month('2023-03'))).toMatchObject({
      from: '2023-04',
      to: '2024-03',
      cadenceVersion: 2,
    });
    expect(expectedAfter(rules, month('2020-03'))).toBeUndefined();
  });
});
