import type { PlainDate } from '../../../kernel/index.ts';
import {
  type CountingRule,
  currentParts,
  type ExtractQuestion,
  firstOf,
  type HeldExtracts,
} from './held-extracts.ts';

type Crime = HeldExtracts['crimes'][number];
type Victim = HeldExtracts['victims'][number];

export const standings = [
  'counted',
  'girls',
  'child-sexual-abuse',
  'sex-unknown',
  'beside',
  'left-out',
] as const;
export type Standing = (typeof standings)[number];

/** A crime that a definition chooses, with the victim it is counted by and what became of it. */
export interface CountedCrime {
  readonly part: number;
  readonly force: string;
  readonly crime: string;
  readonly victim: Victim | undefined;
  readonly standing: Standing;
  readonly recordedOn: PlainDate;
  readonly characteristics: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
  /** Days on which each stage was entered, and on which the crime was closed without a charge. */
  readonly on: Readonly<
    Record<
      'named' | 'arrested' | 'interviewed' | 'referred' | 'charged' | 'court' | 'closed',
      PlainDate | null
    >
  >;
}

const unknown = ['not-known', 'not-asked', 'declined', 'not-held'];

function groupOf(rule: CountingRule, code: string): string | null {
  const found =
    rule.offences.find((offence) => offence.code === code) ??
    rule.offences.find((offence) => offence.code === code.slice(0, 3));
  return found?.group ?? null;
}

function isFlagged(rule: CountingRule, crime: Crime): boolean {
  return (
    (rule.flags.includes('domestic-abuse') && crime.domesticAbuse === 'yes') ||
    (rule.flags.includes('honour-based') && crime.honourBased === 'yes') ||
    (rule.flags.includes('child-sexual-abuse') && crime.childSexualAbuse === 'yes')
  );
}

function standingOf(rule: CountingRule, crime: Crime, victim: Victim | undefined): Standing {
  const sex = victim?.sex ?? 'not-known';
  if (unknown.includes(sex)) return rule.unknownSex === 'left-out' ? 'left-out' : 'sex-unknown';
  if (!rule.sexes.includes(sex)) return rule.men === 'beside' ? 'beside' : 'left-out';
  const age = victim?.age ?? null;
  if (age !== null && age < rule.girlsUnderYears && rule.girls !== 'within') {
    return rule.girls === 'apart' ? 'girls' : 'left-out';
  }
  if (crime.childSexualAbuse === 'yes' && rule.childSexualAbuse !== 'within') {
    return rule.childSexualAbuse === 'apart' ? 'child-sexual-abuse' : 'left-out';
  }
  return 'counted';
}

/** The crimes that a definition counts or keeps beside its count. The plain twin of `counted-crimes.sql`. */
export function countedCrimes(
  held: HeldExtracts,
  rule: CountingRule,
  question: ExtractQuestion,
): readonly CountedCrime[] {
  const parts = currentParts(held, 'crimes', question, question.readFrom);
  return held.crimes.flatMap((crime) => {
    const force = parts.get(crime.part);
    const group = groupOf(rule, crime.offence);
    if (force === undefined || crime.state !== 'recorded') return [];
    if (group === null && !isFlagged(rule, crime)) return [];
    const { standing, victim } = chosenVictim(held, rule, crime);
    if (standing === 'left-out') return [];
    const on = daysOf(held, crime);
    return [
      {
        part: crime.part,
        force,
        crime: crime.crime,
        victim,
        standing,
        recordedOn: crime.recordedOn,
        characteristics: characteristicsOf(victim, group ?? 'by-flag'),
        facts: factsOf(held, crime, victim, on),
        on,
      },
    ];
  });
}

const of =
  (crime: Crime) =>
  (row: { readonly part: number; readonly crime: string }): boolean =>
    row.part === crime.part && row.crime === crime.crime;

/** The victim who brings a crime furthest into the count; of several, the one whose reference sorts first. */
function chosenVictim(
  held: HeldExtracts,
  rule: CountingRule,
  crime: Crime,
): { readonly standing: Standing; readonly victim: Victim | undefined } {
  const victims = held.victims.filter(of(crime)).sort((a, b) => (a.person < b.person ? -1 : 1));
  const judged = (victims.length === 0 ? [undefined] : victims).map((victim) => ({
    victim,
    standing: standingOf(rule, crime, victim),
  }));
  const rank = (standing: Standing): number => standings.indexOf(standing);
  return judged.reduce((best, each) => (rank(each.standing) < rank(best.standing) ? each : best));
}

