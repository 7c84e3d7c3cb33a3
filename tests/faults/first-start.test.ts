import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { killServer, newHome, runs, serverOf, start, untilGone, verifyAudit } from './processes.ts';

const root = process.getuid?.() === 0;

/** A process that has nothing to do with Watershed, under an account of choice; ends with the test. */
function stranger(account: { uid?: number; gid?: number } = {}): number {
  const child = spawn('sleep', ['600'], { stdio: 'ignore', ...account });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync('true').pid;
}

describe('a second start', () => {
  it('[DB-8] on a folder in use joins its server, which stays until the last has left', async () => {
    const home = newHome();
    const first = start(home, ['hold']);
    expect(await first.until(({ ready }) => ready === true)).toMatchObject({ started: true });
    const server = serverOf(home) ?? 0;
    const second = start(home, ['hold']);
    expect(await second.until(({ ready }) => ready === true)).toMatchObject({ started: false });
    expect(serverOf(home)).toBe(server);
    expect(await first.end()).toBe(0);
    expect(runs(server)).toBe(true);
    expect(verifyAudit(home).fault).toBeNull();
    expect(await second.end()).toBe(0);
    await untilGone(server);
  });

  it('[DB-8] at the same moment as the first, on an empty folder, ends in one server for both', async () => {
    const home = newHome();
    const programs = [1, 2, 3].map(() => start(home, ['hold']));
    const ready = await Promise.all(programs.map((program) => program.until((said) => said.ready === true)));
    expect(ready.filter(({ started }) => started)).toHaveLength(1);
    const server = serverOf(home) ?? 0;
    expect(await Promise.all(programs.map((program) => program.end()))).toEqual([0, 0, 0]);
    await untilGone(server);
    expect(readdirSync(home).filter((name) => /unfinished|password|lock/.test(name))).toEqual([]);
  });

  it('[DB-8] while the server starts again after a crash joins it too', async () => {
    const home = newHome();
    const first = start(home, ['hold']);
    await first.until(({ ready }) => ready === true);
    killServer(home);
    const both = [start(home, ['hold']), start(home, ['hold'])];
    const ready = await Promise.all(both.map((program) => program.until((said) => said.ready === true)));
    expect(ready.filter(({ started }) => started)).toHaveLength(1);
    expect(await Promise.all(both.map((program) => program.end()))).toEqual([0, 0]);
  });
});

describe('what a crash leaves behind', () => {
  it.each([
    ['names a dead process', () => `${deadProcess()} 1 dead\n`],
    ['was never written to the end', () => ''],
    // After a power cut, or in a container, the number of the dead holder belongs to another process.
    ['names a process whose number was given anew', () => `${stranger()} 1 earlier\n`],
  ])('[DB-8] a starting lock that %s is taken over', async (_, holder) => {
    const home = newHome();
    writeFileSync(join(home, 'starting.lock'), holder());
    const program = start(home, ['hold']);
    expect(await program.until(({ ready, fault }) => ready === true || fault !== undefined)).toMatchObject({
      ready: true,
    });
    expect(await program.end()).toBe(0);
    expect(existsSync(join(home, 'starting.lock'))).toBe(false);
  });

  it('[DB-8] a half-made database folder is made anew', async () => {
    const home = newHome();
    mkdirSync(join(home, 'postgres.unfinished', 'base'), { recursive: true });
    writeFileSync(join(home, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    const program = start(home, ['hold']);
    expect(await program.until(({ ready, fault }) => ready === true || fault !== undefined)).toMatchObject({
      ready: true,
    });
    expect(await program.end()).toBe(0);
  });

  it('[DB-8] a folder that names a process which is no PostgreSQL: says which, or starts when the server may', async () => {
    const home = newHome();
    const made = start(home, ['hold']);
    await made.until(({ ready }) => ready === true);
    const file = join(home, 'postgres', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n').slice(1);
    expect(await made.end()).toBe(0);
    const { uid, gid } = root ? accountOf(home) : {};
    const holder = stranger(root && uid !== undefined && gid !== undefined ? { uid, gid } : {});
    writeFileSync(file, [holder, ...lines].join('\n'), { mode: 0o600 });
    if (uid !== undefined) spawnSync('chown', [`${uid}:${gid}`, file]);
    const refused = start(home, ['hold']);
    expect(await refused.ended).toBe(1);
    expect(refused.facts.at(-1)).toMatchObject({ fault: 'home_held' });
    expect(refused.facts.at(-1)?.message).toContain(
      `Process ${holder} (sleep) holds ${join(home, 'postgres')}`,
    );
    process.kill(holder, 'SIGKILL');
    await untilGone(holder);
    const again = start(home, ['hold']);
    expect(await again.until(({ ready, fault }) => ready === true || fault !== undefined)).toMatchObject({
      ready: true,
    });
    expect(await again.end()).toBe(0);
  });
});

/** The account that the server of a data folder runs under. */
function accountOf(home: string): { uid?: number; gid?: number } {
  const run = spawnSync('stat', ['-c', '%u %g', join(home, 'postgres')], { encoding: 'utf8' });
  const [uid, gid] = run.stdout.trim().split(' ').map(Number);
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
}

describe('a data folder that cannot be used', () => {
  it('[DB-14] is not writable: says which folder, and what to do', async () => {
    const home = readOnlyFolder();
    const program = start(join(home, 'inside'), ['hold']);
    expect(await program.ended).toBe(1);
    expect(program.facts.at(-1)).toMatchObject({ fault: 'home_unusable' });
    expect(program.facts.at(-1)?.message).toContain(join(home, 'inside'));
    expect(program.facts.at(-1)?.message).toContain('WATERSHED_HOME');
  });

  it.skipIf(!root && process.env.CI !== 'true')(
    '[DB-14] lies where the database account may not enter: root is told which folder closes the way',
    async () => {
      const home = newHome();
      chmodSync(home, 0o700);
      const inside = join(home, 'inside');
      const program = start(inside, ['hold']);
      expect(await program.ended).toBe(1);
      expect(program.facts.at(-1)).toMatchObject({ fault: 'home_not_reachable' });
      expect(program.facts.at(-1)?.message).toContain(home);
      expect(readdirSync(inside).filter((name) => name.startsWith('postgres'))).toEqual([]);
      chmodSync(home, 0o755);
      const again = start(inside, ['hold']);
      await again.until(({ ready }) => ready === true);
      expect(await again.end()).toBe(0);
    },
  );
});

/** Root may write anywhere but on a disk that is mounted to be read; anyone else not in a folder closed to writing. */
function readOnlyFolder(): string {
  const folder = newHome();
  if (!root) {
    chmodSync(folder, 0o555);
    return folder;
  }
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'watershed-fault', folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`mount: ${run.stderr}`);
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}
