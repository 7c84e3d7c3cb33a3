import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { drawQuantile, happens, type Quantiles } from './chance.ts';
import { drawName, drawSurname, type PersonName } from './name.ts';
import type { NamingKind } from './name-words.ts';

export type Sex = 'female' | 'male';

/** Codes of self-defined ethnicity, 18+1. */
export type Ethnicity =
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W9'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M9'
  | 'A1'
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A9'
  | 'B1'
  | 'B2'
  | 'B9'
  | 'O2'
  | 'O9';

/** A dwelling. Several households may have lived in it, and people who do not know each other share a hostel. */
export interface Address {
  readonly line: string;
  /** Area ZZ, which the post office has never given to a place. */
  readonly postcode: string;
}

/** A made-up person as she is, whatever any record says of her. Days count from 1970-01-01. */
export interface Person {
  /** Known to the truth alone; no extract holds it. */
  readonly id: string;
  readonly sex: Sex;
  readonly bornDay: number;
  readonly ethnicity: Ethnicity;
  readonly naming: NamingKind;
  readonly name: PersonName;
  /** A surname she bears from some day on, after a marriage or its end. */
  readonly laterName: { readonly surname: string; readonly fromDay: number } | null;
  /** A name he gives when asked, or goes by. */
  readonly alias: PersonName | null;
  readonly disabled: boolean;
  /** Homes in order; the first from ever, each later one from its day. */
  readonly homes: readonly { readonly fromDay: number; readonly address: Address }[];
}

/** Rough shares of made-up people, of about the size of a census; not an estimate of anyone. */
export const ethnicities: Weighted<Ethnicity> = [
  ['W1', 744],
  ['W2', 9],
  ['W3', 2],
  ['W9', 63],
  ['M1', 9],
  ['M2', 4],
  ['M3', 8],
  ['M9', 8],
  ['A1', 31],
  ['A2', 27],
  ['A3', 11],
  ['A4', 7],
  ['A9', 16],
  ['B1', 10],
  ['B2', 25],
  ['B9', 5],
  ['O2', 6],
  ['O9', 15],
];

const english: Weighted<NamingKind> = [['english', 1]];
const mixed: Weighted<NamingKind> = [
  ['english', 6],
  ['yoruba', 2],
  ['urdu', 2],
];

/** How families of a group tend to name; every mixture occurs. */
const namingOf: Readonly<Record<Ethnicity, Weighted<NamingKind>>> = {
  W1: [
    ['english', 92],
    ['welsh', 8],
  ],
  W2: english,
  W3: english,
  W9: [
    ['polish', 8],
    ['english', 2],
  ],
  M1: mixed,
  M2: mixed,
  M3: mixed,
  M9: mixed,
  A1: [['urdu', 1]],
  A2: [
    ['urdu', 7],
    ['arabic', 3],
  ],
  A3: [
    ['urdu', 6],
    ['arabic', 4],
  ],
  A4: [['chinese', 1]],
  A9: [
    ['urdu', 5],
    ['chinese', 5],
  ],
  B1: [
    ['english', 8],
    ['yoruba', 2],
  ],
  B2: [
    ['yoruba', 8],
    ['arabic', 2],
  ],
  B9: [
    ['yoruba', 5],
    ['english', 5],
  ],
  O2: [['arabic', 1]],
  O9: [
    ['arabic', 4],
    ['chinese', 2],
    ['polish', 2],
    ['english', 2],
  ],
};

export interface Birth {
  readonly id: string;
  readonly sex: Sex;
  /** Age in years on `onDay`. */
  readonly ages: Quantiles;
  readonly onDay: number;
  readonly address: Address;
  readonly moves: readonly { readonly fromDay: number; readonly address: Address }[];
  /** Chance that the person goes by another name; offenders do more often. */
  readonly aliasChance: number;
  /** How much likelier than in the country people of a group other than W1 are here. */
  readonly diversity: number;
}

/** A person, with an age that fits the part she has in a course. */
export function drawPerson(random: Random, birth: Birth): Person {
  const ethnicity = drawEthnicity(random, birth.diversity);
  const naming = drawFrom(random, namingOf[ethnicity]);
  const name = drawName(random, naming, birth.sex);
  const renamed = birth.sex === 'female' && happens(random, 0.06);
  const age = drawQuantile(random, birth.ages);
  return {
    id: birth.id,
    sex: birth.sex,
    bornDay: birth.onDay - Math.floor(age * 365.25) - random.whole(0, 364),
    ethnicity,
    naming,
    name,
    laterName: renamed
      ? { surname: drawSurname(random, naming), fromDay: birth.onDay + random.whole(-200, 500) }
      : null,
    alias: happens(random, birth.aliasChance) ? drawName(random, naming, birth.sex) : null,
    disabled: happens(random, 0.17),
    homes: [{ fromDay: Number.NEGATIVE_INFINITY, address: birth.address }, ...birth.moves],
  };
}

function drawEthnicity(random: Random, diversity: number): Ethnicity {
  const others = Math.min(0.85, 0.256 * diversity);
  if (!happens(random, others)) return 'W1';
  return drawFrom(random, ethnicities.slice(1));
}

/** Whole years of age on a day; 0 before birth. */
export function ageOn(person: Pick<Person, 'bornDay'>, day: number): number {
  return Math.max(0, Math.floor((day - person.bornDay) / 365.25));
}

/** Where a person lives on a day. */
export function homeOn(person: Person, day: number): Address {
  return (person.homes.findLast(({ fromDay }) => fromDay <= day) ?? person.homes[0])?.address ?? nowhere;
}

const nowhere: Address = { line: '', postcode: '' };

/** The name that a person bears on a day. */
export function nameOn(person: Person, day: number): PersonName {
  const later = person.laterName;
  return later !== null && later.fromDay <= day ? { ...person.name, surname: later.surname } : person.name;
}
