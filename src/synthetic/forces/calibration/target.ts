import type { Bilingual } from '../../../kernel/index.ts';
import type { StatisticName } from './statistics.ts';

/**
 * A published figure that the made-up country is held against. `inside`: the range that counts as near enough, in the unit
 * of the figure; chosen by us, wide where forces or years differ much, or where a tenth of the country holds few cases.
 */
export interface CalibrationTarget {
  readonly statistic: StatisticName;
  readonly words: Bilingual;
  readonly unit: 'count' | 'percent' | 'each';
  readonly published: number;
  readonly inside: readonly [low: number, high: number];
  /** S: seen in the linked source. M: from memory. I: worked out from figures that were seen. */
  readonly mark: 'S' | 'M' | 'I';
  readonly source: string;
  /** Why the two are not quite the same thing, where they are not. */
  readonly note: Bilingual | null;
}

/** One line of a table of targets. */
export const target = (
  statistic: StatisticName,
  words: Bilingual,
  unit: CalibrationTarget['unit'],
  published: number,
  inside: CalibrationTarget['inside'],
  [mark, source]: readonly [CalibrationTarget['mark'], string],
  note: Bilingual | null = null,
): CalibrationTarget => ({ statistic, words, unit, published, inside, mark, source, note });
