import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRules } from '../../tests/scenes/plans.ts';
import { addDays, type PlainDate, plainDate, present } from '../kernel/index.ts';
import { actionStates } from './action.ts';
import { fillSentence } from './overview.ts';
import { countPositions, planPositionOf } from './plan-position.ts';
import { askedBy, editionOn, parsePlanRules } from './plan-rules.ts';
import { type PositionFacts, positionOf } from './position.ts';
import type { positions } from './position-name.ts';

const edition = present(planRules.editions[0], 'an edition');
const facts = (changed: Partial<PositionFacts> = {}): PositionFacts => ({
  state: 'in-progress',
  adoptedOn: plainDate('2022-03-28'),
  firstDueOn: plainDate('2023-03-31'),
  startOn: plainDate('2022-04-01'),
  dueOn: plainDate('2023-03-31'),
  dueMovedOn: null,
  claimedOn: null,
  lastReportedOn: plainDate('2022-12-20'),
  evidenceCount: 1,
  ...changed,
});
const on = plainDate('2023-01-10');
const find = (changed: Partial<PositionFacts>, day: PlainDate = on) =>
  positionOf(facts(changed), day, edition);
const daysMax = (rule: string) =>
  present(
    edition.actions.find(({ id }) => id === rule),
    rule,
  ).days_max;

