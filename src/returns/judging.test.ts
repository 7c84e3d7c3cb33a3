import { describe, expect, it } from 'vitest';
import {
  definitionNamed,
  faultsOf,
  filesOf,
  header,
  key,
  materialOf,
  receiver,
  rewritten,
  signed,
  trusted,
  vawg,
} from '../../tests/returns/made-up-return.ts';
import { present } from '../kernel/index.ts';
import { countsIn } from './checking.ts';
import type { FaultKind } from './fault.ts';
import { definitionsPath, manifestPath, type ReturnFile, signaturePath } from './package.ts';
import { readReturn } from './reading.ts';
import { newSigningKey } from './signature.ts';

const files = filesOf();
const textOf = (path: string): string =>
  present(
    files.find((file) => file.path === path),
    path,
  ).content.toString('utf8');

/** The line that a row stands on, counted from 1. */
const lineOf = (path: string, start: string): number =>
  textOf(path)
    .split('\r\n')
    .findIndex((line) => line.startsWith(start)) + 1;

/** A cell of a row changed: of the row that starts so, the text up to the line's end. */
const changedRow = (path: string, start: string, to: string): readonly ReturnFile[] =>
  rewritten(files, path, (text) =>
    text
      .split('\r\n')
      .map((line) => (line.startsWith(start) ? to : line))
      .join('\r\n'),
  );

const kindsOf = (found: readonly { readonly kind: FaultKind }[]): readonly FaultKind[] => [
  ...new Set(found.map(({ kind }) => kind)),
];

describe('a return that nobody changed', () => {
  it('[RT-31] has no fault, and shows what may be shown', () => {
    expect(faultsOf(files)).toEqual([]);
    const reading = readReturn(files);
    const counts = 'read' in reading ? countsIn(reading.read) : [];
    expect(counts.find(({ dimension, set }) => set === 'crimes-recorded' && dimension === '')?.count).toBe(
      405,
    );
    expect(counts.find(({ dimension, set }) => set === 'crimes-convicted' && dimension === '')?.count).toBe(
      'withheld',
    );
  });

  it('[RT-8] says of a stage that the force does not hold that it is not held, never zero', () => {
    const without = filesOf(materialOf({}, ['crimes-arrested', 'crimes-charged']));
    const text = (path: string) => without.find((file) => file.path === path)?.content.toString('utf8') ?? '';
    expect(text('counts.csv')).toContain('crimes-arrested,crime,crimes-named,,,,[not-held]');
    expect(text('figures.csv')).toContain('crimes-arrested,1,crime,,,,,,,,3,3,[not-held]');
    expect(text('groups.csv')).toContain('crimes-charged,1,crime,ethnicity,unknown,,,,,,,,,[not-held]');
    expect(faultsOf(without)).toEqual([]);
  });

  it('[RT-12] puts those whose group is not known first, as one group', () => {
    const groups = textOf('groups.csv').split('\r\n');
    expect(groups[1]).toMatch(
      /^crimes-charged,1,crime,ethnicity,unknown,|^crimes-named,1,crime,ethnicity,unknown,40,100,40,/,
    );
    expect(textOf('completeness.csv')).toContain('ethnicity,305,405,75.31,');
  });
});

describe('a return that its force wrote wrongly', () => {
  const planted: readonly (readonly [string, readonly ReturnFile[], FaultKind, string, string])[] = [
    [
      'a small count',
      changedRow(
        'counts.csv',
        'crimes-convicted,crime,crimes-charged,,,',
        'crimes-convicted,crime,crimes-charged,,,4,',
      ),
      'small-count-shown',
      'counts.csv',
      'crimes-convicted,crime,crimes-charged,,,',
    ],
    [
      'more charged than named',
      changedRow(
        'counts.csv',
        'crimes-charged,crime,crimes-named,,,',
        'crimes-charged,crime,crimes-named,,,300,',
      ),
      'impossible-order',
      'counts.csv',
      'crimes-charged,crime,crimes-named,,,',
    ],
    [
      'a difference that shows few',
      changedRow(
        'counts.csv',
        'crimes-charged,crime,crimes-named,,,',
        'crimes-charged,crime,crimes-named,,,266,',
      ),
      'difference-shown',
      'counts.csv',
      'crimes-charged,crime,crimes-named,,,',
    ],
    [
      'months that do not make the quarter',
      changedRow(
        'counts.csv',
        'crimes-recorded,crime,,month,2024-04,',
        'crimes-recorded,crime,,month,2024-04,170,',
      ),
      'sum-differs',
      'counts.csv',
      'crimes-recorded,crime,,month,',
    ],
    [
      'another unit',
      changedRow('counts.csv', 'victims,person,', 'victims,crime,,,,340,'),
      'unit-wrong',
      'counts.csv',
      'victims,person,',
    ],
    [
      'a word that is no code',
      changedRow(
        'counts.csv',
        'crimes-recorded,crime,,ethnicity,black,',
        'crimes-recorded,crime,,ethnicity,jane-doe,60,',
      ),
      'row-wrong',
      'counts.csv',
      'crimes-recorded,crime,,ethnicity,black,',
    ],
    [
      'free text',
      changedRow(
        'counts.csv',
        'crimes-recorded,crime,,ethnicity,black,',
        'crimes-recorded,crime,,ethnicity,Jane Doe 3 High St,60,',
      ),
      'cell-wrong',
      'counts.csv',
      'crimes-recorded,crime,,ethnicity,black,',
    ],
    [
      'a percentage that does not match its counts',
      rewritten(files, 'figures.csv', (text) => text.replace('269,405,66.42,', '269,405,76.42,')),
      'percentage-differs',
      'figures.csv',
      'crimes-named,1,crime,,,',
    ],
    [
      'a figure that is not the count',
      rewritten(files, 'figures.csv', (text) => text.replace('269,405,66.42,', '260,405,64.2,')),
      'figure-differs',
      'figures.csv',
      'crimes-named,1,crime,,,',
    ],
  ];

  it.each(planted)('[RT-32] is turned back for %s, at its line', (_, package_, kind, file, start) => {
    const faults = faultsOf(package_);
    const found = faults.find((fault) => fault.kind === kind);
    expect(kindsOf(faults)).toContain(kind);
    expect(found).toMatchObject({ file, line: lineOf(file, start) });
  });

  it('[RT-33] is turned back for columns that are not the published ones', () => {
    const wider = rewritten(files, 'counts.csv', (text) =>
      text.replace(',marks\r\n', ',marks,crime_ref\r\n'),
    );
    expect(faultsOf(wider)).toMatchObject([{ kind: 'header-wrong', file: 'counts.csv', line: 1 }]);
  });

  it('[RT-34] is turned back for a definition that is not held, or says something else', () => {
    expect(kindsOf(faultsOf(files, { vawg: [definitionNamed('psni-statistical')] }))).toEqual([
      'definition-unknown',
    ]);
    expect(faultsOf(files, { vawg: [{ ...vawg, unknown_sex: 'left-out' }] })).toMatchObject([
      { kind: 'definition-differs', seen: 'unknown sex: left-out against apart' },
    ]);
    const measured = rewritten(files, definitionsPath, (text) =>
      text.replace('"smallestBase":50', '"smallestBase":5'),
    );
    expect(kindsOf(faultsOf(measured))).toEqual(['definition-differs']);
  });
});

