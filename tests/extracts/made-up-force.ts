import type { CanonicalValue, Contract, ContractName } from '../../src/extracts/index.ts';
import { contractNames } from '../../src/extracts/index.ts';
import {
  addDays,
  londonDateOf,
  type PlainDate,
  plainDate,
  type Random,
  randomFrom,
  readInstant,
} from '../../src/kernel/index.ts';

/** A row by its columns; columns that are left out are blank, which for a code means not known. */
export type Row = Readonly<Record<string, CanonicalValue>>;
export type Rows = Record<ContractName, Row[]>;

const firstDay = plainDate('2024-11-01');
const days = 330;
/** The night on which clocks go back, at the first 01:30: the moment that local times write twice. */
const doubledMoment = '2025-10-26T00:30:00Z';
export const asAt = plainDate('2025-11-30');

const offences = ['008/66', '019/08', '008/67', '020/03', '105/01', '088/10', '001/00'];
const surnames = ['MORGAN', "O'BRIEN", 'KHAN', 'MÜLLER', 'SMITH-JONES', 'DAVIES'];
const forenames = ['JOHN', 'DAVID LEE', 'IMRAN', 'TOMASZ', 'SEÁN', 'RHYS'];

const bails = ['bailed', 'bailed-with-conditions', 'bailed-without-conditions'];

class Maker {
  readonly rows: Rows = Object.fromEntries(contractNames.map((name) => [name, []])) as unknown as Rows;
  constructor(readonly random: Random) {}

  pick<Value>(values: readonly Value[]): Value {
    return values[this.random.whole(0, values.length - 1)] as Value;
  }

  sometimes<Value>(share: number, value: Value): Value | null {
    return this.random.next() < share ? value : null;
  }

  /** A minute of a day in London, never midnight, which some systems write for want of a time. */
  moment(on: PlainDate): string {
    const written = `${on}T${String(this.random.whole(2, 21)).padStart(2, '0')}:${String(this.random.whole(1, 59)).padStart(2, '0')}:00Z`;
    const moment = readInstant(written);
    return moment !== undefined && londonDateOf(moment) === on ? written : `${on}T12:00:00Z`;
  }

  add(contract: ContractName, row: Row): void {
    this.rows[contract].push(row);
  }
}

/** A force's year, small: every contract, every kind of gap that records systems write differently. */
export function madeUpForce(seed: number, crimes: number): Rows {
  const maker = new Maker(randomFrom(seed));
  for (let number = 1; number <= crimes; number += 1) addCrime(maker, number);
  for (let number = 1; number <= Math.ceil(crimes / 10); number += 1) {
    addOrder(maker, number);
    addDisclosure(maker, number);
    addAnswers(maker, number);
    addAllegation(maker, number);
  }
  return maker.rows;
}

const person = (number: number): string => `P${String(number).padStart(8, '0')}`;
const yesNo = ['yes', 'no', 'not-known'];

function addCrime(maker: Maker, number: number): void {
  const recorded = addDays(firstDay, maker.random.whole(0, days));
  const reported = number % 3 === 0 ? addDays(recorded, -1) : recorded;
  const from = maker.sometimes(0.9, addDays(reported, -maker.random.whole(0, 40)));
  const cancelled = number % 17 === 0;
  const crime_ref = `QD/${String(number).padStart(7, '0')}`;
  maker.add('crimes', {
    crime_ref,
    incident_ref: `L${String(Math.ceil(number / 2)).padStart(6, '0')}`,
    recorded_on: recorded,
    reported_on: reported,
    reported_at: number % 5 === 0 ? null : maker.moment(reported),
    committed_from: from,
    committed_to: from,
    offence_code: maker.pick(offences),
    offence_code_first: maker.sometimes(0.1, '019/08'),
    state: cancelled ? 'cancelled' : 'recorded',
    state_on: cancelled ? addDays(recorded, 5) : null,
    domestic_abuse: maker.pick(yesNo),
    honour_based: maker.pick(yesNo),
    child_sexual_abuse: maker.pick(yesNo),
    online: maker.pick(yesNo),
    location_type: maker.pick(['home', 'other-private', 'public-open', 'online', 'not-known']),
  });
  maker.add('victims', victim(maker, crime_ref, number));
  for (let place = 0; place < number % 4; place += 1)
    addSuspect(maker, crime_ref, number, place, from ?? reported, recorded);
  if (number % 4 === 0) addOutcome(maker, crime_ref, null, maker.pick(['14', '18']), addDays(recorded, 20));
}

