import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { killServer, lastCommitted, serverOf, start, untilGone, verifyAudit } from './processes.ts';

const maymount = process.getuid?.() === 0;
if (!maymount) {
  console.log('The tests of a full disk mount a small disk of their own, which only root may do: skipped.');
}

/** A data folder on a disk of a few megabytes. */
function smallDisk(megabytes: number): string {
  const disk = mkdtempSync(join(tmpdir(), 'watershed-fault-'));
  const run = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'watershed-fault', disk],
    {
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`mount: ${run.stderr}`);
  const home = join(disk, 'home');
  mkdirSync(home);
  onTestFinished(async () => {
    const server = killServer(home);
    if (server !== undefined) await untilGone(server);
    // Sessions of a killed server let go of the disk a moment later.
    for (let tries = 0; spawnSync('umount', [disk]).status !== 0 && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    rmSync(disk, { recursive: true, force: true });
  });
  return home;
}

/** Leaves a number of kilobytes free on the disk of a folder. */
function fillUp(home: string, kilobytesLeft: number): string {
  const { bavail, bsize } = statfsSync(home);
  const file = join(home, 'filling');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - kilobytesLeft * 1024)));
  return file;
}

// In CI the tests run as root, so nothing is left out there.
describe.skipIf(!maymount && process.env.CI !== 'true')('a full disk', () => {
  it.each([0, 64, 8 * 1024])(
    '[DB-15] before the first start, %i kB left: says so, leaves nothing half made, and starts when there is room',
    async (kilobytes) => {
      const home = smallDisk(400);
      const filling = fillUp(home, kilobytes);
      const program = start(home, ['hold']);
      expect(await program.ended).toBe(1);
      expect(program.facts.at(-1)).toMatchObject({ fault: 'disk_full' });
      expect(readdirSync(home).filter((name) => name !== 'filling' && name !== 'home.json')).toEqual([]);
      rmSync(filling);
      const again = start(home, ['hold']);
      await again.until(({ ready }) => ready === true);
      expect(await again.end()).toBe(0);
    },
  );

  it('[DB-15] while writing: says so, keeps what was committed and nothing else, and goes on when there is room', async () => {
    const home = smallDisk(400);
    const before = verifyAudit(home).entries;
    const first = start(home, ['hold']);
    await first.until(({ ready }) => ready === true);
    const filling = fillUp(home, 40 * 1024);
    const writer = start(home, ['write', '400000']);
    expect(await writer.ended).toBe(1);
    expect(writer.facts.at(-1)).toMatchObject({ fault: 'disk_full' });
    const committed = lastCommitted(writer);
    expect(committed).toBeGreaterThan(0);
    rmSync(filling);
    await first.end();
    const report = verifyAudit(home);
    expect(report.fault).toBeNull();
    expect(report.entries - before).toBe(committed);
    const again = start(home, ['write', '400']);
    await again.until((said) => said.committed === 3);
    expect(await again.end()).toBe(0);
    expect(verifyAudit(home)).toMatchObject({
      entries: before + committed + lastCommitted(again),
      fault: null,
    });
    expect(serverOf(home)).toBeUndefined();
  });
});
