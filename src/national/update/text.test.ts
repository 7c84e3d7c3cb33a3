import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, plainDate } from '../../kernel/index.ts';
import type { CutFigure } from './cut.ts';
import { figureParts } from './cut.ts';
import { piecesOf } from './reference.ts';
import { cautionsOf, keysUsed, type Section, textFaults } from './text.ts';
import { typedNumbers } from './typed-number.ts';
import { written } from './written.ts';

const figure = (over: Partial<CutFigure> = {}): CutFigure => ({
  key: 'plans.overdue',
  label: { en: 'Actions overdue', cy: 'Camau hwyr' },
  place: 'england-and-wales',
  period: null,
  asAt: plainDate('2024-06-30'),
  unit: 'percent',
  per: null,
  value: 12.34,
  numerator: 1234,
  denominator: 10_000,
  lower: 11.7,
  upper: 13,
  received: 41,
  expected: 43,
  markers: [],
  source: { kind: 'rows', file: 'positions.csv', rule: 'position=overdue' },
  ...over,
});
const ground = { figures: [figure()], names: ['A7', '4P'] };
const section = (en: string, cy: string): Section => ({
  heading: { en: 'Delay', cy: 'Oedi' },
  body: { en, cy },
});
const faults = (en: string, cy: string) => textFaults([section(en, cy)], ground);

