import type { Language } from '../../../../kernel/index.ts';
import { isUnknownGroup, type ShownTable, smallestShown } from '../../../../measures/index.ts';
import type { AskedQuestion, StoredAnswer } from '../../../../operations/analyst/index.ts';
import { drawStepBars } from '../../../charts/step-bars.ts';
import { characteristicName, groupWords } from '../../../records/code-words.ts';
import { heading, type Part, type SheetTable, sheetPage, tablePart, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { extractDefinitions } from '../answer/parts.ts';
import { characteristicsIn, slugOf } from '../equality/view.ts';
import { quarterWords } from '../measures/view.ts';
import { groupsMessages } from './messages.ts';

/** The marker of what is withheld, the same in both languages. */
const withheld = '[c]';

type Findings = StoredAnswer['equality']['findings'];

/** What a characteristic's address names; undefined where the answer holds none of it. */
export function characteristicOf(answer: StoredAnswer, slug: string): string | undefined {
  return characteristicsIn(answer).find((by) => slugOf(by) === slug);
}

/** Groups by size, those that are not known first and hatched. */
function sizesChart({ by, rows }: ShownTable, language: Language): Part {
  const t = say(groupsMessages, language);
  const markup = drawStepBars({
    id: 'sizes',
    title: t.sizes,
    description: t.sizesDescription({ n: rows.length }),
    bars: rows.map(({ group, total }) => ({
      name: groupWords(group, by, language),
      value: total,
      tone: total === null ? 'withheld' : isUnknownGroup(group) ? 'unknown' : 'known',
      written: total === null ? withheld : count(total),
    })),
  });
  return { kind: 'chart', chart: { title: t.sizes, markup, notes: [] } };
}

function groupTable(table: ShownTable, title: string, findings: Findings, language: Language): SheetTable {
  const t = say(groupsMessages, language);
  const told = (value: number | null): string => (value === null ? withheld : count(value));
  const compared = table.rates.state === 'shown' ? table.rates.ratios : [];
  const ratioOf = (group: string): string => {
    const one = compared.find((each) => each.group === group);
    if (one === undefined) return '';
    const [ratio, lower, upper] = [one.ratio, one.lower, one.upper].map((value) => decimal(value, 2));
    return t.ratioTold({ ratio: ratio ?? '', lower: lower ?? '', upper: upper ?? '' });
  };
  const standsOut = (group: string): string => {
    const found = findings.find(
      (each) => each.measure === table.measure && each.by === table.by && each.group === group,
    );
    return found === undefined ? '' : found.differs ? t.yes : t.no;
  };
  const isCompared = table.rates.state === 'shown';
  return {
    caption: title,
    columns: [
      { text: t.group },
      { text: t.count, numeric: true },
      { text: t.of, numeric: true },
      ...(isCompared
        ? [{ text: t.share, numeric: true }, { text: t.ratio, numeric: true }, { text: t.stands }]
        : []),
    ],
    rows: table.rows.map(({ group, count: n, total }) => ({
      name: groupWords(group, table.by, language),
      cells: [
        told(n),
        told(total),
        ...(isCompared
          ? [
              // A share of what is not known would be read as the group of the unknown.
              n === null || total === null || total === 0 || isUnknownGroup(group)
                ? ''
                : decimal((100 * n) / total, 1),
              ratioOf(group),
              standsOut(group),
            ]
          : []),
      ],
    })),
  };
}

/** One measure by groups; where no rates are shown the words say why, and the counts are folded away. */
function measureParts(
  table: ShownTable,
  title: string,
  findings: Findings,
  language: Language,
): readonly Part[] {
  const shown = groupTable(table, title, findings, language);
  const { rates } = table;
  return [
    { kind: 'smaller-heading', text: title },
    ...(rates.state === 'shown'
      ? [tablePart(shown)]
      : [words(rates.words[language]), tablePart(shown, say(groupsMessages, language).countsFolded)]),
  ];
}

function leadOf(table: ShownTable | undefined, by: string, findings: Findings, language: Language): string {
  const t = say(groupsMessages, language);
  const completeness = table?.completeness;
  if (completeness?.percent == null || completeness.interval === null) return t.leadNone;
  const own = findings.filter((each) => each.by === by);
  const told = {
    percent: decimal(completeness.percent, 1),
    total: count(completeness.total),
    lower: decimal(completeness.interval.lower, 1),
    upper: decimal(completeness.interval.upper, 1),
  };
  const known = by.includes(' and ') ? t.knownPair(told) : t.knownOne(told);
  return own.length === 0
    ? t.uncompared({ known })
    : t.lead({ known, looked: findings.length, stand: own.filter(({ differs }) => differs).length });
}

/** Every measure by one characteristic, or by a pair, with the outcome test beside the rates. */
export function groupsPage(
  visit: Visit,
  question: AskedQuestion,
  answer: StoredAnswer,
  by: string,
): StaffPage {
  const { language } = visit;
  const t = say(groupsMessages, language);
  const { cannotShow, findings, outcomeTests } = answer.equality;
  const tables = answer.equality.tables.filter((table) => table.by === by);
  const test = outcomeTests.find((table) => table.by === by);
  const [first] = tables;
  const own = `/records/measures/${question.id}`;
  const titleOf = ({ measure }: ShownTable): string =>
    extractDefinitions.find(({ id }) => id === measure)?.title[language] ?? measure;
  return sheetPage(visit, {
    title: t.title({ characteristic: characteristicName(by, language).toLowerCase() }),
    lead: leadOf(first, by, findings, language),
    under: [
      { address: '/records/measures', text: t.measures },
      { address: own, text: quarterWords(question.quarter, visit) },
      { address: `${own}/equality`, text: t.equality },
    ],
    parts: [
      ...(first === undefined ? [] : [sizesChart(first, language)]),
      words(t.withheldWhy({ n: smallestShown })),
      words(t.sideBySide),
      heading(t.rates),
      ...tables.flatMap((table) => measureParts(table, titleOf(table), findings, language)),
      ...(test === undefined ? [] : measureParts(test, t.outcomeTest, findings, language)),
      heading(t.ratesCannot),
      words(cannotShow.rates[language]),
      heading(t.testCannot),
      words(cannotShow.outcomeTest[language]),
    ],
  });
}
