import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const migrations = sources('migrations', ['.sql']);
const statements = sources('src', ['.sql']);
const keywords =
  /\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|CREATE|ALTER|GRANT|TABLE|GROUP BY|ORDER BY|WITH)\b/;
const withoutComments = (text: string): string => text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");

describe('SQL', () => {
  it('is written in lower case', () => {
    expect(
      [...migrations, ...statements]
        .filter((file) => keywords.test(withoutComments(file.text)))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('each statement says its grain and the rule it keeps', () => {
    const bare = statements.filter(
      (file) =>
        !/^-- /.test(file.text) ||
        !/-- grain: one row per /.test(file.text) ||
        !/[A-Z]{2}-\d+/.test(file.text),
    );
    expect(bare.map((file) => file.path)).toEqual([]);
  });

  it('each table of a migration says its grain', () => {
    const bare = migrations.flatMap((file) =>
      [...file.text.matchAll(/^(.*)\n((?: {2})?create table [\w.]+)/gm)]
        .filter((match) => !/-- /.test(match[1] ?? ''))
        .map((match) => `${file.path}: ${match[2]}`),
    );
    expect(bare).toEqual([]);
  });

  // Division by zero is no figure; rates return numerator and denominator instead.
  it('divides by nullif only', () => {
    const wrong = statements.filter((file) =>
      /\/\s*(?!nullif)[a-z_(]/.test(withoutComments(file.text).replace(/\/\*[\s\S]*?\*\//g, '')),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('migrations are numbered, once each', () => {
    const numbers = migrations.map((file) => /\/(\d{6})_[a-z_]+\.sql$/.exec(file.path)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
