import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);

  it('[DB-16] stay where they are when the account can reach them', () => {
    const open = programsIn(join(folder, 'open'));
    expect(reachableBinaries(open, stranger, temporary)).toBe(open);
    expect(reachableBinaries(open, undefined, temporary)).toBe(open);
  });

  it('[DB-16] are copied, once, when the account cannot enter a folder above them', () => {
    const closedFolder = join(folder, 'closed');
    const closed = programsIn(closedFolder);
    chmodSync(closedFolder, 0o700);
    const copied = reachableBinaries(closed, stranger, temporary);
    expect(copied.postgres.startsWith(temporary)).toBe(true);
    expect(readFileSync(copied.postgres, 'utf8')).toBe('postgres');
    expect(reachableBinaries(closed, stranger, temporary)).toEqual(copied);
    const [only, ...more] = readdirSync(temporary);
    expect(more).toEqual([]);
    // Nobody else runs it: no copy is needed.
    expect(reachableBinaries(closed, undefined, temporary)).toBe(closed);
    // Somebody else may have put other programs there.
    chmodSync(join(temporary, only ?? ''), 0o777);
    expect(() => reachableBinaries(closed, stranger, temporary)).toThrow(/others may write/);
  });
});
