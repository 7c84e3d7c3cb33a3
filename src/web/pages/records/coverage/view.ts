import { type ContractName, contractNames, subjectOf } from '../../../../extracts/index.ts';
import { addMonths, type Language, londonDateOf, type Month, monthOf } from '../../../../kernel/index.ts';
import type { CoverageRegister } from '../../../../operations/analyst/index.ts';
import { contractTitle } from '../../../records/code-words.ts';
import { caution, heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inMonth } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { registerMessages } from './messages.ts';

/** Kinds of rows that the register is kept of, each with the subject whose months it is sent with. Allegations are walled. */
export const kindsCovered: readonly ContractName[] = contractNames.filter((name) => name !== 'allegations');

/** The twelve months to the latest that anything is held of; to this one where nothing is. */
export function monthsCovered({ months }: CoverageRegister, visit: Visit): readonly Month[] {
  const held = months.map(({ month }) => month).sort();
  const latest = held.at(-1) ?? monthOf(londonDateOf(visit.desk.now));
  return Array.from({ length: 12 }, (_, index) => addMonths(latest, index - 11));
}

function cellOf(register: CoverageRegister, kind: ContractName, month: Month, language: Language): string {
  const t = say(registerMessages, language);
  const subject = subjectOf(kind);
  const sent = register.months.find((each) => each.subject === subject && each.month === month);
  if (sent === undefined) return t.notSent;
  const own = register.fields.find((each) => each.contract === kind && each.month === month);
  const rows = kind === subject ? sent.rows : (own?.rows ?? 0);
  return rows === 0 ? t.none0 : count(rows);
}

function tableOf(register: CoverageRegister, months: readonly Month[], language: Language): Part {
  const t = say(registerMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.caption,
      columns: [
        { text: t.month },
        ...kindsCovered.map((kind) => ({ text: contractTitle(kind, language), numeric: true })),
      ],
      rows: months.map((month) => ({
        name: inMonth(month, language),
        cells: kindsCovered.map((kind) => cellOf(register, kind, month, language)),
      })),
    },
  };
}

/** Kinds of rows × months: what is held, what was sent without any, what was not sent. */
export function coverageRegisterPage(visit: Visit, register: CoverageRegister): StaffPage {
  const { language, href } = visit;
  const t = say(registerMessages, language);
  if (register.months.length === 0) return sheetPage(visit, { title: t.title, lead: t.none, parts: [] });
  const months = monthsCovered(register, visit);
  const held = (month: Month): boolean =>
    register.months.some((each) => each.subject === 'crimes' && each.month === month);
  const missing = months.filter((month) => !held(month));
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead({
      latest: inMonth(months.at(-1) ?? monthOf(londonDateOf(visit.desk.now)), language),
      held: months.length - missing.length,
    }),
    parts: [
      ...(missing.length === 0
        ? []
        : [caution(t.missing({ months: missing.map((month) => inMonth(month, language)).join(', ') }))]),
      tableOf(register, months, language),
      heading(t.fieldsTitle),
      words(t.fieldsLead),
      {
        kind: 'links',
        links: kindsCovered
          .filter((kind) => register.fields.some(({ contract }) => contract === kind))
          .map((kind) => ({
            address: href(`/records/coverage/${kind}`),
            text: contractTitle(kind, language),
          })),
      },
    ],
  });
}
