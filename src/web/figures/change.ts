import { addMonths, assertNever, type Language, type Month } from '../../kernel/index.ts';
import type { CountryChange, Figure, MeasureDefinition } from '../../measures/index.ts';
import { inMonth, inPeriod } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { measured } from '../words/number.ts';
import { changeMessages } from './change-messages.ts';

/** How a figure stands to the one before it, or why the two may not be compared. */
export type Change =
  | { readonly verdict: 'better' | 'worse' | 'higher' | 'lower' | 'same'; readonly before: Figure }
  | { readonly verdict: 'only' }
  | { readonly verdict: 'nothing' }
  | { readonly verdict: 'coverage'; readonly before: Figure }
  | {
      readonly verdict: 'broken';
      readonly before: Figure;
      readonly reason: Readonly<Record<Language, string>>;
    }
  | { readonly verdict: 'early'; readonly before: Figure; readonly ripe: Month };

type Interval = { readonly lower: number; readonly upper: number };

function intervalOf(figure: Figure): Interval | undefined {
  const { lower, upper } = figure;
  return lower === null || upper === null ? undefined : { lower, upper };
}

function sameCoverage(a: Figure, b: Figure): boolean {
  return (
    a.coverage.forcesReceived === b.coverage.forcesReceived &&
    a.coverage.monthsReceived === b.coverage.monthsReceived
  );
}

function breakBetween(definition: MeasureDefinition, before: Figure, after: Figure) {
  return definition.seriesBreaks.find(
    (one) =>
      one.on.slice(0, 7) > before.period.from &&
      one.on.slice(0, 7) <= after.period.to &&
      (one.places === undefined || one.places.includes(after.place)),
  );
}

function direction(
  definition: MeasureDefinition,
  went: 'up' | 'down',
): 'better' | 'worse' | 'higher' | 'lower' {
  if (definition.direction === 'context') return went === 'up' ? 'higher' : 'lower';
  return definition.direction === went ? 'better' : 'worse';
}

/**
 * Compares the last two figures of a series, oldest first. Only intervals that do not overlap count as a change: that
 * is stricter than a test of the difference, so some real changes are called unclear and few chance ones are called real.
 */
export function changeOf(definition: MeasureDefinition, series: readonly Figure[], dataTo: Month): Change {
  const after = series.at(-1);
  const before = series.at(-2);
  if (after === undefined || before === undefined) return { verdict: 'only' };
  const [now, then] = [intervalOf(after), intervalOf(before)];
  if (now === undefined || then === undefined) return { verdict: 'nothing' };
  const broken = breakBetween(definition, before, after);
  if (broken !== undefined) return { verdict: 'broken', before, reason: broken.reason };
  if (!sameCoverage(before, after)) return { verdict: 'coverage', before };
  const ripe = addMonths(after.period.to, definition.matureAfterMonths);
  if (ripe > dataTo) return { verdict: 'early', before, ripe };
  if (now.lower > then.upper) return { verdict: direction(definition, 'up'), before };
  if (now.upper < then.lower) return { verdict: direction(definition, 'down'), before };
  return { verdict: 'same', before };
}

export interface ChangeWords {
  readonly tag: string;
  readonly sentence: string;
}

/** Speaks a change: a short tag and a sentence. */
export function changeWords(change: Change, definition: MeasureDefinition, language: Language): ChangeWords {
  const t = say(changeMessages, language);
  switch (change.verdict) {
    case 'only':
      return { tag: t.unknownTag, sentence: t.only };
    case 'nothing':
      return { tag: t.unknownTag, sentence: t.nothing };
    case 'coverage':
      return {
        tag: t.unknownTag,
        sentence: t.coverage({ before: inPeriod(change.before.period, language) }),
      };
    case 'broken':
      return {
        tag: t.unknownTag,
        sentence: t.broken({
          before: inPeriod(change.before.period, language),
          reason: change.reason[language],
        }),
      };
    case 'early':
      return {
        tag: t.unknownTag,
        sentence: t.early({
          before: inPeriod(change.before.period, language),
          ripe: inMonth(change.ripe, language),
        }),
      };
    case 'better':
    case 'worse':
    case 'higher':
    case 'lower':
    case 'same':
      return comparedWords(change.verdict, change.before, definition, language);
    default:
      return assertNever(change);
  }
}

function comparedWords(
  verdict: 'better' | 'worse' | 'higher' | 'lower' | 'same',
  before: Figure,
  definition: MeasureDefinition,
  language: Language,
): ChangeWords {
  const t = say(changeMessages, language);
  const values = {
    before: inPeriod(before.period, language),
    value: before.value === null ? '[x]' : measured(definition, before.value, language),
  };
  const tags = {
    better: t.betterTag,
    worse: t.worseTag,
    higher: t.higherTag,
    lower: t.lowerTag,
    same: t.sameTag,
  };
  return { tag: tags[verdict], sentence: t[verdict](values) };
}

/** Speaks a country's two latest years, like for like: over the forces that are whole in both. */
export function countryChangeWords(
  change: CountryChange,
  definition: MeasureDefinition,
  language: Language,
): ChangeWords {
  const t = say(changeMessages, language);
  const sentence = t.likeForLike({
    n: change.forces,
    before: measured(definition, change.valueBefore, language),
    earlier: inPeriod(change.before, language),
    after: measured(definition, change.valueAfter, language),
    later: inPeriod(change.after, language),
  });
  if (change.went === 'unclear') return { tag: t.sameTag, sentence: `${sentence} ${t.mayBeChance}` };
  const verdict = direction(definition, change.went);
  const tags = { better: t.betterTag, worse: t.worseTag, higher: t.higherTag, lower: t.lowerTag };
  const known = verdict === 'better' || verdict === 'worse';
  return { tag: tags[verdict], sentence: `${sentence} ${known ? t.moreThanChance : t.goodUnknown}` };
}
