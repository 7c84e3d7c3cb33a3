import { describe, expect, it } from 'vitest';
import { readExtractRequest } from './from-extracts.ts';

const given = {
  quarter: '2024-04',
  'as-at': '2024-12-01',
  vawg: 'default',
  by: 'A. Tester (made up)',
  reason: 'a test',
};

describe('measures compute --from-extracts', () => {
  it('[ME-97] reads who asks, why, and which quarter as at which day', () => {
    expect(readExtractRequest(given)).toMatchObject({ force: null, characteristics: 'single', by: given.by });
  });

  it.each([
    ['reason', { ...given, reason: ' ' }],
    ['by', { ...given, by: undefined }],
    ['quarter', { ...given, quarter: '2024-05' }],
    ['as-at', { ...given, 'as-at': '2024-02-30' }],
    ['as-at', { ...given, 'as-at': '2024-03-31' }],
  ])('[ME-97] names --%s where it is missing or wrong', (name, options) => {
    expect(() => readExtractRequest(options)).toThrow(`--${name}`);
  });
});
