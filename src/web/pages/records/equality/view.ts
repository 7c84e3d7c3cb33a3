import type { Language } from '../../../../kernel/index.ts';
import type { ShownTable } from '../../../../measures/index.ts';
import type { AskedQuestion, StoredAnswer } from '../../../../operations/analyst/index.ts';
import { drawStepBars } from '../../../charts/step-bars.ts';
import { characteristicName } from '../../../records/code-words.ts';
import { heading, notice, type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { extractDefinitions } from '../answer/parts.ts';
import { quarterWords } from '../measures/view.ts';
import { equalityMessages } from './messages.ts';

/** A characteristic, or a pair of them, as it stands in an address. */
export const slugOf = (by: string): string => by.replaceAll(' and ', '+');

/** The tables of an answer by what they are set against, in their order. */
export function characteristicsIn({ equality }: StoredAnswer): readonly string[] {
  return [...new Set(equality.tables.map(({ by }) => by))];
}

interface Known {
  readonly by: string;
  /** Any table by it: all of them count the same victims. */
  readonly table: ShownTable;
  /** Whether groups are compared by it in any measure; why not where they are in none. */
  readonly compared: 'compared' | Reason;
}

type Reason = Extract<ShownTable['rates'], { readonly state: 'not-shown' }>['because'];

function comparedIn(tables: readonly ShownTable[]): Known['compared'] {
  const reasons = tables.map(({ rates }) => (rates.state === 'shown' ? 'compared' : rates.because));
  return reasons.find((each) => each === 'compared') ?? reasons[0] ?? 'too-little-known';
}

function knownOf(answer: StoredAnswer): readonly Known[] {
  return characteristicsIn(answer).flatMap((by) => {
    const tables = answer.equality.tables.filter((table) => table.by === by);
    const [table] = tables;
    if (table === undefined) return [];
    return [{ by, table, compared: comparedIn(tables) }];
  });
}

function riseParts({ equality }: StoredAnswer, language: Language): readonly Part[] {
  const t = say(equalityMessages, language);
  const alerts = equality.unknownRises.filter(({ alert }) => alert);
  if (alerts.length === 0) return [words(t.noRise)];
  return alerts.map(({ characteristic, points, interval }) =>
    notice(
      t.rise({
        characteristic: characteristicName(characteristic, language),
        points: decimal(points, 1),
        lower: decimal(interval.lower, 1),
        upper: decimal(interval.upper, 1),
      }),
    ),
  );
}

/** Measures that stand in no table here, because the force's systems cannot tell them. */
function notHeldParts({ figures }: StoredAnswer, language: Language): readonly Part[] {
  const absent = extractDefinitions.filter(
    ({ byVictim, id }) =>
      byVictim && figures.some(({ held, measure }) => measure === id && held === 'not-held'),
  );
  const measures = absent.map(({ title }) => title[language]).join('; ');
  return absent.length === 0 ? [] : [words(say(equalityMessages, language).notHeld({ measures }))];
}

function chartOf(known: readonly Known[], language: Language): Part {
  const t = say(equalityMessages, language);
  const single = known.filter(({ by }) => !isPair(by));
  const markup = drawStepBars({
    id: 'unknown',
    title: t.chart,
    description: t.chartDescription({ n: single.length }),
    bars: single.map(({ by, table: { completeness } }) => {
      const value = completeness.percent === null ? null : 100 - completeness.percent;
      return {
        name: characteristicName(by, language),
        value,
        tone: 'unknown',
        written: value === null ? t.nothing : t.unknownPercent({ n: decimal(value, 0) }),
      };
    }),
  });
  return { kind: 'chart', chart: { title: t.chart, markup, notes: [] } };
}

function tableOf(known: readonly Known[], visit: Visit, question: AskedQuestion): Part {
  const { language, href } = visit;
  const t = say(equalityMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.caption,
      stacks: true,
      columns: [
        { text: t.characteristic },
        { text: t.known, numeric: true },
        { text: t.of, numeric: true },
        { text: t.percent, numeric: true },
        { text: t.interval, numeric: true },
        { text: t.rates },
      ],
      rows: known.map(({ by, compared, table: { completeness } }) => ({
        name: characteristicName(by, language),
        address: href(`/records/measures/${question.id}/equality/${slugOf(by)}`),
        cells: [
          count(completeness.known),
          count(completeness.total),
          completeness.percent === null ? t.nothing : decimal(completeness.percent, 1),
          completeness.interval === null
            ? ''
            : t.between({
                lower: decimal(completeness.interval.lower, 1),
                upper: decimal(completeness.interval.upper, 1),
              }),
          compared === 'compared' ? t.shown : t[compared],
        ],
      })),
    },
  };
}

const isPair = (by: string): boolean => by.includes(' and ');

function leadOf(known: readonly Known[], language: Language): string {
  const t = say(equalityMessages, language);
  const counted = (some: readonly Known[]) => ({
    n: some.length,
    open: some.filter(({ compared }) => compared === 'compared').length,
  });
  const single = t.lead(counted(known.filter(({ by }) => !isPair(by))));
  const pairs = known.filter(({ by }) => isPair(by));
  return pairs.length === 0 ? single : t.leadPairs({ single, ...counted(pairs) });
}

/** How much is known of each characteristic, before anything is compared by it. */
export function equalityPage(visit: Visit, question: AskedQuestion, answer: StoredAnswer): StaffPage {
  const { language } = visit;
  const t = say(equalityMessages, language);
  const known = knownOf(answer);
  const quarter = quarterWords(question.quarter, visit);
  return sheetPage(visit, {
    title: t.title({ quarter }),
    lead: leadOf(known, language),
    under: [
      { address: '/records/measures', text: t.measures },
      { address: `/records/measures/${question.id}`, text: quarter },
    ],
    parts: [
      ...riseParts(answer, language),
      ...notHeldParts(answer, language),
      chartOf(known, language),
      tableOf(known, visit, question),
      heading(t.limits),
      words(answer.equality.cannotShow.rates[language]),
      words(answer.equality.cannotShow.outcomeTest[language]),
    ],
  });
}
