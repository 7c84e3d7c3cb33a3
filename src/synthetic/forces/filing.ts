import type { Random } from '../../kernel/index.ts';
import type { Crime } from './course.ts';
import {
  crimeRow,
  type Desk,
  eventRows,
  type FiledCrime,
  outcomeRows,
  outcomesKnown,
  suspectRows,
  victimRow,
} from './crime-rows.ts';
import { dayText } from './day-text.ts';
import { type Disclosure, disclosuresAfter } from './disclosure.ts';
import type { Cells, ExtractTable, Rows, TruthTable } from './extract-table.ts';
import {
  disclosureRow,
  eventsHeld,
  holdsOrder,
  orderEventRows,
  orderRow,
  surveyRows,
} from './follow-up-rows.ts';
import { crimesOf, type Neighbourhood, type Setting, settingOf } from './neighbourhood.ts';
import { patterns } from './pattern.ts';
import type { Person } from './person.ts';
import { ordersAfter, type ProtectiveOrder } from './protective-order.ts';
import { Register } from './register.ts';
import { type SurveyResponse, surveyAfter } from './survey.ts';
import { personRow, recordRow, truthCrimeRow } from './truth.ts';

/** What was made of a neighbourhood: rows to write, and the same as a tally needs it. */
export interface Filing {
  readonly place: Neighbourhood;
  readonly extract: Rows<ExtractTable>;
  readonly truth: Rows<TruthTable>;
  readonly crimes: readonly FiledCrime[];
  readonly orders: readonly ProtectiveOrder[];
  readonly disclosures: readonly Disclosure[];
}

type Gathered<Table extends string> = Record<Table, Cells[]>;

interface Office {
  readonly place: Neighbourhood;
  readonly setting: Setting;
  readonly random: Random;
  readonly desk: Desk;
  readonly register: Register;
  readonly extract: Gathered<ExtractTable>;
  readonly truth: Gathered<TruthTable>;
  readonly people: Map<string, Person>;
  readonly incidents: Map<string, number>;
}

/** Lives a neighbourhood through and files what its force would have on the extract day. */
export function fileNeighbourhood(place: Neighbourhood): Filing {
  const setting = settingOf(place);
  const crimes = crimesOf(place, setting);
  const office = officeOf(place, setting);
  const filed = crimes.map((crime, index) => fileCrime(office, crime, index));
  const orders = fileOrders(office, filed);
  const disclosures = fileDisclosures(office, filed);
  fileSurvey(office, crimes);
  office.truth.people.push(...[...office.people.values()].map(personRow));
  for (const record of office.register.all()) office.truth.records.push(recordRow(record));
  return { place, extract: office.extract, truth: office.truth, crimes: filed, orders, disclosures };
}

function officeOf(place: Neighbourhood, setting: Setting): Office {
  const random = setting.random.fork('filing');
  return {
    place,
    setting,
    random,
    desk: { random, habit: place.habit, extractDay: place.span.extractDay },
    register: new Register(random, place.habit, `${setting.prefix}-P`),
    extract: {
      crimes: [],
      victims: [],
      suspects: [],
      investigation_events: [],
      outcomes: [],
      orders: [],
      order_events: [],
      disclosures: [],
      survey_answers: [],
      allegations: [],
    },
    truth: { people: [], records: [], 'true-crimes': [] },
    people: new Map(),
    incidents: new Map(),
  };
}

function fileCrime(office: Office, crime: Crime, index: number): FiledCrime {
  const { desk, extract, place, random, register, setting, truth } = office;
  const { extractDay } = place.span;
  const day = crime.recordedDay;
  const { namedDay, steps } = crime.investigation;
  for (const person of [crime.victim, crime.offender, crime.accomplice])
    if (person !== null) office.people.set(person.id, person);
  const arrested = steps.some((step) => step.kind === 'arrested' && step.day <= extractDay);
  const named = namedDay !== null && namedDay <= extractDay ? namedDay : null;
  const suspects =
    named === null ? [] : [crime.offender, ...(crime.accomplice === null ? [] : [crime.accomplice])];
  const filed: FiledCrime = {
    ref: `${setting.prefix}-C${String(index + 1).padStart(5, '0')}`,
    incidentRef: incidentRef(office, crime),
    crime,
    victim: register.file(crime.victim, { as: 'victim', domestic: crime.domestic, day }),
    suspects: suspects.map((person) => ({
      filed: register.file(person, { as: 'suspect', arrested, day }),
      namedDay: named ?? day,
    })),
    outcomes: outcomesKnown(random, crime, extractDay),
  };
  extract.crimes.push(crimeRow(desk, filed));
  extract.victims.push(victimRow(desk, filed));
  extract.suspects.push(...suspectRows(desk, filed));
  extract.investigation_events.push(...eventRows(desk, filed));
  extract.outcomes.push(...[...outcomeRows(desk, filed)].filter((row) => sends(place, row[3] ?? '')));
  truth['true-crimes'].push(truthCrimeRow(filed));
  return filed;
}

