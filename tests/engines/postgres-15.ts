import type { TestProject } from 'vitest/node';
import { startEngine } from './engine.ts';
import { postgres15 } from './find.ts';

/** Debian's PostgreSQL 15, the oldest that Watershed supports. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = postgres15();
  if (binaries === undefined)
    throw new Error('PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)');
  return startEngine(project, binaries);
}
