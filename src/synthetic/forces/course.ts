import { present, type Random } from '../../kernel/index.ts';
import { drawFrom } from '../open-data/draw.ts';
import { drawDays, happens } from './chance.ts';
import { betweenVictims, committedDays, crimeDays, minutes, responsibleAge } from './crime-days.ts';
import type { Habit } from './habit.ts';
import { type Investigation, investigate } from './investigation.ts';
import { type OffenceName, offenceKind, offences } from './offence.ts';
import type { Span } from './order.ts';
import { type PatternName, patternOf, patterns } from './pattern.ts';
import type { Location, Pattern, Relationship } from './pattern-kind.ts';
import { ageOn, type Person, type Sex } from './person.ts';
import type { Population } from './population.ts';

/** One crime against one victim, as it was. What a record says of it is decided later. */
export interface Crime {
  readonly pattern: PatternName;
  readonly offence: OffenceName;
  /** Set where the record was first made under another offence. */
  readonly firstOffence: OffenceName | null;
  readonly committedFromDay: number;
  readonly committedToDay: number;
  readonly recordedDay: number;
  /** Minute of the day of the report, in UTC. */
  readonly minute: number;
  readonly place: Location;
  readonly relationship: Relationship;
  readonly victim: Person;
  readonly offender: Person;
  readonly accomplice: Person | null;
  readonly domestic: boolean;
  readonly honourBased: boolean;
  /** Recorded against a person whom the same course shows as the one abused. */
  readonly counterAllegation: boolean;
  readonly investigation: Investigation;
  readonly state: { readonly kind: 'recorded' | 'cancelled' | 'transferred'; readonly day: number };
}

/** A course of conduct: what one offender does to one victim or to several, over months. */
export interface Course {
  readonly pattern: PatternName;
  readonly offender: Person;
  readonly crimes: readonly Crime[];
}

/** How a course begins, drawn first because most that began before the span leave nothing in it. */
export interface Outline {
  readonly pattern: PatternName;
  readonly startDay: number;
  /** Crimes against each victim in turn. */
  readonly repeats: readonly number[];
}

export function drawOutline(random: Random, pattern: PatternName, startDay: number): Outline {
  const { victims, repeats } = patternOf(pattern);
  const count = drawFrom(random, victims);
  return { pattern, startDay, repeats: Array.from({ length: count }, () => drawFrom(random, repeats)) };
}

/** Chance that a crime within a relationship is answered by a complaint against the person it was done to. */
export const counterShare = 0.045;

export interface Scene {
  readonly random: Random;
  readonly habit: Habit;
  readonly span: Span;
  readonly population: Population;
}

/** Plays an outline out; crimes recorded outside the span are left away. */
export function playCourse(scene: Scene, outline: Outline, knownOffender: Person | null): Course {
  const { random, population } = scene;
  const pattern = patternOf(outline.pattern);
  const victimSex: Sex = happens(random, pattern.femaleVictims) ? 'female' : 'male';
  const male = victimSex === 'female' ? pattern.maleOffenders : 1 - pattern.maleOffenders / 2;
  const separates = outline.pattern === 'partner' && happens(random, 0.3);
  const separationDay = separates ? outline.startDay + random.whole(20, 400) : Number.POSITIVE_INFINITY;
  const offender =
    knownOffender ??
    population.offender({
      sex: happens(random, male) ? 'male' : 'female',
      ages: pattern.offenderAges,
      onDay: outline.startDay,
      leavesOn: separates ? separationDay : null,
      except: [],
    });
  const crimes: Crime[] = [];
  let day = outline.startDay;
  for (const repeats of outline.repeats) {
    const victim = population.victim({
      sex: happens(random, 0.97) ? victimSex : victimSex === 'female' ? 'male' : 'female',
      ages: pattern.victimAges,
      onDay: day,
      livesWith: happens(random, pattern.sameHome) ? offender : null,
      except: [offender],
    });
    const days = crimeDays(random, day, repeats);
    crimes.push(...crimesAgainst(scene, outline.pattern, { offender, victim, separationDay, days }));
    day = present(days.at(-1), 'a crime') + drawDays(random, betweenVictims);
  }
  return { pattern: outline.pattern, offender, crimes };
}

interface Pair {
  readonly offender: Person;
  readonly victim: Person;
  readonly separationDay: number;
  readonly days: readonly number[];
}

