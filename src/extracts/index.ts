export { type CanonicalRow, type CanonicalValue, valueOf } from './canonical-row.ts';
export {
  type Code,
  type CodeList,
  type Column,
  type ColumnType,
  type Contract,
  type ContractDocuments,
  type ContractName,
  contractNamed,
  contractNames,
  parseContracts,
  type Sensitivity,
  type UnknownCode,
  unknownCodes,
} from './contract.ts';
export { type ColumnText, type ContractText, contractMarkdown, contractText } from './contract-text.ts';
export { codesOf, dataPackageOf, type PackageHeader, tableSchemaOf } from './table-schema.ts';
