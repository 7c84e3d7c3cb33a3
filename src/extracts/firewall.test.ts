import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContracts } from '../operations/extracts/index.ts';
import { textTerms } from './firewall.ts';
import { immigrationTermOf, LineFields, speaksOfImmigration } from './index.ts';

const refused = [
  'Immigration Status',
  'IMM_STATUS',
  'ImmStat',
  'immigration_status_code',
  'Victim 1 Immigration',
  'VISA',
  'VisaType',
  'visa_expires_on',
  'SPOUSEVISA',
  'Nationality',
  'NATIONALITY_CD',
  'Dual Nationality',
  'NATLTY',
  'Nat_Code',
  'Nat',
  'Citizenship',
  'Asylum Seeker Y/N',
  'AsylumRef',
  'Refugee',
  'NASS Number',
  'Leave to Remain',
  'LeaveToRemain',
  'ILR',
  'ILR Date',
  'EUSS Status',
  'NRPF',
  'N.R.P.F.',
  'No Recourse to Public Funds',
  'NoRecourse',
  'RECOURSE_FLAG',
  'Public Funds',
  'BRP Number',
  'BRP_NO',
  'Biometric Residence Permit',
  'Passport No',
  'Country of Birth',
  'CountryOfBirth',
  'COB',
  'Place of Birth',
  'Birth Country',
  'Right to Work',
  'Residency Status',
  'Settled Status',
  'Pre-settled',
  'Overstayer',
  'Foreign National Offender',
  'FNO Flag',
  'Non-EU',
  'Migrant',
  'Migration Status',
  'Home Office Reference',
  'UKVI Ref',
  'Date of Entry to UK',
  'Ｖｉｓａ',
  'Vísa',
  'vi\u200bsa',
  'Statws mewnfudo',
  'Cenedligrwydd',
  'Dinasyddiaeth',
  'Fisa',
  'Ffoadur',
  'Ceisiwr lloches',
  'Caniatâd i aros',
  'Hawl i weithio',
  'Gwlad enedigol',
  'Pasbort',
  'Statws preswylio',
  'Dim hawl i arian cyhoeddus',
];

const innocent = [
  'Crime Number',
  'Home Office Code',
  'HO Outcome',
  'Home Office Offence Class',
  'Advisory Notes',
  'Supervisor',
  'Revised Date',
  'Data Migrated',
  'National Crime Recording Standard',
  'Nature of Injury',
  'Natural Death',
  'Refuge Referral',
  'Refused Date',
  'Lloches i fenywod',
  'Senior Citizen',
  'Date of Birth',
  'Birth Date',
  'Residence Type',
  'Residential Address',
  'Status',
  'Country Lane',
  'Public Place',
  'Funded Place',
  'Leave Date',
  'Annual Leave',
  'Right to Ask',
  'Right to Know',
  'Recording Officer',
  'Resource Reference',
  'Entry Date',
  'Port',
  'Immediate Response',
  'Immobiliser',
  'Alternative Offence',
  'Brparkway',
  'Brief Summary',
  'Filter',
  'Letter Sent',
  'Ethnicity',
  'Removal of Clothing',
];

describe('the firewall of extracts', () => {
  it.each(refused)('[EX-6] refuses a column called %s', (name) => {
    expect(immigrationTermOf(name)).toBeTypeOf('string');
  });

  it.each(innocent)('[EX-6] lets an innocent column pass: %s', (name) => {
    expect(immigrationTermOf(name)).toBeUndefined();
  });

  it('[EX-6] lets every column of every contract pass, by name and by the names that systems give it', () => {
    const names = readContracts().flatMap((contract) =>
      contract.columns.flatMap((column) => [column.name, column.title.en, column.title.cy, ...column.also]),
    );
    expect(names.filter((name) => immigrationTermOf(name) !== undefined)).toEqual([]);
  });

  it.each([
    'victim is an overstayer',
    'on a spousal visa',
    'has NRPF',
    'claimed asylum in 2019',
    'husband holds her passport',
    'dim hawl i aros, statws sefydlog',
    'caniatâd i aros',
    'IMMIGRATION ENFORCEMENT INFORMED',
  ])('[EX-7] notices it in words: %s', (text) => {
    expect(speaksOfImmigration(text)).toBe(true);
  });

  it.each([
    'Asian - Pakistani',
    'advised to call 101',
    'refuge place found',
    'revisit on Monday',
    'DV/12/2025',
    "O'Brien",
    'right to ask',
    'brought to notice',
  ])('[EX-7] lets innocent words pass: %s', (text) => {
    expect(speaksOfImmigration(text)).toBe(false);
  });

  const pieces = [
    'visa',
    'No recourse',
    'â',
    'CANIATÂD I AROS',
    'brp',
    'x',
    '7',
    ' ',
    '"',
    ',',
    ';',
    '\n',
    '-',
    '\u0301',
  ];
  it('[EX-7] hears in the bytes of a line whatever is said in one of its fields', () => {
    const plain = pieces.filter(
      (one) => /^[ -~]$/.test(one[0] ?? '') && one.length > 0 && one !== '"' && one !== ';',
    );
    const field = fc.array(fc.constantFrom(...plain, 'VISAS', 'nati', 'Leave to enter'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (parts) => {
        const texts = parts.map((part) => part.join('').replaceAll(/[^ -~]/g, ''));
        const line = texts.join(';');
        const fields = new LineFields(';');
        expect(fields.cut({ bytes: Buffer.from(`${line}\n`), text: line }, 0)).toBe(line.length);
        for (const [at, text] of texts.entries()) expect(fields.speaks(at)).toBe(speaksOfImmigration(text));
      }),
    );
  });

  it('[EX-7] hears what all terms as one pattern over the whole text find, and nothing else', () => {
    const whole = new RegExp(`\\b(?:${textTerms.join('|')})`);
    const words = [
      ...pieces,
      'pre-settled status',
      'leave to remain',
      'is',
      'vis',
      'a',
      '_',
      'in ',
      'illegally ',
      'no',
      '\u0130',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(speaksOfImmigration(one)).toBe(whole.test(one.toLowerCase().normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
    // Each term begins with three letters just as they stand, or the places to try would not be found.
    for (const term of textTerms) expect(term).toMatch(/^[a-z]{2}[a-z ]/);
  });
});