describe('the position of an action', () => {
  it('[PL-15] is on time while it reports, shows evidence and keeps its first date', () => {
    expect(find({})).toEqual({
      position: 'on-time',
      reasons: [{ position: 'on-time', rule: 'on-time', sinceOn: null, facts: {} }],
      edition: 1,
    });
  });

  it('[PL-15] is overdue from the day after its latest date, and not before', () => {
    const reported = { lastReportedOn: plainDate('2023-03-20') };
    expect(find(reported, plainDate('2023-03-31'))?.position).toBe('on-time');
    expect(find(reported, plainDate('2023-04-03'))?.reasons[0]).toEqual({
      position: 'overdue',
      rule: 'past-due',
      sinceOn: '2023-04-01',
      facts: { dueOn: '2023-03-31', days: 3, daysMax: 0 },
    });
  });

  it.each([
    ['silent', 'not-reported', 'lastReportedOn', { evidenceCount: 1 }],
    ['nothing-to-show', 'no-evidence', 'startOn', { evidenceCount: 0 }],
    ['started-late', 'slipping', 'startOn', { state: 'adopted' as const }],
  ] as const)('[PL-15] %s holds one day after its days have passed', (rule, position, field, changed) => {
    const day = plainDate('2022-06-01');
    const at = (passed: number) =>
      find(
        { ...changed, [field]: day, lastReportedOn: field === 'lastReportedOn' ? day : addDays(day, passed) },
        addDays(day, passed),
      )?.reasons.find((reason) => reason.rule === rule);
    expect(at(daysMax(rule))).toBeUndefined();
    expect(at(daysMax(rule) + 1)).toMatchObject({
      position,
      sinceOn: addDays(day, daysMax(rule) + 1),
      facts: { days: daysMax(rule) + 1 },
    });
  });

  it('[PL-15] is silent from the day it was to start, where it never reported', () => {
    const never = { lastReportedOn: null, state: 'adopted' as const, startOn: plainDate('2022-12-01') };
    expect(find(never)?.reasons.map(({ rule }) => rule)).toEqual(['started-late']);
    expect(find({ ...never, startOn: plainDate('2022-09-01') })?.reasons[0]).toMatchObject({
      rule: 'silent',
    });
    expect(find({ ...never, startOn: plainDate('2023-09-01') })?.position).toBe('on-time');
  });

  it('[PL-15] slips by a later date however well it goes, from the day the date was moved', () => {
    const moved = { dueOn: plainDate('2023-06-30'), dueMovedOn: plainDate('2022-11-02') };
    expect(find(moved)?.reasons[0]).toEqual({
      position: 'slipping',
      rule: 'due-date-moved',
      sinceOn: '2022-11-02',
      facts: { firstDueOn: '2023-03-31', laterOn: '2023-06-30', days: 91 },
    });
    expect(find({ dueOn: plainDate('2023-01-31'), dueMovedOn: on })?.position).toBe('on-time');
  });

  it('[PL-15] was late when it was delivered after its first date, whatever the latest one said', () => {
    const late = {
      state: 'verified' as const,
      dueOn: plainDate('2023-06-30'),
      claimedOn: plainDate('2023-04-30'),
    };
    expect(find(late)?.reasons.map(({ rule, facts: told }) => [rule, told.days])).toEqual([
      ['delivered-late', 30],
    ]);
    expect(find({ ...late, claimedOn: plainDate('2023-03-31') })?.position).toBe('on-time');
  });

  it('[PL-15] holds from the adoption at the earliest: a plan that comes late was not late with itself before', () => {
    const adoptedOn = plainDate('2023-01-09');
    const neglected = { startOn: plainDate('2021-06-01'), evidenceCount: 0 };
    const late = find({ ...neglected, adoptedOn });
    expect(late?.reasons.find(({ rule }) => rule === 'nothing-to-show')?.sinceOn).toBe(adoptedOn);
    const before = find({ ...neglected, adoptedOn: plainDate('2021-05-01') })?.reasons.find(
      ({ rule }) => rule === 'nothing-to-show',
    );
    expect(before?.sinceOn).toBe(addDays(neglected.startOn, daysMax('nothing-to-show') + 1));
  });

  it('[PL-16] is none for a draft and for what was withdrawn', () => {
    expect(find({ state: 'draft', adoptedOn: null })).toBeUndefined();
    expect(find({ state: 'withdrawn' })).toBeUndefined();
  });

  it('[PL-16] is the worst of all that holds, and each is told', () => {
    const neglected = { lastReportedOn: null, evidenceCount: 0 };
    const found = find(neglected, plainDate('2023-04-03'));
    expect(found?.position).toBe('overdue');
    expect(found?.reasons.map(({ rule }) => rule)).toEqual(['past-due', 'silent', 'nothing-to-show']);
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(plainDate('2021-12-15'), days));
  const maybe = fc.option(day, { nil: null });
  const anyFacts: fc.Arbitrary<PositionFacts> = fc.record({
    state: fc.constantFrom(...actionStates),
    adoptedOn: maybe,
    firstDueOn: maybe,
    startOn: maybe,
    dueOn: maybe,
    dueMovedOn: maybe,
    claimedOn: maybe,
    lastReportedOn: maybe,
    evidenceCount: fc.nat(2),
  });
  it('[PL-15] never says less as days pass and nothing happens, and its sentences have every fact they name', () => {
    fc.assert(
      fc.property(anyFacts, day, fc.nat(400), (some, from, passed) => {
        const before = positionOf(some, from, edition);
        const after = positionOf(some, addDays(from, passed), edition);
        const rules = after?.reasons.map(({ rule }) => rule) ?? [];
        for (const { rule } of before?.reasons ?? []) if (rule !== 'on-time') expect(rules).toContain(rule);
        for (const { rule, facts: told, sinceOn } of after?.reasons ?? []) {
          if (rule === 'on-time') continue;
          expect(sinceOn).not.toBeNull();
          const { sentence } = present(
            edition.actions.find(({ id }) => id === rule),
            rule,
          );
          const texts = Object.fromEntries(
            Object.entries(told).map(([name, value]) => [name, String(value)]),
          );
          for (const words of Object.values(sentence)) expect(fillSentence(words, texts)).not.toContain('{');
        }
      }),
    );
  });
});

describe('the position of a plan', () => {
  const of = (
    counts: Partial<Record<(typeof positions)[number], number>>,
    adoptedOn: PlainDate | null = on,
  ) =>
    planPositionOf(
      { adoptedOn, askedBy: plainDate('2022-03-31'), counts: { ...countPositions([]), ...counts } },
      on,
      edition,
    );

  it.each([
    ['on-time', { 'on-time': 8, slipping: 2 }],
    ['slipping', { 'on-time': 7, slipping: 3 }],
    ['slipping', { 'on-time': 7, slipping: 1, overdue: 1, 'no-evidence': 1 }],
    ['overdue', { 'on-time': 8, overdue: 2 }],
    ['not-reported', { 'on-time': 6, 'not-reported': 4 }],
    ['no-evidence', { 'on-time': 6, 'no-evidence': 4 }],
  ] as const)('[PL-17] is %s for %o', (position, counts) => {
    expect(of(counts)?.position).toBe(position);
    expect(of(counts)?.total).toBe(10);
  });

  it('[PL-17] is overdue when it was asked for and is not adopted', () => {
    expect(of({}, null)).toMatchObject({ position: 'overdue', rule: 'not-adopted' });
    const early = { adoptedOn: null, askedBy: plainDate('2022-03-31'), counts: countPositions([]) };
    expect(planPositionOf(early, plainDate('2022-03-31'), edition)).toBeUndefined();
    expect(planPositionOf({ ...early, askedBy: null }, on, edition)).toBeUndefined();
  });
});

describe('the rules as data', () => {
  it('[PL-15] hold on the days their edition says', () => {
    expect(editionOn(planRules, plainDate('2021-01-01')).edition).toBe(1);
    expect(editionOn(planRules, on).edition).toBe(1);
    expect(askedBy(planRules, 'england-wales-2021')).toBe('2022-03-31');
    expect(askedBy(planRules, 'england-wales-2024')).toBeNull();
  });

  it('[PL-15] of two editions never hold on the same day', () => {
    const second = { ...edition, edition: 2, valid_from: '2024-01-01' };
    const file = (validTo: string | null) => ({
      ...planRules,
      editions: [{ ...edition, valid_to: validTo }, second],
    });
    expect(() => parsePlanRules(file(null))).toThrow('overlaps');
    expect(() => parsePlanRules(file('2024-01-01'))).toThrow('overlaps');
    const rules = parsePlanRules(file('2023-12-31'));
    expect(editionOn(rules, plainDate('2023-12-31')).edition).toBe(1);
    expect(editionOn(rules, plainDate('2024-01-01')).edition).toBe(2);
  });
});
