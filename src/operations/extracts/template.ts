import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, contractMarkdown, dataPackageOf } from '../../extracts/index.ts';
import { Fault, languages } from '../../kernel/index.ts';
import { readContracts } from './contracts.ts';

/**
 * Writes an empty package: a CSV with the header of each contract, datapackage.json, and a page in plain words for each
 * contract in both languages. Gives the names of the files. Fault `folder_not_empty`: nothing that lies there is overwritten.
 */
export function writeTemplate(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new Fault(
      'folder_not_empty',
      `${folder}: there is something in it; expected an empty folder, or one that is not there.`,
    );
  }
  const contracts = readContracts();
  const files = [...contracts.flatMap(filesOf), { name: 'datapackage.json', text: descriptor(contracts) }];
  for (const language of languages) mkdirSync(join(folder, language), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { flag: 'wx' });
  return files.map(({ name }) => name);
}

function filesOf(contract: Contract): { readonly name: string; readonly text: string }[] {
  return [
    { name: `${contract.name}.csv`, text: `${contract.columns.map(({ name }) => name).join(',')}\r\n` },
    ...languages.map((language) => ({
      name: join(language, `${contract.name}.md`),
      text: contractMarkdown(contract, language),
    })),
  ];
}

const descriptor = (contracts: readonly Contract[]): string =>
  `${JSON.stringify(dataPackageOf(contracts), null, 2)}\n`;