describe('a return that somebody else changed', () => {
  const bytes = (path: string, change: (text: string) => string): readonly ReturnFile[] =>
    files.map((file) =>
      file.path === path ? { path, content: Buffer.from(change(file.content.toString('utf8'))) } : file,
    );

  it('[RT-35] is turned back at every byte: files, description and signature', () => {
    expect(kindsOf(faultsOf(bytes('counts.csv', (text) => text.replace('405', '406'))))).toEqual([
      'checksum-differs',
    ]);
    expect(
      kindsOf(faultsOf(bytes(manifestPath, (text) => text.replace('2025-07-01', '2025-07-02')))),
    ).toEqual(['signature-wrong']);
    expect(kindsOf(faultsOf(bytes(manifestPath, (text) => text.replace('"profile"', ' "profile"'))))).toEqual(
      ['manifest-differs'],
    );
    expect(kindsOf(faultsOf(bytes(signaturePath, (text) => text.replace('Ed25519', 'none'))))).toEqual([
      'signature-wrong',
    ]);
  });

  it('[RT-36] is turned back where nobody trusts the key, or it is the key of another force', () => {
    expect(kindsOf(faultsOf(signed(files, newSigningKey())))).toEqual(['key-unknown']);
    expect(kindsOf(faultsOf(files, { keys: [{ ...trusted, force: 'kent' }] }))).toEqual([
      'key-of-another-force',
    ]);
    expect(kindsOf(faultsOf(files, { forces: new Set(['kent']) }))).toEqual(['force-unknown']);
    expect(key.publicPem).not.toContain('PRIVATE');
  });

  it('[RT-37] is turned back with a file too many or too few', () => {
    expect(kindsOf(faultsOf(files.slice(1)))).toContain('file-missing');
    expect(
      kindsOf(faultsOf([...files, { path: 'crimes.csv', content: Buffer.from('crime_ref\r\n') }])),
    ).toEqual(['file-unexpected']);
    expect(kindsOf(faultsOf(files.filter(({ path }) => path !== signaturePath)))).toEqual([
      'signature-missing',
    ]);
  });
});

describe('a return beside what is held', () => {
  it('[RT-38] is never mixed: made-up with real', () => {
    expect(kindsOf(faultsOf(files, { origin: 'real' }))).toEqual(['origin-mixed']);
    expect(faultsOf(files, { origin: 'made-up' })).toEqual([]);
  });

  it('[RT-39] does not show, with an earlier one, the few that came in between', () => {
    const reading = readReturn(files);
    const earlier = 'read' in reading ? [countsIn(reading.read)] : [];
    // Built without knowing of the first: five more than before are shown.
    const careless = filesOf(materialOf({ 'standing=beside': 5 }));
    expect(kindsOf(faultsOf(careless, { earlier }))).toEqual(['change-gives-away']);
    expect(faultsOf(careless, { earlier: [] })).toEqual([]);
    expect(receiver.earlier).toEqual([]);
  });

  it('[RT-40] is of one whole quarter, as at a day after it began', () => {
    const month = rewritten(files, 'coverage.csv', (text) => text, { ...header, to: header.from });
    expect(kindsOf(faultsOf(month))).toEqual(['period-wrong']);
  });
});
