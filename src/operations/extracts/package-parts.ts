import type { FiledPart, PartNumbers } from '../../database/index.ts';
import { type PackageAccount, type Subject, subjectOf } from '../../extracts/index.ts';
import { type Month, monthsBetween, monthsFrom } from '../../kernel/index.ts';

/** The months that a package is said to cover, the first and the last. */
export interface CoveredMonths {
  readonly from: Month;
  readonly to: Month;
}

/** Longest that one package may say it covers: twenty years. */
export const coveredMonthsMax = 240;

/** Months from the first to the last; undefined where they run backwards or are more than a package may cover. */
export function coveredMonths(from: Month, to: Month): CoveredMonths | undefined {
  return from > to || monthsBetween(from, to) >= coveredMonthsMax ? undefined : { from, to };
}

/** One part for each subject and month in which rows are filed. */
export function partsOf({ contracts }: PackageAccount, numbers: PartNumbers): readonly FiledPart[] {
  const filed = new Map<string, FiledPart>();
  for (const { contract, filed: months } of contracts) {
    const subject: Subject = subjectOf(contract);
    for (const [month, { rows }] of months) {
      const id = numbers.of(subject, month);
      const before = filed.get(String(id))?.rows ?? 0;
      filed.set(String(id), { id, subject, month, rows: contract === subject ? rows : before });
    }
  }
  return [...filed.values()];
}

/** Parts without rows: the covered months of every subject that was sent in which it has none. */
export function emptyParts(
  { contracts, sent }: PackageAccount,
  numbers: PartNumbers,
  covers: CoveredMonths | undefined,
): readonly FiledPart[] {
  if (covers === undefined) return [];
  return sent
    .filter((contract) => subjectOf(contract) === contract)
    .flatMap((contract) => {
      const subject = subjectOf(contract);
      const filed = contracts
        .filter((one) => subjectOf(one.contract) === subject)
        .flatMap((one) => [...one.filed.keys()]);
      return monthsFrom(covers.from, covers.to)
        .filter((month) => !filed.includes(month))
        .map((month) => ({ id: numbers.of(subject, month), subject, month, rows: 0 }));
    });
}
