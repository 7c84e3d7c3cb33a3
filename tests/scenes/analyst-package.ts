import {
  addDays,
  addMonths,
  firstDayOf,
  type Month,
  monthOf,
  type PlainDate,
} from '../../src/kernel/index.ts';
import { readContracts } from '../../src/operations/extracts/index.ts';

/** A file of a package, as a browser sends it. */
export interface SentFile {
  readonly name: string;
  readonly content: string;
}

type Row = Readonly<Record<string, string>>;

/** How many months a made-up package holds, and crimes a month. */
export interface PackageSize {
  readonly months: number;
  readonly crimesAMonth: number;
}

const pick = <Value>(values: readonly [Value, ...Value[]], at: number): Value =>
  values[at % values.length] ?? values[0];

/** One crime with its victim, suspect, steps and outcome. Every share is by counting, so that a page shows it the same each time. */
function crimeRows(month: Month, number: number, today: PlainDate): Readonly<Record<string, readonly Row[]>> {
  const crime_ref = `${month}/${String(number).padStart(4, '0')}`;
  const recorded = addDays(firstDayOf(month), number % 27);
  const after = (days: number): string => {
    const day = addDays(recorded, days);
    return day < today ? day : today;
  };
  const suspect = { crime_ref, person_ref: `S${number % 40}` };
  const step = (event: string, days: number, every: number): Row[] =>
    number % every === 0 ? [{ ...suspect, event, happened_on: after(days) }] : [];
  const charged = number % 6 === 0;
  return {
    crimes: [
      {
        crime_ref,
        incident_ref: `I${month}-${number}`,
        recorded_on: recorded,
        offence_code: pick(['105/01', '008/66', '019/08'], number),
        state: 'recorded',
        domestic_abuse: pick(['yes', 'no'], number),
        location_type: pick(['home', 'public-open', 'not-known', 'online'], number),
      },
    ],
    victims: [
      {
        crime_ref,
        person_ref: `V${number % 60}`,
        sex: pick(['female', 'female', 'female', 'not-known'], number),
        age: number % 5 === 0 ? '' : String(16 + (number % 50)),
        ethnicity_self: pick(['W1', 'B1', 'A1', 'not-asked', 'W2'], number),
        disability: pick(['no', 'yes', 'no'], number),
        relationship: pick(['partner', 'stranger', 'former-partner', 'not-known'], number),
      },
    ],
    suspects:
      number % 3 === 0 ? [{ ...suspect, named_on: after(2), sex: 'male', family_name: 'MADE UP' }] : [],
    investigation_events: [
      ...step('arrested', 4, 6),
      ...step('interviewed-in-custody', 5, 6),
      ...step('referred-to-prosecutor', 20, 6),
      ...(charged ? [{ ...suspect, event: 'charged', happened_on: after(40) }] : []),
      ...step('convicted', 70, 18),
    ],
    outcomes: charged
      ? [{ ...suspect, outcome: '1', outcome_on: after(40) }]
      : [{ crime_ref, outcome: pick(['15', '16', '18', '14'], number), outcome_on: after(30) }],
  };
}

