import { describe, expect, it } from 'vitest';
import { figureMark, markLegend } from './figure-mark.ts';

describe('a figure on the command line', () => {
  it.each([
    ['crimes-charged', '%'],
    ['days-charged', ' days'],
    ['crimes-recorded', ''],
    ['no-such-measure', ''],
  ])('[ME-119] of %s carries "%s"', (measure, mark) => {
    expect(figureMark(measure)).toBe(mark);
  });

  it('[ME-119] has its marks told once each, and no mark that stands nowhere', () => {
    expect(markLegend(['a  1%  [u]', 'b  2%  [u] [c]'])).toMatch(
      /^\[c\] withheld.*\n\[u\] not to be judged.*\n$/,
    );
    expect(markLegend(['a  1%'])).toBe('');
  });
});
