import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { noExtracts, question, simpleRule } from '../../../tests/measures/held-extracts.ts';
import { storeCountingRule, storeHeldExtracts } from '../../../tests/measures/store-held-extracts.ts';
import { addDays, plainDate } from '../../kernel/index.ts';
import type { SuspectRelease } from '../../measures/index.ts';
import { chooseCrimes, type Database, readSuspectReleases } from '../index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test', reason: 'to test the measures' };

const sorted = (rows: readonly SuspectRelease[]): readonly SuspectRelease[] =>
  rows.toSorted((a, b) => (a.release < b.release ? -1 : 1));

describe('releases before charge', () => {
  let clone: Clone;
  let jobs: Database;

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
  });

  it('[ME-112] [ME-113] bail of one day is one bail, and bail on the day of the charge is bail after it', async () => {
    const part = { id: 4096, force: 'gwent', subject: 'crimes' as const, month: question.from };
    const named = ['first', 'second', 'charged'];
    const on = (days: number) => addDays(question.from, days);
    const happened = (crime: string, person: string, event: string, days: number) => ({
      part: 4096,
      crime,
      person,
      event,
      on: on(days),
    });
    await storeHeldExtracts(clone, {
      ...noExtracts,
      parts: [{ ...part, validFrom: question.to, validTo: plainDate('9999-12-31') }],
      crimes: named.map((crime) => ({
        part: 4096,
        crime,
        recordedOn: question.from,
        offence: '008/06',
        state: 'recorded',
        domesticAbuse: 'no',
        honourBased: null,
        childSexualAbuse: null,
        locationType: 'home',
      })),
      victims: named.map((crime) => ({
        part: 4096,
        crime,
        person: 'w',
        sex: 'female',
        age: 30,
        ethnicity: null,
        ethnicityOfficer: null,
        disability: null,
        sexualOrientation: null,
        religion: null,
        relationship: 'partner',
      })),
      events: [
        happened('first', 'a', 'bailed-with-conditions', 2),
        happened('second', 'a', 'bailed-with-conditions', 2),
        happened('first', 'a', 'bail-ended', 30),
        happened('second', 'a', 'bail-ended', 60),
        happened('charged', 'b', 'arrested', 4),
        happened('charged', 'b', 'charged', 5),
        happened('charged', 'b', 'bailed', 5),
      ],
    });
    const definition = await storeCountingRule(clone, simpleRule);
    const released = await jobs.transact(act, async (transaction) => {
      await chooseCrimes(transaction, definition, question);
      return await readSuspectReleases(transaction, question);
    });
    expect(sorted(released)).toEqual(
      sorted([
        { force: 'gwent', release: 'bailed', conditions: 'with', days: 58, ended: true, count: 1 },
        { force: 'gwent', release: 'neither', conditions: null, days: null, ended: null, count: 1 },
      ]),
    );
  });
});
