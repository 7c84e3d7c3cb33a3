export {
  type AuditedAct,
  type AuditHead,
  appendAudit,
  type ChainReport,
  readAuditHead,
  walkChain,
} from './audit/chain.ts';
export { type AuditEntry, type AuditFault, hashOf } from './audit/entry.ts';
export { type Act, type Database, doorUrl, explain, openDatabase, type Transaction } from './connection.ts';
export { findBinaries } from './embedded/binaries.ts';
export { type EmbeddedServer, startEmbeddedServer } from './embedded/server.ts';
export { type Home, homeFolder, openHome } from './home.ts';
export { type MigrationReport, migrate } from './migration/migrate.ts';
export { projectPath } from './project-root.ts';
export { storeForces } from './reference/forces.ts';
export { type Door, doors, roleOf } from './roles.ts';
