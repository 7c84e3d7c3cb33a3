import { z } from 'zod';
import { addMonths, type Bilingual, lastDayOf, type Month, type PlainDate } from '../../kernel/index.ts';
import { bilingual, type Dated, dated, datedOf, versionOn } from '../reference-file.ts';

const document = z.strictObject({
  cadence: z
    .array(
      z.strictObject({
        ...dated,
        every_months: z.int().positive(),
        period_months: z.int().positive(),
        due_after_months: z.int().nonnegative(),
        note: bilingual,
      }),
    )
    .min(1),
  returns: z.array(z.strictObject({ ...dated, expected_every_months: z.int().positive() })).min(1),
  names_with_digits: z.array(z.string().min(1)),
});

/** How often the update comes, over how many months, and how long after the period's end it is due. */
export interface Cadence extends Dated {
  readonly everyMonths: number;
  readonly periodMonths: number;
  readonly dueAfterMonths: number;
  readonly note: Bilingual;
}

export interface ReturnVersion extends Dated {
  readonly expectedEveryMonths: number;
}

/** The configuration of the national update: dated, because the cycle has changed once already. */
export interface UpdateRules {
  readonly cadence: readonly Cadence[];
  readonly returns: readonly ReturnVersion[];
  readonly namesWithDigits: readonly string[];
}

/** Reads `reference/national-update.yaml`, already parsed from YAML. Throws a zod error that names the line at fault. */
export function parseUpdateRules(file: unknown): UpdateRules {
  const read = document.parse(file);
  return {
    cadence: read.cadence.map((one) => ({
      ...datedOf(one),
      everyMonths: one.every_months,
      periodMonths: one.period_months,
      dueAfterMonths: one.due_after_months,
      note: one.note,
    })),
    returns: read.returns.map((one) => ({ ...datedOf(one), expectedEveryMonths: one.expected_every_months })),
    namesWithDigits: read.names_with_digits,
  };
}

/** A period of an update and the day by which it is due. */
export interface ExpectedUpdate {
  readonly from: Month;
  readonly to: Month;
  readonly dueOn: PlainDate;
  readonly cadenceVersion: number;
}

/**
 * The update that is expected after one whose period ended in a month, by the cadence that holds when the next period ends.
 * The cadence of the last period finds that end; where another holds by then, its own length counts. Undefined where no
 * version holds.
 */
export function expectedAfter(rules: UpdateRules, last: Month): ExpectedUpdate | undefined {
  const before = versionOn(rules.cadence, lastDayOf(last));
  if (before === undefined) return undefined;
  const cadence = versionOn(rules.cadence, lastDayOf(addMonths(last, before.everyMonths)));
  if (cadence === undefined) return undefined;
  const to = addMonths(last, cadence.everyMonths);
  return {
    from: addMonths(to, 1 - cadence.periodMonths),
    to,
    dueOn: lastDayOf(addMonths(to, cadence.dueAfterMonths)),
    cadenceVersion: cadence.version,
  };
}
