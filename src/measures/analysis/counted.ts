import type { Month } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Tally } from '../figure.ts';
import type { ValueCount } from '../statistics/interval.ts';

interface Cell {
  readonly numerator: number;
  readonly denominator: number;
}

/** Tallies by force and month, and the two sums that a figure needs of any set of them. */
export interface Counted {
  /** Sum over force-months of one breakdown (all of whose parts a cell must carry), with the months' denominators. */
  readonly sum: (months: readonly ForceMonth[], breakdown: string) => Cell;
  /** Months from record to outcome, for a median. */
  readonly lags: (months: readonly ForceMonth[]) => readonly ValueCount[];
}

export interface ForceMonth {
  readonly force: string;
  readonly month: Month;
}

const lagOf = (breakdown: string): number | null =>
  breakdown === 'lag=none' ? null : Number(breakdown.slice('lag='.length));

/** Whether a tally's cell counts towards the numerator, before any breakdown. */
function counter({ tally }: MeasureDefinition): (breakdown: string) => boolean {
  if (tally.statement === 'months-to-first-outcome') {
    const { withinMonths } = tally;
    return (breakdown) => {
      const lag = lagOf(breakdown);
      return lag !== null && (withinMonths === undefined || lag <= withinMonths);
    };
  }
  const counts = 'counts' in tally ? tally.counts : undefined;
  return (breakdown) => counts === undefined || counts.includes(breakdown);
}

/**
 * `sex=female` matches the cell `ethnicity=black;sex=female`; the empty breakdown matches every cell. The same few cells come
 * back in every month, so each is looked at once.
 */
function matcher(breakdown: string): (cell: string) => boolean {
  if (breakdown === '') return () => true;
  const wanted = breakdown.split(';');
  const seen = new Map<string, boolean>();
  return (cell) => {
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const parts = cell.split(';');
    const found = wanted.every((part) => parts.includes(part));
    seen.set(cell, found);
    return found;
  };
}

export function countedOf(definition: MeasureDefinition, tallies: readonly Tally[]): Counted {
  const counts = counter(definition);
  const byMonth = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const key = `${tally.force} ${tally.month}`;
    const held = byMonth.get(key);
    if (held === undefined) byMonth.set(key, [tally]);
    else held.push(tally);
  }
  const of = ({ force, month }: ForceMonth): readonly Tally[] => byMonth.get(`${force} ${month}`) ?? [];
  return {
    sum: (months, breakdown) => {
      const matches = matcher(breakdown);
      let numerator = 0;
      let denominator = 0;
      for (const month of months) {
        const cells = of(month);
        denominator += cells[0]?.denominator ?? 0;
        for (const cell of cells) {
          if (counts(cell.breakdown) && matches(cell.breakdown)) numerator += cell.numerator;
        }
      }
      return { numerator, denominator };
    },
    lags: (months) => {
      const sums = new Map<number | null, number>();
      for (const { breakdown, numerator } of months.flatMap(of)) {
        const lag = lagOf(breakdown);
        sums.set(lag, (sums.get(lag) ?? 0) + numerator);
      }
      return [...sums].map(([value, count]) => ({ value, count }));
    },
  };
}

/** Breakdowns a definition publishes: each category, each pair of two dimensions; the whole where there is no dimension. */
export function breakdownsOf(definition: MeasureDefinition): readonly string[] {
  const dimensions = definition.breakdowns
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, categories }) => categories.map((category) => `${id}=${category.id}`));
  const [first, ...others] = dimensions;
  if (first === undefined) return [''];
  const pairs = others.reduce<readonly string[]>(
    (made, cells) => made.flatMap((left) => cells.map((right) => `${left};${right}`)),
    first,
  );
  return others.length === 0 ? first : [...dimensions.flat(), ...pairs];
}
