import { describe, expect, it } from 'vitest';
import { readContracts } from '../operations/extracts/index.ts';
import {
  contractMarkdown,
  contractNamed,
  contractNames,
  contractText,
  dataPackageOf,
  tableSchemaOf,
} from './index.ts';

const contracts = readContracts();

describe('contracts', () => {
  it('[EX-1] are ten, each column with its words in both languages', () => {
    expect(contracts.map(({ name }) => name)).toEqual([...contractNames]);
    for (const column of contracts.flatMap((contract) => contract.columns)) {
      for (const words of [column.title, column.meaning, column.why]) {
        expect(words.en).toMatch(/\S/);
        expect(words.cy).toMatch(/\S/);
      }
    }
  });

  it('[EX-2] ask for names and birth dates of suspects alone, and mark them for linkage', () => {
    const named = contracts.flatMap((contract) =>
      contract.columns
        .filter(({ name }) => /_name|birth|postcode|address|phone|pnc/.test(name))
        .map((column) => `${contract.name}.${column.name} ${column.sensitivity}`),
    );
    expect(named).toEqual([
      'suspects.family_name linkage',
      'suspects.given_names linkage',
      'suspects.date_of_birth linkage',
      'suspects.postcode linkage',
      'suspects.pnc_id linkage',
    ]);
  });

  it('[EX-3] say in every contract, first of all, that immigration status is not asked', () => {
    for (const contract of contracts) {
      expect(contract.notAsked[0]?.en).toMatch(/^Immigration status/);
      expect(contract.notAsked[0]?.cy).toMatch(/^Statws mewnfudo/);
    }
  });

  it('[EX-4] are published as Table Schema, with keys, links, codes and reasons', () => {
    const schema = tableSchemaOf(contractNamed(contracts, 'outcomes'));
    expect(schema).toMatchObject({
      primaryKey: ['crime_ref', 'person_ref', 'outcome', 'outcome_on'],
      foreignKeys: [
        { fields: ['crime_ref'], reference: { resource: 'crimes', fields: ['crime_ref'] } },
        {
          fields: ['crime_ref', 'person_ref'],
          reference: { resource: 'suspects', fields: ['crime_ref', 'person_ref'] },
        },
      ],
    });
    expect(JSON.stringify(schema)).toContain('"enum":["1","1A","2"');
    expect(dataPackageOf(contracts, { force: 'gwent', asAt: '2025-04-01', madeUp: true })).toMatchObject({
      profile: 'tabular-data-package',
      force: 'gwent',
      madeUp: true,
      resources: contractNames.map((name) => ({ name, path: `${name}.csv` })),
    });
  });

  it('[EX-5] are told in plain words, every column and code, in either language', () => {
    for (const contract of contracts) {
      for (const language of ['en', 'cy'] as const) {
        const text = contractText(contract, language);
        const page = contractMarkdown(contract, language);
        for (const column of text.columns) {
          expect(page).toContain(column.meaning);
          expect(page).toContain(column.why);
          for (const { code } of column.codes) expect(page).toContain(`| \`${code}\` |`);
        }
        for (const one of text.notAsked) expect(page).toContain(one);
      }
    }
  });
});
