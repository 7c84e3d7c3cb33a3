import type { Random } from '../../kernel/index.ts';
import { drawEvenly, drawFrom, type Weighted } from '../open-data/draw.ts';
import { happens } from './chance.ts';
import { dayText } from './day-text.ts';
import type { Habit } from './habit.ts';
import { misspell, nicknameOf, type PersonName } from './name.ts';
import { namings } from './name-words.ts';
import { type Ethnicity, homeOn, nameOn, type Person } from './person.ts';

/** What a force's system holds of a person under one of its references. Codes of the extract contracts; empty: nothing. */
export interface Filed {
  readonly ref: string;
  readonly person: Person;
  readonly sex: string;
  /** null: no birthday and no age. */
  readonly bornDay: number | null;
  readonly holdsBirthday: boolean;
  readonly ethnicitySelf: string;
  readonly ethnicityOfficer: string;
  readonly name: PersonName;
  readonly postcode: string;
  readonly pncId: string;
  /** Of the name and birthday: written otherwise than they are. */
  readonly wrong: readonly ('spelling' | 'nickname' | 'alias' | 'birthday')[];
}

/** How the person came to the force's notice; it decides how much was asked. */
export type Coming =
  | { readonly as: 'victim'; readonly domestic: boolean; readonly day: number }
  | { readonly as: 'suspect'; readonly arrested: boolean; readonly day: number };

const unknownEthnicity: Weighted<string> = [
  ['not-known', 50],
  ['not-asked', 33],
  ['declined', 5],
  ['', 12],
];

const officerCode: Readonly<Record<Ethnicity, string>> = {
  W1: 'IC1',
  W2: 'IC1',
  W3: 'IC1',
  W9: 'IC2',
  M1: 'IC3',
  M2: 'IC3',
  M3: 'IC4',
  M9: 'IC4',
  A1: 'IC4',
  A2: 'IC4',
  A3: 'IC4',
  A4: 'IC5',
  A9: 'IC5',
  B1: 'IC3',
  B2: 'IC3',
  B9: 'IC3',
  O2: 'IC6',
  O9: 'IC6',
};
const officerCodes = ['IC1', 'IC2', 'IC3', 'IC4', 'IC5', 'IC6'] as const;

/** Chances that a suspect's record lacks it, where he was arrested and where he was not. */
const suspectLacks = {
  arrested: { sex: 0.01, birthday: 0.03, ethnicity: 0.2 },
  free: { sex: 0.06, birthday: 0.24, ethnicity: 0.55 },
} as const;

/** Women whose families came from elsewhere are asked less often how they describe themselves. */
const minoritisedUnknown = 1.14;
const majorityUnknown = 0.95;

/** One force's register of people, as far as one neighbourhood needs it. */
export class Register {
  private readonly held = new Map<string, Filed[]>();
  private references = 0;

  constructor(
    private readonly random: Random,
    private readonly habit: Habit,
    private readonly prefix: string,
  ) {}

  /** The record under which a person is filed this time; now and then a new one for somebody long known. */
  file(person: Person, coming: Coming): Filed {
    const known = this.held.get(person.id) ?? [];
    const anew = coming.as === 'suspect' ? this.habit.duplicates : this.habit.duplicates / 5;
    if (known.length > 0 && !happens(this.random, anew)) return drawEvenly(this.random, known);
    const filed = this.write(person, coming, known.length > 0);
    this.held.set(person.id, [...known, filed]);
    return filed;
  }

  /** Every record made so far. */
  *all(): Iterable<Filed> {
    for (const records of this.held.values()) yield* records;
  }