/** A system with one ethnicity column holds what an officer saw or what she said, never both. */
function ethnicity(maker: Maker): Row {
  return maker.pick<Row>([
    { ethnicity_self: 'W1', ethnicity_officer: 'not-known' },
    { ethnicity_self: 'A2', ethnicity_officer: 'not-known' },
    { ethnicity_self: 'B2', ethnicity_officer: 'not-known' },
    { ethnicity_self: 'declined', ethnicity_officer: 'not-known' },
    { ethnicity_self: 'not-asked', ethnicity_officer: 'IC3' },
    { ethnicity_self: 'not-known', ethnicity_officer: 'not-known' },
  ]);
}

function victim(maker: Maker, crime_ref: string, number: number): Row {
  return {
    crime_ref,
    person_ref: person(1 + (number % 40)),
    sex: maker.pick(['female', 'female', 'male', 'indeterminate', 'not-known']),
    gender_identity: maker.pick(['same', 'trans-woman', 'not-known']),
    age: maker.sometimes(0.7, maker.random.whole(0, 90)),
    ...ethnicity(maker),
    disability: maker.pick(['yes', 'no', 'declined', 'not-asked', 'not-known']),
    sexual_orientation: maker.pick(['heterosexual', 'bisexual', 'not-asked', 'not-known']),
    religion: maker.pick(['none', 'muslim', 'declined', 'not-known']),
    pregnant: maker.pick(['yes', 'no', 'not-known']),
    relationship: maker.pick(['partner', 'former-partner', 'stranger', 'not-known']),
    specialist_support: maker.pick(['by-and-for', 'none-offered', 'not-known']),
  };
}

function addSuspect(
  maker: Maker,
  crime_ref: string,
  number: number,
  place: number,
  from: PlainDate,
  recorded: PlainDate,
): void {
  const person_ref = person(1000 + ((number * 3 + place) % 50));
  const named = addDays(recorded, place);
  maker.add('suspects', {
    crime_ref,
    person_ref,
    named_on: named < from ? from : named,
    sex: maker.pick(['male', 'male', 'female']),
    age: maker.sometimes(0.8, maker.random.whole(12, 80)),
    ...ethnicity(maker),
    works_for_police: maker.pick(yesNo),
    family_name: maker.sometimes(0.9, maker.pick(surnames)),
    given_names: maker.sometimes(0.9, maker.pick(forenames)),
    date_of_birth: maker.sometimes(0.8, addDays(plainDate('1960-01-01'), maker.random.whole(0, 15_000))),
    postcode: maker.sometimes(0.5, maker.pick(['CF10 3NQ', 'LL57 2DG', 'B1 1BB'])),
    pnc_id: maker.sometimes(0.3, '2001/1234567X'),
  });
  const released = [...bails, 'released-under-investigation'];
  const events = [
    'arrested',
    'interviewed-in-custody',
    released[number % released.length] ?? 'bailed',
    'bail-ended',
    'charged',
  ].slice(0, maker.random.whole(0, 5));
  for (const [at, event] of events.entries()) {
    const on = addDays(recorded, at + 1);
    // One arrest falls into the hour that clocks repeat.
    const special = number === 1 && place === 0 && at === 0;
    maker.add('investigation_events', {
      crime_ref,
      person_ref,
      event,
      happened_on: special ? '2025-10-26' : on,
      happened_at: special ? doubledMoment : maker.sometimes(0.7, maker.moment(on)),
    });
  }
  if (place === 0)
    addOutcome(maker, crime_ref, person_ref, maker.pick(['1', '15', '16', '1A']), addDays(recorded, 30));
}

function addOutcome(
  maker: Maker,
  crime_ref: string,
  person_ref: string | null,
  outcome: string,
  on: PlainDate,
): void {
  maker.add('outcomes', {
    crime_ref,
    person_ref,
    outcome,
    outcome_on: on,
    ended_on: maker.sometimes(0.1, addDays(on, 3)),
    withdrawal_recorded_by:
      outcome === '16' ? maker.pick(['her-own-statement', 'officer-note', 'not-known']) : 'not-known',
    withdrawal_reason_asked: outcome === '16' ? maker.pick(yesNo) : 'not-known',
  });
}

