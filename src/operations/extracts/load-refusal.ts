import type { PackageAccount, Subject } from '../../extracts/index.ts';
import { type Month, type PlainDate, type Refusal, refuse } from '../../kernel/index.ts';

/** A month of a subject, as refusals name it. */
interface RefusedMonth {
  readonly subject: Subject;
  readonly month: string;
}

/**
 * Why a package that can be read is not taken: the code and, beside the English message for the command line, what pages need
 * to say the same in both languages.
 */
export type RefusedLoad =
  | Refusal<'package_made_up' | 'package_empty'>
  | (Refusal<'package_faulty_rows'> & { readonly faults: number })
  | (Refusal<'package_older'> & RefusedMonth & { readonly heldAsAt: string; readonly asAt: PlainDate })
  | (Refusal<'package_ahead'> & { readonly to: Month; readonly asAt: PlainDate })
  | (Refusal<'package_shrinks'> & RefusedMonth & { readonly rowsBefore: number; readonly rowsNow: number })
  | (Refusal<'package_overlaps'> & {
      readonly subject: Subject;
      readonly rows: number;
      readonly months: readonly string[];
    });

export const madeUpRows: RefusedLoad = refuse(
  'package_made_up',
  'The rows say of themselves that they are made up. Nothing was kept; load them with --made-up, into a database that holds nothing real.',
);
export const emptyPackage: RefusedLoad = refuse(
  'package_empty',
  'No row of the package could be accepted. Nothing was kept; "watershed records check" tells why.',
);

/**
 * Rows that cannot be taken, where nobody has said yet that the others shall be. Faults are counted, not rows: a line that
 * cannot be cut into fields is no row yet. What is held back is no fault: it waits for a person, by its place alone.
 */
export function faultyRows({ counts }: Pick<PackageAccount, 'counts'>): RefusedLoad | undefined {
  const faults = counts.row;
  if (faults === 0) return undefined;
  const seen = faults === 1 ? '1 fault' : `${faults} faults`;
  return {
    ...refuse(
      'package_faulty_rows',
      `Rows cannot be taken: ${seen}. Nothing was kept; mend the source and export again, or load the other rows with --set-aside.`,
    ),
    faults,
  };
}

export function olderThan(
  held: { readonly asAt: string; readonly subject: Subject; readonly month: string },
  { asAt }: { readonly asAt: PlainDate },
): RefusedLoad {
  const { subject, month } = held;
  return {
    ...refuse(
      'package_older',
      `The ${subject} of ${month} are held as at ${held.asAt}; this package is as at ${asAt}. A package takes the ` +
        'place of an earlier one, never of a later one. Nothing was kept; check --as-at.',
    ),
    subject,
    month,
    heldAsAt: held.asAt,
    asAt,
  };
}

/** A month that was not over when the extract was taken cannot be said to hold nothing more. */
export function notOver(to: Month, { asAt }: { readonly asAt: PlainDate }): RefusedLoad {
  return {
    ...refuse(
      'package_ahead',
      `The package is said to cover ${to}, which was not over on ${asAt}, the day it is as at. Expected whole months before that ` +
        'day. Nothing was kept; check --covers and --as-at.',
    ),
    to,
    asAt,
  };
}

/** A month that would lose more than half of its rows is more often a cut export than the truth. */
export function shrinking(fewer: RefusedMonth & { rowsBefore: number; rowsNow: number }): RefusedLoad {
  const { subject, month, rowsBefore, rowsNow } = fewer;
  return {
    ...refuse(
      'package_shrinks',
      `${month}: ${rowsBefore} ${subject} are held and the package has ${rowsNow}. A package replaces whole months, and this ` +
        'one would lose more than half of one. Nothing was kept; send the whole month, or load it with --accept-fewer.',
    ),
    subject,
    month,
    rowsBefore,
    rowsNow,
  };
}

export function overlapping(found: {
  readonly subject: Subject;
  readonly rows: number;
  readonly months: readonly string[];
}): RefusedLoad {
  const { subject, rows, months } = found;
  return {
    ...refuse(
      'package_overlaps',
      `${rows} ${subject} of the package are held in months that it does not send: ${months.join(', ')}. They ` +
        'would count twice. Nothing was kept; send those months in the same package.',
    ),
    subject,
    rows,
    months,
  };
}
