import { describe, expect, it } from 'vitest';
import { faultsOf, filesOf, header, rewritten } from '../../../tests/returns/made-up-return.ts';
import { returnReport } from './return-report.ts';

describe('the report of a return', () => {
  const faults = faultsOf(
    rewritten(filesOf(), 'counts.csv', (text) => text.replace('crimes-recorded,crime', '<b>Jane</b>,crime')),
  );

  it.each([
    ['en', 'A cell holds what it may not', 'April 2024'],
    ['cy', 'Mae cell yn dal yr hyn na chaiff', 'Ebrill 2024'],
  ] as const)('[RT-32] says in %s what was seen, where, and never runs it', (language, title, month) => {
    const page = returnReport({ state: 'turned-back', header, faults }, language);
    expect(page).toContain(title);
    expect(page).toContain(month);
    expect(page).toContain('&lt;b&gt;Jane&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).toContain('counts.csv');
  });

  it('[RT-41] says that a return was accepted, and shows no table of faults', () => {
    const page = returnReport({ state: 'accepted', header, id: 1, replaces: null }, 'en');
    expect(page).toContain('The return was accepted.');
    expect(page).not.toContain('<table>');
  });
});
