/**
 * Outcomes that the police give, as data.police.uk writes them, and the group each counts in. What a court did afterwards,
 * and states such as "Under investigation", are no outcomes given by the police: they stand in `notPoliceOutcomes`.
 */
export const outcomeGroups = {
  'Suspect charged': 'charged',
  'Suspect charged as part of another case': 'charged',
  'Offender given a caution': 'out-of-court',
  'Offender given a drugs possession warning': 'out-of-court',
  'Offender given penalty notice': 'out-of-court',
  'Local resolution': 'out-of-court',
  'Action to be taken by another organisation': 'another-organisation',
  'Formal action is not in the public interest': 'not-in-public-interest',
  'Further action is not in the public interest': 'not-in-public-interest',
  'Further investigation is not in the public interest': 'not-in-public-interest',
  'Unable to prosecute suspect': 'unable-to-prosecute',
  'Investigation complete; no suspect identified': 'no-suspect',
} as const satisfies Readonly<Record<string, string>>;

/** Values of the same column that count nowhere. A test holds this list and the one above against the codes we import. */
export const notPoliceOutcomes: readonly string[] = [
  'Under investigation',
  'Status update unavailable',
  'Awaiting court outcome',
  'Court result unavailable',
  'Court case unable to proceed',
  'Defendant found not guilty',
  'Defendant sent to Crown Court',
  'Offender deprived of property',
  'Offender fined',
  'Offender given absolute discharge',
  'Offender given community sentence',
  'Offender given conditional discharge',
  'Offender given suspended prison sentence',
  'Offender ordered to pay compensation',
  'Offender otherwise dealt with',
  'Offender sent to prison',
];

/** Self-defined ethnicity as data.police.uk writes it, by the five groups of the Census. No value: `not-recorded`. */
export const ethnicityGroups = {
  'Asian/Asian British - Any other Asian background': 'asian',
  'Asian/Asian British - Bangladeshi': 'asian',
  'Asian/Asian British - Chinese': 'asian',
  'Asian/Asian British - Indian': 'asian',
  'Asian/Asian British - Pakistani': 'asian',
  'Black/African/Caribbean/Black British - African': 'black',
  'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background': 'black',
  'Black/African/Caribbean/Black British - Caribbean': 'black',
  'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background': 'mixed',
  'Mixed/Multiple ethnic groups - White and Asian': 'mixed',
  'Mixed/Multiple ethnic groups - White and Black African': 'mixed',
  'Mixed/Multiple ethnic groups - White and Black Caribbean': 'mixed',
  'Other ethnic group - Any other ethnic group': 'other',
  'Other ethnic group - Arab': 'other',
  'Other ethnic group - Not stated': 'not-stated',
  'White - Any other White background': 'white',
  'White - English/Welsh/Scottish/Northern Irish/British': 'white',
  'White - Gypsy or Irish Traveller': 'white',
  'White - Irish': 'white',
} as const satisfies Readonly<Record<string, string>>;

/** Sex as data.police.uk writes it. No value: `not-recorded`. */
export const sexGroups = { Female: 'female', Male: 'male', Other: 'other' } as const satisfies Readonly<
  Record<string, string>
>;
