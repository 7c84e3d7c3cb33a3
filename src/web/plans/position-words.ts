import { type Language, type PlainDate, readPlainDate } from '../../kernel/index.ts';
import {
  fillSentence,
  type PlanFinding,
  type Position,
  type PositionFinding,
  type PositionReason,
  type ReasonFacts,
} from '../../plans/index.ts';
import { onDate } from '../words/dates.ts';
import { count } from '../words/number.ts';
import { editionNumbered, planRules } from './rules.ts';

export function positionName(position: Position, language: Language): string {
  return planRules.positions[position].title[language];
}

/** What fills a sentence, in words: days of the calendar written out, numbers with commas. */
function factsInWords(facts: ReasonFacts, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, factInWords(value, language)]),
  );
}

function factInWords(value: number | PlainDate, language: Language): string {
  if (typeof value === 'number') return count(value);
  return readPlainDate(value) === undefined ? value : onDate(value, language);
}

/** Why an action stands where it does, in a sentence of the rule that says so. */
export function reasonSentence(reason: PositionReason, edition: number, language: Language): string {
  const rules = editionNumbered(edition);
  if (rules === undefined) return positionName(reason.position, language);
  const rule = rules.actions.find(({ id }) => id === reason.rule);
  return rule === undefined
    ? rules.on_time[language]
    : fillSentence(rule.sentence[language], factsInWords(reason.facts, language));
}

/** A position in a word, and its reasons in sentences of the edition that it was judged by. */
export function findingText(finding: PositionFinding, edition: number, language: Language) {
  return {
    position: finding.position,
    keeping: keepingOf(finding.position),
    title: positionName(finding.position, language),
    reasons: finding.reasons.map((reason) => reasonSentence(reason, edition, language)),
  };
}

/** Where a plan stands, by the edition of the rules that it was judged by. */
export interface PlanStanding {
  readonly finding: PlanFinding | null | undefined;
  readonly askedBy: PlainDate | null;
  readonly edition: number;
}

/** Why a plan stands where it does; undefined where it promises nothing yet. The same words for staff and public. */
export function planSentence(
  { finding, askedBy, edition }: PlanStanding,
  language: Language,
): string | undefined {
  const rules = editionNumbered(edition);
  if (finding === null || finding === undefined || rules === undefined) return undefined;
  if (finding.rule === 'not-adopted') {
    const facts = { askedBy: askedBy === null ? '' : onDate(askedBy, language) };
    return fillSentence(rules.plan.not_adopted[language], facts);
  }
  const rule = rules.plan.rules.find(({ id }) => id === finding.rule);
  const counted = rule?.counts ?? (['on-time'] as const);
  const facts = {
    count: count(counted.reduce((sum, position) => sum + finding.counts[position], 0)),
    total: count(finding.total),
  };
  return fillSentence((rule?.sentence ?? rules.plan.on_time)[language], facts);
}

/** Which of three things a reader asks for: does it keep up, slip, or fail. */
export const keepings = ['failing', 'slipping', 'on-time'] as const;
export type Keeping = (typeof keepings)[number];

export function keepingOf(position: Position): Keeping {
  return position === 'on-time' || position === 'slipping' ? position : 'failing';
}
