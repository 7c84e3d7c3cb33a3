import type { FieldKind, LevelSettings } from './settings.ts';

/**
 * The levels each kind of field is compared at, most alike first, with the start value of m for each. The start values are
 * judgement: agreement in six to nine matches of ten, as the published weights of a working justice-system linkage (HMPPS
 * core person record, February 2026) have it, and small shares for the levels below. EM moves them; settings may replace
 * them, with published ones for example.
 */
const exact = (m: number, termFrequency = 1): LevelSettings => ({
  label: 'the same',
  test: { is: 'exact' },
  m,
  termFrequency,
});
const otherwise = (m: number): LevelSettings => ({ label: 'different', test: { is: 'otherwise' }, m });

/** A few edits, where both values have `lengthMin` characters; or a Jaro-Winkler similarity, which forgives more in long ones. */
const near = (
  edits: 1 | 2,
  lengthMin: number,
  similarity: number,
  m: number,
  word = 'nearly the same',
): LevelSettings => ({
  label: `${word} (${edits === 1 ? 'one edit' : 'two edits'}, or Jaro-Winkler ${similarity})`,
  test: {
    is: 'anyOf',
    tests: [
      { is: 'edits', atMost: edits, lengthMin },
      { is: 'jaroWinkler', atLeast: similarity },
    ],
  },
  m,
});

const alikeName = (m: number): LevelSettings => ({
  label: 'alike in sound or spelling (sound key, or Jaro-Winkler 0.85)',
  test: {
    is: 'anyOf',
    tests: [
      { is: 'phonetic' },
      { is: 'jaroWinkler', atLeast: 0.85 },
      { is: 'edits', atMost: 2, lengthMin: 6 },
    ],
  },
  m,
});

const forename: readonly LevelSettings[] = [
  exact(0.8),
  { label: 'a short form or spelling of the same name', test: { is: 'nickname' }, m: 0.03, termFrequency: 0 },
  near(1, 4, 0.92, 0.06),
  { label: 'forename and surname changed places', test: { is: 'swapped' }, m: 0.01 },
  alikeName(0.03),
  { label: 'an initial', test: { is: 'initial' }, m: 0.01 },
  otherwise(0.06),
];

const surname: readonly LevelSettings[] = [
  exact(0.85),
  {
    label: 'the same but for particles or the order of its parts',
    test: { is: 'sameCore' },
    m: 0.01,
    termFrequency: 0,
  },
  near(1, 4, 0.92, 0.06),
  { label: 'one part of a double name', test: { is: 'sharedWords', atLeast: 0.5 }, m: 0.01 },
  alikeName(0.02),
  otherwise(0.05),
];

const fullName: readonly LevelSettings[] = [
  exact(0.75),
  { label: 'the same words in another order', test: { is: 'sameCore' }, m: 0.03 },
  { label: 'nearly the same (Jaro-Winkler 0.94)', test: { is: 'jaroWinkler', atLeast: 0.94 }, m: 0.08 },
  { label: 'half of the words', test: { is: 'sharedWords', atLeast: 0.5 }, m: 0.05 },
  { label: 'alike (Jaro-Winkler 0.85)', test: { is: 'jaroWinkler', atLeast: 0.85 }, m: 0.04 },
  otherwise(0.05),
];

const dateOfBirth: readonly LevelSettings[] = [
  {
    label: 'the same, but a date typed when it is not known',
    test: { is: 'exactFiller' },
    m: 0.01,
    termFrequency: 1,
  },
  exact(0.88),
  { label: 'day and month changed places', test: { is: 'dayMonthSwapped' }, m: 0.01 },
  { label: 'one digit apart', test: { is: 'edits', atMost: 1 }, m: 0.04 },
  { label: 'the same day and month of another year', test: { is: 'sameDayAndMonth' }, m: 0.01 },
  { label: 'two digits apart', test: { is: 'edits', atMost: 2 }, m: 0.01 },
  { label: 'within a year', test: { is: 'withinDays', atMost: 366 }, m: 0.01 },
  { label: 'within ten years', test: { is: 'withinDays', atMost: 3653 }, m: 0.01 },
  otherwise(0.02),
];

const postcode: readonly LevelSettings[] = [
  exact(0.65),
  { label: 'one character apart', test: { is: 'edits', atMost: 1, lengthMin: 4 }, m: 0.05 },
  { label: 'the same sector', test: { is: 'suffixAside', characters: 2 }, m: 0.05 },
  { label: 'the same district', test: { is: 'suffixAside', characters: 3 }, m: 0.05 },
  otherwise(0.2),
];

const address: readonly LevelSettings[] = [
  exact(0.6),
  { label: 'the same words in another order', test: { is: 'sameCore' }, m: 0.05 },
  near(2, 8, 0.94, 0.1),
  { label: 'changed places with the other address line', test: { is: 'swapped' }, m: 0.02 },
  { label: 'half of the words', test: { is: 'sharedWords', atLeast: 0.5 }, m: 0.05 },
  otherwise(0.2),
];

const place: readonly LevelSettings[] = [
  exact(0.7),
  near(1, 4, 0.9, 0.1),
  near(2, 5, 0.8, 0.05, 'alike'),
  otherwise(0.15),
];

const phone: readonly LevelSettings[] = [
  exact(0.6, 1),
  { label: 'one digit apart', test: { is: 'edits', atMost: 1 }, m: 0.05 },
  otherwise(0.35),
];

// Addresses are made from names, so two people of one name have long stretches in common: Jaro-Winkler, which rewards
// a shared start, was rejected here for edits alone.
const email: readonly LevelSettings[] = [
  exact(0.65, 1),
  { label: 'the same name at another provider', test: { is: 'localPart' }, m: 0.08 },
  {
    label: 'nearly the same (one edit, or three in a long one)',
    test: {
      is: 'anyOf',
      tests: [
        { is: 'edits', atMost: 1, lengthMin: 6 },
        { is: 'edits', atMost: 3, lengthMin: 16 },
      ],
    },
    m: 0.1,
  },
  otherwise(0.17),
];

const identifier: readonly LevelSettings[] = [
  exact(0.85, 0),
  { label: 'one character apart', test: { is: 'edits', atMost: 1, lengthMin: 5 }, m: 0.05 },
  { label: 'two characters apart', test: { is: 'edits', atMost: 2, lengthMin: 6 }, m: 0.02 },
  otherwise(0.08),
];

const category: readonly LevelSettings[] = [exact(0.85), otherwise(0.15)];

const number: readonly LevelSettings[] = [
  exact(0.75),
  { label: 'one digit apart', test: { is: 'edits', atMost: 1 }, m: 0.1 },
  otherwise(0.15),
];

/** The levels a field of that kind is compared at unless the settings say otherwise. */
export const levelsOfKind: Readonly<Record<FieldKind, readonly LevelSettings[]>> = {
  forename,
  surname,
  fullName,
  dateOfBirth,
  postcode,
  address,
  place,
  phone,
  email,
  policeIdentifier: identifier,
  identifier,
  sex: [exact(0.97, 0), otherwise(0.03)],
  category,
  number,
};
