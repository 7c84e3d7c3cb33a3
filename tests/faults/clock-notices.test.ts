import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { migrate, openHome, startEmbeddedServer } from '../../src/database/index.ts';
import { randomFrom } from '../../src/kernel/index.ts';
import { newHome, verifyAudit } from './processes.ts';

const programFile = join(import.meta.dirname, 'clock-program.js');
const clocks = 2000;
const kills = 20;

// Clocks whose three notices are all due.
const seeding = `with gwent as (
    insert into places.force (slug, name_en, name_cy, kind) values ('gwent', 'Gwent', 'Gwent', 'national') returning slug
  )
  insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version, started_at,
    deadline_at, half_at, three_quarters_at, started_by)
  select slug, 'open', 'orders', 'j.evans', 'notice', number::text, 'victim-arrest-enhanced', 1, '2026-11-02T09:00Z',
    '2026-11-04T00:00Z', '2026-11-03T04:30Z', '2026-11-03T14:15Z', 'A. Tester (made up)'
  from gwent, generate_series(1, $1::int) as number`;

const counting = `select count(*)::int as sent, count(distinct (clock_id, kind))::int as kinds,
    (select coalesce(sum((details ->> 'sent')::int), 0)::int from audit.entry where operation = 'send clock notices') as audited,
    (select count(*)::int from clocks.running where notices_sent = 3) as done
  from clocks.notice`;
const counted = z.object({ sent: z.int(), kinds: z.int(), audited: z.int(), done: z.int() });

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
    const count = async () => counted.parse((await client.query(counting)).rows[0]);
    await client.query(seeding, [clocks]);

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
