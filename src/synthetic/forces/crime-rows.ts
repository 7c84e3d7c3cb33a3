import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { happens } from './chance.ts';
import type { Crime } from './course.ts';
import { dayText, momentText } from './day-text.ts';
import type { Cells } from './extract-table.ts';
import type { Habit } from './habit.ts';
import type { Closing } from './investigation.ts';
import { offences } from './offence.ts';
import { ageOn } from './person.ts';
import { ageText, birthdayText, type Filed } from './register.ts';

/** A crime as a force files it: its reference and the records of those concerned. */
export interface FiledCrime {
  readonly ref: string;
  readonly incidentRef: string;
  readonly crime: Crime;
  readonly victim: Filed;
  readonly suspects: readonly { readonly filed: Filed; readonly namedDay: number }[];
  /** Outcomes known on the extract day: what stands, after what it replaced. */
  readonly outcomes: readonly (Closing & { readonly endedDay: number | null })[];
}

export interface Desk {
  readonly random: Random;
  readonly habit: Habit;
  readonly extractDay: number;
}

const yesNo = (claim: boolean): string => (claim ? 'yes' : 'no');
const slashed = (code: string): string => `${code.slice(0, 3)}/${code.slice(3)}`;

export function crimeRow(desk: Desk, filed: FiledCrime): Cells {
  const { random, habit, extractDay } = desk;
  const { crime } = filed;
  const age = ageOn(crime.victim, crime.committedToDay);
  const code = (name: Crime['offence']): string => slashed(offences[name].code(crime.victim.sex, age));
  const state = crime.state.day <= extractDay ? crime.state.kind : 'recorded';
  const sexual = offences[crime.offence].group === 'rape' || offences[crime.offence].group === 'other-sexual';
  const unplaced = happens(random, habit.missing.location);
  return [
    filed.ref,
    filed.incidentRef,
    dayText(crime.recordedDay),
    dayText(crime.recordedDay),
    habit.holdsTimes ? momentText(crime.recordedDay, crime.minute) : '',
    happens(random, 0.02) ? '' : dayText(crime.committedFromDay),
    dayText(crime.committedToDay),
    code(crime.offence),
    crime.firstOffence === null ? '' : code(crime.firstOffence),
    state,
    state === 'recorded' ? '' : dayText(crime.state.day),
    yesNo(crime.domestic),
    yesNo(crime.honourBased),
    yesNo(sexual && age < 18),
    yesNo(crime.place === 'online'),
    unplaced ? 'not-known' : crime.place,
  ];
}

const supports: Weighted<string> = [
  ['general', 38],
  ['specialist', 22],
  ['by-and-for', 2],
  ['none-offered', 20],
  ['not-known', 18],
];

export function victimRow(desk: Desk, filed: FiledCrime): Cells {
  const { random, habit } = desk;
  const { crime, victim } = filed;
  const age = ageOn(crime.victim, crime.committedToDay);
  const asked = habit.holdsOrientation ? 'not-asked' : 'not-held';
  const mayBePregnant = crime.victim.sex === 'female' && age >= 15 && age <= 45;
  return [
    filed.ref,
    victim.ref,
    victim.sex,
    habit.holdsOrientation && happens(random, 0.25) ? genderIdentity(random) : asked,
    ageText(victim, crime.committedToDay),
    victim.ethnicitySelf,
    victim.ethnicityOfficer,
    happens(random, 0.45) ? yesNo(crime.victim.disabled) : 'not-asked',
    habit.holdsOrientation && happens(random, 0.3) ? orientation(random) : asked,
    habit.holdsOrientation && happens(random, 0.2) ? religion(random) : asked,
    !mayBePregnant ? '' : happens(random, 0.4) ? yesNo(happens(random, 0.06)) : 'not-asked',
    happens(random, habit.missing.relationship) ? 'not-known' : crime.relationship,
    drawFrom(random, supports),
  ];
}

const genderIdentity = (random: Random): string =>
  drawFrom(random, [
    ['same', 985],
    ['trans-woman', 4],
    ['trans-man', 3],
    ['non-binary', 5],
    ['declined', 3],
  ]);

const orientation = (random: Random): string =>
  drawFrom(random, [
    ['heterosexual', 86],
    ['bisexual', 5],
    ['gay-or-lesbian', 4],
    ['other', 1],
    ['declined', 4],
  ]);

const religion = (random: Random): string =>
  drawFrom(random, [
    ['none', 40],
    ['christian', 40],
    ['muslim', 8],
    ['hindu', 2],
    ['sikh', 1],
    ['jewish', 1],
    ['buddhist', 1],
    ['other', 1],
    ['declined', 6],
  ]);

export function* suspectRows(desk: Desk, filed: FiledCrime): Generator<Cells> {
  for (const { filed: record, namedDay } of filed.suspects) {
    yield [
      filed.ref,
      record.ref,
      dayText(namedDay),
      record.sex,
      ageText(record, filed.crime.committedToDay),
      record.ethnicitySelf,
      record.ethnicityOfficer,
      happens(desk.random, 0.004) ? 'yes' : happens(desk.random, 0.15) ? 'not-asked' : 'no',
      record.name.surname,
      record.name.forename,
      birthdayText(record),
      record.postcode,
      record.pncId,
    ];
  }
}

const aboutVictim = ['victim-device-requested', 'victim-device-returned', 'review-requested'];

export function* eventRows(desk: Desk, filed: FiledCrime): Generator<Cells> {
  const suspect = filed.suspects[0]?.filed.ref ?? '';
  for (const { kind, day } of filed.crime.investigation.steps) {
    if (day > desk.extractDay) continue;
    yield [filed.ref, aboutVictim.includes(kind) ? '' : suspect, kind, dayText(day), ''];
  }
}

const withdrawalNotes: Weighted<string> = [
  ['officer-note', 46],
  ['her-own-statement', 22],
  ['officer-on-camera', 18],
  ['specialist-service', 4],
  ['not-known', 10],
];

export function* outcomeRows(desk: Desk, filed: FiledCrime): Generator<Cells> {
  const { random } = desk;
  const suspect = filed.suspects[0]?.filed.ref ?? '';
  for (const { code, day, endedDay } of filed.outcomes) {
    const withdrawn = code === '14' || code === '16';
    yield [
      filed.ref,
      code === '14' || code === '18' ? '' : suspect,
      code,
      dayText(day),
      endedDay === null ? '' : dayText(endedDay),
      withdrawn ? drawFrom(random, withdrawalNotes) : '',
      withdrawn ? yesNo(happens(random, 0.55)) : '',
    ];
  }
}

/** The outcomes that an extract made on a day holds. Some crimes were closed once, opened again and closed for good. */
export function outcomesKnown(random: Random, crime: Crime, extractDay: number): FiledCrime['outcomes'] {
  const { namedDay, outcome } = crime.investigation;
  const start = Math.max(crime.recordedDay, namedDay ?? crime.recordedDay);
  const room = outcome.day - start;
  const reopened = room >= 10 && happens(random, 0.03);
  const first = {
    code: namedDay === null ? '18' : '16',
    day: start + random.whole(1, Math.max(1, room - 5)),
  };
  if (!reopened || first.code === outcome.code || first.day > extractDay)
    return outcome.day > extractDay ? [] : [{ ...outcome, endedDay: null }];
  if (outcome.day > extractDay) return [{ ...first, endedDay: null }];
  return [
    { ...first, endedDay: outcome.day },
    { ...outcome, endedDay: null },
  ];
}
