/**
 * Outcomes that the police give, by their slug in records.code, and the group each counts in. What a court did afterwards,
 * and states such as "Under investigation", are no outcomes given by the police: they stand in `notPoliceOutcomes`.
 */
export const outcomeGroups: Readonly<Record<string, string>> = {
  charged: 'charged',
  // Published as "Suspect charged as part of another case".
  'sentenced-in-another-case': 'charged',
  cautioned: 'out-of-court',
  'drugs-possession-warning': 'out-of-court',
  'penalty-notice-issued': 'out-of-court',
  'local-resolution': 'out-of-court',
  'action-taken-by-another-organisation': 'another-organisation',
  'formal-action-not-in-public-interest': 'not-in-public-interest',
  'further-action-not-in-public-interest': 'not-in-public-interest',
  'further-investigation-not-in-public-interest': 'not-in-public-interest',
  'unable-to-prosecute': 'unable-to-prosecute',
  'no-further-action': 'no-suspect',
};

/** Codes of the same list that count nowhere. A test holds both lists against the codes that are imported. */
export const notPoliceOutcomes: readonly string[] = [
  'under-investigation',
  'status-update-unavailable',
  'awaiting-court-result',
  'court-result-unavailable',
  'unable-to-proceed',
  'not-guilty',
  'sent-to-crown-court',
  'deprived-of-property',
  'fined',
  'absolute-discharge',
  'community-penalty',
  'conditional-discharge',
  'suspended-sentence',
  'compensation',
  'other-court-disposal',
  'imprisoned',
];

/** Self-defined ethnicity by its slug in records.code, in the five groups of the Census. No value: `not-recorded`. */
export const ethnicityGroups: Readonly<Record<string, string>> = {
  'asian-indian': 'asian',
  'asian-pakistani': 'asian',
  'asian-bangladeshi': 'asian',
  'asian-chinese': 'asian',
  'asian-other': 'asian',
  'black-african': 'black',
  'black-caribbean': 'black',
  'black-other': 'black',
  'mixed-white-black-caribbean': 'mixed',
  'mixed-white-black-african': 'mixed',
  'mixed-white-asian': 'mixed',
  'mixed-other': 'mixed',
  'white-british': 'white',
  'white-irish': 'white',
  'white-gypsy-irish-traveller': 'white',
  'white-other': 'white',
  'other-arab': 'other',
  'other-other': 'other',
  'not-stated': 'not-stated',
};

/** What a missing sex or ethnicity counts as. */
export const notRecorded = 'not-recorded';
