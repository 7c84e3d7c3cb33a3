import type { Subject } from '../../extracts/index.ts';
import { type PlainDate, type Refusal, refuse } from '../../kernel/index.ts';

/** Why a package that can be read is not taken. */
export type LoadRefusal =
  | 'package_older'
  | 'package_shrinks'
  | 'package_overlaps'
  | 'package_made_up'
  | 'package_empty';

export const madeUpRows = refuse(
  'package_made_up',
  'The rows say of themselves that they are made up. Nothing was kept; load them with --made-up, into a database that holds nothing real.',
);
export const emptyPackage = refuse(
  'package_empty',
  'No row of the package could be accepted. Nothing was kept; "watershed records check" tells why.',
);

export function olderThan(
  held: { readonly asAt: string; readonly subject: Subject; readonly month: string },
  { asAt }: { readonly asAt: PlainDate },
): Refusal<LoadRefusal> {
  return refuse(
    'package_older',
    `The ${held.subject} of ${held.month} are held as at ${held.asAt}; this package is as at ${asAt}. A package takes the ` +
      'place of an earlier one, never of a later one. Nothing was kept; check --as-at.',
  );
}
