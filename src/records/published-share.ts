/** A percentage that a table prints beside its counts, with the counts that it is of. */
export interface PrintedShare {
  readonly line: number;
  readonly column: string;
  readonly count: number;
  readonly total: number;
  readonly percent: number;
  /** Digits after the point, as printed. */
  readonly decimals: number;
}

/** Percentages of one file that are kept to be recounted: more than any outcome table prints. */
export const printedSharesMax = 100_000;

/** A column of percentages and the two columns of counts that it follows from. */
export interface ShareColumn {
  readonly column: string;
  readonly index: number;
  readonly countAt: number;
  readonly totalAt: number;
}

/**
 * Columns of an outcome table that are percentages of its own counts, by their names: `closed_all_t1_percent` is
 * `closed_all_t1` of `closed_all_assigned`. One whose counts are not in the table cannot be recounted and is left be.
 */
export function shareColumnsOf(header: readonly string[]): readonly ShareColumn[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return names.flatMap((name, index) => {
    const [, counted = '', whole = ''] =
      /^(((?:closed|recorded)_(?:(?:all|ex_fraud)_)?)[a-z0-9]+)_(?:percent|percentage|pct|rate|share)$/.exec(
        name,
      ) ?? [];
    const [countAt, totalAt] = [names.indexOf(counted), names.indexOf(`${whole}assigned`)];
    if (counted === '' || countAt < 0 || totalAt < 0 || countAt === totalAt) return [];
    return [{ column: header[index] ?? name, index, countAt, totalAt }];
  });
}

/** A percentage as tables print it: `77`, `77.3`, `77.3%`; undefined for anything else, and for a table's own marks. */
export function readPercent(text: string): Pick<PrintedShare, 'percent' | 'decimals'> | undefined {
  const [, digits = '', decimals = ''] = /^(\d{1,3}(?:\.(\d{1,6}))?) ?%?$/.exec(text.trim()) ?? [];
  return digits === '' ? undefined : { percent: Number(digits), decimals: decimals.length };
}
