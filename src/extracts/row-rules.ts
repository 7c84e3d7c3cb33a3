import type { Bilingual } from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import { type Contract, type ContractName, placeIn } from './contract.ts';

/** Two days of one row of which the first cannot lie after the second. */
export interface Interval {
  readonly contract: ContractName;
  readonly earlier: string;
  readonly later: string;
}

/** In this order; a row that breaks several is told of the first. */
export const intervals: readonly Interval[] = [
  { contract: 'crimes', earlier: 'committed_from', later: 'committed_to' },
  { contract: 'crimes', earlier: 'committed_from', later: 'reported_on' },
  { contract: 'crimes', earlier: 'committed_from', later: 'recorded_on' },
  { contract: 'crimes', earlier: 'reported_on', later: 'recorded_on' },
  { contract: 'crimes', earlier: 'recorded_on', later: 'state_on' },
  { contract: 'outcomes', earlier: 'outcome_on', later: 'ended_on' },
  { contract: 'disclosures', earlier: 'applied_on', later: 'decided_on' },
  { contract: 'disclosures', earlier: 'applied_on', later: 'disclosed_on' },
  { contract: 'disclosures', earlier: 'decided_on', later: 'disclosed_on' },
  { contract: 'allegations', earlier: 'recorded_on', later: 'outcome_on' },
];

/** What must have come before a step of an order, where both are known. */
export const turns: Readonly<Record<string, 'applied-for' | 'granted'>> = {
  granted: 'applied-for',
  refused: 'applied-for',
  served: 'granted',
  breached: 'granted',
};

/** Outcomes that are given to a named suspect. Source: Home Office outcomes framework. */
export const outcomesOfSuspects: ReadonlySet<CanonicalValue> = new Set([
  ...['1', '1A', '2', '2A', '3', '3A', '5', '6', '7', '8', '9', '10', '11', '12', '13', '15', '16', '17'],
]);
/** Outcomes that say that no suspect was identified. */
export const outcomesWithoutSuspect: ReadonlySet<CanonicalValue> = new Set(['14', '18']);
/** Age of criminal responsibility in England and Wales: Children and Young Persons Act 1933, section 50. */
export const responsibleFromYears = 10;

/** An interval with the places of its two days in a row of its contract. */
export interface PlacedInterval {
  readonly interval: Interval;
  readonly earlierAt: number;
  readonly laterAt: number;
}

/** The intervals of a contract. */
export function intervalsOf(contract: Contract): readonly PlacedInterval[] {
  return intervals
    .filter((interval) => interval.contract === contract.name)
    .map((interval) => ({
      interval,
      earlierAt: placeIn(contract, interval.earlier),
      laterAt: placeIn(contract, interval.later),
    }));
}

/** The first interval of a row that cannot be; undefined where there is none. */
export function brokenInterval(
  placed: readonly PlacedInterval[],
  values: readonly CanonicalValue[],
): Interval | undefined {
  for (const { interval, earlierAt, laterAt } of placed) {
    const earlier = values[earlierAt];
    const later = values[laterAt];
    if (typeof earlier === 'string' && typeof later === 'string' && later < earlier) return interval;
  }
  return undefined;
}

/** Months judged by their neighbours: fewer than half, or more than twice, of the median of the others. */
export const jump = { least: 0.5, most: 2, monthsMin: 4, medianMin: 20 } as const;

export interface CountJump {
  readonly month: string;
  readonly rows: number;
  readonly median: number;
}

/**
 * Months whose number of rows jumps. The month of the extract itself is not judged, because it is not over, and nothing is
 * judged from few months or few rows.
 */
export function jumpsIn(counts: ReadonlyMap<string, number>, asAt: string): readonly CountJump[] {
  const months = [...counts]
    .filter(([month]) => month < asAt.slice(0, 7))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (months.length < jump.monthsMin) return [];
  return months.flatMap(([month, rows], index) => {
    const median = medianOf(months.flatMap(([, count], at) => (at === index ? [] : [count])));
    const jumps = median >= jump.medianMin && (rows < median * jump.least || rows > median * jump.most);
    return jumps ? [{ month, rows, median }] : [];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** Contracts whose rows of a month are all sent, so that months can be held against each other. */
export const countedByMonth: ReadonlySet<ContractName> = new Set(['crimes', 'disclosures', 'allegations']);

/** What a rule between rows expects, in words. */
export const expectations = {
  crimeMissing: {
    en: 'the crime in the file of crimes of the same package',
    cy: "y drosedd yn ffeil troseddau'r un pecyn",
  },
  suspectMissing: {
    en: 'the person among the suspects of that crime',
    cy: 'y person ymhlith y rhai dan amheuaeth yn y drosedd honno',
  },
  orderMissing: { en: 'the order in the file of orders', cy: 'y gorchymyn yn ffeil y gorchmynion' },
  beforeReport: {
    en: 'a day not before the crime was reported',
    cy: 'diwrnod heb fod cyn y rhoddwyd gwybod am y drosedd',
  },
  beforeOffence: { en: 'a day not before the offence', cy: 'diwrnod heb fod cyn y drosedd' },
  suspectNamed: { en: 'a suspect named in the crime', cy: 'person dan amheuaeth wedi ei enwi yn y drosedd' },
  suspectNotNamed: {
    en: 'no suspect, or an outcome for a crime with a suspect',
    cy: 'dim person dan amheuaeth, neu ganlyniad ar gyfer trosedd â pherson dan amheuaeth',
  },
  oldEnough: { en: 'an age of 10 or more', cy: 'oedran o 10 neu fwy' },
  keyOnce: { en: 'this key once in the package', cy: 'yr allwedd hon unwaith yn y pecyn' },
  keySame: {
    en: 'the same values wherever the system repeats this row',
    cy: "yr un gwerthoedd lle bynnag y mae'r system yn ailadrodd y rhes hon",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What an interval expects. */
export function intervalExpected(contract: Contract, { earlier, later }: Interval): Bilingual {
  const title = (name: string): Bilingual =>
    contract.columns.find((column) => column.name === name)?.title ?? { en: name, cy: name };
  return {
    en: `"${title(later).en}" not before "${title(earlier).en}"`,
    cy: `"${title(later).cy}" heb fod cyn "${title(earlier).cy}"`,
  };
}
