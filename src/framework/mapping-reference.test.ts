import { describe, expect, it } from 'vitest';
import { bytesOf, edit, shippedFramework, shippedText } from '../../tests/frameworks/shipped.ts';
import { readMapping } from './reading.ts';

const mappingText = shippedText('mapping-2021-2024');

describe('a mapping file', () => {
  const from = shippedFramework('england-wales-2021');
  const to = shippedFramework('england-wales-2024');
  const read = (text: string) => {
    const reading = readMapping(bytesOf(text), 'm.yaml', { from, to });
    return reading.ok ? [] : reading.faults.map((fault) => fault.message);
  };

  it.each([
    [
      'an older entry that is not there',
      ['from: [A20]', 'from: [A20, A99]'],
      ['A99 is not in the actions and measures of england-wales-2021'],
    ],
    [
      'a newer place that is not there',
      ['    further: []\n', '    further: [persuade]\n'],
      ['persuade is not in the pillars and actions of england-wales-2024'],
    ],
    [
      'an entry placed twice',
      ['from: [A20]', 'from: [A20, A19]'],
      [expect.stringMatching(/^A19 is placed already in line \d+$/)],
    ],
    [
      'the primary place again',
      ['    further: []\n', '    further: [prevent]\n'],
      ['prevent is the primary place already'],
    ],
    [
      'silence about an older entry',
      ['from: [A6, M4]', 'from: [A6]'],
      ['M4 of the older framework is neither mapped nor under "withoutHome"'],
    ],
    [
      'an ancestor after all',
      ['    further: []\n', '    further: [B1]\n'],
      ['B1 has an ancestor: an entry leads to it'],
    ],
    [
      'another framework',
      [
        'to: { framework: england-wales-2024, version: 1 }',
        'to: { framework: england-wales-2024, version: 2 }',
      ],
      ['the mapping says england-wales-2024 version 2; the framework given is england-wales-2024 version 1'],
    ],
    [
      'no reason',
      ['      cy: Mae gwaith gyda phlant a phobl ifanc yn atal niwed.\n', ''],
      ['the Welsh is missing'],
    ],
  ] as const)('[FR-12] is refused for %s', (_, change, messages) => {
    expect(read(mappingText)).toEqual([]);
    expect(read(edit(mappingText, change))).toEqual(messages);
  });

  it('[FR-12] is refused for silence about a newer place', () => {
    const silent = `${mappingText.slice(0, mappingText.indexOf('withoutAncestor:'))}withoutAncestor: []\n`;
    expect(read(silent)).toEqual([
      'B1 of the newer framework is neither reached nor under "withoutAncestor"',
    ]);
  });
});