function crimesAgainst(scene: Scene, name: PatternName, pair: Pair): readonly Crime[] {
  const { random, span } = scene;
  const relationship = drawFrom(random, patternOf(name).relationships);
  const honourBased = name === 'family' && happens(random, 0.011);
  const crimes: Crime[] = [];
  pair.days.forEach((day) => {
    if (day < span.firstDay || day > span.lastDay) return;
    const apart = name === 'partner' && day > pair.separationDay;
    const about = {
      day,
      pattern: apart ? ('former-partner' as const) : name,
      relationship: apart ? ('former-partner' as const) : relationship,
      honourBased,
    };
    crimes.push(drawCrime(scene, about, pair.victim, pair.offender, false));
    const answers = patternOf(name).domestic && happens(random, counterShare);
    if (answers && ageOn(pair.victim, day) > responsibleAge)
      crimes.push(
        drawCrime(
          scene,
          { ...about, relationship: mirrored(about.relationship) },
          pair.offender,
          pair.victim,
          true,
        ),
      );
  });
  return crimes;
}

function mirrored(relationship: Relationship): Relationship {
  return relationship === 'parent' ? 'child' : relationship === 'child' ? 'parent' : relationship;
}

/** Relationships whose crimes carry the domestic abuse flag, save where somebody forgot it. */
const flaggedDomestic = new Set<Relationship>([
  'partner',
  'former-partner',
  'parent',
  'child',
  'other-family',
]);

interface About {
  readonly day: number;
  readonly pattern: PatternName;
  readonly relationship: Relationship;
  readonly honourBased: boolean;
}

function drawCrime(scene: Scene, about: About, victim: Person, offender: Person, counter: boolean): Crime {
  const { habit, random, span } = scene;
  const pattern = patternOf(about.pattern);
  const offence = drawOffence(random, pattern, ageOn(victim, about.day), counter);
  const { group } = offenceKind(offence);
  const [committedFromDay, committedToDay] = committedDays(random, offence, { offender, victim }, about.day);
  const domestic = flaggedDomestic.has(about.relationship) && happens(random, 0.985);
  return {
    pattern: about.pattern,
    offence,
    firstOffence: offence === 'sexual-assault' && happens(random, 0.03) ? 'rape' : null,
    committedFromDay,
    committedToDay,
    recordedDay: about.day,
    minute: drawDays(random, minutes),
    place: drawFrom(random, pattern.places),
    relationship: about.relationship,
    victim,
    offender,
    accomplice: drawAccomplice(scene, about, { offender, victim, committedFromDay }),
    domestic,
    honourBased: about.honourBased,
    counterAllegation: counter,
    investigation: investigate(random, {
      recordedDay: about.day,
      group,
      attrition: pattern.attrition,
      arrests: habit.arrests * arrestsOf(counter, offender.sex),
      referrals: habit.referrals * (counter ? 0.5 : 1),
      support: habit.support,
      drift: habit.drift * ((about.day - span.firstDay) / (span.lastDay - span.firstDay + 1)),
      pace: habit.pace,
    }),
    state: drawState(random, offence, about.day),
  };
}

/** A second suspect, now and then, where it is no matter of a couple or a family. */
function drawAccomplice(
  { population, random }: Scene,
  about: About,
  crime: Pick<Crime, 'offender' | 'victim' | 'committedFromDay'>,
): Person | null {
  const pattern = patternOf(about.pattern);
  if (pattern.domestic || !happens(random, 0.05)) return null;
  const person = population.offender({
    sex: crime.offender.sex,
    ages: pattern.offenderAges,
    onDay: about.day,
    leavesOn: null,
    except: [crime.victim, crime.offender],
  });
  return ageOn(person, crime.committedFromDay) > responsibleAge ? person : null;
}

/** Where both accuse each other, a woman is arrested at about three times the rate of a man (Hester's study of 96 cases). */
function arrestsOf(counter: boolean, sex: Sex): number {
  if (!counter) return 1;
  return sex === 'female' ? 0.85 : 0.28;
}

function drawOffence(random: Random, pattern: Pattern, age: number, counter: boolean): OffenceName {
  if (counter) return happens(random, 0.6) ? 'assault-without-injury' : 'assault-with-injury';
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const offence = drawFrom(random, pattern.offences);
    const [low, high] = offences[offence].ages;
    if (age >= low && age <= high) return offence;
  }
  return age < 16 && pattern === patterns['child-abuse'] ? 'sexual-assault' : 'assault-without-injury';
}

function drawState(random: Random, offence: OffenceName, recordedDay: number): Crime['state'] {
  const share = offence === 'rape' ? 0.035 : 0.018;
  if (happens(random, share)) return { kind: 'cancelled', day: recordedDay + random.whole(1, 60) };
  if (happens(random, 0.006)) return { kind: 'transferred', day: recordedDay + random.whole(1, 20) };
  return { kind: 'recorded', day: recordedDay };
}
