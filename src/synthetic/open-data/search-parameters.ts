/** What made-up stop and search looks like. Chosen by us, as in crime-parameters.ts: plausible sizes, fitted to nothing. */

import type { Weighted } from './draw.ts';

/** Searches per 1,000 residents a year. */
export const searchRate = 8.5;

export const searchTypes: Weighted<string> = [
  ['Person search', 77],
  ['Person and Vehicle search', 19],
  ['Vehicle search', 4],
];

/** A search of a vehicle alone carries no person; otherwise the sex is blank in about one row in thirty. */
export const sexes: Weighted<string> = [
  ['Male', 855],
  ['Female', 110],
  ['Other', 2],
  ['', 33],
];

export const ageRanges: Weighted<string> = [
  ['10-17', 16],
  ['18-24', 30],
  ['25-34', 24],
  ['over 34', 25],
  ['', 5],
];

/** A search that began with one perceived ethnicity leads to these self-defined ones. */
export interface Perceived {
  readonly officerDefined: string;
  readonly weight: number;
  readonly selfDefined: Weighted<string>;
}

const notStated = 'Other ethnic group - Not stated';

export const perceived: readonly Perceived[] = [
  {
    officerDefined: 'White',
    weight: 66,
    selfDefined: [
      ['White - English/Welsh/Scottish/Northern Irish/British', 62],
      ['White - Any other White background', 13],
      ['White - Irish', 1],
      ['Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background', 2],
      [notStated, 17],
      ['', 5],
    ],
  },
  {
    officerDefined: 'Black',
    weight: 15,
    selfDefined: [
      ['Black/African/Caribbean/Black British - African', 27],
      ['Black/African/Caribbean/Black British - Caribbean', 19],
      ['Black/African/Caribbean/Black British - Any other Black/African/Caribbean background', 20],
      ['Mixed/Multiple ethnic groups - White and Black Caribbean', 10],
      ['Mixed/Multiple ethnic groups - White and Black African', 3],
      [notStated, 17],
      ['', 4],
    ],
  },
  {
    officerDefined: 'Asian',
    weight: 12,
    selfDefined: [
      ['Asian/Asian British - Pakistani', 30],
      ['Asian/Asian British - Indian', 12],
      ['Asian/Asian British - Bangladeshi', 13],
      ['Asian/Asian British - Any other Asian background', 25],
      ['Mixed/Multiple ethnic groups - White and Asian', 3],
      [notStated, 13],
      ['', 4],
    ],
  },
  {
    officerDefined: 'Other',
    weight: 3,
    selfDefined: [
      ['Other ethnic group - Any other ethnic group', 60],
      ['Asian/Asian British - Chinese', 6],
      [notStated, 28],
      ['', 6],
    ],
  },
  {
    officerDefined: '',
    weight: 4,
    selfDefined: [
      [notStated, 30],
      ['', 70],
    ],
  },
];

export interface Ground {
  readonly legislation: string;
  readonly object: string;
}

const drugsAct = 'Misuse of Drugs Act 1971 (section 23)';
const evidenceAct = 'Police and Criminal Evidence Act 1984 (section 1)';

export const grounds: Weighted<Ground> = [
  [{ legislation: drugsAct, object: 'Controlled drugs' }, 63],
  [{ legislation: evidenceAct, object: 'Offensive weapons' }, 16],
  [{ legislation: evidenceAct, object: 'Article for use in theft' }, 9],
  [{ legislation: evidenceAct, object: 'Stolen goods' }, 8],
  [{ legislation: evidenceAct, object: 'Articles for use in criminal damage' }, 2],
  [{ legislation: 'Firearms Act 1968 (section 47)', object: 'Firearms' }, 2],
];

export const noFurtherAction = 'A no further action disposal';

export const searchOutcomes: Weighted<string> = [
  [noFurtherAction, 72],
  ['Arrest', 13],
  ['Community resolution', 9],
  ['Summons / charged by post', 3],
  ['Khat or Cannabis warning', 1],
  ['Penalty Notice for Disorder', 1],
  ['Caution (simple or conditional)', 1],
];

/** Of searches where something came of it: the share where that was what the officer looked for. */
export const linkedShare = 0.73;

export const more = { operation: 0.1, strip: 0.03, noLocation: 0.04 } as const;
