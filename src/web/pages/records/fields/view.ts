import type { ContractName } from '../../../../extracts/index.ts';
import type { Language, Month } from '../../../../kernel/index.ts';
import type { CoverageRegister, FieldCoverage } from '../../../../operations/analyst/index.ts';
import { drawStepBars } from '../../../charts/step-bars.ts';
import { columnTitle, contractTitle } from '../../../records/code-words.ts';
import { type Part, sheetPage, tablePart, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inMonth } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { monthsCovered } from '../coverage/view.ts';
import { fieldsMessages } from './messages.ts';

type Counts = Omit<FieldCoverage, 'contract' | 'month'>;

const states = ['known', 'blank', 'notKnown', 'notAsked', 'declined', 'notHeld'] as const;

/** How full each column is over some months, in the order in which the register names them. */
function summed(fields: readonly FieldCoverage[]): readonly Counts[] {
  const columns = [...new Set(fields.map(({ column }) => column))];
  return columns.map((column) => {
    const own = fields.filter((field) => field.column === column);
    const sum = (of: (typeof states)[number] | 'rows'): number =>
      own.reduce((all, field) => all + field[of], 0);
    return {
      column,
      rows: sum('rows'),
      known: sum('known'),
      blank: sum('blank'),
      notKnown: sum('notKnown'),
      notAsked: sum('notAsked'),
      declined: sum('declined'),
      notHeld: sum('notHeld'),
    };
  });
}

const percentKnown = ({ known, rows }: Counts): number => (rows === 0 ? 0 : (100 * known) / rows);
const isHeld = ({ notHeld, rows }: Counts): boolean => notHeld < rows;

interface Shown {
  readonly kind: ContractName;
  readonly columns: readonly Counts[];
  readonly fields: readonly FieldCoverage[];
  readonly months: readonly Month[];
}

function sentences({ kind, columns }: Shown, language: Language): readonly Part[] {
  const t = say(fieldsMessages, language);
  const title = ({ column }: Counts): string => columnTitle(kind, column, language);
  const least = columns
    .filter((one) => isHeld(one) && percentKnown(one) < 90)
    .sort((a, b) => percentKnown(a) - percentKnown(b))
    .slice(0, 5)
    .map((one) => t.leastOne({ column: title(one), percent: decimal(percentKnown(one), 0) }));
  const absent = columns.filter((one) => !isHeld(one)).map(title);
  return [
    ...(least.length === 0 ? [] : [words(t.least({ columns: least.join(', ') }))]),
    ...(absent.length === 0 ? [] : [words(t.notHeldWhole({ columns: absent.join(', ') }))]),
  ];
}

function chartOf({ kind, columns }: Shown, language: Language): Part {
  const t = say(fieldsMessages, language);
  const markup = drawStepBars({
    id: 'fields',
    title: t.chart,
    description: t.chartDescription({ n: columns.length }),
    bars: columns.map((one) => ({
      name: columnTitle(kind, one.column, language),
      value: isHeld(one) ? percentKnown(one) : null,
      tone: 'known',
      written: isHeld(one) ? t.percentOf({ n: decimal(percentKnown(one), 0) }) : t.notHeld,
    })),
  });
  return { kind: 'chart', chart: { title: t.chart, markup, notes: [] } };
}

function tableOf({ kind, columns }: Shown, language: Language): Part {
  const t = say(fieldsMessages, language);
  return tablePart({
    caption: t.caption,
    columns: [
      { text: t.column },
      { text: t.rows, numeric: true },
      { text: t.percent, numeric: true },
      ...states.map((state) => ({ text: t[state], numeric: true })),
    ],
    rows: columns.map((one) => ({
      name: columnTitle(kind, one.column, language),
      cells: [
        count(one.rows),
        isHeld(one) ? decimal(percentKnown(one), 0) : t.notHeld,
        ...states.map((state) => count(one[state])),
      ],
    })),
  });
}

function monthsOf({ kind, columns, fields, months }: Shown, language: Language): Part {
  const t = say(fieldsMessages, language);
  const cell = (column: string, month: Month): string => {
    const one = fields.find((field) => field.column === column && field.month === month);
    if (one === undefined || one.rows === 0) return t.noRows;
    return isHeld(one) ? decimal(percentKnown(one), 0) : t.notHeld;
  };
  return tablePart(
    {
      caption: t.byMonth,
      columns: [
        { text: t.column },
        ...months.map((month) => ({ text: inMonth(month, language), numeric: true })),
      ],
      rows: columns.map(({ column }) => ({
        name: columnTitle(kind, column, language),
        cells: months.map((month) => cell(column, month)),
      })),
    },
    t.showMonths,
  );
}

/** How full the columns of one kind of row are; undefined where nothing of it is held. */
export function fieldsPage(
  visit: Visit,
  register: CoverageRegister,
  kind: ContractName,
): StaffPage | undefined {
  const { language } = visit;
  const t = say(fieldsMessages, language);
  const months = monthsCovered(register, visit);
  const fields = register.fields.filter(({ contract, month }) => contract === kind && months.includes(month));
  const [first, last] = [months[0], months.at(-1)];
  if (fields.length === 0 || first === undefined || last === undefined) return undefined;
  const shown = { kind, fields, months, columns: summed(fields) };
  const { columns } = shown;
  return sheetPage(visit, {
    title: t.title({ contract: contractTitle(kind, language) }),
    lead: t.lead({
      rows: count(Math.max(...columns.map(({ rows }) => rows))),
      from: inMonth(first, language),
      to: inMonth(last, language),
      full: columns.filter((one) => isHeld(one) && percentKnown(one) >= 90).length,
      all: columns.length,
    }),
    under: [{ address: '/records/coverage', text: t.coverage }],
    parts: [
      ...sentences(shown, language),
      chartOf(shown, language),
      tableOf(shown, language),
      monthsOf(shown, language),
    ],
  });
}
