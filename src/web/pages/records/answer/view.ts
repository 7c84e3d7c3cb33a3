import { type Language, lastDayOf } from '../../../../kernel/index.ts';
import { type ExtractDefinition, type ExtractFigure, stages } from '../../../../measures/index.ts';
import type {
  AskedQuestion,
  QuestionStanding,
  StoredAnswer,
  VawgChoice,
} from '../../../../operations/analyst/index.ts';
import { readExtractDefinitions } from '../../../../operations/measures/index.ts';
import { drawIntervalBars } from '../../../charts/interval-bars.ts';
import { definitionWords } from '../../../records/definition-words.ts';
import {
  figureInterval,
  figureTable,
  figureValue,
  marksInWords,
  unitWords,
} from '../../../records/figure-words.ts';
import { heading, notice, type Part, type Sheet, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { quarterWords } from '../measures/view.ts';
import { crossingParts } from './crossing.ts';
import { driftParts, funnelParts } from './funnels.ts';
import { answerMessages } from './messages.ts';

/** Definitions of the measures of extracts; read once. */
export const extractDefinitions = readExtractDefinitions();

const sectionsOfMeasures = [
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
type Section = (typeof sectionsOfMeasures)[number];

function sectionOf({ id, kind, subject, unit }: ExtractDefinition): Section {
  if (subject === 'orders' || subject === 'disclosures') return subject;
  if (subject === 'survey_answers') return 'answers';
  if (subject === 'allegations') return 'police';
  if (kind === 'median-days') return 'time';
  if (unit === 'person') return 'people';
  if (id.startsWith('crimes-')) return 'stages';
  return id.includes('outcome') ? 'outcomes' : 'beside';
}

/** Where a measure of stages stands among them; the others keep the order of their names. */
function stageRank(id: string): number {
  return stages.findIndex((stage) => id === `crimes-${stage.id}` || id === `days-${stage.id}`);
}

function figuresOf(section: Section, answer: StoredAnswer): readonly ExtractFigure[] {
  const own = extractDefinitions
    .filter((definition) => sectionOf(definition) === section)
    .sort((a, b) => stageRank(a.id) - stageRank(b.id));
  return own.flatMap(({ id }) => answer.figures.filter(({ measure }) => measure === id));
}

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

function sectionParts(
  section: Section,
  answer: StoredAnswer,
  visit: Visit,
  quarter: AskedQuestion['quarter'],
): readonly Part[] {
  const { language } = visit;
  const t = say(answerMessages, language);
  const figures = figuresOf(section, answer);
  if (figures.length === 0) return [];
  const lead = section === 'time' ? [words(t.timeLead)] : section === 'police' ? [words(t.policeLead)] : [];
  return [
    heading(t[section]),
    ...lead,
    ...(section === 'time' ? [timeChart(figures, visit, quarter)] : []),
    { kind: 'table', table: figureTable(t[section], figures, extractDefinitions, language) },
    ...(section === 'outcomes' ? driftParts(answer.outcomeDrift, language) : []),
    ...(section === 'beside' ? answer.crossings.flatMap((each) => crossingParts(each, language)) : []),
  ];
}

type Answered = Extract<QuestionStanding, { readonly state: 'answered' }>;

function answeredOf(
  visit: Visit,
  { answer, question }: Answered,
  titles: readonly VawgChoice[],
): Pick<Sheet, 'lead' | 'parts'> {
  const { language, href } = visit;
  const t = say(answerMessages, language);
  const alerts = answer.equality.unknownRises.filter(({ alert }) => alert).length;
  const own = `/records/measures/${question.id}`;
  const caveats = [
    ...new Set(extractDefinitions.flatMap((definition) => definition.caveats.map((each) => each[language]))),
  ];
  return {
    lead: leadOf(answer, language),
    parts: [
      words(
        t.basis({
          definition: definitionWords(titles, answer.vawg, language),
          day: onDate(question.asAt, language),
          seconds: decimal(answer.seconds, 1),
          by: question.askedBy,
          reason: question.reason,
        }),
      ),
      ...(alerts === 0 ? [] : [notice(t.alerts({ n: alerts }))]),
      {
        kind: 'links',
        links: [
          { address: href(`${own}/equality`), text: t.equality },
          { address: href(`${own}/figures.csv`), text: t.csv },
          { address: href('/records/definitions'), text: t.definitions },
        ],
      },
      ...funnelParts(
        answer.attrition,
        { id: 'attrition', title: t.attrition, lead: t.attritionLead },
        language,
      ),
      ...sectionsOfMeasures.flatMap((section) => [
        ...(section === 'orders'
          ? funnelParts(answer.orders, { id: 'orders', title: t.ordersFunnel, lead: t.ordersLead }, language)
          : []),
        ...sectionParts(section, answer, visit, question.quarter),
      ]),
      heading(t.marks),
      { kind: 'list', texts: marksInWords(answer.figures, language) },
      heading(t.caveats),
      { kind: 'list', texts: caveats },
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
    title: t.title({ quarter: quarterWords(question.quarter, visit) }),
    under: [{ address: '/records/measures', text: t.measures }],
  };
  if (standing.state === 'answered') {
    return sheetPage(visit, { ...head, ...answeredOf(visit, standing, titles) });
  }
  const leads = { waiting: t.waitingLead, failed: t.failedLead, outdated: t.outdatedLead };
  const again = standing.state === 'waiting' ? `/records/measures/${question.id}` : '/records/measures';
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

const csvColumns = [
  'measure',
  'measure_version',
  'breakdown',
  'unit',
  'from',
  'to',
  'as_at',
  'vawg',
  'vawg_version',
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'months_received',
  'months_expected',
  'held',
  'markers',
] as const;

/** The figures as CSV, RFC 4180. Every field is a number, a day or one of the program's own names. */
export function figuresCsv({ figures, question, vawg }: StoredAnswer): string {
  const rows = figures.map((figure) => [
    figure.measure,
    figure.version,
    figure.breakdown,
    figure.unit,
    `${figure.period.from}-01`,
    lastDayOf(figure.period.to),
    question.asAt,
    figure.vawg === null ? '' : vawg.name,
    figure.vawg === null ? '' : vawg.version,
    ...[figure.value, figure.lower, figure.upper, figure.numerator, figure.denominator].map(
      (value) => value ?? '',
    ),
    figure.coverage.monthsReceived,
    figure.coverage.monthsExpected,
    figure.held,
    figure.markers.join(' '),
  ]);
  return `${[csvColumns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
