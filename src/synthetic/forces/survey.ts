import type { Random } from '../../kernel/index.ts';
import { drawFrom, type Weighted } from '../open-data/draw.ts';
import { happens } from './chance.ts';
import type { Crime } from './course.ts';
import { offenceKind } from './offence.ts';
import { ageOn, type Person } from './person.ts';

export const surveyQuestions = [
  'voice',
  'respect',
  'neutrality',
  'trust',
  'explanation',
  'informed',
  'believed',
  'safe',
  'report-again',
  'satisfied',
] as const;

/** One woman's answers, with nothing that leads back to the crime. */
export interface SurveyResponse {
  readonly day: number;
  readonly collectedBy: string;
  readonly stage: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly ageBand: string;
  readonly ethnicGroup: string;
  readonly disability: string;
  readonly offenceGroup: string;
}

/** One in so many women is asked and answers. */
const answering = 0.011;

const collectors: Weighted<string> = [
  ['support-service', 50],
  ['independent', 20],
  ['police', 30],
];

/**
 * Chances of the five answers, from disagrees strongly to agrees strongly, of women who reported rape: shaped after the
 * survivor survey of Operation Soteria (42% not believed, 56% unlikely to report again), which chose its own respondents.
 */
const afterRape: Weighted<string> = [
  ['1', 27],
  ['2', 22],
  ['3', 17],
  ['4', 21],
  ['5', 13],
];
const afterOther: Weighted<string> = [
  ['1', 12],
  ['2', 15],
  ['3', 20],
  ['4', 33],
  ['5', 20],
];

export function surveyAfter(random: Random, crime: Crime): SurveyResponse | null {
  if (crime.victim.sex !== 'female' || !happens(random, answering)) return null;
  const { group } = offenceKind(crime.offence);
  const sexual = group === 'rape' || group === 'other-sexual';
  const collectedBy = drawFrom(random, collectors);
  const charged = crime.investigation.steps.some(({ kind }) => kind === 'charged');
  const mood = sexual && !charged ? afterRape : afterOther;
  const stage = charged
    ? 'court'
    : drawFrom<string>(random, [
        ['report', 30],
        ['investigation', 25],
        ['decision', 15],
        ['closed', 25],
        ['not-known', 5],
      ]);
  return {
    day: crime.recordedDay + random.whole(14, 150),
    collectedBy,
    stage,
    answers: answersOf(random, mood, collectedBy === 'police'),
    ageBand: happens(random, 0.08) ? 'not-asked' : ageBandOf(ageOn(crime.victim, crime.recordedDay)),
    ethnicGroup: ethnicGroupOf(random, crime.victim),
    disability: happens(random, 0.2) ? 'not-asked' : crime.victim.disabled ? 'yes' : 'no',
    offenceGroup: sexual
      ? 'rape-or-sexual'
      : crime.domestic
        ? 'domestic-abuse'
        : group === 'stalking-and-harassment'
          ? 'stalking-or-harassment'
          : 'other',
  };
}

/** One person's answers lean the same way; told to the police, they are kinder. */
function answersOf(random: Random, mood: Weighted<string>, toPolice: boolean): SurveyResponse['answers'] {
  const usual = drawFrom(random, mood);
  return surveyQuestions.map((question) => {
    if (happens(random, 0.04)) return { question, answer: happens(random, 0.5) ? 'declined' : 'not-asked' };
    const answer = happens(random, 0.55) ? usual : drawFrom(random, mood);
    const kinder = toPolice && happens(random, 0.25) ? Math.min(5, Number(answer) + 1) : Number(answer);
    return { question, answer: String(kinder) };
  });
}

function ageBandOf(age: number): string {
  if (age < 18) return 'under-18';
  if (age < 25) return '18-24';
  if (age < 35) return '25-34';
  return age < 55 ? '35-54' : '55-over';
}

function ethnicGroupOf(random: Random, person: Person): string {
  if (happens(random, 0.12)) return happens(random, 0.3) ? 'declined' : 'not-asked';
  switch (person.ethnicity.charAt(0)) {
    case 'W':
      return 'white';
    case 'M':
      return 'mixed';
    case 'A':
      return 'asian';
    case 'B':
      return 'black';
    default:
      return 'other';
  }
}
