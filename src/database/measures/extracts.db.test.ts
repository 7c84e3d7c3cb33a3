import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  countingRule,
  heldExtracts,
  noExtracts,
  question,
  simpleRule,
} from '../../../tests/measures/held-extracts.ts';
import { storeCountingRule, storeHeldExtracts } from '../../../tests/measures/store-held-extracts.ts';
import { addDays, plainDate } from '../../kernel/index.ts';
import {
  allegationCells,
  allegationWaits,
  answerCells,
  type CountedCrime,
  countedCrimes,
  crimeCells,
  disclosureCells,
  dualRoles,
  type ExtractQuestion,
  type HeldExtracts,
  orderCells,
  outcomesGiven,
  parseExtractRules,
  repeatPeople,
  stageWaits,
  standingCells,
  suspectReleases,
} from '../../measures/index.ts';
import {
  chooseCrimes,
  type Database,
  planForWholeScans,
  projectPath,
  readAllegationWaits,
  readCrimeAndPeopleCells,
  readCrimeCells,
  readOtherCells,
  readOutcomesGiven,
  readStageWaits,
  readSuspectReleases,
  type Transaction,
} from '../index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test', reason: 'to test the measures' };
const limits = parseExtractRules(
  parse(readFileSync(projectPath('reference', 'extract-measure-rules.yaml'), 'utf8')),
).disclosureDaysMax;
// One seed, so that what is rare below is surely among what was judged.
const runs = { numRuns: 50, seed: 20_241_201 };

