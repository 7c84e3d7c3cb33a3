import { addMonths, type Month, monthsFrom } from '../kernel/index.ts';
import { type Dataset, datasets } from './contract.ts';

/** A month counts as partial below this share of its force's median month. */
export const partialShare = 0.5;
/** Months that must be held before a median says anything. */
const monthsForMedian = 6;
/** Median rows below which a low month can be chance: with 50 expected, fewer than 25 happens less than once in 10,000 months. */
const rowsForMedian = 50;

/** What is held of one force and month: rows accepted. */
export interface HeldMonth {
  readonly month: Month;
  readonly rows: number;
}

/** A verdict on a month that is held. `rule` says, in words, why a month counts as partial. */
export type HeldState = { readonly state: 'received' } | { readonly state: 'partial'; readonly rule: string };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/**
 * Judges each month that is held of one dataset from one force (RE-18). A month with no row at all is partial too, when
 * the median allows a judgement: a force that records thousands of crimes a month does not record none.
 */
export function judgeMonths(held: readonly HeldMonth[]): ReadonlyMap<Month, HeldState> {
  const middle = median(held.map((one) => one.rows));
  const judged = held.length >= monthsForMedian && middle >= rowsForMedian;
  const states = new Map<Month, HeldState>();
  for (const { month, rows } of held) {
    const low = judged && rows < middle * partialShare;
    const rule = `${rows} rows: fewer than ${partialShare * 100}% of this force's median month (${middle})`;
    states.set(month, low ? { state: 'partial', rule } : { state: 'received' });
  }
  return states;
}

/** A period of one dataset and place that is held now. */
export interface HeldPart {
  readonly dataset: Dataset;
  /** A force's slug, or `england-and-wales`. */
  readonly place: string;
  readonly from: Month;
  readonly months: number;
  readonly rows: number;
}

/**
 * One line of the coverage register. `rows` are those of the period that holds the month: a quarter's or a year's rows
 * stand beside each of its months, because the tables do not say which month they fall in.
 */
export interface Coverage {
  readonly dataset: Dataset;
  readonly force: string;
  readonly month: Month;
  readonly state: 'received' | 'partial' | 'missing';
  readonly rows: number;
  readonly rule?: string;
}

/** What a register is asked for. `expected` are the places that should send; others count once they have sent anything. */
export interface CoverageQuestion {
  readonly from: Month;
  readonly to: Month;
  readonly expected: readonly string[];
}

/**
 * The register: every month from `from` to `to` for each place, in each dataset of which anything is held (RE-17). A
 * dataset that nobody has begun to load has no lines: its absence is not a gap in anyone's sending.
 */
export function coverageOf(held: readonly HeldPart[], question: CoverageQuestion): readonly Coverage[] {
  const months = monthsFrom(question.from, question.to);
  return datasets.flatMap((dataset) => {
    const own = held.filter((part) => part.dataset === dataset);
    if (own.length === 0) return [];
    const places = [...new Set([...question.expected, ...own.map((part) => part.place)])].sort();
    return places.flatMap((place) => linesOf(dataset, place, own, months));
  });
}

function linesOf(
  dataset: Dataset,
  force: string,
  held: readonly HeldPart[],
  months: readonly Month[],
): Coverage[] {
  const own = held.filter((part) => part.place === force);
  const monthly = own.filter((part) => part.months === 1);
  const states = judgeMonths(monthly.map(({ from, rows }) => ({ month: from, rows })));
  const rowsAt = new Map(
    own.flatMap((part) =>
      monthsFrom(part.from, addMonths(part.from, part.months - 1)).map(
        (month) => [month, part.rows] as const,
      ),
    ),
  );
  return months.map((month) => {
    const rows = rowsAt.get(month);
    const held = { dataset, force, month };
    if (rows === undefined) return { ...held, state: 'missing', rows: 0 };
    return { ...held, rows, ...(states.get(month) ?? { state: 'received' }) };
  });
}