describe('the text of an update', () => {
  it('[NA-30] takes references, dates and ordinals, and no other number', () => {
    const en =
      '{{figure plans.overdue}} of actions ({{figure plans.overdue numerator}}) were late on 14 March 2023.';
    const cy =
      'Roedd {{figure plans.overdue}} o gamau ({{figure plans.overdue numerator}}) yn hwyr ar 14 Mawrth 2023.';
    expect(faults(en, cy)).toEqual([]);
    expect(faults(`${en} That is 7 more.`, cy)).toMatchObject([
      {
        code: 'typed-number',
        section: 1,
        field: 'body',
        language: 'en',
        seen: '7',
        place: { line: 1, column: 110 },
      },
    ]);
  });

  it('[NA-30] says the place of a typed number in each language and in headings', () => {
    const found = textFaults(
      [
        section('Fine.', 'Iawn.'),
        {
          heading: { en: 'Top 10', cy: 'Y deg uchaf' },
          body: { en: 'a', cy: 'Un.\n\nLlinell ddau: 3.5% yn fwy' },
        },
      ],
      ground,
    );
    expect(
      found.map(({ section: at, field, language, place, seen }) => ({ at, field, language, place, seen })),
    ).toEqual([
      { at: 2, field: 'heading', language: 'en', place: { line: 1, column: 5 }, seen: '10' },
      { at: 2, field: 'body', language: 'cy', place: { line: 3, column: 15 }, seen: '3.5' },
    ]);
  });

  it.each([
    'In March 2023 and on 1 April 2024, in 2022/23 and in the year 2023',
    'the 1st, 2nd and 21st',
    'action A7 and the 4P approach',
    'by 29 February 2024, by 29 February',
  ])('[NA-30] lets stand: %s', (text) => expect(typedNumbers(text, 'en', ground.names)).toEqual([]));

  it.each([
    'Ym mis Mawrth 2023 ac ar 1 Ebrill 2024, yn 2022/23 ac yn y flwyddyn 2023, o Fawrth 2023 hyd Dachwedd 2023',
    'y 1af, y 2il, yr 20fed',
  ])('[NA-30] lets stand in Welsh: %s', (text) => expect(typedNumbers(text, 'cy', [])).toEqual([]));

  it.each([
    ['2021 women said so', '2021'],
    ['on 31 February 2024', '31'],
    ['in 2022/24', '2022/24'],
    ['1,234 crimes', '1,234'],
    ['٣ heddlu', '٣'],
    ['½ of forces', '½'],
    ['x² and Ⅳ', '²'],
    ['４３ forces', '４３'],
    ['A70', '70'],
    ['A7.5', '7.5'],
    ['4Ps', '4'],
    ['£12 May 2024', '12'],
    ['112 May 2024', '112'],
    ['12 May 20245', '20245'],
    ['12 May 2024%', '2024'],
    ['1st1', '1'],
    ['March 2023.5', '2023.5'],
    ['22,11 March 2023', '22,11'],
  ])('[NA-30] refuses %s', (text, seen) => {
    const found = typedNumbers(text, 'en', ['A7', '4P']);
    expect(found[0]?.seen).toBe(seen);
  });

  it('[NA-30] finds a number wherever it is put among words', () => {
    const word = fc.stringMatching(/^[a-zA-Z,.;:()'-]{0,12}$/);
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word),
        fc.integer({ min: 0, max: 9_999_999 }),
        (before, after, number) => {
          const text = `${before.join(' ')} ${number} ${after.join(' ')}`;
          if (/\b(?:year|May)\b/.test(text) || new RegExp(`${number} (?:st|nd|rd|th)`).test(text)) return;
          expect(typedNumbers(text, 'en', []).map(({ seen }) => seen.replaceAll(/[.,/]/g, ''))).toContain(
            String(number),
          );
        },
      ),
    );
  });

  it('[NA-31] refuses what no cut holds, what no figure has, and braces that are no reference', () => {
    const seen = (text: string) =>
      faults(text, text)
        .filter(({ language }) => language === 'en')
        .map(({ code }) => code);
    expect(seen('{{figure plans.late}}')).toEqual(['unknown-figure']);
    expect(faults('{{figure plans.overdu}}', '{{figure plans.overdu}}')[0]).toMatchObject({
      close: ['plans.overdue'],
      message: expect.stringMatching(/Did you mean plans\.overdue\?$/),
    });
    expect(seen('{{figure plans.overdue mean}}')).toEqual(['unknown-part']);
    expect(seen('{{figures plans.overdue}}')).toEqual(['not-a-reference']);
    expect(seen('{{figure}}')).toEqual(['not-a-reference']);
    expect(seen('{{figure plans.overdue')).toEqual(['not-a-reference']);
    expect(seen('{ a }')).toEqual(['not-a-reference', 'not-a-reference']);
    expect(seen('{{figure {{figure plans.overdue}} }}')).toContain('not-a-reference');
  });

  it('[NA-32] refuses a figure that one language places and the other does not', () => {
    expect(faults('{{figure plans.overdue}}', 'Dim.')).toMatchObject([
      { code: 'figures-differ', language: 'cy', seen: 'plans.overdue' },
    ]);
    expect(faults('a', '{{figure plans.overdue upper}}')).toMatchObject([
      { code: 'figures-differ', language: 'en', seen: 'plans.overdue upper' },
    ]);
  });

  it('[NA-32] refuses a section without its Welsh, and an update without a section', () => {
    expect(faults('Words.', '  ')).toMatchObject([{ code: 'empty', language: 'cy' }]);
    expect(textFaults([], ground)).toMatchObject([{ code: 'no-section' }]);
    expect(
      textFaults(
        Array.from({ length: 41 }, () => section('a', 'b')),
        ground,
      ),
    ).toMatchObject([{ code: 'too-many-sections' }]);
  });

  it('[NA-33] shows number words to the second person and refuses them to nobody', () => {
    const text = section('Twenty of the three pillars.', 'Ugain o’r tair colofn.');
    expect(textFaults([text], ground)).toEqual([]);
    expect(cautionsOf([text]).map(({ language, seen }) => `${language} ${seen}`)).toEqual([
      'en Twenty',
      'en three',
      'cy Ugain',
      'cy tair',
    ]);
  });

  it('[NA-34] a text without faults prints nothing but its words and the figures it names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.stringMatching(/^[a-z .,]{1,20}$/).map((text) => ({ kind: 'words', text }) as const),
            fc
              .constantFrom(...figureParts)
              .map((part) => ({ kind: 'figure', key: 'plans.overdue', part }) as const),
          ),
          { minLength: 1 },
        ),
        (pieces) => {
          const text = pieces
            .map((piece) => (piece.kind === 'words' ? piece.text : `{{figure ${piece.key} ${piece.part}}}`))
            .join('');
          if (text.trim() === '') return;
          expect(faults(text, text)).toEqual([]);
          const joined = (list: ReturnType<typeof piecesOf>): string =>
            list.map((piece) => (piece.kind === 'words' ? piece.text : `<${piece.part}>`)).join('');
          expect(joined(piecesOf(text))).toBe(joined(pieces));
          expect(keysUsed([section(text, text)])).toEqual(text.includes('{{') ? ['plans.overdue'] : []);
        },
      ),
    );
  });

  it('[NA-34] prints each part in its unit, and a marker where there is no number', () => {
    const parts = figureParts.map((part) => written(figure(), part, 'en'));
    expect(parts).toEqual(['12.3%', '1,234', '10,000', '11.7%', '13.0%', '41', '43', '30 June 2024']);
    expect(written(figure({ unit: 'months', value: 3 }), 'value', 'cy')).toBe('3 mis');
    expect(written(figure({ unit: 'months', value: 1 }), 'value', 'en')).toBe('1 month');
    expect(written(figure({ unit: 'rate', per: 1000, value: 3.456 }), 'value', 'en')).toBe('3.46');
    expect(written(figure({ unit: 'count', value: 45_678 }), 'value', 'cy')).toBe('45,678');
    expect(written(figure({ value: null, markers: ['[r]', '[c]'] }), 'value', 'en')).toBe('[c]');
    expect(written(figure({ value: null }), 'value', 'en')).toBe('[x]');
    expect(written(figure({ lower: null }), 'lower', 'en')).toBe('[z]');
    const period = { from: month('2023-04'), to: month('2024-03') };
    expect(written(figure({ period }), 'period', 'cy')).toBe('2023/24');
  });
});
