export {
  type AuditedAct,
  type AuditHead,
  appendAudit,
  type ChainReport,
  readAuditHead,
  walkChain,
} from './audit/chain.ts';
export { type AuditEntry, type AuditFault, hashOf } from './audit/entry.ts';
export * from './clocks/index.ts';
export { type Act, type Database, doorUrl, openDatabase, type Transaction } from './connection.ts';
export {
  findHeldForDemonstration,
  type HeldForDemonstration,
  lockDemonstration,
} from './demonstration/held.ts';
export * from './demonstration/made-up-force.ts';
export * from './directory/index.ts';
export { diskFull, isDiskFull } from './disk.ts';
export { findBinaries } from './embedded/binaries.ts';
export { type EmbeddedServer, startEmbeddedServer } from './embedded/server.ts';
export * from './extracts/index.ts';
export { explain, readAddress } from './failure.ts';
export {
  findFrameworkFile,
  findLoaded,
  findMappingFile,
  type HeldEntry,
  type HeldFile,
  type HeldFramework,
  type HeldMapping,
  type LoadedVersion,
  listFrameworks,
  listHeldEntries,
  listMappings,
  lockFrameworks,
  storeFramework,
  storeMapping,
} from './framework/version.ts';
export { type Home, homeFolder, openHome } from './home.ts';
export {
  type HomeOfficeCharges,
  type PublishedCharges,
  readHomeOfficeCharges,
  readPublishedCharges,
} from './measures/charges.ts';
export * from './measures/extracts.ts';
export { planForWholeScans, readTallies, tallyKey } from './measures/tallies.ts';
export { type MigrationReport, migrate } from './migration/migrate.ts';
export * from './national/index.ts';
export * from './plans/index.ts';
export { projectPath } from './project-root.ts';
export * from './publication/index.ts';
export { storeCodes } from './records/codes.ts';
export { readCurrentPartIds, readHeldParts } from './records/coverage.ts';
export {
  copyRows,
  type FileFacts,
  findFile,
  lockImports,
  nextFileId,
  partId,
  type ReceivedFile,
  storeFile,
} from './records/load.ts';
export { storeForces } from './reference/forces.ts';
export * from './returns/index.ts';
export { type Door, doors, roleOf } from './roles.ts';
export * from './sheets/index.ts';
export {
  type CountedCrimes,
  countBuckets,
  insertDefinition,
  listDefinitions,
  lockDefinitions,
  type StoredDefinition,
} from './vawg/definition.ts';
export { writeOnce } from './write-once.ts';
