import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type Bucket,
  bucketOf,
  compareUnder,
  type Definition,
  figureOf,
  groupOf,
  offenceGroups,
  parseOffenceCodes,
  readDefinition,
} from './index.ts';

function shipped(name: string, change: object = {}): Definition {
  const content: unknown = parse(readFileSync(`reference/vawg-definition-${name}.yaml`, 'utf8'));
  const read = readDefinition({ ...(content as object), ...change }, name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

const fallback = shipped('default');
const statistical = shipped('psni-statistical');
const assault = { recorded: true, offenceCode: '105/01', flags: [] };
const arson = { recorded: true, offenceCode: '056/01', flags: ['honour-based'] as const };
const woman = { sex: 'female', age: 34 };
const girl = { sex: 'female', age: 15 };
const man = { sex: 'male', age: 40 };
const unknown = { sex: 'not-known', age: null };

describe('reading a definition', () => {
  it('[VD-1] takes those that ship, whose codes are all in the table of codes or classes of it', () => {
    const codes = parseOffenceCodes(parse(readFileSync('reference/offence-codes.yaml', 'utf8')));
    for (const definition of [fallback, statistical]) {
      for (const code of offenceGroups(definition).keys()) {
        expect(codes.map((one) => one.code)).toContain(code);
      }
    }
  });

  it.each([
    ['an unknown treatment', { unknown_sex: 'guessed' }, /unknown_sex/],
    ['a code twice', { left_out: ['001'] }, /001 stands 2 times/],
    ['nothing to count', { offences: [], flags: [] }, /count nothing/],
    ['men inside and beside', { sexes: ['female', 'male'] }, /men pass/],
    ['an end before its beginning', { valid_to: '2020-01-01' }, /valid_to/],
  ])('[VD-2] refuses %s, naming it', (_, change, message) => {
    const content: unknown = parse(readFileSync('reference/vawg-definition-default.yaml', 'utf8'));
    const read = readDefinition({ ...(content as object), ...change }, 'mine.yaml');
    expect(read).toMatchObject({
      ok: false,
      code: 'definition_faulty',
      message: expect.stringMatching(message),
    });
  });
});

describe('a crime under a definition', () => {
  it('[VD-3] comes in by its offence, the sub-class before its class', () => {
    const groups = offenceGroups(statistical);
    expect(groupOf(groups, '004/01')).toBe('violence');
    expect(groupOf(groups, '004/10')).toBeUndefined();
    expect(groupOf(groups, '028/01')).toBeUndefined();
  });

  it('[VD-4] comes in by a flag whatever its offence, where the definition has a flag route', () => {
    expect(bucketOf(fallback, arson, [woman])).toBe('counted');
    expect(bucketOf(fallback, { ...arson, flags: [] }, [woman])).toBe('outside');
    expect(bucketOf(statistical, arson, [woman])).toBe('outside');
  });

  const cases: readonly (readonly [
    string,
    Definition,
    readonly (typeof woman | typeof unknown)[],
    Bucket,
  ])[] = [
    ['a woman', fallback, [woman], 'counted'],
    ['a girl', fallback, [girl], 'counted'],
    [
      'a girl, kept apart',
      shipped('default', { girls: { under_years: 18, treatment: 'apart' } }),
      [girl],
      'girls',
    ],
    [
      'a girl, left out',
      shipped('default', { girls: { under_years: 18, treatment: 'left-out' } }),
      [girl],
      'outside',
    ],
    [
      'a woman and a girl',
      shipped('default', { girls: { under_years: 18, treatment: 'apart' } }),
      [girl, woman],
      'counted',
    ],
    ['somebody of unknown sex', fallback, [unknown], 'unknown-sex'],
    ['somebody of unknown sex, left out', statistical, [unknown], 'outside'],
    ['nobody of whom there is a row', fallback, [], 'unknown-sex'],
    ['a man', fallback, [man], 'men'],
    ['a man, left out', statistical, [man], 'outside'],
    ['a man and a woman', fallback, [man, woman], 'counted'],
  ];
  it.each(cases)('[VD-5] against %s falls where the definition says', (_, definition, victims, bucket) => {
    expect(bucketOf(definition, assault, victims)).toBe(bucket);
  });

  it('[VD-6] that was cancelled is outside, and child sexual abuse falls as the definition treats it', () => {
    expect(bucketOf(fallback, { ...assault, recorded: false }, [woman])).toBe('outside');
    const abuse = { ...assault, flags: ['child-sexual-abuse'] as const };
    expect(bucketOf(fallback, abuse, [girl])).toBe('counted');
    expect(bucketOf(shipped('default', { child_sexual_abuse: 'apart' }), abuse, [girl])).toBe(
      'child-sexual-abuse',
    );
    expect(bucketOf(shipped('default', { child_sexual_abuse: 'left-out' }), abuse, [girl])).toBe('outside');
  });

  it('[VD-7] of unknown sex is shared out as those of known sex fall, only where the definition says so', () => {
    const counts = { counted: 60, men: 20, 'unknown-sex': 8, girls: 0, 'child-sexual-abuse': 0, outside: 5 };
    expect(figureOf(shipped('default', { unknown_sex: 'apportioned' }), counts)).toEqual({
      counted: 60,
      apportioned: 6,
    });
    expect(figureOf(fallback, counts)).toEqual({ counted: 60, apportioned: 0 });
  });
});

describe('figures under two definitions', () => {
  it('[VD-8] are not compared, and it is said in what they differ', () => {
    expect(compareUnder(fallback, statistical, 'refuse')).toMatchObject({
      code: 'definitions_differ',
      message: expect.stringContaining('flags: domestic-abuse, honour-based against none'),
    });
    // The control: one definition, and one that differs only in its words.
    const renamed = shipped('default', { name: 'ours', title: { en: 'Ours', cy: 'Ein un ni' } });
    expect(compareUnder(fallback, renamed, 'refuse')).toEqual({ ok: true, value: { warning: undefined } });
  });

  it('[VD-9] are compared when a person says so in spite of it, with a warning in both languages', () => {
    expect(compareUnder(fallback, statistical, 'compare-anyway')).toMatchObject({
      ok: true,
      value: { warning: { en: expect.stringMatching(/^Warning/), cy: expect.stringMatching(/^Rhybudd/) } },
    });
  });
});
