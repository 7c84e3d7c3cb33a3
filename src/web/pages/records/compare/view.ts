import type { Language } from '../../../../kernel/index.ts';
import { type ExtractFigure, mayCompare } from '../../../../measures/index.ts';
import type { VawgChoice } from '../../../../operations/analyst/index.ts';
import { definitionWords } from '../../../records/definition-words.ts';
import { figureInterval, figureName, figureValue } from '../../../records/figure-words.ts';
import { caution, type Part, type Sheet, sheetPage, words } from '../../../records/sheet.ts';
import { choiceField, type Field, type Typed } from '../../../staff/field.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { type Answered, extractDefinitions } from '../answer/parts.ts';
import { quarterWords } from '../measures/view.ts';
import { compareMessages } from './messages.ts';

/** The answers that there are, and what the definitions they were counted by are called. */
export interface Comparable {
  readonly answered: readonly Answered[];
  readonly titles: readonly VawgChoice[];
}

/** Which two answers are compared, and whether somebody has said that their definitions may differ. */
export interface Comparing {
  readonly one: Answered;
  readonly other: Answered;
  readonly definitions: 'same-definition' | 'override';
}

function nameOf({ question, answer }: Answered, titles: readonly VawgChoice[], visit: Visit): string {
  const { language } = visit;
  const t = say(compareMessages, language);
  return t.choice({
    quarter: quarterWords(question.quarter, visit),
    day: onDate(question.asAt, language),
    definition: definitionWords(titles, answer.vawg, language),
  });
}

interface Pair {
  readonly one: ExtractFigure;
  readonly other: ExtractFigure;
}

function pairsOf({ one, other }: Comparing): readonly Pair[] {
  return one.answer.figures.flatMap((figure) => {
    const same = other.answer.figures.find(
      ({ measure, breakdown }) => measure === figure.measure && breakdown === figure.breakdown,
    );
    return same === undefined ? [] : [{ one: figure, other: same }];
  });
}

function toldOf(figure: ExtractFigure, language: Language): string {
  const definition = extractDefinitions.find(({ id }) => id === figure.measure);
  if (definition === undefined) return '';
  const value = figureValue(definition, figure, language);
  const interval = figureInterval(definition, figure, language);
  return interval === '' ? value : say(compareMessages, language).told({ value, interval });
}

/** The figures side by side, where every one of them may be; else the refusal in words. */
function comparedParts(comparing: Comparing, titles: readonly VawgChoice[], visit: Visit): readonly Part[] {
  const { language } = visit;
  const t = say(compareMessages, language);
  const told = {
    one: definitionWords(titles, comparing.one.answer.vawg, language),
    other: definitionWords(titles, comparing.other.answer.vawg, language),
  };
  const judged = pairsOf(comparing).map((pair) => ({
    ...pair,
    may: mayCompare(pair.one, pair.other, comparing.definitions),
  }));
  if (judged.some(({ may }) => !may.ok && may.code === 'definitions_differ')) {
    return [caution(t.refused(told))];
  }
  const alike = judged.filter(({ may }) => may.ok);
  const warned = alike.some(({ may }) => may.ok && may.value.warning !== null);
  const left = new Set(judged.filter(({ may }) => !may.ok).map(({ one }) => one.measure)).size;
  return [
    ...(warned ? [caution(t.warning(told))] : []),
    ...(left === 0 ? [] : [words(t.leftOut({ n: left }))]),
    words(t.overlap),
    {
      kind: 'table',
      table: {
        caption: t.caption,
        columns: [
          { text: t.measure },
          { text: nameOf(comparing.one, titles, visit), numeric: true },
          { text: nameOf(comparing.other, titles, visit), numeric: true },
        ],
        rows: alike.flatMap(({ one, other }) => {
          const definition = extractDefinitions.find(({ id }) => id === one.measure);
          if (definition === undefined) return [];
          return [
            {
              name: figureName(definition, one, language),
              cells: [toldOf(one, language), toldOf(other, language)],
            },
          ];
        }),
      },
    },
  ];
}

function fieldsOf(typed: Typed, { answered, titles }: Comparable, visit: Visit): readonly Field[] {
  const t = say(compareMessages, visit.language);
  const choices = answered.map((each) => ({ value: each.question.id, text: nameOf(each, titles, visit) }));
  return [
    choiceField('select', typed, 'one', { label: t.one, choices }),
    choiceField('select', typed, 'other', { label: t.other, choices }),
    {
      kind: 'checkboxes',
      name: 'override',
      label: t.differ,
      choices: [{ value: 'yes', text: t.override }],
      values: typed.override === 'yes' ? ['yes'] : [],
    },
  ];
}

/** Two answers side by side, or the form that asks which. */
export function comparePage(
  visit: Visit,
  comparable: Comparable,
  comparing: Comparing | undefined,
): StaffPage {
  const { answered, titles } = comparable;
  const { language, href } = visit;
  const t = say(compareMessages, language);
  const typed: Typed = {
    one: comparing?.one.question.id ?? answered[0]?.question.id,
    other: comparing?.other.question.id ?? answered[1]?.question.id,
    override: comparing?.definitions === 'override' ? 'yes' : undefined,
  };
  const parts: Sheet['parts'] =
    answered.length < 2
      ? [words(t.few)]
      : [
          {
            kind: 'form',
            form: {
              id: 'form',
              method: 'get',
              action: href('/records/measures/compare'),
              fields: fieldsOf(typed, comparable, visit),
              buttons: [{ text: t.compare }],
            },
          },
          ...(comparing === undefined ? [] : comparedParts(comparing, titles, visit)),
        ];
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    under: [{ address: '/records/measures', text: t.measures }],
    parts,
  });
}
