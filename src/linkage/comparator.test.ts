import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present } from '../kernel/index.ts';
import { comparatorsOf } from './comparator.ts';
import { factNames } from './facts.ts';
import { prepareRecords } from './field.ts';
import { inferComparisons } from './infer-rules.ts';
import type { FieldKind, FieldSettings } from './settings.ts';
import { tableOf } from './table.ts';

type Row = Readonly<Record<string, string>>;

/** The labels of the levels that two rows meet at, by field. */
function levelsMet(
  kinds: Readonly<Record<string, FieldKind>>,
  one: Row,
  other: Row,
  separator?: string,
): Record<string, string> {
  const fields: FieldSettings[] = Object.entries(kinds).map(([name, kind]) => ({
    name,
    kind,
    columns: [name],
    ...(separator === undefined ? {} : { separator }),
  }));
  const comparisons = inferComparisons(fields);
  const records = prepareRecords(
    tableOf([one, other]),
    Int32Array.of(0, 1),
    fields,
    2026,
    () => new Set(factNames),
  );
  const comparators = comparatorsOf(comparisons, records);
  return Object.fromEntries(
    comparisons.map((comparison, index) => {
      const comparator = present(comparators[index], 'comparator');
      const level = comparator.levelAt(0, 1);
      expect(comparator.levelAt(1, 0)).toBe(level);
      expect(comparator.levelAt(0, 1)).toBe(level);
      return [comparison.name, level === 0 ? 'no evidence' : (comparison.levels[level - 1]?.test.is ?? '')];
    }),
  );
}

const name: Readonly<Record<string, FieldKind>> = { forename: 'forename', surname: 'surname' };

describe('levels', () => {
  it('[LK-1] a missing value is no evidence, whichever side lacks it', () => {
    for (const kind of [
      'forename',
      'surname',
      'dateOfBirth',
      'postcode',
      'phone',
      'email',
      'sex',
      'number',
    ] as const) {
      expect(levelsMet({ it: kind }, { it: '' }, { it: 'a@b.c 1984-01-02 M1 1AA 07700900123' })).toEqual({
        it: 'no evidence',
      });
      expect(levelsMet({ it: kind }, { it: 'N/A' }, { it: 'unknown' })).toEqual({ it: 'no evidence' });
    }
  });

  it('[LK-2] the first level that holds is the pair’s level', () => {
    const cases: readonly (readonly [FieldKind, string, string, string])[] = [
      ['forename', 'Robert', 'ROBERT', 'exact'],
      ['forename', 'Robert', 'Bob', 'nickname'],
      ['forename', 'Robert', 'Robrt', 'anyOf'],
      ['forename', 'Robert', 'Susan', 'otherwise'],
      ['forename', 'J', 'John', 'initial'],
      ['surname', 'Smith-Jones', 'Jones Smith', 'sameCore'],
      ['surname', 'Smith-Jones', 'Jones', 'sharedWords'],
      ['dateOfBirth', '1984-01-01', '1984-01-01', 'exactFiller'],
      ['dateOfBirth', '1984-03-05', '1984-03-05', 'exact'],
      ['dateOfBirth', '1984-03-05', '1984-05-03', 'dayMonthSwapped'],
      ['dateOfBirth', '1984-03-05', '1984-03-06', 'edits'],
      ['dateOfBirth', '1984-03-15', '1951-03-15', 'sameDayAndMonth'],
      ['dateOfBirth', '1984-03-15', '1991-11-28', 'withinDays'],
      ['postcode', 'SW1A 1AA', 'sw1a1aa', 'exact'],
      ['postcode', 'SW1A 1AA', 'SW1A 1QZ', 'suffixAside'],
      ['postcode', 'SW1A 1AA', 'M60 9XX', 'otherwise'],
      ['email', 'ann.lee@example.org', 'ann.lee@example.net', 'localPart'],
      ['policeIdentifier', '12/345678X', '12/345687X', 'edits'],
    ];
    for (const [kind, one, other, level] of cases) {
      expect([kind, one, other, levelsMet({ it: kind }, { it: one }, { it: other }).it]).toEqual([
        kind,
        one,
        other,
        level,
      ]);
    }
  });

  it('[LK-6] forename and surname that changed places are evidence once, not twice', () => {
    expect(
      levelsMet(name, { forename: 'Isla', surname: 'Hall' }, { forename: 'Hall', surname: 'Isla' }),
    ).toEqual({ forename: 'swapped', surname: 'no evidence' });
    expect(
      levelsMet(name, { forename: 'Isla', surname: 'Hall' }, { forename: 'Halll', surname: 'Isla' }).forename,
    ).toBe('swapped');
    expect(
      levelsMet(name, { forename: 'Isla', surname: 'Hall' }, { forename: 'Hall', surname: 'Morgan' }),
    ).toEqual({ forename: 'otherwise', surname: 'otherwise' });
  });

  it('[LK-7] of several names the two most alike decide', () => {
    expect(levelsMet({ it: 'forename' }, { it: 'Omar|Bob' }, { it: 'Peter|Robert' }, '|').it).toBe(
      'nickname',
    );
    expect(levelsMet({ it: 'forename' }, { it: 'Omar|Bob' }, { it: '' }, '|').it).toBe('no evidence');
  });

  it('[LK-2] the level of a pair does not depend on the pairs before it', () => {
    const names = fc.array(
      fc.constantFrom('Ann', 'Anna', 'Hannah', 'Bob', 'Robert', 'Rob', 'Hall', 'Isla', ''),
      { minLength: 4, maxLength: 12 },
    );
    fc.assert(
      fc.property(names, (list) => {
        const fields: FieldSettings[] = [{ name: 'it', kind: 'forename', columns: ['it'] }];
        const rows = list.map((it) => ({ it }));
        const records = prepareRecords(
          tableOf([...rows, { it: 'x' }]),
          Int32Array.from(list.keys()),
          fields,
          2026,
          () => new Set(factNames),
        );
        const shared = present(comparatorsOf(inferComparisons(fields), records)[0], 'comparator');
        list.forEach((_, i) => {
          list.forEach((_, j) => {
            const alone = present(comparatorsOf(inferComparisons(fields), records)[0], 'comparator');
            expect(shared.levelAt(i, j)).toBe(alone.levelAt(i, j));
          });
        });
      }),
      { numRuns: 10, seed: 5 },
    );
  });
});
