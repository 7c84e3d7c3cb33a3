import type { ContractName } from '../../../extracts/index.ts';

/** Addresses of the files of the contracts, the same in both languages. */
export const contractFiles = {
  template: '/contracts/files/watershed-extract-template.zip',
  package: '/contracts/files/datapackage.json',
  profile: '/contracts/files/profile.schema.json',
  schema: (name: ContractName): string => `/contracts/files/tables/${name}.json`,
} as const;
