import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOf as bytes,
  edit,
  faultsOf,
  shippedFramework,
  shippedText,
} from '../../tests/frameworks/shipped.ts';
import { readFramework } from './reading.ts';

const text2021 = shippedText('england-wales-2021');
const text2024 = shippedText('england-wales-2024');
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

describe('a framework file', () => {
  it('[FR-1] gets all its faults at once, in order, each with line, column, path and words', () => {
    const text = edit(
      text2024,
      ['numbering: ours', 'numbering: theirs'],
      ['      cy: Caiff unigolion, teuluoedd a chymunedau eu diogelu.\n', ''],
      ['measures: []\n\ntimeline', 'mesures: []\n\ntimeline'],
      ['on: 2024-07-23, mark: S, sources: [NPCC-Jul24, CWJ24]', 'on: 2024-07-32, mark: S, sources: [Nobody]'],
    );
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.message).sort()).toEqual(
      [
        '"measures" is missing',
        'unknown key "mesures"; the keys here are format, id, version, title, summary, numbering, welsh, published, readOn, bodies, pillars, actions, measures, performance, timeline, facts, unrecovered, sources',
        'expected ours or official; saw "theirs"',
        'the Welsh is missing',
        'there is no such day or month in the calendar; saw "2024-07-32"',
        'Nobody is not in the list of sources',
        'the source CWJ24 is listed and nothing names it',
        'the source NPCC-Jul24 is listed and nothing names it',
      ].sort(),
    );
    const bad = faults.find((fault) => fault.message.startsWith('there is no such day'));
    const line = lineOf(text, 'on: 2024-07-32');
    expect(bad).toMatchObject({ file: 'f.yaml', line, path: 'timeline[2].happened.on' });
    expect(text.split('\n')[line - 1]?.slice((bad?.column ?? 0) - 1)).toMatch(/^2024-07-32/);
    expect(faults.map((fault) => fault.line)).toEqual(
      [...faults.map((fault) => fault.line)].sort((a, b) => a - b),
    );
  });

  it('[FR-1] never throws and always points into the file, whatever is done to its text', () => {
    const place = fc.nat(text2024.length);
    const cut = fc.tuple(
      place,
      fc.nat(40),
      fc.constantFrom('', ':', '- ', '[', '{', '"', '\n', '\t', '&a ', '*a', '!x ', 'null', '0'),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const text = cuts.reduce(
          (one, [at, length, insert]) => one.slice(0, at) + insert + one.slice(at + length),
          text2024,
        );
        const lines = text.split('\n').length;
        const reading = readFramework(bytes(text), 'f.yaml');
        if (reading.ok) return;
        expect(reading.faults.length).toBeGreaterThan(0);
        for (const fault of reading.faults) {
          expect(fault.line).toBeGreaterThan(0);
          expect(fault.line).toBeLessThanOrEqual(lines);
          expect(fault.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
    for (const odd of [
      '',
      '- 1',
      'null',
      '"text"',
      '42',
      '{}',
      '? [a]\n: b',
      '__proto__: {a: 1}',
      '---\na: 1\n---\nb: 2',
    ]) {
      expect(faultsOf(odd).length, odd).toBeGreaterThan(0);
    }
  }, 60_000);

  it.each([
    [
      'a key in an entry',
      ['numbering: ours', 'numbering: ours\nrenumbered: no'],
      'renumbered',
      /unknown key "renumbered"; the keys here are .*numbering/,
    ],
    [
      'a key deep inside',
      ['{ body: force, role: carries-out, mark: S }', '{ body: force, roll: 1, role: carries-out, mark: S }'],
      'actions[0].who[0].roll',
      /unknown key "roll"; the keys here are body, role, mark/,
    ],
    [
      'the same key twice',
      ['numbering: ours', 'numbering: ours\nnumbering: ours'],
      'numbering',
      /the same key stands twice/,
    ],
  ] as const)('[FR-2] refuses %s', (_, change, path, message) => {
    const text = edit(text2024, change);
    expect(faultsOf(text)).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    ]);
  });

  it.each([
    [
      'the Welsh',
      ['name: { en: Protect, cy: Diogelu }', 'name: { en: Protect }'],
      'pillars[1].name.cy',
      'the Welsh is missing',
    ],
    [
      'the English',
      ['name: { en: Protect, cy: Diogelu }', 'name: { cy: Diogelu }'],
      'pillars[1].name.en',
      'the English is missing',
    ],
    [
      'words',
      ['name: { en: Protect, cy: Diogelu }', 'name: { en: Protect, cy: "  " }'],
      'pillars[1].name.cy',
      'expected words, saw nothing; saw "  "',
    ],
    [
      'words that are not a number',
      ['name: { en: Protect, cy: Diogelu }', 'name: { en: Protect, cy: 4 }'],
      'pillars[1].name.cy',
      'expected words in quotes; saw 4',
    ],
  ] as const)('[FR-3] asks for %s', (_, change, path, message) => {
    const text = edit(text2024, change);
    const [fault] = faultsOf(text);
    expect(fault).toMatchObject({ path, message });
    expect(fault?.line).toBe(lineOf(text2024, 'name: { en: Protect'));
    expect(faultsOf(text2024)).toEqual([]);
  });

  it.each([
    ['two actions', text2021, ['- id: A2\n', '- id: A1\n'], /^the id A1 stands already in line \d+$/],
    [
      'an action and a measure',
      text2021,
      ['- id: M12\n', '- id: A24\n'],
      /^the id A24 stands already in line \d+$/,
    ],
    ['two events', text2021, ['- id: first-report', '- id: launch'], /^the id launch stands already/],
    ['two sources', text2021, ['- key: LBC21', '- key: Hull21'], /^the key Hull21 stands already/],
  ] as const)('[FR-4] refuses one name for %s', (_, base, change, message) => {
    const messages = faultsOf(edit(base, change)).map((fault) => fault.message);
    expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it.each([
    [
      'a pillar',
      ['- id: A1\n    pillars: [trust]', '- id: A1\n    pillars: [truth]'],
      'actions[0].pillars[0]',
      'truth is not in the list of pillars',
    ],
    [
      'an action',
      ['actions: [A3, A4, A5]', 'actions: [A3, A44, A5]'],
      'measures[1].actions[1]',
      'A44 is not in the list of actions',
    ],
    [
      'a measure',
      ['measures: [M1, M2, M7]', 'measures: [M1, M2, M77]'],
      'timeline[11].measures[2]',
      'M77 is not in the list of measures',
    ],
    [
      'a body',
      ['body: police-and-crime-commissioner, role', 'body: panel, role'],
      'actions[4].who[1].body',
      'panel is not in the list of bodies',
    ],
    [
      'a source',
      ['sources: [EVAW21, AS23]', 'sources: [EVAW21, AS24]'],
      'actions[2].sources[1]',
      'AS24 is not in the list of sources',
    ],
    [
      'twice the same',
      ['actions: [A3, A4, A5]', 'actions: [A3, A4, A3]'],
      'measures[1].actions[2]',
      'A3 is named twice in this list',
    ],
    [
      'no action at all',
      ['actions: [A3, A4, A5]', 'actions: []'],
      'measures[1].actions',
      'a measure names at least one action that it speaks about; saw a list',
    ],
  ] as const)('[FR-5] refuses a reference to %s', (_, change, path, message) => {
    const faults = faultsOf(edit(text2021, change)).filter(
      (fault) => !fault.message.endsWith('nothing names it'),
    );
    expect(faults).toEqual([expect.objectContaining({ path, message })]);
  });

  it('[FR-5] refuses a listed source that nothing names', () => {
    const text = edit(text2024, ['sources: [Crest24]', 'sources: [NPCC24]']);
    expect(faultsOf(text).map((fault) => fault.message)).toEqual([
      'the source Crest24 is listed and nothing names it',
    ]);
  });

  it('[FR-6] refuses the mark S without a source, and an unknown mark', () => {
    const bare = edit(text2021, [
      'mark: M\n    sources: []\n  - id: M13',
      'mark: S\n    sources: []\n  - id: M13',
    ]);
    expect(faultsOf(bare)).toEqual([
      expect.objectContaining({
        path: 'measures[11].mark',
        message: expect.stringMatching(/^the mark S \(seen\) needs/),
      }),
    ]);
    const unknown = edit(text2021, [
      'mark: M\n    sources: []\n  - id: M13',
      'mark: X\n    sources: []\n  - id: M13',
    ]);
    expect(faultsOf(unknown)).toEqual([
      expect.objectContaining({ message: 'expected S or M or I; saw "X"' }),
    ]);
    const noMark = edit(text2021, ['actions: [A4]\n    actionsMark: I\n', 'actions: [A4]\n']);
    expect(faultsOf(noMark)).toEqual([expect.objectContaining({ message: '"actionsMark" is missing' })]);
  });

  it.each(['2022-02-29', '2022-13', '2022-13-01', '22-03', '2022-3', 'March 2022', '2022-03-14T00:00'])(
    '[FR-7] refuses the date %s',
    (date) => {
      const text = edit(text2021, ['due: { on: 2022-11, mark', `due: { on: ${date}, mark`]);
      expect(faultsOf(text)).toEqual([expect.objectContaining({ path: 'timeline[11].due.on' })]);
    },
  );

  it('[FR-7] refuses an event without a date', () => {
    const change = ['due: { on: 2024-11, mark: S, sources: [PolProfSot] }\n    ', ''] as const;
    expect(faultsOf(edit(text2021, change))).toEqual([
      expect.objectContaining({ message: 'the event has no date; give one, or list it under "facts"' }),
    ]);
  });

  it('[FR-9] refuses empty lists unless the file says what was not recovered', () => {
    expect(shippedFramework('england-wales-2024').measures).toEqual([]);
    const start = text2024.indexOf('unrecovered:\n');
    const end = text2024.indexOf('\nsources:\n');
    const silent = `${text2024.slice(0, start)}unrecovered: []\n${text2024.slice(end)}`;
    expect(faultsOf(silent).map((fault) => fault.message)).toEqual([
      'the list is empty; say under "unrecovered" that the measures are not known',
    ]);
  });
});
