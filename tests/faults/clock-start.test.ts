import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, openHome, startEmbeddedServer } from '../../src/database/index.ts';
import { randomFrom } from '../../src/kernel/index.ts';
import { countNotices, seedDueClocks } from './due-clocks.ts';
import { newHome, verifyAudit } from './processes.ts';

const kills = 4;

/** A `watershed` command as a process of its own; what it says, and its end by a signal. */
function command(home: string, words: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, ['bin/watershed.js', ...words], {
    env: { ...process.env, DATABASE_URL: '', WATERSHED_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      said += String(piece);
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    until: async (words: string): Promise<void> => {
      while (!said.includes(words)) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
        await pause(5);
      }
    },
    end: async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      return ended;
    },
  };
}

describe('watershed start', () => {
  it('[CL-38] sends notices while it runs, each once, beside other runners and through kill -9', async () => {
    const home = newHome();
    const server = await startEmbeddedServer(openHome(home));
    await migrate(server.url);
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const count = () => countNotices(client);
    // A file that is refused: the site opens without figures, and nothing is made up first.
    const nothing = join(home, 'nothing.csv');
    writeFileSync(nothing, 'nothing\n');
    const site = () => command(home, ['start', '--port', '0', '--import', nothing]);

    await seedDueClocks(client, 3000);
    const random = randomFrom(38);
    for (let round = 0; round < kills; round += 1) {
      const programs = [site(), command(home, ['clock', 'run'])];
      await Promise.all([programs[0]?.until('Watershed is at'), programs[1]?.until('Sending notices')]);
      await pause(random.whole(0, 200));
      await Promise.all(programs.map((program) => program.end('SIGKILL')));
      const { sent, kinds, audited } = await count();
      expect({ kinds, audited }).toEqual({ kinds: sent, audited: sent });
      await seedDueClocks(client, 1000);
    }

    // Alone, and in a later round than its first: what comes to be due while it runs is sent too.
    const last = site();
    await last.until('Watershed is at');
    const untilDone = async (clocks: number): Promise<void> => {
      while ((await count()).done < clocks) await pause(50);
    };
    await untilDone(3000 + 1000 * kills);
    await seedDueClocks(client, 10);
    const clocks = 3010 + 1000 * kills;
    await untilDone(clocks);
    expect(await count()).toEqual({ sent: 3 * clocks, kinds: 3 * clocks, audited: 3 * clocks, done: clocks });
    expect(await last.end('SIGTERM')).toBe(0);
    await client.end();
    expect(verifyAudit(home).fault).toBeNull();
    await server.stop();
  });
});
