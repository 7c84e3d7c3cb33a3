import { addMonths, type Language, type Month, monthsFrom } from '../../kernel/index.ts';
import type { Dataset } from '../../measures/index.ts';
import type { CoverageEntry } from '../../publication/index.ts';
import type { Edition } from '../site/edition.ts';
import { inPeriod } from '../words/dates.ts';

/** The state of each month of a release for one dataset and force; a month that nobody registered is missing. */
export function statesOf(
  edition: Edition,
  dataset: Dataset,
  force: string,
): readonly CoverageEntry['state'][] {
  const { dataFrom, dataTo } = edition.snapshot.manifest;
  const held = edition.coverage(dataset).get(force);
  return monthsFrom(dataFrom, dataTo).map((month) => held?.get(month)?.state ?? 'missing');
}

/** Runs of months in one state, in words: `April 2022 to July 2023`. */
export function runsIn(
  states: readonly CoverageEntry['state'][],
  wanted: CoverageEntry['state'],
  first: Month,
  language: Language,
): readonly string[] {
  const months = states.flatMap((state, index) => (state === wanted ? [addMonths(first, index)] : []));
  return runsOfMonths(months).map((run) => inPeriod(run, language));
}

/** Months in order, put together into runs without a gap. */
export function runsOfMonths(
  months: readonly Month[],
): readonly { readonly from: Month; readonly to: Month }[] {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && addMonths(last.to, 1) === month) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}
