import { present } from '../kernel/index.ts';
import type { Probabilities } from './expectation.ts';
import type { Records } from './field.ts';
import type { Frequencies } from './frequency.ts';
import type { ComparisonModel } from './model.ts';
import { valueText } from './pool.ts';
import type { ComparisonSettings } from './settings.ts';

/** How many values' chances a model carries for one comparison; rarer values share one chance. */
const valuesKept = 20_000;

export function comparisonModel(
  comparison: ComparisonSettings,
  records: Records,
  learnt: {
    readonly m: Probabilities;
    readonly u: Probabilities;
    readonly frequencies: readonly Frequencies[];
  },
  index: number,
  trained: boolean,
): ComparisonModel {
  const m = present(learnt.m[index], 'm');
  const u = present(learnt.u[index], 'u');
  const held = present(learnt.frequencies[index], 'frequencies');
  const field = present(
    records.fields.find((one) => one.name === comparison.field),
    'field',
  );
  const { pool } = present(records.lexicons[field.lexicon], 'lexicon');
  const text = (code: number): string => valueText(pool, code);
  const adjusts = comparison.levels.some((level) => (level.termFrequency ?? 0) > 0);
  const common = !adjusts
    ? []
    : [...held.counts.keys()]
        .filter((code) => (held.counts[code] ?? 0) >= 3)
        .sort((a, b) => (held.counts[b] ?? 0) - (held.counts[a] ?? 0) || (text(a) < text(b) ? -1 : 1))
        .slice(0, valuesKept);
  const kept = new Set(common);
  let restTotal = 0;
  let restChance = 0;
  for (let code = 1; code < held.counts.length; code += 1) {
    const count = held.counts[code] ?? 0;
    if (count < 2 || kept.has(code)) continue;
    restTotal += count;
    restChance += count * (held.chance[code] ?? 0);
  }
  const unseen = Math.min(1, 0.5 / Math.max(1, held.total));
  return {
    name: comparison.name,
    levels: comparison.levels.map((level, index) => ({
      label: level.label,
      m: m[index + 1] ?? 0,
      u: u[index + 1] ?? 0,
    })),
    trained,
    frequencies: {
      agree: held.agree,
      values: Object.fromEntries(common.map((code) => [text(code), held.chance[code] ?? unseen])),
      rest: restTotal > 0 ? restChance / restTotal : unseen,
    },
  };
}
