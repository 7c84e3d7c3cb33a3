import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDateOfDay } from '../kernel/index.ts';
import { columns } from '../plans/index.ts';
import { readDateCell } from './date-cell.ts';
import { faultSentences, remarkSentences } from './finding.ts';
import { layoutOf, noMapping, parseMapping, rowsOf, type Sheet, type SheetMapping } from './index.ts';
import { noticeSentences } from './notice.ts';
import { columnLetters } from './sheet.ts';
import { everySynonym } from './synonym.ts';

const sheetOf = (rows: readonly (readonly string[])[], changed: Partial<Sheet> = {}): Sheet => ({
  name: 'Plan',
  hidden: false,
  rows: rows.map((row) => row.map((text) => ({ text, on: null }))),
  hiddenRows: [],
  hiddenColumns: [],
  comments: [],
  ...changed,
});
const meaning = (headings: readonly string[], mapping: SheetMapping = noMapping) => {
  const layout = layoutOf(sheetOf([headings]), mapping);
  return layout.ok ? layout.value.headings.map(({ column }) => column) : layout.code;
};

describe('headings', () => {
  it('[SH-9] none means two columns', () => {
    const keys = everySynonym.map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(['en', 'cy'] as const)('[SH-9] of the composite record are known in %s', (language) => {
    expect(meaning(columns.map(({ title }) => title[language]))).toEqual(columns.map(({ id }) => id));
  });

  it('[SH-9] of the Thames Valley template are known', () => {
    const headings = [
      'Actions',
      'Timescale',
      'Sponsor',
      'Lead officer',
      'Current status of action',
      'Links to other actions',
      'RAG',
    ];
    expect(meaning(headings)).toEqual([
      'local-action',
      'due',
      'strategic-lead',
      'owner',
      'activity',
      undefined,
      'rag',
    ]);
  });

  it('[SH-9] of the Dorset template are known', () => {
    const headings = ['Pillar', 'Theme', 'Commitment', 'RAG this period', 'RAG last period'];
    expect(meaning(headings)).toEqual(['pillars', undefined, 'local-action', 'rag', 'rag-last']);
  });

  it('[SH-9] mean what the mapping says, over what they say themselves', () => {
    const said = parseMapping({ headings: { 'HEADLINE  activity': 'local-action', Action: 'leave-out' } });
    expect(said.ok && meaning(['Ref', 'Action', 'Headline activity'], said.value)).toEqual([
      'reference',
      'leave-out',
      'local-action',
    ]);
  });

  it.each([
    ['two that mean one column', ['Ref', 'Action', 'Commitment'], 'column-twice'],
    ['none that says what will be done', ['Ref', 'Owner'], 'column-missing'],
    ['none that are known', ['Apples', 'Pears'], 'no-headings'],
  ])('[SH-9] are refused: %s', (_what, headings, code) => {
    expect(meaning(headings)).toBe(code);
  });

  it('[SH-9] are found beneath titles and empty rows', () => {
    const sheet = sheetOf([['Our plan'], [], ['Ref', 'Action'], ['T1', 'Listen.']]);
    const layout = layoutOf(sheet, noMapping);
    expect(layout.ok && rowsOf(sheet, layout.value).map(({ number, filled }) => [number, filled])).toEqual([
      [4, ['T1', 'Listen.']],
    ]);
  });

  it('[SH-13] that are hidden bring nothing', () => {
    const sheet = sheetOf(
      [
        ['Ref', 'Action', 'Owner'],
        ['T1', 'Listen.', 'Somebody'],
      ],
      { hiddenColumns: [3] },
    );
    const layout = layoutOf(sheet, noMapping);
    expect(layout.ok && rowsOf(sheet, layout.value).map(({ cells }) => [...cells.keys()])).toEqual([
      ['reference', 'local-action'],
    ]);
  });

  it.each([
    [{ headings: { Action: 'no-such-column' } }, 'headings.Action'],
    [{ ratings: { G: { colour: 'green' } } }, 'ratings.G.meaning'],
    [{ colours: {} }, 'the mapping'],
  ])('[SH-9] a mapping that cannot be meant says where: %j', (value, place) => {
    const read = parseMapping(value);
    expect(read.ok ? '' : read.message).toContain(place);
  });
});

describe('dates', () => {
  const reading = (text: string, on: string | null = null) => {
    const read = readDateCell({ text, on });
    return 'on' in read ? `${read.kind} ${read.on}` : 'month' in read ? `month ${read.month}` : read.kind;
  };

  it.each([
    ['31/03/2023', 'day 2023-03-31'],
    ['1.4.22', 'day 2022-04-01'],
    ['01-04-2022', 'day 2022-04-01'],
    ['2022-04-01', 'day 2022-04-01'],
    ['1st April 2022', 'day 2022-04-01'],
    ['1 Ebrill 2022', 'day 2022-04-01'],
    ['Mar-22', 'month 2022-03'],
    ['March 2022', 'month 2022-03'],
    ['Mawrth 2022', 'month 2022-03'],
    ['44652', 'serial 2022-04-01'],
    ['TBC', 'none-yet'],
    ['ongoing', 'none-yet'],
    ['Parhaus', 'none-yet'],
    // Not turned round into 25 March: nobody said that the sheet was American.
    ['03/25/2022', 'unreadable'],
    ['30/02/2022', 'unreadable'],
    ['Q2', 'unreadable'],
    ['2022', 'unreadable'],
    ['spring 2022', 'unreadable'],
    ['99999', 'unreadable'],
  ])('[SH-10] %s is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('[SH-10] that the program stored are taken as stored, whatever is shown', () => {
    expect(reading('4/1/22', '2022-04-01')).toBe('day 2022-04-01');
    expect(reading('Mar-22', '2022-03')).toBe('month 2022-03');
  });

  it('[SH-10] every day of a century is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 47_481 }), (day) => {
        const on = plainDateOfDay(day);
        const [year, month, date] = on.split('-');
        expect(reading(`${date}/${month}/${year}`)).toBe(`day ${on}`);
        expect(reading(String(day + 25_569))).toBe(`serial ${on}`);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('words', () => {
  const sentences = { ...faultSentences, ...remarkSentences, ...noticeSentences };
  it.each(Object.entries(sentences))(
    '[SH-16] %s tells the same facts in both languages',
    (_code, { en, cy }) => {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
      expect(places(cy)).toEqual(places(en));
      expect(cy).not.toBe(en);
    },
  );

  it('[SH-1] columns are called as spreadsheet programs call them', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
