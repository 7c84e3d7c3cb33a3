import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, openHome, startEmbeddedServer } from '../../src/database/index.ts';
import { randomFrom } from '../../src/kernel/index.ts';
import { countNotices, seedDueClocks } from './due-clocks.ts';
import { newHome, verifyAudit } from './processes.ts';

const programFile = join(import.meta.dirname, 'clock-program.js');
const clocks = 2000;
const kills = 20;

function startRunner(url: string) {
  const child = spawn(process.execPath, [programFile, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  return {
    until: async (words: string): Promise<void> => {
      while (!said.includes(words)) {
        if (child.exitCode !== null) throw new Error(`the runner ended with ${child.exitCode}: ${said}`);
        await pause(2);
      }
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('kill -9 of the runner of clocks', () => {
  it('[CL-31] at twenty random moments sends each notice exactly once', async () => {
    const home = newHome();
    const server = await startEmbeddedServer(openHome(home));
    await migrate(server.url);
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const count = () => countNotices(client);
    await seedDueClocks(client, clocks);

    const random = randomFrom(31);
    const afterKill: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      const runner = startRunner(server.url);
      await runner.until('"ready"');
      await pause(random.whole(0, 500));
      await runner.kill();
      const { sent, kinds, audited } = await count();
      expect({ kinds, audited }).toEqual({ kinds: sent, audited: sent });
      afterKill.push(sent);
    }
    // The control: the kills fell into the work, after its beginning and before its end.
    const within = afterKill.filter((sent) => sent > 0 && sent < 3 * clocks);
    expect(within.length).toBeGreaterThanOrEqual(kills / 2);
    expect(new Set(afterKill).size).toBeGreaterThan(kills / 2);

    const last = startRunner(server.url);
    await last.until('"round"');
    await last.kill();
    expect(await count()).toEqual({ sent: 3 * clocks, kinds: 3 * clocks, audited: 3 * clocks, done: clocks });
    await client.end();
    expect(verifyAudit(home).fault).toBeNull();
    await server.stop();
  });
});