function monthRows(month: Month, today: PlainDate): Readonly<Record<string, readonly Row[]>> {
  const numbers = [...Array(12).keys()];
  const day = (number: number): PlainDate => addDays(firstDayOf(month), number);
  return {
    orders: numbers.map((n) => ({
      order_ref: `O${month}-${n}`,
      order_type: pick(['dvpn', 'dvpo', 'spo'], n),
      respondent_ref: `S${n}`,
      sought_by: 'police',
    })),
    order_events: numbers.flatMap((n) => [
      { order_ref: `O${month}-${n}`, event: 'considered', happened_on: day(n) },
      ...(n % 2 === 0 ? [{ order_ref: `O${month}-${n}`, event: 'applied-for', happened_on: day(n) }] : []),
      ...(n % 4 === 0 ? [{ order_ref: `O${month}-${n}`, event: 'granted', happened_on: day(n) }] : []),
    ]),
    disclosures: numbers.map((n) => ({
      disclosure_ref: `D${month}-${n}`,
      route: pick(['right-to-ask', 'right-to-know'], n),
      applied_on: day(n),
      decision: n % 3 === 0 ? 'disclose' : 'nothing-to-disclose',
      decided_on: day(n) < today ? day(n) : today,
    })),
    survey_answers: numbers.map((n) => ({
      response_ref: `R${month}-${n}`,
      answered_in: month,
      collected_by: 'support-service',
      question: pick(['voice', 'respect', 'believed'], n),
      answer: pick(['5', '2', '4', '1'], n),
    })),
    allegations: numbers.slice(0, 2).map((n) => ({
      case_ref: `PC${month}-${n}`,
      allegation_ref: `PA${month}-${n}`,
      subject_ref: `PS${month}-${n}`,
      case_kind: 'conduct',
      recorded_on: day(n),
      category: 'domestic-abuse',
      vawg_flagged_on: day(n),
      vawg_flagged_by: 'assessor',
      outcome: 'ongoing',
    })),
  };
}

/** A woman who is the victim of one crime and is accused by its suspect in another. */
function counterAllegation(month: Month): Readonly<Record<string, readonly Row[]>> {
  const recorded_on = addDays(firstDayOf(month), 3);
  const crime = {
    recorded_on,
    offence_code: '105/01',
    state: 'recorded',
    domestic_abuse: 'yes',
    location_type: 'home',
  };
  const [hers, his] = ['COUNTER/1', 'COUNTER/2'];
  return {
    crimes: [
      { ...crime, crime_ref: hers },
      { ...crime, crime_ref: his, incident_ref: 'NRPF ENQUIRY 1' },
      { ...crime, crime_ref: 'COUNTER/3' },
    ],
    victims: [
      { crime_ref: hers, person_ref: 'W-COUNTER', sex: 'female', relationship: 'partner' },
      { crime_ref: 'COUNTER/3', person_ref: 'M-COUNTER', sex: 'male', relationship: 'partner' },
    ],
    suspects: [
      { crime_ref: hers, person_ref: 'M-COUNTER', sex: 'male', named_on: recorded_on },
      { crime_ref: 'COUNTER/3', person_ref: 'W-COUNTER', sex: 'female', named_on: recorded_on },
    ],
    investigation_events: [
      { crime_ref: 'COUNTER/3', person_ref: 'W-COUNTER', event: 'arrested', happened_on: recorded_on },
    ],
  };
}

/**
 * A force's package in the contracts' own columns, of the months before `today`: every contract, a counter-allegation, a row
 * whose incident speaks of immigration, and one with an unreadable day.
 */
export function analystPackage(today: PlainDate, { months, crimesAMonth }: PackageSize): readonly SentFile[] {
  const rows: Record<string, Row[]> = {};
  const add = (given: Readonly<Record<string, readonly Row[]>>): void => {
    for (const [name, own] of Object.entries(given)) rows[name] = [...(rows[name] ?? []), ...own];
  };
  for (let back = months; back > 0; back -= 1) {
    const month = addMonths(monthOf(today), -back);
    for (let number = 0; number < crimesAMonth; number += 1) add(crimeRows(month, number, today));
    add(monthRows(month, today));
  }
  add(counterAllegation(addMonths(monthOf(today), -1)));
  rows.crimes?.push({
    crime_ref: 'BAD/1',
    recorded_on: '31/31/2025',
    offence_code: '105/01',
    state: 'recorded',
  });
  return readContracts().flatMap(({ name, columns }) => {
    const own = rows[name];
    if (own === undefined) return [];
    const header = columns.map((column) => column.name);
    const lines = own.map((row) => header.map((column) => row[column] ?? '').join(','));
    return [{ name: `${name}.csv`, content: `${[header.join(','), ...lines].join('\r\n')}\r\n` }];
  });
}
