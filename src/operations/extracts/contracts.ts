import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../database/index.ts';
import { type Contract, contractNames, parseContracts } from '../../extracts/index.ts';

const document = (name: string): unknown =>
  parse(readFileSync(projectPath('contracts', `${name}.yaml`), 'utf8'));

let contractsRead: readonly Contract[] | undefined;

/** The extract contracts that the project ships, from the folder `contracts`; read once a process. */
export function readContracts(): readonly Contract[] {
  contractsRead ??= parseContracts({
    codeLists: document('code-lists'),
    sharedColumns: document('shared-columns'),
    contracts: contractNames.map(document),
  });
  return contractsRead;
}
