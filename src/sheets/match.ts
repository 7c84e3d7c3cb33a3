import type { HeldAction } from './cells.ts';
import type { Finding } from './finding.ts';
import type { SheetRow } from './layout.ts';
import { plainText } from './sheet.ts';

/** A row with the action that it is about. */
export type MatchedRow =
  | { readonly kind: 'left-out'; readonly row: SheetRow; readonly finding: Finding }
  | { readonly kind: 'repeated'; readonly row: SheetRow; readonly finding: Finding }
  | {
      readonly kind: 'action';
      readonly row: SheetRow;
      readonly held: HeldAction | undefined;
      /** What a new action of a sheet without references is called. */
      readonly reference: string | undefined;
    };

/** What actions of a sheet without references are called: S1, S2 and on. */
const ownReference = /^S(\d{1,6})$/;

/**
 * Finds the action that each row is about: by its reference, or in a sheet without references by its words. Rows that are
 * hidden, or hold one cell only, are left out and said so; a row that speaks of the same action as an earlier one is a fault.
 */
export function matchRows(rows: readonly SheetRow[], held: readonly HeldAction[]): readonly MatchedRow[] {
  const named = rows.some(({ cells }) => cells.has('reference'));
  const column = named ? 'reference' : 'local-action';
  const keyOf = ({ action }: HeldAction): string => plainText(named ? action.reference : action.localAction);
  const byKey = new Map(held.map((each) => [keyOf(each), each]));
  const seen = new Map<string, number>();
  let last = Math.max(0, ...held.map(({ action }) => Number(ownReference.exec(action.reference)?.[1] ?? 0)));
  return rows.map((row): MatchedRow => {
    const finding = reasonToLeaveOut(row);
    if (finding !== undefined) return { kind: 'left-out', row, finding };
    const cell = row.cells.get(column);
    const key = plainText(cell?.text ?? '');
    const before = key === '' ? undefined : seen.get(key);
    if (before !== undefined) {
      const place = cell?.place ?? null;
      const repeated = {
        kind: 'fault',
        code: 'repeated',
        place,
        seen: key,
        expected: String(before),
      } as const;
      return { kind: 'repeated', row, finding: repeated };
    }
    seen.set(key, row.number);
    const found = byKey.get(key);
    const isNew = !named && found === undefined && key !== '';
    if (isNew) last += 1;
    const given = isNew ? `S${last}` : undefined;
    return {
      kind: 'action',
      row,
      held: found,
      reference: given ?? (named ? undefined : found?.action.reference),
    };
  });
}

function reasonToLeaveOut(row: SheetRow): Finding | undefined {
  const [only = ''] = row.filled;
  if (row.hidden) return { kind: 'remark', code: 'hidden-row', place: null, seen: '', expected: '' };
  return row.filled.length === 1
    ? { kind: 'remark', code: 'heading-row', place: null, seen: only, expected: '' }
    : undefined;
}
