import type { FieldChange } from '../../plans/index.ts';
import type { Finding, Layout, Notice, SheetMapping } from '../../sheets/index.ts';

/** What becomes of a row. `wrong`: nothing of it is taken. `left-out`: it speaks of no action. */
export const rowOutcomes = ['new', 'changed', 'same', 'wrong', 'left-out'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What a row adds beside the action itself. */
export type RowAddition = 'report' | 'evidence' | 'start';

/** One row of the sheet and what would be, or was, made of it. */
export interface RowPreview {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reference: string;
  readonly localAction: string;
  readonly changes: readonly FieldChange[];
  readonly additions: readonly RowAddition[];
  readonly findings: readonly Finding[];
  /** Why the rules of plans do not take the row; null where they do. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** A whole sheet and what would be, or was, made of it. */
export interface SheetPreview {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly mapping: SheetMapping;
  readonly notices: readonly Notice[];
  readonly rows: readonly RowPreview[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** Actions of the plan that the sheet does not speak of. They stay as they are. */
  readonly absent: readonly string[];
  /** True where the plan is opened first. */
  readonly opens: boolean;
  /** Tells one preview from another: an acceptance is of what was seen. */
  readonly fingerprint: string;
}

export function countOutcomes(rows: readonly RowPreview[]): SheetPreview['counts'] {
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    wrong: count('wrong'),
    'left-out': count('left-out'),
  };
}