function daysOf(
  held: HeldExtracts,
  crime: Crime,
): CountedCrime['on'] & { readonly convicted: PlainDate | null } {
  const events = held.events.filter(of(crime));
  const outcomes = held.outcomes.filter(of(crime));
  const first = (...names: readonly string[]): PlainDate | null =>
    firstOf(events.filter(({ event }) => names.includes(event)).map(({ on }) => on));
  const standing = standingOutcome(held, crime);
  return {
    named: firstOf(held.suspects.filter(of(crime)).map(({ namedOn }) => namedOn)),
    arrested: first('arrested'),
    interviewed: first('interviewed-in-custody', 'interviewed-voluntarily'),
    referred: first('referred-to-prosecutor'),
    charged: firstOf([
      first('charged'),
      ...outcomes.filter(({ outcome }) => isCharge(outcome)).map(({ on }) => on),
    ]),
    convicted: first('convicted'),
    court: first('convicted', 'acquitted', 'discontinued'),
    closed: standing === undefined || isCharge(standing.outcome) ? null : standing.on,
  };
}

const isCharge = (outcome: string): boolean => outcome === '1' || outcome === '1A';

function standingOutcome(held: HeldExtracts, crime: Crime): HeldExtracts['outcomes'][number] | undefined {
  return held.outcomes
    .filter(of(crime))
    .filter(({ endedOn }) => endedOn === null)
    .sort((a, b) => (a.on === b.on ? (a.outcome > b.outcome ? -1 : 1) : a.on > b.on ? -1 : 1))[0];
}

function characteristicsOf(victim: Victim | undefined, offence: string): Readonly<Record<string, string>> {
  const ethnicity = victim?.ethnicity ?? 'blank';
  const age = victim?.age ?? null;
  const bands = [
    [18, 'under-18'],
    [25, '18-24'],
    [35, '25-34'],
    [55, '35-54'],
  ] as const;
  const groups: Readonly<Record<string, string>> = {
    W: 'white',
    M: 'mixed',
    A: 'asian',
    B: 'black',
    O: 'other',
  };
  return {
    offence,
    age: age === null ? 'blank' : (bands.find(([below]) => age < below)?.[1] ?? '55-over'),
    ethnicity: unknown.includes(ethnicity) ? ethnicity : (groups[ethnicity.slice(0, 1)] ?? ethnicity),
    'ethnicity-officer': (victim?.ethnicityOfficer ?? 'blank').toLowerCase(),
    disability: victim?.disability ?? 'blank',
    'sexual-orientation': victim?.sexualOrientation ?? 'blank',
    religion: victim?.religion ?? 'blank',
  };
}

const places: Readonly<Record<string, string>> = {
  'public-open': 'public',
  'public-indoor': 'public',
  transport: 'public',
  home: 'private',
  'other-private': 'private',
  online: 'online',
};

function factsOf(
  held: HeldExtracts,
  crime: Crime,
  victim: Victim | undefined,
  on: ReturnType<typeof daysOf>,
): readonly string[] {
  const named =
    held.suspects.some(of(crime)) ||
    [on.arrested, on.interviewed, on.referred, on.charged, on.convicted].some((day) => day !== null);
  const relationship = victim?.relationship ?? 'not-known';
  const known = unknown.includes(relationship) ? 'unknown' : 'known';
  const reached: readonly (readonly [string, boolean])[] = [
    ['recorded', true],
    ['named', named],
    ['arrested', on.arrested !== null],
    ['interviewed', on.interviewed !== null],
    ['referred', on.referred !== null],
    ['charged', on.charged !== null || on.convicted !== null],
    ['convicted', on.convicted !== null],
  ];
  return [
    ...reached.flatMap(([stage, holds]) => (holds ? [`stage=${stage}`] : [])),
    `outcome=${(standingOutcome(held, crime)?.outcome ?? 'none').toLowerCase()}`,
    `place=${places[crime.locationType] ?? 'unknown'};relationship=${relationship === 'stranger' ? 'stranger' : known}`,
  ];
}
