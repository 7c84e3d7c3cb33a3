import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, plainDate, present } from '../../kernel/index.ts';
import { checkFinding, type FindingGround, heldFinding, type NewFinding } from './finding.ts';
import { parseFindingCodes, parseYardstick, termOf, yardstickOn } from './yardstick.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../reference/${name}.yaml`, import.meta.url), 'utf8'));
const yardstick = parseYardstick(read('probability-yardstick'));
const codes = parseFindingCodes(read('finding-codes'));
const on = plainDate('2024-06-30');
const ground: FindingGround = {
  codes,
  yardstick: present(yardstickOn(yardstick, on), 'a yardstick'),
  forces: new Set(['avon', 'essex']),
  names: ['4P'],
  figures: new Set(['plans.overdue', 'plans.overdue.avon']),
};
const finding: NewFinding = {
  code: 'data-quality',
  title: { en: 'Ethnicity is left blank', cy: 'Gadewir ethnigrwydd yn wag' },
  statement: { en: 'It is often not asked.', cy: 'Yn aml ni chaiff ei ofyn.' },
  term: 'highly-likely',
  evidence: [{ kind: 'figure', subject: 'plans.overdue' }],
  forces: ['avon'],
  recordedOn: on,
};

describe('a finding', () => {
  it('[NA-20] has a code, words, a term, evidence and forces', () => {
    expect(checkFinding(finding, ground)).toMatchObject({ ok: true });
    const refusals = [
      { ...finding, title: { en: 'Blank', cy: ' ' } },
      { ...finding, statement: { en: 'In 7 of 10 cases.', cy: 'Yn aml.' } },
      { ...finding, code: 'weather' },
      { ...finding, recordedOn: plainDate('2020-01-01') },
      { ...finding, term: 'probably' },
      { ...finding, evidence: [] },
      { ...finding, evidence: [{ kind: 'document' as const, subject: 'a report' }] },
      { ...finding, forces: [] },
      { ...finding, forces: ['narnia'] },
    ].map((wrong) => {
      const result = checkFinding(wrong, ground);
      return result.ok ? 'taken' : result.code;
    });
    expect(refusals).toEqual([
      'no-words',
      'typed-number',
      'unknown-code',
      'unknown-code',
      'unknown-term',
      'no-evidence',
      'not-an-address',
      'no-force',
      'unknown-force',
    ]);
  });

  it('[NA-22] is refused with everything that is wrong in its words and figures, where, and what was probably meant', () => {
    const faultsOf = (change: Partial<NewFinding>) => {
      const result = checkFinding({ ...finding, ...change }, ground);
      return 'faults' in result
        ? result.faults.map(({ field, language, place, seen, close }) => [
            `${field} ${language} ${place.line}:${place.column}`,
            seen,
            ...close,
          ])
        : [];
    };
    const figure = (subject: string) => ({ kind: 'figure' as const, subject });
    expect(faultsOf({ evidence: [figure('plans.overdue'), figure('plans.overdu')] })).toEqual([
      ['figures null 2:1', 'plans.overdu', 'plans.overdue'],
    ]);
    expect(faultsOf({ evidence: [figure('{{figure plans.overdue}}')] })).toEqual([
      ['figures null 1:1', '{{figure plans.overdue}}', 'plans.overdue'],
    ]);
    const statement = { en: 'Often.\nSee {{figure plans.overdu}} and 7.', cy: 'Yn aml. {{ffigur}} }' };
    expect(faultsOf({ statement })).toEqual([
      ['statement en 2:5', '{{figure plans.overdu}}', 'plans.overdue'],
      ['statement en 2:33', '7'],
      ['statement cy 1:9', '{{ffigur}}'],
      ['statement cy 1:20', '}'],
    ]);
    expect(faultsOf({ title: { en: 'Fine', cy: '{{figure weather}}' } })).toEqual([
      ['title cy 1:1', '{{figure weather}}'],
    ]);
  });

  it('[NA-20] keeps the words of its code and term as they were', () => {
    const held = heldFinding(
      { ...finding, id: 'f1', yardstickVersion: 1, withdrawn: null },
      ground,
      ({ subject }) => ({ en: subject, cy: subject }),
    );
    expect(held).toMatchObject({
      kind: 'barrier',
      term: { percentFrom: 80, percentTo: 90 },
      forces: ['avon'],
      evidence: [{ kind: 'figure', label: { en: 'plans.overdue' } }],
    });
    const unknown = { ...finding, term: 'perhaps', id: 'f1', yardstickVersion: 1, withdrawn: null };
    expect(heldFinding(unknown, ground, () => null)).toBeUndefined();
  });

  it('[NA-21] rests on dated tables with a mark, whose ranges rise and do not overlap', () => {
    expect(yardstickOn(yardstick, plainDate('2017-12-31'))).toBeUndefined();
    for (const { terms, mark } of yardstick.versions) {
      expect(mark).toBe('M');
      const ends = terms.flatMap(({ percentFrom, percentTo }) => [percentFrom, percentTo]);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
      for (const { name } of terms) expect(name.cy).not.toBe(name.en);
    }
    expect(termOf(ground.yardstick, 'almost-certain')).toMatchObject({ percentFrom: 95, percentTo: 100 });
    yardstick.versions.forEach(({ validTo }, index) => {
      const next = yardstick.versions[index + 1];
      if (next !== undefined) expect(validTo).toBe(addDays(next.validFrom, -1));
    });
    expect(() => parseYardstick({ ...Object(read('probability-yardstick')), versions: [] })).toThrow();
    expect(new Set(codes.map(({ id }) => id)).size).toBe(codes.length);
  });
});
