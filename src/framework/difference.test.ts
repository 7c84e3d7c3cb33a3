import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFramework, shippedMapping } from '../../tests/frameworks/shipped.ts';
import { differenceInWords, differenceOf, type Framework } from './index.ts';

const from = shippedFramework('england-wales-2021');
const to = shippedFramework('england-wales-2024');
const mapping = shippedMapping({ from, to });

describe('the difference of two versions', () => {
  it('[FR-14] is nothing where nothing differs', () => {
    for (const framework of [from, to]) {
      expect(differenceOf(framework, structuredClone(framework), undefined).entries).toEqual([]);
    }
    expect(differenceInWords(differenceOf(from, from, undefined))).toMatch(/nothing differs/);
  });

  it('[FR-14] names each change once, field by field, and turns round when the two change places', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `!${text}`);
    const change = fc.record({
      index: fc.nat(from.actions.length - 1),
      language: fc.constantFrom('en', 'cy'),
      word,
    });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: (one) => one.index, minLength: 1 }), (changes) => {
        const newer = structuredClone({ ...from, version: 2 });
        for (const { index, language, word: written } of changes) {
          const action = newer.actions[index];
          if (action !== undefined) action.text[language === 'en' ? 'en' : 'cy'] = written;
        }
        const there = differenceOf(from, newer, undefined).entries;
        const expected = [...changes]
          .sort((one, other) => one.index - other.index)
          .map(({ index, language, word: after }) => ({
            change: 'changed',
            kind: 'action',
            id: from.actions[index]?.id,
            fields: [
              {
                field: `text.${language}`,
                before: from.actions[index]?.text[language === 'en' ? 'en' : 'cy'],
                after,
              },
            ],
          }));
        expect(there).toEqual(expected);
        const back = differenceOf(newer, from, undefined).entries;
        expect(back.flatMap((entry) => (entry.change === 'changed' ? entry.fields : []))).toEqual(
          there.flatMap((entry) =>
            entry.change === 'changed'
              ? entry.fields.map((field) => ({ ...field, before: field.after, after: field.before }))
              : [],
          ),
        );
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('[FR-14] sees added and removed entries, a note that came, a deadline, the heading', () => {
    const newer: Framework = {
      ...from,
      version: 2,
      numbering: 'official',
      actions: [
        ...from.actions
          .filter((action) => action.id !== 'A24')
          .map((action) =>
            action.id === 'A4'
              ? {
                  ...action,
                  deadlines: [{ kind: 'due' as const, by: '2022-01', mark: 'M' as const, sources: [] }],
                  note: undefined,
                }
              : action,
          ),
        { ...(from.actions[0] as Framework['actions'][number]), id: 'A25' },
      ],
    };
    const words = differenceInWords(differenceOf(from, newer, undefined)).split('\n');
    expect(words.map((line) => line.trim().slice(0, 60))).toEqual(
      [
        'From england-wales-2021 version 1 to england-wales-2021 vers',
        'changed heading heading',
        'numbering: was "ours", is "official"',
        'changed action A4',
        'note (English): was "Reported as under way in March 2022.", i',
        'note (Welsh): was "Adroddwyd ym mis Mawrth 2022 fod hyn ar w',
        'deadlines.0.kind: was "not-recovered", is "due"',
        'deadlines.0.by: was nothing, is "2022-01"',
        'deadlines.0.mark: was nothing, is "M"',
        'deadlines.0.sources: was nothing, is ""',
        'removed action A24: Put violence against women and girls int',
        'added action A25: Urgently review every current allegation o',
      ].map((line) => line.slice(0, 60)),
    );
  });
});

describe('the difference of two frameworks', () => {
  it('[FR-15] follows the mapping: mapped, without home, without ancestor', () => {
    const { matchedBy, entries } = differenceOf(from, to, mapping);
    expect(matchedBy).toBe('mapping');
    expect(entries.filter((entry) => entry.change === 'mapped')).toHaveLength(38);
    const removed = entries.filter((entry) => entry.change === 'removed' && entry.kind === 'action');
    expect(removed).toEqual([
      expect.objectContaining({ id: 'A24', reason: mapping.withoutHome[0]?.reason.en }),
    ]);
    const added = entries.filter((entry) => entry.change === 'added' && entry.kind === 'action');
    expect(added).toEqual([
      expect.objectContaining({ id: 'B1', reason: mapping.withoutAncestor[0]?.reason.en }),
    ]);
    const words = differenceInWords(differenceOf(from, to, mapping));
    expect(words).toContain('  action A15 goes to protect, also pursue: Make better use');
    expect(words).toContain('  removed action A24: ');
  });

  it('[FR-15] matches nothing without a mapping, even where ids are the same', () => {
    const other = { ...from, id: 'another-framework' };
    const { matchedBy, entries } = differenceOf(from, other, undefined);
    expect(matchedBy).toBe('nothing');
    expect(entries.filter((entry) => entry.change === 'removed')).toHaveLength(3 + 24 + 15);
    expect(entries.filter((entry) => entry.change === 'added')).toHaveLength(3 + 24 + 15);
    expect(entries.filter((entry) => entry.change === 'changed' || entry.change === 'mapped')).toEqual([]);
  });
});
