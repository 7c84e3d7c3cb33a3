import fc from 'fast-check';
import { addDays, lastDayOf, monthOf, plainDate } from '../../src/kernel/index.ts';
import type { CountingRule, ExtractQuestion, HeldExtracts } from '../../src/measures/index.ts';

/** A quarter, as at a day on which some parts are superseded and some not yet known. */
export const question: ExtractQuestion = {
  force: null,
  asAt: plainDate('2024-12-01'),
  from: plainDate('2024-04-01'),
  to: plainDate('2024-06-30'),
  readFrom: plainDate('2022-04-01'),
  yearFrom: plainDate('2023-07-01'),
};

const always = { validFrom: plainDate('2024-07-01'), validTo: plainDate('9999-12-31') };
const versions = [
  { month: plainDate('2024-04-01'), ...always },
  { month: plainDate('2024-06-01'), validFrom: plainDate('2024-07-01'), validTo: plainDate('2024-11-01') },
  { month: plainDate('2024-06-01'), validFrom: plainDate('2024-11-01'), validTo: plainDate('9999-12-31') },
  { month: plainDate('2023-08-01'), ...always },
  { month: plainDate('2022-02-01'), ...always },
  { month: plainDate('2024-05-01'), validFrom: plainDate('2025-01-01'), validTo: plainDate('9999-12-31') },
];
const subjects = ['crimes', 'orders', 'disclosures', 'survey_answers', 'allegations'] as const;
/** Packages of two forces begin at 4096 and 8192. */
const parts: HeldExtracts['parts'] = ['gwent', 'kent'].flatMap((force, package_) =>
  subjects.flatMap((subject, which) =>
    versions.map((version, index) => ({
      id: 4096 * (package_ + 1) + which * versions.length + index,
      force,
      subject,
      ...version,
    })),
  ),
);

/** Most rows are of one part, so that they meet each other there. */
const partOf = (subject: (typeof subjects)[number]): fc.Arbitrary<HeldExtracts['parts'][number]> => {
  const [first, ...others] = parts.filter((part) => part.subject === subject);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(first === undefined ? [] : [first])) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
};
const dayIn = (first: string): fc.Arbitrary<ReturnType<typeof plainDate>> => {
  const from = plainDate(first);
  const last = Number(lastDayOf(monthOf(from)).slice(8));
  return fc.integer({ min: 0, max: last - 1 }).map((days) => addDays(from, days));
};
const laterDay = fc.integer({ min: 0, max: 30 }).map((weeks) => addDays(plainDate('2024-03-20'), 7 * weeks));
const unknown = ['not-known', 'not-asked', 'declined', 'not-held'];
const code = (...codes: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...codes);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { freq: 3 });
const crimeRef = code('c1', 'c2', 'c3', 'c4');
const person = code('P1', 'p1', 'P2', 'p3');
const flag = code('yes', 'no', 'not-known');

const ofCrime = { crime: crimeRef, at: partOf('crimes') };
const placed = <Row extends { readonly at: { readonly id: number } }>({ at, ...row }: Row) => ({
  ...row,
  part: at.id,
});
const rowsOf = <Row>(row: fc.Arbitrary<Row>, keyOf: (row: Row) => string, maxLength: number) =>
  fc.uniqueArray(row, { selector: keyOf, minLength: Math.floor(maxLength / 3), maxLength });
const key = (row: { readonly part: number }, ...names: readonly (string | null)[]): string =>
  JSON.stringify([row.part, ...names]);

const crimes = partOf('crimes').chain((at) =>
  fc.record({
    part: fc.constant(at.id),
    crime: crimeRef,
    recordedOn: dayIn(at.month),
    offence: code('008/06', '008/06', '008/66', '008', '105/01', '019/08'),
    state: fc.constantFrom('recorded', 'recorded', 'recorded', 'cancelled'),
    domesticAbuse: flag,
    honourBased: maybe(flag),
    childSexualAbuse: maybe(flag),
    locationType: code('home', 'other-private', 'public-open', 'transport', 'online', 'not-known'),
  }),
);
const victims = fc
  .record({
    ...ofCrime,
    person,
    sex: code('female', 'female', 'female', 'male', 'indeterminate', ...unknown),
    age: maybe(fc.constantFrom(0, 13, 17, 18, 24, 25, 34, 35, 54, 55, 90)),
    ethnicity: maybe(code('W1', 'W9', 'M2', 'A4', 'B9', 'O2', ...unknown)),
    ethnicityOfficer: maybe(code('IC1', 'IC6', 'not-known')),
    disability: maybe(code('yes', 'no', 'declined')),
    sexualOrientation: maybe(code('heterosexual', 'gay-or-lesbian', 'not-asked')),
    religion: maybe(code('none', 'muslim', 'declined')),
    relationship: code('stranger', 'partner', 'colleague', 'not-known', 'not-asked'),
  })
  .map(placed);
