import { z } from 'zod';
import { addMonths, londonDateOf, type Month, type PlainDate, readMonth } from '../../../../kernel/index.ts';
import {
  type AskedQuestion,
  type AskRefusal,
  quartersUpTo,
  type VawgChoice,
} from '../../../../operations/analyst/index.ts';
import type { Definition } from '../../../../vawg/index.ts';
import { readDate, typedDate } from '../../../plans/content-form.ts';
import { definitionTitle } from '../../../records/definition-words.ts';
import { caution, heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import { boxField, choiceField, dateField, type Field, type Typed } from '../../../staff/field.ts';
import { type FormErrors, line, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inMonth, onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { askMessages } from './messages.ts';

export const askForm = z.strictObject({
  quarter: line.optional(),
  as_at_day: line.optional(),
  as_at_month: line.optional(),
  as_at_year: line.optional(),
  vawg: line.optional(),
  characteristics: z.enum(['single', 'pairs']).optional(),
  reason: paragraph.optional(),
});

/** The question that a form asks; which of its fields is wrong where it asks none. */
export function questionOfForm(typed: z.infer<typeof askForm>) {
  const quarter = readMonth(typed.quarter ?? '');
  const asAt = readDate(typed, 'as_at');
  const { vawg, reason } = typed;
  if (quarter === undefined) return { ok: false, code: 'no-such-quarter' } as const;
  if (asAt === null || asAt === 'wrong') return { ok: false, code: 'as-at' } as const;
  if (vawg === undefined) return { ok: false, code: 'no-such-definition' } as const;
  if (reason === undefined || reason === '') return { ok: false, code: 'no-reason' } as const;
  const characteristics = typed.characteristics ?? 'single';
  return { ok: true, value: { quarter, asAt, vawg, characteristics, reason } } as const;
}

/** Why a question was not asked, at its field. */
export function askErrors(code: AskRefusal, { language }: Visit): FormErrors<string> {
  const t = say(askMessages, language);
  switch (code) {
    case 'no-such-quarter':
      return { quarter: t.errorQuarter };
    case 'as-at':
      return { as_at: t.errorAsAt };
    case 'no-such-definition':
      return { vawg: t.errorVawg };
    case 'no-reason':
      return { reason: t.errorReason };
  }
}

/** A quarter in words, by its first month. */
export function quarterWords(quarter: Month, { language }: Visit): string {
  const t = say(askMessages, language);
  return t.quarterFrom({ from: inMonth(quarter, language), to: inMonth(addMonths(quarter, 2), language) });
}

/** How many months of a quarter crimes are held for. */
const heldIn = (quarter: Month, monthsHeld: readonly string[]): number =>
  [0, 1, 2].filter((after) => monthsHeld.includes(addMonths(quarter, after))).length;

/** The newest quarter of which every month is held; where there is none, the newest that is over. */
function quarterToAsk(today: PlainDate, monthsHeld: readonly string[]): Month | undefined {
  const quarters = quartersUpTo(today);
  return quarters.find((quarter) => heldIn(quarter, monthsHeld) === 3) ?? quarters[1];
}

function fieldsOf(
  typed: Typed,
  { definitions, monthsHeld }: Pick<AskGround, 'definitions' | 'monthsHeld'>,
  visit: Visit,
): readonly Field[] {
  const { language, desk } = visit;
  const t = say(askMessages, language);
  return [
    choiceField('select', typed, 'quarter', {
      label: t.quarter,
      choices: quartersUpTo(londonDateOf(desk.now)).map((quarter) => ({
        value: quarter,
        text: t.quarterHeld({ quarter: quarterWords(quarter, visit), n: heldIn(quarter, monthsHeld) }),
      })),
    }),
    dateField(typed, 'as_at', t.asAt, t.asAtHint),
    choiceField('radios', typed, 'vawg', {
      label: t.vawg,
      choices: definitions.map(({ meaning, name, title, version }) => ({
        value: name,
        text: t.vawgChoice({ title: title[language], version }),
        hint: meaning[language],
      })),
    }),
    choiceField('radios', typed, 'characteristics', {
      label: t.characteristics,
      choices: [
        { value: 'single', text: t.single },
        { value: 'pairs', text: t.pairs },
      ],
    }),
    boxField(typed, 'reason', t.reason, t.reasonHint),
  ];
}

function askedTable(
  questions: readonly AskedQuestion[],
  definitions: readonly VawgChoice[],
  visit: Visit,
): Part {
  const { language, href } = visit;
  const t = say(askMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.asked,
      columns: [
        { text: t.quarter },
        { text: t.asAt },
        { text: t.definition },
        { text: t.by },
        { text: t.why },
        { text: t.state },
      ],
      rows: questions.map((asked) => ({
        name: quarterWords(asked.quarter, visit),
        address: href(`/records/measures/${asked.id}`),
        cells: [
          onDate(asked.asAt, language),
          definitionTitle(definitions, asked.vawg, language),
          asked.askedBy,
          asked.reason,
          t[asked.state],
        ],
      })),
    },
  };
}

/** What may be asked for, and what was. */
interface AskGround {
  readonly definitions: readonly Definition[];
  readonly questions: readonly AskedQuestion[];
  /** Months of which crimes are held: `2025-03`. */
  readonly monthsHeld: readonly string[];
}

/** The page to ask for measures, with the questions that were asked before. */
export function measuresAskPage(
  visit: Visit,
  shown: AskGround & { readonly typed: Typed | undefined; readonly errors: FormErrors<string> },
): StaffPage {
  const { language, href, desk } = visit;
  const t = say(askMessages, language);
  const { definitions, questions } = shown;
  const today = londonDateOf(desk.now);
  const fresh: Typed = {
    quarter: quarterToAsk(today, shown.monthsHeld),
    vawg: definitions[0]?.name,
    characteristics: 'single',
    ...typedDate('as_at', today),
  };
  const answered = questions.filter(({ state }) => state === 'answered');
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    errors: shown.errors,
    parts: [
      words(t.internal),
      ...(definitions.length === 0
        ? [caution(t.noDefinition)]
        : [
            words(t.purpose),
            {
              kind: 'form',
              form: {
                id: 'form',
                method: 'post',
                action: href('/records/measures'),
                fields: fieldsOf(shown.typed ?? fresh, shown, visit),
                buttons: [{ text: t.ask }],
              },
            } as const,
            {
              kind: 'links',
              links: [{ address: href('/records/definitions'), text: t.definitions }],
            } as const,
          ]),
      heading(t.asked),
      questions.length === 0 ? words(t.askedNone) : askedTable(questions, definitions, visit),
      ...(answered.length < 2
        ? []
        : [
            {
              kind: 'links',
              links: [{ address: href('/records/measures/compare'), text: t.compare }],
            } as const,
          ]),
    ],
  });
}
