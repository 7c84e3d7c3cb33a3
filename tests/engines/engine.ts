import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, openHome, startEmbeddedServer } from '../../src/database/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the database that every test file clones, as its first role. */
    templateUrl: string;
  }
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Starts a server in a folder of its own, migrates its template database, and takes both away afterwards. */
export async function startEngine(project: TestProject, binaries?: Binaries): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-test-'));
  const { chmodSync } = await import('node:fs');
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(openHome(folder), binaries);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database template_for_tests template template0 encoding 'UTF8'`);
  await admin.end();
  const templateUrl = new URL(server.url);
  templateUrl.pathname = '/template_for_tests';
  await migrate(templateUrl.toString());
  project.provide('templateUrl', templateUrl.toString());
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