function addOrder(maker: Maker, number: number): void {
  const order_ref = `O${String(number).padStart(6, '0')}`;
  const granted = addDays(firstDay, 60 + maker.random.whole(0, 200));
  const tied = number % 2 === 0;
  maker.add('orders', {
    order_ref,
    order_type: maker.pick(['dvpn', 'dvpo', 'spo', 'non-molestation']),
    crime_ref: null,
    respondent_ref: person(1000 + (number % 50)),
    protected_ref: maker.sometimes(0.8, person(1 + (number % 40))),
    sought_by: maker.pick(['police', 'victim', 'not-known']),
    ends_on: maker.sometimes(0.5, addDays(granted, 800)),
  });
  const steps = tied
    ? ['considered', 'applied-for', 'granted', 'served', 'breached']
    : ['considered', 'not-pursued'];
  for (const [at, event] of steps.entries()) {
    const on = addDays(granted, at - 2);
    maker.add('order_events', {
      order_ref,
      event,
      happened_on: on,
      happened_at: maker.sometimes(0.5, maker.moment(on)),
      reason:
        event === 'not-pursued' ? maker.pick(['not-enough-evidence', 'her-wish', 'not-known']) : 'not-known',
    });
  }
}

function addDisclosure(maker: Maker, number: number): void {
  const applied = addDays(firstDay, maker.random.whole(0, days));
  const decision = maker.pick(['disclose', 'nothing-to-disclose', 'pending']);
  maker.add('disclosures', {
    disclosure_ref: `D${String(number).padStart(5, '0')}`,
    route: maker.pick(['right-to-ask', 'right-to-know']),
    asked_by: maker.pick(['herself', 'third-party', 'not-known']),
    applied_on: applied,
    decision,
    decided_on: decision === 'pending' ? null : addDays(applied, 12),
    disclosed_on: decision === 'disclose' ? addDays(applied, 20) : null,
    person_at_risk_ref: maker.sometimes(0.6, person(1 + (number % 40))),
    subject_ref: person(1000 + (number % 50)),
  });
}

function addAnswers(maker: Maker, number: number): void {
  const about = {
    response_ref: `S${String(number).padStart(4, '0')}X`,
    answered_in: maker.pick(['2025-02', '2025-03']),
    collected_by: maker.pick(['support-service', 'police']),
    stage: maker.pick(['report', 'closed', 'not-known']),
    age_band: maker.pick(['18-24', '35-54', 'declined']),
    ethnic_group: maker.pick(['white', 'asian', 'not-known']),
    disability: maker.pick(['yes', 'no', 'not-known']),
    offence_group: maker.pick(['domestic-abuse', 'other']),
  };
  for (const question of ['voice', 'respect', 'report-again']) {
    maker.add('survey_answers', { ...about, question, answer: maker.pick(['1', '3', '5']) });
  }
}

function addAllegation(maker: Maker, number: number): void {
  const recorded = addDays(firstDay, maker.random.whole(0, 200));
  const finished = maker.sometimes(0.5, addDays(recorded, 90));
  maker.add('allegations', {
    case_ref: `C${String(Math.ceil(number / 2)).padStart(4, '0')}X`,
    allegation_ref: `A${number}X`,
    subject_ref: maker.sometimes(0.8, `S${number}X`),
    subject_role: maker.pick(['officer', 'staff', 'not-known']),
    case_kind: maker.pick(['complaint', 'conduct']),
    recorded_on: recorded,
    category: maker.pick(['sexual-harassment', 'use-of-force', 'not-known']),
    vawg_flagged_on: maker.sometimes(0.5, addDays(recorded, 2)),
    vawg_flagged_by: maker.pick(['assessor', 'search', 'not-known']),
    victim_kind: maker.pick(['public', 'colleague', 'not-known']),
    victim_sex: maker.pick(['female', 'male', 'not-known']),
    outcome: finished === null ? 'ongoing' : 'no-case-to-answer',
    action: finished === null ? 'none-yet' : 'no-further-action',
    outcome_on: finished,
  });
}

/** Rows in the order of a contract's columns, each as one line, sorted: what two readings are compared by. */
export function asLines(contract: Contract, rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(contract.columns.map(({ name }) => row[name] ?? null))).sort();
}