  private write(person: Person, coming: Coming, again: boolean): Filed {
    const { random } = this;
    this.references += 1;
    const lacks = this.lacks(person, coming);
    const wrong: Filed['wrong'][number][] = [];
    const name = this.writtenName(person, coming.day, again, wrong);
    const bornDay = lacks.birthday ? null : this.writtenBirthday(person.bornDay, wrong);
    return {
      ref: `${this.prefix}-${String(this.references).padStart(5, '0')}`,
      person,
      sex: lacks.sex ? (happens(random, 0.8) ? 'not-known' : 'not-asked') : person.sex,
      bornDay,
      holdsBirthday: bornDay !== null && happens(random, 0.9),
      ethnicitySelf: lacks.ethnicity ? drawFrom(random, unknownEthnicity) : person.ethnicity,
      ethnicityOfficer: this.seenBy(person),
      name,
      postcode: happens(random, 0.12) ? '' : homeOn(person, coming.day).postcode,
      pncId: coming.as === 'suspect' && happens(random, 0.35) ? pncIdOf(person) : '',
      wrong,
    };
  }

  /** What the record lacks. A clerk who leaves out one thing tends to leave out the next. */
  private lacks(person: Person, coming: Coming): { sex: boolean; birthday: boolean; ethnicity: boolean } {
    const { random } = this;
    const common = random.next();
    const draw = (): number => (happens(random, 0.7) ? common : random.next());
    const chances =
      coming.as === 'suspect'
        ? suspectLacks[coming.arrested ? 'arrested' : 'free']
        : this.victimLacks(person, coming.domestic);
    return {
      sex: draw() < chances.sex,
      birthday: draw() < chances.birthday,
      ethnicity: draw() < chances.ethnicity,
    };
  }

  private victimLacks(
    person: Person,
    domestic: boolean,
  ): { readonly sex: number; readonly birthday: number; readonly ethnicity: number } {
    const { missing } = this.habit;
    const about = domestic ? 0.8 : 1.2;
    const group = person.ethnicity === 'W1' ? majorityUnknown : minoritisedUnknown;
    return {
      sex: missing.sex * about,
      birthday: missing.age * about,
      ethnicity: Math.min(0.99, missing.ethnicity * (domestic ? 0.93 : 1.07) * group),
    };
  }

  private writtenName(
    person: Person,
    day: number,
    again: boolean,
    wrong: Filed['wrong'][number][],
  ): PersonName {
    const { random } = this;
    if (person.alias !== null && happens(random, again ? 0.5 : 0.15)) {
      wrong.push('alias');
      return person.alias;
    }
    const name = nameOn(person, day);
    if (happens(random, again ? 0.12 : 0.03)) {
      wrong.push('nickname');
      return nicknameOf(name, random);
    }
    if (!happens(random, namings[person.naming].misspelt * (again ? 2.5 : 1))) return name;
    wrong.push('spelling');
    return happens(random, 0.6)
      ? { ...name, surname: misspell(name.surname, random) }
      : { ...name, forename: misspell(name.forename, random) };
  }

  private writtenBirthday(day: number, wrong: Filed['wrong'][number][]): number {
    const { random } = this;
    if (!happens(random, 0.04)) return day;
    wrong.push('birthday');
    return day + drawEvenly(random, [-365, 365, -1, 1, 10, -10, 30, -31]);
  }

  private seenBy(person: Person): string {
    const { random, habit } = this;
    if (!happens(random, habit.officerEthnicity)) return '';
    return happens(random, 0.06) ? drawEvenly(random, officerCodes) : officerCode[person.ethnicity];
  }
}

/** A number of the shape of a Police National Computer number, of a year that will not come. The same in every force. */
function pncIdOf(person: Person): string {
  let sum = 7;
  for (let index = 0; index < person.id.length; index += 1)
    sum = (sum * 31 + person.id.charCodeAt(index)) % 9_999_991;
  return `9999/${String(sum).padStart(7, '0')}${'ABCDEFGHJKLMNPQRTUVWXYZ'.charAt(sum % 23)}`;
}

export function birthdayText(filed: Filed): string {
  return filed.bornDay !== null && filed.holdsBirthday ? dayText(filed.bornDay) : '';
}

/** Whole years on a day as the record has them; empty where it has none. */
export function ageText(filed: Filed, day: number): string {
  if (filed.bornDay === null) return '';
  const age = Math.floor((day - filed.bornDay) / 365.25);
  return age < 0 || age > 120 ? '' : String(age);
}
