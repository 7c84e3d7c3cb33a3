import { describe, expect, it } from 'vitest';
import { bytesOf as bytes, edit, faultsOf, shippedText } from '../../tests/frameworks/shipped.ts';
import { readFramework } from './reading.ts';

const text2024 = shippedText('england-wales-2024');

describe('a hostile file', () => {
  it('[FR-8] is refused before its aliases are expanded', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 30; level += 1) {
      const before = `*a${level - 1}`;
      bomb.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => before).join(', ')}]`);
    }
    const faults = faultsOf(bomb.join('\n'));
    expect(faults[0]).toMatchObject({
      line: 1,
      path: 'a0',
      message: expect.stringMatching(/^an anchor \(&a0\) stands here/),
    });
    expect(faults.some((fault) => fault.message.startsWith('an alias (*a0)'))).toBe(true);
    expect(
      faultsOf(edit(text2024, ['numbering: ours', 'numbering: !!js/function ours']))[0]?.message,
    ).toMatch(/^a tag/);
  });

  it('[FR-8] is refused for its size, its encoding and its depth', () => {
    const large = new Uint8Array(1_048_577).fill(35);
    const latin = Uint8Array.from([...bytes('title: caf'), 0xe9]);
    for (const [given, message] of [
      [large, 'the file has 1048577 bytes; expected 1048576 at the most'],
      [latin, 'the file is not UTF-8 text; expected YAML in UTF-8'],
      [bytes('['.repeat(500_000)), 'the file nests more than 40 deep here'],
      [bytes('- '.repeat(500_000)), 'the file nests more than 40 deep here'],
      [bytes('{a: '.repeat(200_000)), 'the file nests more than 40 deep here'],
      [
        bytes(Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
        'the file nests more than 40 deep here',
      ],
    ] as const) {
      const reading = readFramework(given, 'f.yaml');
      expect(reading.ok ? '' : reading.faults[0]?.message).toBe(message);
    }
    // The control: a file just below the limit is read to its end.
    const padded = bytes(`${text2024}#${'x'.repeat(1_048_575 - bytes(text2024).length)}`);
    expect(padded.length).toBe(1_048_576);
    expect(readFramework(padded, 'f.yaml').ok).toBe(true);
  }, 60_000);

  it('[FR-8] is refused for blocks and lists beyond any framework', () => {
    const message = 'more than 2000 entries stand in one block or list here';
    const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(faultsOf(keys)).toEqual([expect.objectContaining({ line: 2001, message })]);
    expect(faultsOf(`a: [${'x,'.repeat(100_000)}]`)).toEqual([expect.objectContaining({ line: 1, message })]);
    expect(faultsOf('- 1\n'.repeat(100_000))).toEqual([expect.objectContaining({ line: 2001, message })]);
    // The control: 1,900 sources are many and are read.
    const many = Array.from(
      { length: 1900 },
      (_, index) => `  - { key: Z${index}, title: A page, address: 'https://example.org/${index}' }\n`,
    );
    const unused = faultsOf(`${text2024}${many.join('')}`).map((fault) => fault.message);
    expect(unused).toHaveLength(1900);
    expect(unused[0]).toBe('the source Z0 is listed and nothing names it');
  }, 60_000);
});
