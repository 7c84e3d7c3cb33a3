import type { Subject } from '../../extracts/index.ts';
import { type Month, type PlainDate, type Refusal, refuse } from '../../kernel/index.ts';

/** Why a package that can be read is not taken. */
export type LoadRefusal =
  | 'package_older'
  | 'package_shrinks'
  | 'package_overlaps'
  | 'package_made_up'
  | 'package_empty'
  | 'package_ahead';

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

/** A month that was not over when the extract was taken cannot be said to hold nothing more. */
export function notOver(to: Month, { asAt }: { readonly asAt: PlainDate }): Refusal<LoadRefusal> {
  return refuse(
    'package_ahead',
    `The package is said to cover ${to}, which was not over on ${asAt}, the day it is as at. Expected whole months before that ` +
      'day. Nothing was kept; check --covers and --as-at.',
  );
}