const sorted = <Row extends object>(rows: readonly Row[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

describe('measures of extracts', () => {
  let clone: Clone;
  let jobs: Database;
  const seen = new Set<string>();
  const unseen = (rare: readonly string[]): readonly string[] => rare.filter((each) => !seen.has(each));

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
  });

  /** Sets a statement beside its twin on any rows and any definition; both must say the same. */
  async function judge<Row extends { readonly force: string }>(
    read: (transaction: Transaction, asked: ExtractQuestion) => Promise<readonly Row[]>,
    twin: (held: HeldExtracts, crimes: readonly CountedCrime[], asked: ExtractQuestion) => readonly Row[],
  ): Promise<void> {
    const force = fc.constantFrom(null, 'gwent');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 12, arbitrary: heldExtracts }, fc.constant(noExtracts)),
        countingRule,
        force,
        async (held, rule, of) => {
          const asked = { ...question, force: of };
          await storeHeldExtracts(clone, held);
          const definition = await storeCountingRule(clone, rule);
          const found = await jobs.transact(act, async (transaction) => {
            await planForWholeScans(transaction);
            await chooseCrimes(transaction, definition, asked);
            return await read(transaction, asked);
          });
          const expected = twin(held, countedCrimes(held, rule, asked), asked);
          expect(sorted(found)).toEqual(sorted(expected));
          for (const row of expected) seen.add('cell' in row ? String(row.cell) : JSON.stringify(row));
        },
      ),
      runs,
    );
  }

  it('[ME-82] [ME-83] crimes by stage, outcome and place: the statement counts as its twin does', async () => {
    await judge(
      (transaction, asked) => readCrimeCells(transaction, asked),
      (_, crimes, asked) => crimeCells(crimes, asked, []),
    );
    expect(unseen(['stage=convicted', 'outcome=none', 'outcome=16'])).toEqual([]);
  });

  it('[ME-83] crimes by two characteristics, blanks and unknowns among them', async () => {
    await judge(
      (transaction, asked) => readCrimeCells(transaction, asked, ['age', 'ethnicity']),
      (_, crimes, asked) => crimeCells(crimes, asked, ['age', 'ethnicity']),
    );
    await judge(
      (transaction, asked) => readCrimeCells(transaction, asked, ['ethnicity-officer']),
      (_, crimes, asked) => crimeCells(crimes, asked, ['ethnicity-officer']),
    );
    expect(unseen(['age=blank;ethnicity=blank;stage=recorded'])).toEqual([]);
  });

  it('[ME-81] [ME-84] [ME-86] [ME-87] what stands beside, outcomes given, repeats and two roles', async () => {
    await judge(
      async (transaction, asked) => [
        ...(await readCrimeAndPeopleCells(transaction, asked)),
        ...(await readOutcomesGiven(transaction, asked)),
      ],
      (held, crimes, asked) => [
        ...standingCells(crimes, asked),
        ...outcomesGiven(held, crimes, asked),
        ...repeatPeople(held, crimes, asked),
        ...dualRoles(held, crimes, asked),
      ],
    );
    const rare = ['standing=sex-unknown', 'standing=girls', 'given=1a', 'victim=repeat', 'suspect=serial'];
    expect(unseen([...rare, 'role=also-suspect', 'role=counter-alleged'])).toEqual([]);
  });

  it('[ME-85] days in each stage', async () => {
    await judge(
      (transaction, asked) => readStageWaits(transaction, asked),
      (_, crimes, asked) => stageWaits(crimes, asked),
    );
  });

  it('[ME-112] [ME-113] suspects bailed before charge or released without bail, and days on bail', async () => {
    await judge(
      (transaction, asked) => readSuspectReleases(transaction, asked),
      (held, crimes, asked) => suspectReleases(held, crimes, asked),
    );
    const kinds = [...seen].flatMap((each) => {
      const { conditions = null, ended = null, release } = JSON.parse(each.startsWith('{') ? each : '{}');
      return release === undefined ? [] : [`${release} ${conditions} ${ended}`];
    });
    for (const rare of ['bailed with true', 'bailed without false', 'bailed not-known true']) {
      expect(kinds).toContain(rare);
    }
    expect(kinds).toContain('under-investigation null null');
    expect(kinds).toContain('neither null null');
  });

  it('[ME-88] [ME-89] [ME-90] [ME-91] orders, disclosures, allegations and answers', async () => {
    await judge(
      (transaction, asked) => readOtherCells(transaction, asked, limits),
      (held, _, asked) => [
        ...orderCells(held, asked),
        ...disclosureCells(held, asked, limits),
        ...allegationCells(held, asked),
        ...answerCells(held, asked),
      ],
    );
    await judge(
      (transaction, asked) => readAllegationWaits(transaction, asked),
      (held, _, asked) => allegationWaits(held, asked),
    );
    const rare = [
      'order=dvpn;step=enforced',
      'order=dvpn;reason=blank',
      'route=right-to-ask;disclosure=late',
    ];
    expect(unseen([...rare, 'kind=conduct;person=dismissed'])).toEqual([]);
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

  it('[ME-80] the longer code wins, and a sub-class taken out comes back by its flag', async () => {
    const part = { id: 4096, force: 'gwent', subject: 'crimes' as const, month: question.from };
    const crime = { part: 4096, recordedOn: question.from, state: 'recorded' as const, domesticAbuse: 'no' };
    const rest = { honourBased: null, childSexualAbuse: null, locationType: 'home' };
    const victim = { part: 4096, person: 'w', sex: 'female', age: 30, ethnicity: null, disability: null };
    const blank = {
      ethnicityOfficer: null,
      sexualOrientation: null,
      religion: null,
      relationship: 'partner',
    };
    const held: HeldExtracts = {
      ...noExtracts,
      parts: [{ ...part, validFrom: question.to, validTo: question.asAt }],
      crimes: [
        { ...crime, ...rest, crime: 'in its class', offence: '008/06' },
        { ...crime, ...rest, crime: 'taken out', offence: '008/66' },
        { ...crime, ...rest, crime: 'by its flag', offence: '008/66', domesticAbuse: 'yes' },
        { ...crime, ...rest, crime: 'not named', offence: '105/01' },
      ],
      victims: ['in its class', 'taken out', 'by its flag', 'not named'].map((each) => ({
        ...victim,
        ...blank,
        crime: each,
      })),
    };
    const asked = { ...question, asAt: question.to };
    await storeHeldExtracts(clone, held);
    const definition = await storeCountingRule(clone, simpleRule);
    const cells = await jobs.transact(act, async (transaction) => {
      await chooseCrimes(transaction, definition, asked);
      return await readCrimeCells(transaction, asked, ['offence']);
    });
    const recorded = cells.filter(({ cell }) => cell.endsWith('stage=recorded'));
    expect(sorted(recorded)).toEqual(
      sorted([
        { force: 'gwent', cell: 'offence=by-flag;stage=recorded', count: 1 },
        { force: 'gwent', cell: 'offence=violence;stage=recorded', count: 1 },
      ]),
    );
  });
});
