import { type Language, type PlainDate, readPlainDate } from '../../kernel/index.ts';
import {
  fillSentence,
  type Position,
  type PositionReason,
  type PublicPlan,
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

/** Why a plan stands where it does; undefined where it promises nothing yet. */
export function planSentence(plan: PublicPlan, language: Language): string | undefined {
  const { finding, askedBy } = plan;
  const rules = editionNumbered(plan.edition);
  if (finding === null || rules === undefined) return undefined;
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
