import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedFramework } from '../../tests/frameworks/shipped.ts';
import { parseOtherAccounts } from './other-account.ts';

const file: unknown = parse(readFileSync('reference/other-accounts.yaml', 'utf8'));
const [held] = parseOtherAccounts(file);

describe('other accounts of a timeline', () => {
  it('[FR-25] speak of steps that the shipped frameworks have, and differ from them', () => {
    const framework = shippedFramework('england-wales-2021');
    for (const one of parseOtherAccounts(file)) {
      const step = framework.timeline.find(({ id }) => id === one.event);
      expect([one.framework, step?.id]).toEqual([framework.id, one.event]);
      expect(step?.due?.on).not.toBe(one.due);
    }
  });

  it('[FR-25] name a source where they say it was seen, and a day that exists', () => {
    const read = (over: object) => () => parseOtherAccounts({ accounts: [{ ...held, ...over }] });
    expect(read({})).not.toThrow();
    expect(read({ mark: 'S' })).toThrow(/names where/);
    expect(read({ mark: 'S', sources: ['https://example.org/a'] })).not.toThrow();
    expect(read({ due: '2022-02-30' })).toThrow(/of the calendar/);
    expect(read({ sources: ['http://example.org'] })).toThrow();
  });
});
