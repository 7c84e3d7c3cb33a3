import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainDate } from '../kernel/index.ts';
import { contractNames, parseRetentionRules, retentionOf } from './index.ts';

const content: unknown = parse(readFileSync('reference/retention-rules.yaml', 'utf8'));
const rules = parseRetentionRules(content);
const on = plainDate('2025-06-30');

describe('retention', () => {
  it('[EX-22] gives every contract a category and a day to review, from the end of the month', () => {
    for (const name of contractNames) {
      expect(retentionOf(rules, name, '2024-02', on)).toMatchObject({
        category: expect.stringMatching(/\w/),
      });
    }
    expect(retentionOf(rules, 'victims', '2024-02', on).nextReviewOn).toBe('2034-02-28');
    expect(retentionOf(rules, 'survey_answers', '2024-02', on).nextReviewOn).toBe('2026-02-28');
  });

  it('[EX-22] goes by the version of a rule that holds on the day', () => {
    const [first] = rules.categories.filter(({ id }) => id === 'survey');
    if (first === undefined) throw new Error('no rule of surveys');
    const later = { ...first, first_review_years: 1, valid_from: '2025-01-01' };
    const dated = { ...rules, categories: [...rules.categories, later] };
    const review = (day: string) =>
      retentionOf(dated, 'survey_answers', '2024-02', plainDate(day)).nextReviewOn;
    expect(review('2024-12-31')).toBe('2026-02-28');
    expect(review('2025-01-01')).toBe('2025-02-28');
  });
});
