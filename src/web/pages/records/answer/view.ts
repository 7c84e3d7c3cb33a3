import type { Language } from '../../../../kernel/index.ts';
import type {
  AskedQuestion,
  QuestionStanding,
  StoredAnswer,
  VawgChoice,
} from '../../../../operations/analyst/index.ts';
import { definitionWords } from '../../../records/definition-words.ts';
import { figureInterval, figureValue, marksInWords, unitWords } from '../../../records/figure-words.ts';
import {
  heading,
  type Link,
  notice,
  type Part,
  type Sheet,
  sheetPage,
  words,
} from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { quarterWords } from '../measures/view.ts';
import { answerMessages } from './messages.ts';
import {
  type Answered,
  type AnswerPart,
  attritionParts,
  caveatsOf,
  drawPart,
  extractDefinitions,
  figuresOf,
  partsOf,
} from './parts.ts';

/** An answered question, and what the definitions of violence against women and girls are called. */
export interface Reading extends Answered {
  readonly titles: readonly VawgChoice[];
}

const addressOf = ({ id }: AskedQuestion, below = ''): string => `/records/measures/${id}${below}`;
const titleOf = (question: AskedQuestion, visit: Visit): string =>
  say(answerMessages, visit.language).title({ quarter: quarterWords(question.quarter, visit) });

function leadOf({ figures, question }: StoredAnswer, language: Language): string {
  const t = say(answerMessages, language);
  const charged = figures.find(({ measure, breakdown }) => measure === 'crimes-charged' && breakdown === '');
  const definition = extractDefinitions.find(({ id }) => id === 'crimes-charged');
  if (definition === undefined || charged?.denominator == null || charged.denominator === 0)
    return t.leadNone;
  return t.lead({
    all: unitWords('crime', charged.denominator, language),
    n: count(charged.numerator ?? 0),
    day: onDate(question.asAt, language),
    value: figureValue(definition, charged, language),
    interval: figureInterval(definition, charged, language),
  });
}

/** By which definition and as at which day it was counted, who asked and why. */
function basisOf({ answer, question, titles }: Reading, language: Language): Part {
  return words(
    say(answerMessages, language).basis({
      definition: definitionWords(titles, answer.vawg, language),
      day: onDate(question.asAt, language),
      seconds: decimal(answer.seconds, 1),
      by: question.askedBy,
      reason: question.reason,
    }),
  );
}

/** How the figures of a part stand: each is judged by, not to be judged by, or has no value; the three add up. */
function standingOf(
  part: AnswerPart,
  answer: StoredAnswer,
): { readonly all: number; readonly judged: number; readonly unjudged: number; readonly none: number } {
  const figures = figuresOf(part, answer);
  const held = figures.filter(({ value }) => value !== null);
  const unjudged = held.filter(({ markers }) => markers.includes('[u]')).length;
  return {
    all: figures.length,
    judged: held.length - unjudged,
    unjudged,
    none: figures.length - held.length,
  };
}

/** The parts as a table that leads to each, and to all of them on one page. */
function contentsOf({ answer, question }: Reading, { language, href }: Visit): readonly Part[] {
  const t = say(answerMessages, language);
  const rows = partsOf(answer).map((part) => {
    const { all, judged, unjudged, none } = standingOf(part, answer);
    return {
      name: t[part],
      address: href(addressOf(question, `/parts/${part}`)),
      cells: [all, judged, unjudged, none].map(count),
    };
  });
  const numbers = [t.figures, t.judged, t.unjudged, t.none].map((text) => ({ text, numeric: true }));
  return [
    heading(t.parts),
    {
      kind: 'table',
      table: { caption: t.parts, stacks: true, columns: [{ text: t.part }, ...numbers], rows },
    },
    { kind: 'links', links: [{ address: href(addressOf(question, '/whole')), text: t.whole }] },
  ];
}

/** What the marks of the parts mean and what their measures cannot show, where they stand. */
function notesOn(parts: readonly AnswerPart[], answer: StoredAnswer, language: Language): readonly Part[] {
  const t = say(answerMessages, language);
  const marks = marksInWords(
    parts.flatMap((part) => figuresOf(part, answer)),
    language,
  );
  return [
    ...(marks.length === 0 ? [] : [heading(t.marks), { kind: 'list', texts: marks } as const]),
    heading(t.caveats),
    { kind: 'list', texts: caveatsOf(parts, language) },
  ];
}

