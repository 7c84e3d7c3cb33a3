import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { ageOn, type CellSettings, readerFor } from './cell.ts';
import { contractNamed } from './contract.ts';
import { cleanCell, fold } from './fold.ts';
import { shown, vocabularyOf } from './seen.ts';

const contracts = readContracts();
function columnOf(contract: 'crimes' | 'victims' | 'suspects', name: string) {
  const column = contractNamed(contracts, contract).columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(name);
  return column;
}
function settings(
  contract: 'crimes' | 'victims' | 'suspects',
  name: string,
  more: Partial<CellSettings> = {},
): CellSettings {
  return {
    column: columnOf(contract, name),
    silences: new Map([
      ['null', 'blank'],
      ['-1', 'blank'],
      ['refused', 'declined'],
      ['#n/a', 'damage'],
    ]),
    codes: new Map([['f', 'female']]),
    times: {
      dates: ['yyyy-mm-dd'],
      clock: 'london',
      doubledHour: 'ask',
      midnight: 'a-time',
      latestYear: 2025,
    },
    asAt: plainDate('2025-06-30'),
    digits: undefined,
    prefix: '',
    ...more,
  };
}

describe('a cell', () => {
  it('[EX-14] reads blanks as "not known", reasons as themselves, and what has no such code as nothing', () => {
    const sex = readerFor(settings('victims', 'sex'));
    expect([sex(''), sex('NULL'), sex('Refused'), sex('f')]).toEqual([
      'not-known',
      'not-known',
      'declined',
      'female',
    ]);
    expect(sex('#N/A')).toEqual({ problem: 'value-damaged', text: '#N/A' });
    const age = readerFor(settings('victims', 'age'));
    expect([age(''), age('-1'), age('34.0')]).toEqual([null, null, 34]);
    expect(age('-2')).toEqual({ problem: 'number-out-of-range', text: '-2' });
  });

  it('[EX-14] lets a code map have the last word over a blank', () => {
    const sex = readerFor(settings('victims', 'sex', { codes: new Map([['null', 'male']]) }));
    expect(sex('NULL')).toBe('male');
  });

  it('[EX-11] puts back what spreadsheets drop, and refuses what they destroyed', () => {
    const crime = readerFor(settings('crimes', 'crime_ref', { prefix: 'QD/', digits: 7 }));
    expect([crime('42'), crime('QD/0000042'), crime(cleanCell('="0000042"'))]).toEqual(
      Array(3).fill('QD/0000042'),
    );
    expect(crime('4.2E+11')).toEqual({ problem: 'reference-damaged', text: '4.2E+11' });
    const offence = readerFor(settings('crimes', 'offence_code'));
    expect(['8/66', '008/66', '00866', '866'].map(offence)).toEqual(Array(4).fill('008/66'));
    expect(offence('Aug-66')).toMatchObject({ problem: 'offence-unreadable' });
    const postcode = readerFor(settings('suspects', 'postcode'));
    expect([postcode('cf103nq'), postcode('B1  1BB')]).toEqual(['CF10 3NQ', 'B1 1BB']);
  });

  it('[EX-21] counts an age to the day', () => {
    const on = (born: string, day: string): number => ageOn(plainDate(born), plainDate(day));
    expect([on('2000-03-10', '2025-03-09'), on('2000-03-10', '2025-03-10')]).toEqual([24, 25]);
    expect([on('2004-02-29', '2025-02-28'), on('2004-02-29', '2025-03-01')]).toEqual([20, 21]);
  });

  it('[EX-11] folds what broken encodings leave of a dash', () => {
    const dashes = [
      'White \u2013 British',
      'WHITE - BRITISH',
      'White \u00e2\u20ac\u201c British',
      'White \u0096 British',
      'White \ufffd British',
    ];
    expect(new Set(dashes.map(fold))).toEqual(new Set(['white british']));
  });
});

describe('what may be shown', () => {
  const sex = columnOf('victims', 'sex');
  const vocabulary = vocabularyOf(sex, ['Lady']);
  it.each([
    ['Femal', 'quoted'],
    ['X', 'quoted'],
    ['IC9', 'quoted'],
    ['Ladi', 'quoted'],
    ['Janet', 'masked'],
    ['Janet Smith', 'masked'],
    ['07700900123', 'masked'],
    ['on a visa', 'masked'],
  ])('[EX-13] of %s in a column of codes: %s', (text, kind) => {
    expect(shown(text, sex, vocabulary).kind).toBe(kind);
  });

  it('[EX-13] quotes days and numbers, but none of a column that is asked for linkage', () => {
    const day = columnOf('crimes', 'recorded_on');
    expect(shown('31/02/2025', day, new Set())).toEqual({ kind: 'quoted', text: '31/02/2025' });
    expect(shown('when Jane rang', day, new Set()).kind).toBe('masked');
    expect(shown('31/02/1990', columnOf('suspects', 'date_of_birth'), new Set()).kind).toBe('masked');
    expect(shown('SMITH', columnOf('suspects', 'family_name'), new Set()).kind).toBe('masked');
    expect(shown('42/1', columnOf('crimes', 'crime_ref'), new Set()).kind).toBe('masked');
  });
});
