import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { type Contract, contractMarkdown, dataPackageOf } from '../../extracts/index.ts';
import { Fault, languages } from '../../kernel/index.ts';
import { readContracts } from './contracts.ts';

interface TemplateFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly text: string;
}

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
  const files = templateFiles();
  for (const language of languages) mkdirSync(join(folder, language), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { flag: 'wx' });
  return files.map(({ name }) => name);
}

/** Every entry has this moment, so that the same contracts give the same bytes. */
const entriesAt = new Date(2022, 0, 1);

/** The empty package as one zip. */
export async function templateZip(): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, text } of templateFiles()) {
    zip.addBuffer(Buffer.from(text), name, { mtime: entriesAt, forceDosTimestamp: true });
  }
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

function templateFiles(): readonly TemplateFile[] {
  const contracts = readContracts();
  return [...contracts.flatMap(filesOf), { name: 'datapackage.json', text: descriptor(contracts) }];
}

function filesOf(contract: Contract): TemplateFile[] {
  return [
    { name: `${contract.name}.csv`, text: `${contract.columns.map(({ name }) => name).join(',')}\r\n` },
    ...languages.map((language) => ({
      name: `${language}/${contract.name}.md`,
      text: contractMarkdown(contract, language),
    })),
  ];
}

const descriptor = (contracts: readonly Contract[]): string =>
  `${JSON.stringify(dataPackageOf(contracts), null, 2)}\n`;
