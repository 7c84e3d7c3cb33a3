import { describe, expect, it } from 'vitest';
import { foldDate, isFillerDate, orderOfDates } from './date.ts';
import { nicknameFamilies, nicknamesOf } from './nicknames.ts';
import { nameTradition, traditions } from './origin.ts';
import { soundKey } from './phonetic.ts';
import { foldEmail, foldIdentifier, foldPhone, foldText, nameCore, saysNothing } from './text.ts';

describe('text', () => {
  it('[LK-4] folds Latin accents, apostrophes and hyphens, and leaves other scripts their marks', () => {
    expect(foldText('  O’BRIEN-Smith ')).toBe('obrien smith');
    expect(foldText('Łukasz Wójcik')).toBe('lukasz wojcik');
    expect(foldText('Nguyễn')).toBe('nguyen');
    expect(foldText('Ångström')).toBe(foldText('A\u030Angstro\u0308m'));
    // Devanagari keeps its vowel signs: without them Kiran and Karan would be one word.
    expect(foldText('किरण')).not.toBe(foldText('करण'));
    expect(foldText('محمد')).toBe('محمد');
    expect(foldText('王 小明')).toBe('王 小明');
  });

  it('[LK-4] sees through particles and the order of a double name in many traditions', () => {
    expect(nameCore(foldText('al-Hassan'))).toBe(nameCore(foldText('Hassan')));
    expect(nameCore(foldText('van der Berg'))).toBe('berg');
    expect(nameCore(foldText('Smith-Jones'))).toBe(nameCore(foldText('Jones Smith')));
    expect(nameCore(foldText('de la Cruz'))).toBe('cruz');
    expect(nameCore('van')).toBe('van');
  });

  it('[LK-4] hears spellings of many traditions alike and different names apart', () => {
    const alike = [
      ['mohammed', 'muhammad'],
      ['catherine', 'kathryn'],
      ['szymanski', 'shymanski'],
      ['philip', 'filip'],
      ['hussain', 'hossein'],
      ['chowdhury', 'chaudhry'],
      ['stephen', 'stefan'],
    ] as const;
    for (const [one, other] of alike) expect([one, soundKey(one)]).toEqual([one, soundKey(other)]);
    expect(soundKey('smith')).not.toBe(soundKey('jones'));
    expect(soundKey('ali')).not.toBe(soundKey('omar'));
    expect(soundKey('محمد')).toBe('');
  });

  it('[LK-4] knows short forms and spellings, in both directions', () => {
    const share = (a: string, b: string): boolean =>
      nicknameFamilies(a).some((family) => nicknameFamilies(b).includes(family));
    expect(share('robert', 'bob')).toBe(true);
    expect(share('mohammed', 'mohamad')).toBe(true);
    expect(share('agnieszka', 'aga')).toBe(true);
    expect(share('yusuf', 'joseph')).toBe(true);
    expect(share('robert', 'william')).toBe(false);
    expect(nicknamesOf('elizabeth')).toContain('liz');
    expect(nicknamesOf('xyzzy')).toEqual([]);
  });

  it('[LK-5] reads the ways dates are written and no others', () => {
    for (const text of [
      '1984-02-03',
      '19840203',
      '03/02/1984',
      '3.2.84',
      '3 Feb 1984',
      '1984-02-03T00:00:00',
    ]) {
      expect([text, foldDate(text, 'dayFirst', 2026)]).toEqual([text, '19840203']);
    }
    expect(foldDate('02/03/1984', 'monthFirst', 2026)).toBe('19840203');
    expect(foldDate('02/28/1984', 'dayFirst', 2026)).toBe('19840228');
    expect(foldDate('1/1/27', 'dayFirst', 2026)).toBe('19270101');
    for (const text of ['30/02/1984', 'soon', '1984', '99999999'])
      expect(foldDate(text, 'dayFirst', 2026)).toBe('');
    expect(orderOfDates(['12/25/1999', '01/02/2000'])).toBe('monthFirst');
    expect(orderOfDates(['25/12/1999', '01/02/2000'])).toBe('dayFirst');
    expect(isFillerDate('19700101')).toBe(true);
    expect(isFillerDate('19700102')).toBe(false);
  });

  it('[LK-1] takes what says nothing for missing', () => {
    for (const text of ['N/A', 'unknown', 'Not known', '', 'NULL'])
      expect(saysNothing(foldText(text))).toBe(true);
    expect(saysNothing('j')).toBe(false);
    expect(foldPhone('+44 (0)7700 900123')).toBe(foldPhone('07700 900123'));
    expect(foldPhone('12')).toBe('');
    expect(foldIdentifier('sw1a 1aa')).toBe('sw1a1aa');
    expect(foldEmail(' A.B@Example.ORG ')).toBe('a.b@example.org');
  });

  it('[LK-21] tells a name’s tradition only where its form points to one', () => {
    expect(nameTradition('', 'Okafor')).toBe('West African');
    expect(nameTradition('Zzz', 'Qqq')).toBe('not told by the name');
    expect(nameTradition('محمد', '')).toBe('written in another script');
    expect(traditions.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9);
  });
});
