import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { randomFrom } from '../../src/kernel/index.ts';
import { newHome, start, verifyAudit } from './processes.ts';

const programFile = join(import.meta.dirname, 'clock-program.js');
const clocks = 2000;
const kills = 20;

const counted = z.object({ sent: z.int(), kinds: z.int(), audited: z.int(), done: z.int() });

describe('kill -9 of the runner of clocks', () => {
  it('[CL-31] at twenty random moments sends each notice exactly once', async () => {
    const home = newHome();
    const environment = { ...process.env, DATABASE_URL: '', WATERSHED_HOME: home };
    const once = (...mode: string[]): string => {
      const run = spawnSync(process.execPath, [programFile, ...mode], { env: environment, encoding: 'utf8' });
      expect(run.stderr).toBe('');
      return run.stdout;
    };
    const count = () => counted.parse(JSON.parse(once('count')));
    const startRunner = () => {
      const child = spawn(process.execPath, [programFile, 'run'], {
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      let said = '';
      child.stdout.on('data', (text) => {
        said += String(text);
      });
      const until = async (words: string): Promise<void> => {
        while (!said.includes(words)) {
          if (child.exitCode !== null) throw new Error(`the runner ended with ${child.exitCode}: ${said}`);
          await pause(2);
        }
      };
      const ended = new Promise((resolve) => child.on('close', resolve));
      return { child, until, ended };
    };

    // Keeps the server up between the runners.
    const holder = start(home, ['hold']);
    await holder.until(({ ready }) => ready === true);
    once('seed', String(clocks));
    const random = randomFrom(31);
    const afterKill: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      const runner = startRunner();
      await runner.until('"ready"');
      await pause(random.whole(0, 700));
      runner.child.kill('SIGKILL');
      await runner.ended;
      const { sent, kinds, audited } = count();
      expect({ kinds, audited }).toEqual({ kinds: sent, audited: sent });
      afterKill.push(sent);
    }
    // The control: the kills fell into the work, before its end and after its beginning.
    const within = afterKill.filter((sent) => sent > 0 && sent < 3 * clocks);
    expect(within.length).toBeGreaterThanOrEqual(kills / 2);
    expect(new Set(afterKill).size).toBeGreaterThan(kills / 2);

    const last = startRunner();
    await last.until('"round"');
    last.child.kill('SIGKILL');
    await last.ended;
    expect(count()).toEqual({ sent: 3 * clocks, kinds: 3 * clocks, audited: 3 * clocks, done: clocks });
    expect(verifyAudit(home).fault).toBeNull();
    await holder.end();
  });
});
