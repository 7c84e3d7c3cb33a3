import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());
const [startCommand = '', , testCommand = ''] = commands;

const folder = mkdtempSync(join(tmpdir(), 'watershed-readme-'));
// When root runs this, the database runs as another account, which must be able to enter.
chmodSync(folder, 0o755);
const checkout = join(folder, 'watershed');
const environment = { ...process.env, WATERSHED_HOME: '', WATERSHED_PORT: '0', DATABASE_URL: '' };
const running: ChildProcess[] = [];

/** Runs a README command in the fresh checkout and waits until it printed an address, or ended. */
async function until(command: string, pattern: RegExp): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn('sh', ['-c', `exec ${command}`], { cwd: checkout, env: environment, detached: true });
  running.push(child);
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (piece: Buffer): void => {
      said += piece.toString();
      if (pattern.test(said)) resolve({ child, said });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', (code) =>
      pattern.test(said) ? resolve({ child, said }) : reject(new Error(`ended with ${code}:\n${said}`)),
    );
  });
}

/** Ctrl-C reaches the whole group of processes, as it does in a terminal. */
async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

const addressIn = (said: string): string => /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1] ?? '';

beforeAll(() => {
  // The files of the working tree, as a clone of the next commit would hold them.
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const copied = spawnSync(
    'sh',
    ['-c', `mkdir -p '${checkout}' && tar -c --null -T - | tar -x -C '${checkout}'`],
    { input: listed.stdout },
  );
  expect(copied.status).toBe(0);
});
afterAll(async () => {
  for (const child of running) await interrupt(child);
  rmSync(folder, { recursive: true, force: true });
});

describe('the README', () => {
  it('names two commands, and the second is what CI runs', () => {
    expect(startCommand).toBe('npm ci && npm start');
    expect(testCommand).toBe('npm ci && npm test');
    expect(readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1)).toBe(testCommand);
  });

  it('links to pages that exist', () => {
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    const there = spawnSync('ls', ['-d', ...links], { cwd: checkout, encoding: 'utf8' });
    expect(there.stderr).toBe('');
  });

  it('its first command gives a site with made-up data; again, it finds the site running; later, it starts anew', async () => {
    const [install = '', start = ''] = startCommand.split(' && ');
    expect(spawnSync('sh', ['-c', install], { cwd: checkout, env: environment }).status).toBe(0);

    const first = await until(start, /http:\/\/127\.0\.0\.1:\d+\//);
    const page = await fetch(addressIn(first.said));
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/made-up data/i);
    const welsh = await fetch(`${addressIn(first.said)}cy/`);
    expect(await welsh.text()).toMatch(/data dychmygol/i);

    const second = await until(start, /http:\/\/127\.0\.0\.1:\d+\//);
    expect(second.said).toMatch(/already running/);
    expect(addressIn(second.said)).toBe(addressIn(first.said));
    await interrupt(first.child);

    const third = await until(start, /http:\/\/127\.0\.0\.1:\d+\//);
    expect((await fetch(addressIn(third.said))).status).toBe(200);
    await interrupt(third.child);
  });
});
