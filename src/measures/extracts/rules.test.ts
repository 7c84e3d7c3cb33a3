import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainDate } from '../../kernel/index.ts';
import { daysOn, parseExtractRules, percentOn } from './rules.ts';

const rules = parseExtractRules(parse(readFileSync('reference/extract-measure-rules.yaml', 'utf8')));

describe('dated rules', () => {
  it('[ME-89] a disclosure had 35 days before April 2023 and has 28 since; none before the scheme', () => {
    expect(daysOn(rules.disclosureDaysMax, plainDate('2023-03-31'))).toBe(35);
    expect(daysOn(rules.disclosureDaysMax, plainDate('2023-04-01'))).toBe(28);
    expect(daysOn(rules.disclosureDaysMax, plainDate('2014-03-07'))).toBeUndefined();
    expect(rules.disclosureDaysMax.every(({ mark }) => mark === 'M')).toBe(true);
  });

  it('[ME-92] the least completeness and the rise that alerts are dated, with source and mark', () => {
    expect(percentOn(rules.completenessPercentMin, plainDate('2024-01-01'))).toBe(75);
    expect(percentOn(rules.unknownRisePointsMax, plainDate('2024-01-01'))).toBe(2);
    expect(() => parseExtractRules({ ...rules, completenessPercentMin: [] })).toThrow();
  });
});
