import type { HeldRow } from '../../../../operations/analyst/index.ts';
import { type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { heldMessages } from './messages.ts';

/** A held row's file without the folder it lay in. */
export const fileOf = ({ file }: HeldRow): string => file.split(/[\\/]/).at(-1) ?? '';

function tableOf(rows: readonly HeldRow[], { language, href }: Visit): Part {
  const t = say(heldMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.title,
      columns: [{ text: t.place }, { text: t.column }, { text: t.package, numeric: true }],
      rows: rows.map((row) => ({
        name: t.line({ file: fileOf(row), line: count(row.line) }),
        address: href(`/records/held/${row.packageId}/${row.fileNumber}/${row.line}`),
        cells: [row.column, String(row.packageId)],
      })),
    },
  };
}

/** Rows that wait for a decision, by their places alone. */
export function heldPage(visit: Visit, rows: readonly HeldRow[]): StaffPage {
  const t = say(heldMessages, visit.language);
  return sheetPage(visit, {
    title: t.title,
    lead: rows.length === 0 ? t.none : t.lead({ n: rows.length }),
    parts: [words(t.why), ...(rows.length === 0 ? [] : [tableOf(rows, visit)])],
  });
}
