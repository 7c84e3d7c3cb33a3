import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContracts } from '../operations/extracts/index.ts';
import { proposeProfile, readProfile, type Sample } from './index.ts';

const contracts = readContracts();
const header = [
  'Crime Number',
  'Date Recorded',
  'HO Code',
  'Record Status',
  'DA Flag',
  'Location Type',
  'Officer Notes',
  'Nationality',
];
const people = [
  'Victim 1 Ref',
  'Victim 1 Sex',
  'Victim 1 Relationship',
  'Victim 2 Ref',
  'Victim 2 Sex',
  'Victim 2 Relationship',
];
const notes = 'she said that he came to the house at night and broke the door down';
const sample: Sample = {
  name: 'crimes.csv',
  delimiter: ';',
  header: [...header, ...people],
  rows: [
    [
      'C1',
      '23/01/2025',
      '8/66',
      'Crimed',
      'Y',
      'Dwelling',
      notes,
      'Y',
      'V1',
      'F',
      'Ex-partner',
      'V2',
      'F',
      'Stranger',
    ],
    [
      'C2',
      '02/01/2025',
      '008/67',
      'No crime',
      'N',
      'Zanzibar Villa',
      notes,
      '',
      'V3',
      'Janet',
      '#N/A',
      '',
      '',
      '',
    ],
  ],
};
const proposal = proposeProfile([sample], contracts, { name: 'by-example', latestYear: 2025 });
const written: {
  files: { delimiter: string; ignored: string[]; free_text: string[]; rows: { gives: string }[] }[];
} = parse(proposal.text);
const asked = proposal.unsure.map(({ column, question }) => `${column}: ${question.en}`).join('\n');

describe('a profile by example', () => {
  it('[EX-15] knows contracts, numbered columns, dates, codes, blanks and free text again', () => {
    const [file] = written.files;
    expect(file?.rows.map(({ gives }) => gives)).toEqual(['crimes', 'victims']);
    expect(file?.rows[1]).toMatchObject({
      for_each: ['1', '2'],
      when: [{ column: 'Victim # Ref', filled: 'yes' }],
      columns: { crime_ref: { from: 'Crime Number' }, sex: { from: 'Victim # Sex', map: 'victims-sex' } },
    });
    expect(file?.rows[0]).toMatchObject({
      columns: { recorded_on: { from: 'Date Recorded', dates: ['dd/mm/yyyy', 'd/m/yyyy'] } },
    });
    expect(file?.delimiter).toBe(';');
    expect(file?.free_text).toEqual(['Officer Notes']);
    expect(proposal.text).toContain('#N/A');
  });

  it('[EX-15] is read once it is made, its questions being comments', () => {
    const read = readProfile(proposal.text, 'p.yaml', contracts);
    expect(read.ok ? '' : read.message).toBe('');
  });

  it('[EX-15] asks what it is not sure of and writes no word that stands for no code', () => {
    expect(asked).toContain('Location Type: 1 of its words stand for no code');
    expect(asked).toContain('Victim # Sex: 1 of its words stand for no code');
    for (const word of ['Zanzibar', 'Janet', 'broke the door']) expect(proposal.text).not.toContain(word);
    expect(proposal.text).toContain('Dwelling');
  });

  it('[EX-15] leaves a column about immigration out, and says why', () => {
    expect(asked).toContain('Nationality: a file with this column is refused');
    expect(written.files[0]?.ignored).not.toContain('Nationality');
  });

  it('[EX-15] writes nothing of a file without a header, whose first line is about a person', () => {
    const row = ['C77', 'Zebedee Example', '01/02/1990', 'no visa since 2020', 'Zanzibar Villa'];
    const headerless = { ...sample, header: row, rows: [row] };
    const { text, unsure } = proposeProfile([headerless], contracts, { name: 'p', latestYear: 2025 });
    expect([...row, 'Zebedee', 'Zanzibar'].filter((word) => text.includes(word))).toEqual([]);
    expect(JSON.stringify(unsure)).not.toMatch(/Zebedee|Zanzibar|visa since/);
    expect(unsure.map(({ question }) => question.en)).toContainEqual(expect.stringContaining('first line'));
  });

  it('[EX-68] asks in Welsh too', () => {
    for (const { question } of proposal.unsure) {
      expect(question.cy).not.toBe(question.en);
      expect(question.cy).not.toMatch(/column|known|which|first/);
    }
    expect(proposal.unsure.length).toBeGreaterThan(4);
  });

  it('[EX-15] asks whether days or months come first where no value tells', () => {
    const rows = [['C1', '02/01/2025', '8/66', 'Crimed', 'Y', 'Dwelling']];
    const { unsure } = proposeProfile([{ ...sample, header: header.slice(0, 6), rows }], contracts, {
      name: 'x',
      latestYear: 2025,
    });
    expect(unsure.map(({ question }) => question.en)).toContain('day first or month first? No value tells.');
  });
});
