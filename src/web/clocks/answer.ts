import {
  capital,
  deadlineInWords,
  drawCalendar,
  type Explanation,
  explanationLines,
  kindNames,
  type LinePart,
  lengthOf,
  longDate,
  standingSentence,
} from '../../clocks/index.ts';
import type { Language } from '../../kernel/index.ts';
import type { CurrentRules } from '../../operations/clocks/index.ts';
import { type Said, say } from '../words/messages.ts';
import { clockAnswerMessages } from './answer-messages.ts';

type Words = Said<typeof clockAnswerMessages>;

/** The parts of an explanation that stand above it on the page, not in its list of steps. */
const shownApart: readonly LinePart[] = ['owed', 'deadline', 'sitting', 'standing'];

/** More days than this are left to the sentences and the drawing. */
const daysListedMax = 12;

function dayRows(explanation: Explanation, language: Language, t: Words) {
  const { counted, leftOut, deadline } = explanation;
  if (counted.length + leftOut.length > daysListedMax) return [];
  const kept = counted.map((day, index) => ({
    date: day.date,
    counts: true,
    what: deadline.ends === 'day' ? t.wholeDay({ n: index + 1 }) : lengthOf(day.milliseconds)[language],
  }));
  const left = leftOut.map((day) => ({
    date: day.date,
    counts: false,
    what: t.nothing({
      why: day.kinds
        .map(
          (kind) =>
            (kind === 'bank-holiday' ? day.holiday?.name[language] : undefined) ?? kindNames[kind][language],
        )
        .join(', '),
    }),
  }));
  return [...kept, ...left]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((row) => ({ ...row, day: capital(longDate(row.date)[language]) }));
}

function entitlementOf(explanation: Explanation, t: Words): string | null {
  const { entitlement } = explanation.deadline.rule;
  return entitlement === null ? null : { enhanced: t.enhanced, standard: t.standard }[entitlement];
}

/** A deadline explained: the answer, whose duty it is, how it comes about, day by day, and the drawing. */
export function clockAnswer(
  language: Language,
  rules: CurrentRules,
  explanation: Explanation,
  index: number,
) {
  const t = say(clockAnswerMessages, language);
  const { deadline } = explanation;
  const { rule, version } = deadline;
  const lines = explanationLines(explanation);
  return {
    id: `clock-${index + 1}`,
    duty: capital(rule.duty[language]),
    entitlement: entitlementOf(explanation, t),
    owner: t.owed({ who: rule.owner.name[language] }),
    toldNext: t.toldNext({ who: rule.toldNext.name[language] }),
    answer: capital(deadlineInWords(deadline)[language]),
    verified: version.checked !== null,
    standing: standingSentence(version)[language],
    sitting: lines.find((line) => line.part === 'sitting')?.text[language] ?? null,
    lines: lines.filter((line) => !shownApart.includes(line.part)).map((line) => line.text[language]),
    rows: dayRows(explanation, language, t),
    drawing: drawCalendar(explanation, language, `drawing-${index + 1}`),
    source: { address: version.source, text: `${version.statute[language]}, ${version.section}` },
    next: rule.leadsTo.flatMap((id) => {
      const following = rules.book.clocks.get(id);
      return following === undefined ? [] : [capital(following.duty[language])];
    }),
  };
}
