import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openHome } from '../home.ts';
import { reachableBinaries } from './binaries.ts';

const folder = mkdtempSync(join(tmpdir(), 'watershed-binaries-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An account that owns nothing here. */
const stranger = { uid: 65_534, gid: 65_534 };

function programsIn(parent: string): { initdb: string; postgres: string } {
  mkdirSync(join(parent, 'native', 'bin'), { recursive: true });
  for (const name of ['initdb', 'postgres'])
    writeFileSync(join(parent, 'native', 'bin', name), name, { mode: 0o755 });
  return {
    initdb: join(parent, 'native', 'bin', 'initdb'),
    postgres: join(parent, 'native', 'bin', 'postgres'),
  };
}

describe('the programs of the database', () => {
  const home = openHome(join(folder, 'home'));

  it('[DB-16] stay where they are when the account can reach them', () => {
    const open = programsIn(join(folder, 'open'));
    expect(reachableBinaries(open, home, stranger)).toBe(open);
    expect(reachableBinaries(open, home, undefined)).toBe(open);
  });

  it('[DB-16] are copied into the data folder, once, when the account cannot enter a folder above them', () => {
    const closedFolder = join(folder, 'closed');
    const closed = programsIn(closedFolder);
    chmodSync(closedFolder, 0o700);
    const copied = reachableBinaries(closed, home, stranger);
    expect(copied.postgres.startsWith(home.folder)).toBe(true);
    expect(readFileSync(copied.postgres, 'utf8')).toBe('postgres');
    expect(reachableBinaries(closed, home, stranger)).toEqual(copied);
    expect(readdirSync(home.folder).filter((name) => name.startsWith('postgres-programs'))).toHaveLength(1);
    // Nobody else runs it: no copy is needed.
    expect(reachableBinaries(closed, home, undefined)).toBe(closed);
  });
});