const suspects = fc.record({ ...ofCrime, person, namedOn: maybe(laterDay) }).map(placed);
const investigation = [
  'arrested',
  'interviewed-in-custody',
  'interviewed-voluntarily',
  'referred-to-prosecutor',
  'charged',
  'convicted',
  'acquitted',
  'bailed',
  'bailed-with-conditions',
  'bailed-with-conditions',
  'bailed-without-conditions',
  'bail-ended',
  'released-under-investigation',
];
const orderEvents = [
  'considered',
  'applied-for',
  'granted',
  'refused',
  'served',
  'breached',
  'breach-proved',
  'breach-no-action',
];
const ofOrder = { order: code('o1', 'o2', 'o3'), at: partOf('orders') };

/** Any rows that the extracts' tables can hold, few enough to meet each other; groups are often empty. */
export const heldExtracts: fc.Arbitrary<HeldExtracts> = fc.record({
  parts: fc.constant(parts),
  crimes: rowsOf(crimes, (row) => key(row, row.crime), 16),
  victims: rowsOf(victims, (row) => key(row, row.crime, row.person), 30),
  suspects: rowsOf(suspects, (row) => key(row, row.crime, row.person), 25),
  events: fc.array(
    fc.record({ ...ofCrime, person: maybe(person), event: code(...investigation), on: laterDay }).map(placed),
    { minLength: 12, maxLength: 40 },
  ),
  outcomes: fc.array(
    fc
      .record({
        ...ofCrime,
        outcome: code('1', '1A', '14', '15', '16', '18'),
        on: laterDay,
        endedOn: maybe(laterDay),
      })
      .map(placed),
    { minLength: 6, maxLength: 20 },
  ),
  orders: rowsOf(
    fc.record({ ...ofOrder, type: code('dvpn', 'spo') }).map(placed),
    (row) => key(row, row.order),
    10,
  ),
  orderEvents: fc.array(
    fc
      .record({
        ...ofOrder,
        event: code(...orderEvents),
        on: laterDay,
        reason: fc.option(code('her-wish', 'not-necessary'), { freq: 2 }),
      })
      .map(placed),
    { minLength: 6, maxLength: 20 },
  ),
  disclosures: rowsOf(
    partOf('disclosures').chain((at) =>
      fc.record({
        part: fc.constant(at.id),
        disclosure: code('d1', 'd2', 'd3', 'd4'),
        route: code('right-to-ask', 'right-to-know'),
        appliedOn: dayIn(at.month),
        decision: code('disclose', 'nothing-to-disclose', 'pending', 'not-known'),
        disclosedOn: maybe(laterDay),
      }),
    ),
    (row) => key(row, row.disclosure),
    12,
  ),
  answers: fc.array(
    fc
      .record({
        at: partOf('survey_answers'),
        response: code('r1', 'r2'),
        collector: code('support-service', 'police'),
        question: code('voice', 'informed'),
        answer: code('1', '3', '4', '5', 'declined', 'not-asked'),
      })
      .map(placed),
    { maxLength: 10 },
  ),
  allegations: rowsOf(
    partOf('allegations').chain((at) =>
      fc.record({
        part: fc.constant(at.id),
        case: code('k1', 'k2', 'k3'),
        allegation: code('1', '2'),
        subject: maybe(code('s1', 's2')),
        caseKind: code('complaint', 'conduct', 'recordable-conduct'),
        recordedOn: dayIn(at.month),
        flaggedOn: maybe(laterDay),
        outcome: code('ongoing', 'not-known', 'no-case-to-answer', 'case-to-answer'),
        action: maybe(code('no-further-action', 'dismissed', 'would-have-been-dismissed')),
        outcomeOn: maybe(laterDay),
      }),
    ),
    (row) => key(row, row.case, row.allegation, row.subject),
    14,
  ),
});

/** Any definition of violence against women and girls over the offences above. */
export const countingRule: fc.Arbitrary<CountingRule> = fc.record({
  offences: fc
    .uniqueArray(
      fc.record({
        code: code('008/66', '105/01', '019/08'),
        group: fc.constantFrom('violence', 'sexual', null),
      }),
      { selector: (offence) => offence.code },
    )
    .map((named) => [{ code: '008', group: 'violence' }, ...named]),
  sexes: fc.constantFrom(['female'], ['female', 'indeterminate']),
  unknownSex: fc.constantFrom('left-out', 'apart', 'apportioned'),
  girlsUnderYears: fc.constantFrom(18, 16),
  girls: fc.constantFrom('within', 'within', 'apart', 'left-out'),
  childSexualAbuse: fc.constantFrom('within', 'within', 'apart', 'left-out'),
  men: fc.constantFrom('beside', 'left-out'),
  flags: fc.subarray(['domestic-abuse', 'honour-based', 'child-sexual-abuse']),
});

/** Nothing held of anybody. */
export const noExtracts: HeldExtracts = {
  parts: [],
  crimes: [],
  victims: [],
  suspects: [],
  events: [],
  outcomes: [],
  orders: [],
  orderEvents: [],
  disclosures: [],
  answers: [],
  allegations: [],
};

/** Offences of class 008 against women, whatever their age. */
export const simpleRule: CountingRule = {
  offences: [
    { code: '008', group: 'violence' },
    { code: '008/66', group: null },
  ],
  sexes: ['female'],
  unknownSex: 'apart',
  girlsUnderYears: 18,
  girls: 'within',
  childSexualAbuse: 'within',
  men: 'beside',
  flags: ['domestic-abuse'],
};