/** One force of the country lost the outcomes of some months, and sends none of them. */
function sends(place: Neighbourhood, outcomeOn: string): boolean {
  if (!place.habit.losesOutcomes) return true;
  const { firstDay, lastDay } = place.span;
  const length = lastDay - firstDay;
  const from = dayText(firstDay + Math.floor(length * 0.45));
  return outcomeOn < from || outcomeOn > dayText(firstDay + Math.floor(length * 0.6));
}

/** Crimes between two people on one day are one incident; incidents are numbered as they come. */
function incidentRef(office: Office, crime: Crime): string {
  const pair = [crime.victim.id, crime.offender.id].sort().join('/');
  const key = `${crime.recordedDay}/${pair}`;
  const known = office.incidents.get(key) ?? office.incidents.size + 1;
  office.incidents.set(key, known);
  return `${office.setting.prefix}-I${String(known).padStart(5, '0')}`;
}

function fileOrders(office: Office, crimes: readonly FiledCrime[]): readonly ProtectiveOrder[] {
  const { extract, place, random, setting } = office;
  const lately = new Map<string, number>();
  const kept: ProtectiveOrder[] = [];
  for (const filed of crimes) {
    const respondent = filed.suspects[0];
    if (respondent === undefined) continue;
    for (const order of ordersAfter(random, filed.crime, place.habit)) {
      const pair = `${order.kind}/${filed.crime.victim.id}/${filed.crime.offender.id}`;
      if ((lately.get(pair) ?? Number.NEGATIVE_INFINITY) > filed.crime.recordedDay) continue;
      lately.set(pair, Math.min(order.endsDay ?? filed.crime.recordedDay + 60, filed.crime.recordedDay + 60));
      kept.push(order);
      const events = eventsHeld(order, place.habit, place.span.extractDay);
      if (events.length === 0 || !holdsOrder(place.habit, order.kind)) continue;
      const ref = `${setting.prefix}-O${String(kept.length).padStart(5, '0')}`;
      extract.orders.push(
        orderRow(order, events, {
          order: ref,
          crime: filed.ref,
          respondent: respondent.filed.ref,
          protected: filed.victim.ref,
        }),
      );
      extract.order_events.push(...orderEventRows(events, ref));
    }
  }
  return kept;
}

function fileDisclosures(office: Office, crimes: readonly FiledCrime[]): readonly Disclosure[] {
  const { extract, place, random, register, setting } = office;
  const found = crimes.flatMap(({ crime }) =>
    disclosuresAfter(random, crime, place.habit, () =>
      setting.population.victim({
        sex: 'female',
        ages: patterns.partner.victimAges,
        onDay: crime.recordedDay,
        livesWith: null,
        except: [crime.offender],
      }),
    ),
  );
  const known = found.filter(({ appliedDay }) => appliedDay <= place.span.extractDay);
  known.sort((a, b) => a.appliedDay - b.appliedDay);
  known.forEach((disclosure, index) => {
    const { appliedDay, personAtRisk, subject } = disclosure;
    for (const person of [personAtRisk, subject]) office.people.set(person.id, person);
    const refs = {
      disclosure: `${setting.prefix}-D${String(index + 1).padStart(5, '0')}`,
      personAtRisk: register.file(personAtRisk, { as: 'victim', domestic: true, day: appliedDay }).ref,
      subject: register.file(subject, { as: 'suspect', arrested: false, day: appliedDay }).ref,
    };
    extract.disclosures.push(disclosureRow(disclosure, refs, place.span.extractDay));
  });
  return known;
}

/** Answers are filed by the day they were given, under numbers of their own, so that none leads back to a crime. */
function fileSurvey(office: Office, crimes: readonly Crime[]): void {
  const { extract, place, random, setting } = office;
  const responses = crimes
    .map((crime) => surveyAfter(random, crime))
    .filter((one): one is SurveyResponse => one !== null && one.day <= place.span.extractDay)
    .sort((a, b) => a.day - b.day);
  responses.forEach((response, index) => {
    const ref = `${setting.prefix}-S${String(index + 1).padStart(5, '0')}`;
    extract.survey_answers.push(...surveyRows(response, ref));
  });
}
