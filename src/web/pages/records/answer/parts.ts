import type { Language } from '../../../../kernel/index.ts';
import {
  type ExtractDefinition,
  type ExtractFigure,
  orderSteps,
  stages,
  waitingStages,
} from '../../../../measures/index.ts';
import type { AskedQuestion, StoredAnswer } from '../../../../operations/analyst/index.ts';
import { readExtractDefinitions } from '../../../../operations/measures/index.ts';
import { drawIntervalBars } from '../../../charts/interval-bars.ts';
import { figureTable, figureValue } from '../../../records/figure-words.ts';
import { type Part, words } from '../../../records/sheet.ts';
import type { Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { decimal } from '../../../words/number.ts';
import { quarterWords } from '../measures/view.ts';
import { crossingParts } from './crossing.ts';
import { driftParts, funnelParts } from './funnels.ts';
import { answerMessages } from './messages.ts';

/** Definitions of the measures of extracts; read once. */
export const extractDefinitions = readExtractDefinitions();

/** An answered question. */
export interface Answered {
  readonly question: AskedQuestion;
  readonly answer: StoredAnswer;
}

/** The parts of an answer, in the order in which they are read; each has a page of its own under this name. */
const answerParts = [
  'stages',
  'time',
  'outcomes',
  'people',
  'beside',
  'orders',
  'disclosures',
  'answers',
  'police',
] as const;
export type AnswerPart = (typeof answerParts)[number];

function partOf({ id, kind, subject, unit }: ExtractDefinition): AnswerPart {
  if (subject === 'orders' || subject === 'disclosures') return subject;
  if (subject === 'survey_answers') return 'answers';
  if (subject === 'allegations') return 'police';
  if (kind === 'median-days') return 'time';
  if (unit === 'person') return 'people';
  if (id.startsWith('crimes-')) return 'stages';
  return id.includes('outcome') ? 'outcomes' : 'beside';
}

const ranked = [
  ...stages.map(({ id }) => `crimes-${id}`),
  ...waitingStages.map((id) => `days-${id}`),
  ...orderSteps.map(({ id }) => `orders-${id}`),
];

/** Measures of stages and of orders in the order of the steps; the others keep the order of their names. */
function definitionsOf(part: AnswerPart): readonly ExtractDefinition[] {
  return extractDefinitions
    .filter((definition) => partOf(definition) === part)
    .sort((a, b) => ranked.indexOf(a.id) - ranked.indexOf(b.id));
}

/** The figures of a part, in the order in which they are shown. */
export function figuresOf(part: AnswerPart, answer: StoredAnswer): readonly ExtractFigure[] {
  return definitionsOf(part).flatMap(({ id }) => answer.figures.filter(({ measure }) => measure === id));
}

/** The parts of which an answer holds figures. */
export function partsOf(answer: StoredAnswer): readonly AnswerPart[] {
  return answerParts.filter((part) => figuresOf(part, answer).length > 0);
}

/** What the measures of some parts cannot show, each sentence once. */
export function caveatsOf(parts: readonly AnswerPart[], language: Language): readonly string[] {
  const told = parts
    .flatMap(definitionsOf)
    .flatMap(({ caveats }) => caveats.map((caveat) => caveat[language]));
  return [...new Set(told)];
}

/** How crimes of the quarter came from record to conviction. */
export function attritionParts({ attrition }: StoredAnswer, language: Language): readonly Part[] {
  const t = say(answerMessages, language);
  return funnelParts(attrition, { id: 'attrition', title: t.attrition, lead: t.attritionLead }, language);
}

/** Medians as points with their intervals, in the order of the stages. */
function timeChart(figures: readonly ExtractFigure[], visit: Visit, quarter: AskedQuestion['quarter']): Part {
  const { language } = visit;
  const t = say(answerMessages, language);
  const rows = figures.flatMap((figure) => {
    const definition = extractDefinitions.find(({ id }) => id === figure.measure);
    if (definition === undefined) return [];
    const { value, lower, upper } = figure;
    const written = figureValue(definition, figure, language);
    return [{ name: definition.title[language], value, lower, upper, written }];
  });
  const markup = drawIntervalBars({
    id: 'stages-time',
    rows,
    measure: t.timeChart,
    place: t.time,
    period: quarterWords(quarter, visit),
    unit: t.daysUnit,
    language,
    bare: (value) => decimal(value, 0),
  });
  return { kind: 'chart', chart: { title: t.timeChart, markup, notes: [] } };
}

/** A part with its charts, its figures under their title and what stands beside them. */
export function drawPart(
  part: AnswerPart,
  { answer, question }: Answered,
  visit: Visit,
  title: string,
): readonly Part[] {
  const { language } = visit;
  const t = say(answerMessages, language);
  const figures = figuresOf(part, answer);
  const lead = part === 'time' ? [words(t.timeLead)] : part === 'police' ? [words(t.policeLead)] : [];
  const orders = { id: 'orders', title: t.ordersFunnel, lead: t.ordersLead };
  return [
    ...(part === 'orders' ? funnelParts(answer.orders, orders, language) : []),
    ...lead,
    ...(part === 'time' ? [timeChart(figures, visit, question.quarter)] : []),
    { kind: 'table', table: figureTable(title, figures, extractDefinitions, language) },
    ...(part === 'outcomes' ? driftParts(answer.outcomeDrift, language) : []),
    ...(part === 'beside' ? answer.crossings.flatMap((each) => crossingParts(each, language)) : []),
  ];
}