function answeredOf(visit: Visit, reading: Reading): Pick<Sheet, 'lead' | 'parts'> {
  const { language, href } = visit;
  const { answer, question } = reading;
  const t = say(answerMessages, language);
  const alerts = answer.equality.unknownRises.filter(({ alert }) => alert).length;
  return {
    lead: leadOf(answer, language),
    parts: [
      basisOf(reading, language),
      ...(alerts === 0 ? [] : [notice(t.alerts({ n: alerts }))]),
      {
        kind: 'links',
        links: [
          { address: href(addressOf(question, '/equality')), text: t.equality },
          { address: href(addressOf(question, '/figures.csv')), text: t.csv },
          { address: href('/records/definitions'), text: t.definitions },
        ],
      },
      ...attritionParts(answer, language),
      ...contentsOf(reading, visit),
    ],
  };
}

/** A question with its answer, or with how it stands. */
export function answerPage(
  visit: Visit,
  standing: QuestionStanding,
  titles: readonly VawgChoice[],
): StaffPage {
  const { language, href } = visit;
  const t = say(answerMessages, language);
  const { question } = standing;
  const head = {
    title: titleOf(question, visit),
    under: [{ address: '/records/measures', text: t.measures }],
  };
  if (standing.state === 'answered') {
    return sheetPage(visit, { ...head, ...answeredOf(visit, { ...standing, titles }) });
  }
  const leads = { waiting: t.waitingLead, failed: t.failedLead, outdated: t.outdatedLead };
  const again = standing.state === 'waiting' ? addressOf(question) : '/records/measures';
  return sheetPage(visit, {
    ...head,
    lead: leads[standing.state],
    parts: [
      {
        kind: 'links',
        links: [{ address: href(again), text: standing.state === 'waiting' ? t.look : t.measures }],
      },
    ],
  });
}

function underOf(question: AskedQuestion, visit: Visit): readonly Link[] {
  const { measures } = say(answerMessages, visit.language);
  return [
    { address: '/records/measures', text: measures },
    { address: addressOf(question), text: titleOf(question, visit) },
  ];
}

/** One part of an answer, with what its marks mean and what it cannot show; undefined where the answer holds none of it. */
export function answerPartPage(visit: Visit, reading: Reading, slug: string): StaffPage | undefined {
  const { language, href } = visit;
  const { answer, question } = reading;
  const t = say(answerMessages, language);
  const parts = partsOf(answer);
  const part = parts.find((each) => each === slug);
  if (part === undefined) return undefined;
  const next = parts[parts.indexOf(part) + 1];
  const title = t.partTitle({ part: t[part], quarter: quarterWords(question.quarter, visit) });
  const { all, judged, unjudged, none } = standingOf(part, answer);
  return sheetPage(visit, {
    title,
    under: underOf(question, visit),
    lead: t.partLead({ all, judged, unjudged, none }),
    parts: [
      ...drawPart(part, reading, visit, title),
      ...notesOn([part], answer, language),
      basisOf(reading, language),
      ...(next === undefined
        ? []
        : [
            {
              kind: 'links',
              links: [
                { address: href(addressOf(question, `/parts/${next}`)), text: t.next({ part: t[next] }) },
              ],
            } as const,
          ]),
    ],
  });
}

/** Every part on one page, to print. */
export function wholeAnswerPage(visit: Visit, reading: Reading): StaffPage {
  const { language } = visit;
  const { answer, question } = reading;
  const t = say(answerMessages, language);
  const parts = partsOf(answer);
  return sheetPage(visit, {
    title: t.wholeTitle({ quarter: quarterWords(question.quarter, visit) }),
    under: underOf(question, visit),
    lead: leadOf(answer, language),
    parts: [
      basisOf(reading, language),
      ...attritionParts(answer, language),
      ...parts.flatMap((part) => [heading(t[part]), ...drawPart(part, reading, visit, t[part])]),
      ...notesOn(parts, answer, language),
    ],
  });
}
